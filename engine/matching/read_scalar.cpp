// Days and decimals, digit by digit.

#include "matching/read_scalar.h"

#include <array>

namespace zhunsheng::matching {
namespace {

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

int two_digits(const char* text) { return (text[0] - '0') * 10 + (text[1] - '0'); }

}  // namespace

std::optional<Cell> read_day(const char* text) {
    constexpr std::array<int, 13> lengths{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool shaped = text[4] == '-' && text[7] == '-';
    for (const int place : {0, 1, 2, 3, 5, 6, 8, 9}) shaped = shaped & is_digit(text[place]);
    if (!shaped) return std::nullopt;
    const int year = two_digits(text) * 100 + two_digits(text + 2);
    const int month = two_digits(text + 5);
    const int day = two_digits(text + 8);
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > lengths[static_cast<std::size_t>(month)])
        return std::nullopt;
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (month == 2 && day == 29 && !leap) return std::nullopt;
    return date_cell(year, month, day);
}

std::optional<Cell> read_decimal(const char*& text, int decimals) {
    const bool negative = *text == '-';
    if (negative) ++text;
    const char* const begin = text;
    Cell value = 0;
    while (is_digit(*text)) {
        value = value * 10 + (*text++ - '0');
        if (text - begin > 15) return std::nullopt;
    }
    if (text == begin || (*begin == '0' && text - begin > 1)) return std::nullopt;
    int places = 0;
    if (*text == '.') {
        ++text;
        for (; is_digit(*text); ++text, ++places) {
            if (places == decimals) return std::nullopt;
            value = value * 10 + (*text - '0');
        }
        if (places == 0) return std::nullopt;
    }
    for (; places < decimals; ++places) value *= 10;
    constexpr Cell most = 1'000'000'000'000'000;
    if (value > most) return std::nullopt;
    return negative ? -value : value;
}

}  // namespace zhunsheng::matching
