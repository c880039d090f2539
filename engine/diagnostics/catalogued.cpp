// Diagnostics for what goes wrong around the engine.

#include <algorithm>

#include "diagnostics/report.h"

namespace zhunsheng {

std::optional<Diagnostic> catalogued(std::string_view name, const std::vector<std::string>& arguments) {
    const auto entries = diagnostics::catalogue();
    const auto found = std::ranges::find(entries, name, &diagnostics::Entry::name);
    if (found == entries.end()) {
        return std::nullopt;
    }
    diagnostics::Report report;
    report.add(found->code, arguments);
    return report.resolve({}).front();
}

}  // namespace zhunsheng
