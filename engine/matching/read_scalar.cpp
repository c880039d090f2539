// Decimals, digit by digit.

#include "matching/read_scalar.h"

namespace zhunsheng::matching {
namespace {

/// The digit's value; above nine for all else.
unsigned digit(char byte) { return static_cast<unsigned char>(byte) - unsigned{'0'}; }

}  // namespace

Cell read_decimal(const char*& text, int decimals) {
    const bool negative = *text == '-';
    if (negative) ++text;
    const char* const begin = text;
    Cell value = 0;
    for (unsigned next = digit(*text); next <= 9; next = digit(*++text)) {
        value = value * 10 + next;
        if (text - begin == 15) return no_scalar;
    }
    if (text == begin || (*begin == '0' && text - begin > 1)) return no_scalar;
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
    constexpr Cell most = 1'000'000'000'000'000;
    if (value > most) return no_scalar;
    return negative ? -value : value;
}

}  // namespace zhunsheng::matching
