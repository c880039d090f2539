#pragma once
// From the text of an expression to its tree.

#include <cstddef>
#include <optional>

#include "diagnostics/report.h"
#include "syntax/lexicon.h"
#include "syntax/tree.h"
#include "text/located_text.h"

namespace zhunsheng::syntax {

/// An expression longer than this is refused unread.
inline constexpr std::size_t max_expression_bytes = 16'384;
/// Brackets, negations and calls nest at most this deep, which keeps every later recursion inside a small
/// stack.
inline constexpr int max_depth = 64;
/// A tree is at most this high: long sums and members of members count too, since they nest to the left.
inline constexpr int max_height = 256;

/// Reads one whole expression (docs/language.md has the grammar). Spans in the tree are places in the file
/// that `text` was taken from. On a mistake adds at least one error to `report` and answers nothing; a name
/// that the lexicon lacks is no mistake here (it becomes a Name), unless no expression can be made of it.
/// Thread-safe. Never throws, and needs stack in proportion to `max_depth` only.
[[nodiscard]] std::optional<Tree> parse(const text::LocatedText& text, const Lexicon& lexicon,
                                        diagnostics::Report& report);

}  // namespace zhunsheng::syntax
