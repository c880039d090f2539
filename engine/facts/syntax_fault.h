#pragma once
// What is wrong with a text that should be JSON.

#include <string_view>

#include "diagnostics/report.h"
#include "text/source.h"

namespace zhunsheng::facts {

/// Reports the first place at which `json` stops being JSON (RFC 8259, UTF-8, no lone surrogates, at most
/// `max_case_depth` levels), with what was expected there. Answers whether there is such a place.
/// `source` is the text's place in the run's sources.
bool report_syntax_fault(std::string_view json, text::SourceId source, diagnostics::Report& report);

}  // namespace zhunsheng::facts
