// Deciding one case: JSON, frame, decision.

#include <utility>

#include "adjudication/decide_case.h"
#include "api/content.h"
#include "api/decision_day.h"
#include "diagnostics/report.h"
#include "facts/read_case.h"
#include "text/sha256.h"

namespace zhunsheng {

std::optional<values::Date> decision_day(const DecideOptions& options, diagnostics::Report& report) {
    if (options.on.empty()) return values::Date::today();
    auto date = values::Date::from_iso(options.on);
    if (!date) report.add(diagnostics::Code::malformed_decision_date, {options.on});
    return date;
}

Checked<Decision> decide(const Rulebook& rulebook, std::string_view case_json, const DecideOptions& options) {
    const checking::Program& program = rulebook.content().program;
    diagnostics::Report report;
    const auto unknown_keys = options.lenient ? facts::UnknownKeys::warning : facts::UnknownKeys::error;
    const auto on = decision_day(options, report);
    auto frame = facts::read_case(case_json, text::SourceId{0}, program.vocabulary, unknown_keys, report);

    Checked<Decision> result;
    if (!report.empty()) {  // only then is the text kept, to show the places
        text::SourceSet sources;
        sources.add(options.name, std::string{case_json}, options.first_line);
        result.diagnostics = report.resolve(sources);
    }
    if (!frame || !on) return result;
    Decision decision{adjudication::decide_case(program, std::move(*frame), {*on, options.all})};
    decision.result.receipt.engine = engine_version();
    decision.result.receipt.case_sha256 = text::sha256_hex(case_json);
    result.value = std::move(decision);
    return result;
}

}  // namespace zhunsheng
