#pragma once
// One expression with one blank where blanks help and none where they do not.

#include <string>

#include "syntax/lexicon.h"
#include "text/located_text.h"
#include "zhunsheng/format_rules.h"

namespace zhunsheng::formatting {

/// The expression word for word: literals and names as written, brackets where they were, line breaks and the
/// indentation behind them kept. Signs take the spelling asked for; words do, and letters are parted, unless a name is not
/// declared. An expression that cannot be cut into words stays as it is.
[[nodiscard]] std::string space_expression(const text::LocatedText& expression, const syntax::Lexicon& names,
                                           RuleSpelling spelling);

}  // namespace zhunsheng::formatting
