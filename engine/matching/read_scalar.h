#pragma once
// Scalars of JSON, read straight from the text.

#include <cstdint>
#include <cstring>
#include <optional>

#include "matching/cell.h"

namespace zhunsheng::matching {

/// Whether a number or a literal may end before this byte.
[[nodiscard]] inline bool ends_scalar(char next) {
    return next == ',' || next == '}' || next == ']' || next == ' ' || next == '\n' || next == '\r' ||
           next == '\t';
}

/// The day written at `text` as YYYY-MM-DD; nothing if it is none. Ten bytes are read.
[[nodiscard]] std::optional<Cell> read_day(const char* text);

/// A decimal in its plainest form (no exponent, at most `decimals` places) times ten to the power of `decimals`; nothing
/// if it is written otherwise or has more than fifteen digits. Sets `text` behind it.
[[nodiscard]] std::optional<Cell> read_decimal(const char*& text, int decimals);

/// 1 and 0 for the literals true and false; nothing for all else.
[[nodiscard]] inline std::optional<Cell> read_truth(const char* text) {
    if (std::memcmp(text, "true", 4) == 0 && ends_scalar(text[4])) return 1;
    if (std::memcmp(text, "false", 5) == 0 && ends_scalar(text[5])) return 0;
    return std::nullopt;
}

[[nodiscard]] inline bool is_null(const char* text) {
    return std::memcmp(text, "null", 4) == 0 && ends_scalar(text[4]);
}

}  // namespace zhunsheng::matching
