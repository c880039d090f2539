#pragma once
// The words of the expression language in the other language.

#include <string>
#include <string_view>

#include "syntax/words.h"
#include "zhunsheng/format_rules.h"

namespace zhunsheng::formatting {

/// The word as it is written in the language: `text` itself if that is one of its spellings there, else the first.
/// `called`: an opening bracket follows, so that a name may be a function.
[[nodiscard]] std::string respelled(const syntax::Word& word, std::string_view text, bool called,
                                    RuleSpelling spelling);

}  // namespace zhunsheng::formatting
