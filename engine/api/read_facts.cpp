// Reads a case by the program's vocabulary.

#include "api/read_facts.h"

#include <algorithm>
#include <limits>
#include <string>

#include "facts/read_case.h"
#include "text/source.h"

namespace zhunsheng {

Checked<facts::Frame> read_facts(const checking::Program& program, std::string_view json, bool lenient,
                                 const CasePlace& place, diagnostics::Report report) {
    const auto unknown_keys = lenient ? facts::UnknownKeys::warning : facts::UnknownKeys::error;
    Checked<facts::Frame> result;
    result.value = facts::read_case(json, text::SourceId{0}, program.vocabulary, unknown_keys, report);
    if (!report.empty()) {  // only then is the text kept, to show the places
        text::SourceSet sources;
        constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
        sources.add(std::string{place.name}, std::string{json},
                    static_cast<std::uint32_t>(std::min(place.first_line, most)));
        result.diagnostics = report.resolve(sources);
    }
    return result;
}

}  // namespace zhunsheng
