#pragma once
// What people write by habit from other languages or from statutes, and what the language has for it.

#include <cstddef>
#include <string_view>

#include "syntax/characters.h"
#include "syntax/operators.h"
#include "syntax/passage.h"

namespace zhunsheng::syntax {

/// An operator of another language (`&&`, `=>`, `∧`) and the one that is meant.
struct Slip {
    std::size_t bytes = 0;  ///< 0 if there is none
    Operator meant{};
};
[[nodiscard]] Slip slip_at(std::string_view text, std::size_t at);

/// `状态是有效`, `状态为有效`: if the word at `at` can only mean `=`, complains and answers its length;
/// else 0.
[[nodiscard]] std::size_t refuse_equality_word(Passage& passage, std::size_t at);

/// Complains about what is written on to the number at [begin, end): `5万元以上`, `3份`, `2年内`. Answers
/// the end of what was complained about, `end` if nothing was.
[[nodiscard]] std::size_t refuse_after_number(Passage& passage, std::size_t begin, std::size_t end);

/// Complains about a character that has no meaning in an expression.
void refuse_character(Passage& passage, std::size_t at, const Character& here);

}  // namespace zhunsheng::syntax
