#pragma once
// Numbers, amounts, percentages, dates, periods and texts as they are written.

#include <cstddef>

#include "syntax/passage.h"
#include "syntax/tree.h"

namespace zhunsheng::syntax {

/// A literal and where it ends. After a mistake, which was complained about, the value only keeps the place.
struct Literal {
    Expression value;
    std::size_t end = 0;
};

/// Reads what begins with the digit at `at`: a number with its unit, a date or a period.
[[nodiscard]] Literal read_number(Passage& passage, std::size_t at);

/// Reads the text whose opening quote is at `at`.
[[nodiscard]] Literal read_text(Passage& passage, std::size_t at);
/// Whether `character` opens a text.
[[nodiscard]] bool opens_text(char32_t character);

/// If a number in Chinese numerals with a unit begins at `at` (`三万元`, `百分之三十`), complains, says how
/// to write it in digits, and answers where it ends; else answers `at`.
[[nodiscard]] std::size_t refuse_chinese_numeral(Passage& passage, std::size_t at);

}  // namespace zhunsheng::syntax
