#pragma once
// Keys that an object of a case holds twice.

#include "diagnostics/report.h"
#include "facts/json_tree.h"
#include "text/source.h"

namespace zhunsheng::facts {

/// Reports every key that stands twice in one object, escapes undone, anywhere in `tree`, which must not be empty.
void report_repeated_keys(const JsonTree& tree, text::SourceId source, diagnostics::Report& report);

}  // namespace zhunsheng::facts
