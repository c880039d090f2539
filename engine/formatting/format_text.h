#pragma once
// One rule file in canonical layout, verified.

#include <optional>
#include <string>

#include "diagnostics/report.h"
#include "syntax/lexicon.h"
#include "text/source.h"
#include "zhunsheng/format_rules.h"

namespace zhunsheng::formatting {

/// `report` is the text's own. Nothing, after a report, if the text is no YAML of the subset, or if what came out did not read the same.
[[nodiscard]] std::optional<std::string> format_text(text::SourceId id, const text::SourceSet& sources,
                                                     RuleSpelling spelling, const syntax::Lexicon& names,
                                                     diagnostics::Report& report);

}  // namespace zhunsheng::formatting
