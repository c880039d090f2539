#pragma once
// Scalars of JSON, read straight from the text. Each needs some bytes behind it that can be read.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>

#include "matching/cell.h"

namespace zhunsheng::matching {

/// What cannot be read; no cell has this value.
inline constexpr Cell no_scalar = unset_cell;

/// The eight bytes at `text` as a number whose lowest byte is the first.
[[nodiscard]] inline std::uint64_t eight_bytes(const char* text) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text, sizeof bytes);
    return bytes;
}

/// The value of a digit; above nine for all else.
[[nodiscard]] inline unsigned digit(char byte) { return static_cast<unsigned char>(byte) - unsigned{'0'}; }

/// Reads `true` or `false` and moves behind it; without a branch, for which of them it is cannot be guessed.
[[nodiscard]] inline Cell read_truth(const char*& text) {
    std::uint32_t word = 0;
    std::memcpy(&word, text, sizeof word);
    constexpr std::uint32_t bytes_true = 0x65757274;
    constexpr std::uint32_t bytes_fals = 0x736C6166;
    const auto yes = static_cast<unsigned>(word == bytes_true);
    const auto no = static_cast<unsigned>(word == bytes_fals) & static_cast<unsigned>(text[4] == 'e');
    if ((yes | no) == 0) return no_scalar;
    text += 5 - yes;
    return Cell{yes};
}

/// Reads a day written as YYYY-MM-DD, all at once, and moves behind it.
[[nodiscard]] inline Cell read_day(const char*& text) {
    constexpr std::array<std::uint8_t, 16> lengths{0,  31, 29, 31, 30, 31, 30, 31,
                                                   31, 30, 31, 30, 31, 0,  0,  0};
    constexpr std::uint64_t shape = 0x2D30'302D'3030'3030;  // "0000-00-"
    constexpr std::uint64_t dashes = 0xFF00'00FF'0000'0000;
    constexpr std::uint64_t high_bits = 0x8080'8080'8080'8080;
    constexpr std::uint64_t beyond_nine = 0x7676'7676'7676'7676;
    const std::uint64_t digits = eight_bytes(text) ^ shape;
    const auto tens = static_cast<unsigned>(text[8] - '0');
    const auto ones = static_cast<unsigned>(text[9] - '0');
    if (((digits | (digits + beyond_nine)) & high_bits) != 0 || (digits & dashes) != 0 || tens > 9 ||
        ones > 9)
        return no_scalar;
    const std::uint64_t pairs = digits * 10 + (digits >> 8U);
    const auto year = static_cast<Cell>((pairs & 0xFFU) * 100 + (pairs >> 16U & 0xFFU));
    const auto month = static_cast<Cell>(pairs >> 40U & 0xFFU);
    const auto day = static_cast<Cell>(tens * 10 + ones);
    if (year < 1 || month > 12 || day < 1 || day > lengths[static_cast<std::size_t>(month)]) return no_scalar;
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (month == 2 && day == 29 && !leap) return no_scalar;
    text += 10;
    return date_cell(year, month, day);
}

/// Some digits at the beginning of a text, all at once.
struct Digits {
    unsigned count = 0;  ///< up to eight; there may be more if it is eight
    Cell value = 0;
};

[[nodiscard]] inline Digits read_digits(const char* text) {
    constexpr std::uint64_t zeros = 0x3030'3030'3030'3030;
    constexpr std::uint64_t beyond_nine = 0x7676'7676'7676'7676;
    constexpr std::uint64_t high_bits = 0x8080'8080'8080'8080;
    constexpr std::uint64_t every_fourth = 0x0000'00FF'0000'00FF;
    const std::uint64_t digits = eight_bytes(text) ^ zeros;
    const std::uint64_t others = ((digits + beyond_nine) | digits) & high_bits;
    const unsigned count = others == 0 ? 8 : static_cast<unsigned>(std::countr_zero(others)) / 8;
    if (count == 0) return {};
    // As if zeros stood before them; then neighbours are joined, and theirs, each product in a part of the word.
    const std::uint64_t eight = digits << 8 * (8 - count);
    const std::uint64_t pairs = eight * 10 + (eight >> 8U);
    const std::uint64_t value = ((pairs & every_fourth) * ((1'000'000ULL << 32U) + 100) +
                                 (pairs >> 16U & every_fourth) * ((10'000ULL << 32U) + 1)) >>
                                32U;
    return {count, static_cast<Cell>(value)};
}

inline constexpr std::array<Cell, 7> powers_of_ten{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};

/// Reads a decimal in its plainest form (no exponent, at most `decimals` places, at most fifteen digits in front) times
/// ten to the power of `decimals`, and moves behind it.
[[nodiscard]] inline Cell read_long_decimal(const char*& text, int decimals) {
    constexpr Cell most = 1'000'000'000'000'000;
    const bool negative = *text == '-';
    if (negative) ++text;
    const char* const begin = text;
    Cell value = 0;
    for (unsigned next = digit(*text); next <= 9; next = digit(*++text)) {
        value = value * 10 + next;
        if (text - begin == 15) return no_scalar;
    }
    if (text == begin || (*begin == '0' && text - begin > 1)) return no_scalar;
    if (value > most / powers_of_ten[static_cast<std::size_t>(decimals)]) return no_scalar;
    int places = 0;
    if (*text == '.') {
        ++text;
        for (unsigned next = digit(*text); next <= 9; next = digit(*++text), ++places) {
            if (places == decimals) return no_scalar;
            value = value * 10 + next;
        }
        if (places == 0) return no_scalar;
    }
    for (; places < decimals; ++places) value *= 10;
    if (value > most) return no_scalar;
    return negative ? -value : value;
}

/// The same, fast where at most seven digits stand in front of the point and seven behind it. `decimals` are six at most.
[[nodiscard]] inline Cell read_decimal(const char*& text, int decimals) {
    const bool negative = *text == '-';
    const char* const begin = text + (negative ? 1 : 0);
    const Digits whole = read_digits(begin);
    if (whole.count == 8) return read_long_decimal(text, decimals);
    if (whole.count == 0 || (*begin == '0' && whole.count > 1)) return no_scalar;
    text = begin + whole.count;
    Cell value = whole.value * powers_of_ten[static_cast<std::size_t>(decimals)];
    if (*text == '.') {
        const Digits part = read_digits(++text);
        const int missing = decimals - static_cast<int>(part.count);
        if (part.count == 0 || missing < 0) return no_scalar;
        text += part.count;
        value += part.value * powers_of_ten[static_cast<std::size_t>(missing)];
    }
    return negative ? -value : value;
}

}  // namespace zhunsheng::matching
