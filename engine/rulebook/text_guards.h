#pragma once
// What must hold of a file's bytes before they are read as YAML.

#include "diagnostics/report.h"
#include "text/source.h"

namespace zhunsheng::rulebook {

/// Whether the text may be read on. Reports a file that is too large, UTF-16, no UTF-8 (the first place of
/// each line), or that holds characters which nobody sees: control characters, and those that steer the
/// display, by which a rule could look other than it is.
[[nodiscard]] bool check_bytes(text::SourceId id, const text::Source& source, diagnostics::Report& report);

}  // namespace zhunsheng::rulebook
