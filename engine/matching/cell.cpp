// Turns values of rules into cells.

#include "matching/cell.h"

namespace zhunsheng::matching {
namespace {

using values::Kind;

std::optional<Cell> number_cell(const values::Number& number, Kind kind) {
    std::int64_t scale = 1;
    for (int place = 0; place < decimals_of(kind); ++place) scale *= 10;
    const auto scaled = number.times(scale);
    if (!scaled || !scaled->is_integer()) return std::nullopt;
    constexpr std::int64_t most = std::int64_t{1} << 60;
    if (scaled->numerator() > most || scaled->numerator() < -most) return std::nullopt;
    return static_cast<Cell>(scaled->numerator());
}

}  // namespace

Cell date_cell(values::Date date) { return date_cell(date.year(), date.month(), date.day()); }

std::optional<Cell> constant_cell(const values::Value& value, Kind kind, TextTable& texts) {
    if (const auto* truth = std::get_if<bool>(&value)) return Cell{*truth};
    if (const auto* number = std::get_if<values::Number>(&value)) return number_cell(*number, kind);
    if (const auto* date = std::get_if<values::Date>(&value)) return date_cell(*date);
    if (const auto* text = std::get_if<std::string_view>(&value)) return texts.add(*text);
    if (const auto* choice = std::get_if<values::Choice>(&value)) return Cell{choice->index};
    return std::nullopt;
}

}  // namespace zhunsheng::matching
