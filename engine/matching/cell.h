#pragma once
// What matching keeps of a fact: one number that compares as the fact does.

#include <cstdint>
#include <limits>
#include <optional>

#include "matching/text_table.h"
#include "values/truth.h"
#include "values/type.h"
#include "values/value.h"

namespace zhunsheng::matching {

/// A truth as 0 or 1; a choice as its index; a date as the number yyyymmdd; an integer as it is, money in fen, decimals
/// and percentages in millionths; a text as its number in the TextTable; a list as where it stands in the sheet.
using Cell = std::int64_t;

/// The fact was not given.
inline constexpr Cell unknown_cell = std::numeric_limits<Cell>::min();
/// What stands here has not been worked out yet.
inline constexpr Cell unset_cell = unknown_cell + 1;

[[nodiscard]] constexpr bool is_known(Cell cell) { return cell != unknown_cell; }
[[nodiscard]] constexpr Cell to_cell(values::Truth truth) {
    return truth == values::Truth::unknown ? unknown_cell : Cell{truth == values::Truth::yes};
}
[[nodiscard]] constexpr values::Truth to_truth(Cell cell) {
    return is_known(cell) ? values::to_truth(cell != 0) : values::Truth::unknown;
}

[[nodiscard]] constexpr Cell date_cell(std::int64_t year, std::int64_t month, std::int64_t day) {
    return (year * 100 + month) * 100 + day;
}
[[nodiscard]] Cell date_cell(values::Date date);

/// With how many decimal places cells hold numbers of this kind.
[[nodiscard]] constexpr int decimals_of(values::Kind kind) {
    if (kind == values::Kind::money) return 2;
    return kind == values::Kind::decimal || kind == values::Kind::percent ? 6 : 0;
}

/// A value that stands in a rule, as facts of type `kind` are kept; nothing if a cell cannot hold it exactly. Texts are
/// added to the table.
[[nodiscard]] std::optional<Cell> constant_cell(const values::Value& value, values::Kind kind,
                                                TextTable& texts);

}  // namespace zhunsheng::matching
