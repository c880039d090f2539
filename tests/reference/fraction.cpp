// Arithmetic as in school: common denominators, then reduced.

#include "reference/fraction.h"

namespace zhunsheng::reference {
namespace {

using Wide = Fraction::Wide;

Wide magnitude(Wide value) { return value < 0 ? -value : value; }

Wide common_divisor(Wide one, Wide other) {
    while (other != 0) {
        const Wide rest = one % other;
        one = other;
        other = rest;
    }
    return magnitude(one);
}

std::optional<Wide> product(Wide one, Wide other) {
    Wide result = 0;
    if (__builtin_mul_overflow(one, other, &result)) return std::nullopt;
    return result;
}

/// The greatest whole number that is not more.
Wide floor_of(Wide top, Wide bottom) { return top / bottom - (top % bottom < 0 ? 1 : 0); }

std::string digits_of(Wide value) {
    std::string digits;
    do {
        digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(value % 10)));
        value /= 10;
    } while (value != 0);
    return digits;
}

/// How many decimals write 1 / `bottom` exactly; nothing if none do.
std::optional<int> decimals_of(Wide bottom) {
    int twos = 0;
    int fives = 0;
    for (; bottom % 2 == 0; bottom /= 2) ++twos;
    for (; bottom % 5 == 0; bottom /= 5) ++fives;
    if (bottom != 1) return std::nullopt;
    return twos > fives ? twos : fives;
}

}  // namespace

std::optional<Fraction> Fraction::of(Wide top, Wide bottom) {
    if (bottom == 0) return std::nullopt;
    const Wide divisor = common_divisor(top, bottom);
    Fraction result;
    result.top_ = (bottom < 0 ? -top : top) / divisor;
    result.bottom_ = magnitude(bottom) / divisor;
    return result;
}

std::optional<Fraction> Fraction::plus(const Fraction& other) const {
    const Wide divisor = common_divisor(bottom_, other.bottom_);
    const auto left = product(top_, other.bottom_ / divisor);
    const auto right = product(other.top_, bottom_ / divisor);
    const auto bottom = product(bottom_, other.bottom_ / divisor);
    Wide top = 0;
    if (!left || !right || !bottom || __builtin_add_overflow(*left, *right, &top)) return std::nullopt;
    return of(top, *bottom);
}

std::optional<Fraction> Fraction::times(const Fraction& other) const {
    const Wide one = common_divisor(top_, other.bottom_);
    const Wide two = common_divisor(other.top_, bottom_);
    const auto top = product(top_ / one, other.top_ / two);
    const auto bottom = product(bottom_ / two, other.bottom_ / one);
    if (!top || !bottom) return std::nullopt;
    return of(*top, *bottom);
}

Fraction Fraction::negated() const {
    Fraction result = *this;
    result.top_ = -top_;
    return result;
}

std::optional<Fraction> Fraction::inverse() const { return of(bottom_, top_); }

Fraction Fraction::rounded() const {
    const Wide whole = magnitude(top_) / bottom_;
    const Wide rest = magnitude(top_) % bottom_;
    const Wide up = rest >= bottom_ - rest ? whole + 1 : whole;
    Fraction result;
    result.top_ = top_ < 0 ? -up : up;
    return result;
}

std::strong_ordering Fraction::compared(const Fraction& other) const {
    const Wide whole = floor_of(top_, bottom_);
    const Wide other_whole = floor_of(other.top_, other.bottom_);
    if (whole != other_whole) return whole <=> other_whole;
    const Wide rest = top_ - whole * bottom_;
    const Wide other_rest = other.top_ - other_whole * other.bottom_;
    if (rest == 0 || other_rest == 0) return rest <=> other_rest;
    // Of two fractions below one the greater is the one whose inverse is less.
    return of(other.bottom_, other_rest)->compared(*of(bottom_, rest));
}

std::string Fraction::decimal() const {
    const int decimals = decimals_of(bottom_).value_or(6);
    Fraction scaled = *this;
    for (int count = 0; count < decimals; ++count) scaled = scaled.times(Fraction{10}).value_or(scaled);
    std::string digits = digits_of(magnitude(scaled.rounded().top_));
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    if (places > 0) digits.insert(digits.size() - places, ".");
    while (places > 0 && digits.back() == '0') digits.pop_back();
    if (digits.back() == '.') digits.pop_back();
    return top_ < 0 && digits != "0" ? "-" + digits : digits;
}

}  // namespace zhunsheng::reference
