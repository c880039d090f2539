// Words for what cutting finds wrong.

#include "case_fault.h"

#include <optional>
#include <string>
#include <utility>

namespace zhunsheng::cli {
namespace {

std::optional<Diagnostic> diagnostic_of(CaseText::Fault fault) {
    switch (fault) {
        case CaseText::Fault::none: break;
        case CaseText::Fault::overlong:
            return catalogued("overlong_case", {std::to_string(most_case_mebibytes)});
        case CaseText::Fault::unclosed_array: return catalogued("unclosed_array", {});
        case CaseText::Fault::text_after_array: return catalogued("text_after_array", {});
    }
    return std::nullopt;
}

}  // namespace

Diagnostics diagnostics_of(CaseText::Fault fault) {
    Diagnostics diagnostics;
    if (auto one = diagnostic_of(fault)) diagnostics.push_back(std::move(*one));
    return diagnostics;
}

}  // namespace zhunsheng::cli
