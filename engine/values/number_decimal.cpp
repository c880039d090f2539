// Numbers in decimal notation: reading, writing and rounding them.

#include "values/number.h"

#include "values/fraction.h"
#include "values/wide_integer.h"

#include <algorithm>
#include <cstddef>

namespace zhunsheng::values {
namespace {

constexpr int largest_exponent = 64;
constexpr int most_rounded_digits = 38;  // 10^39 is no 128-bit denominator
constexpr int digits_of_endless_decimals = 6;

// ---- Reading --------------------------------------------------------------------------------

/// The parts of a decimal: '-', "12", "50", 3 for -12.50e3.
struct DecimalText {
    Sign sign = Sign::plus;
    std::string_view whole;
    std::string_view fraction;
    int exponent = 0;
};

std::string_view take_digits(std::string_view& text) {
    const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
    const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
    const auto digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(digits.size());
    return digits;
}

bool take(std::string_view& text, char letter) {
    if (!text.starts_with(letter)) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<int> take_exponent(std::string_view& text) {
    const bool negative = take(text, '-');
    if (!negative) take(text, '+');
    const auto digits = take_digits(text);
    if (digits.empty()) return std::nullopt;

    int exponent = 0;
    for (const char digit : digits) {
        exponent = exponent * 10 + (digit - '0');
        if (exponent > largest_exponent) return std::nullopt;
    }
    return negative ? -exponent : exponent;
}

std::optional<DecimalText> split_decimal(std::string_view text) {
    DecimalText parts;
    if (take(text, '-')) parts.sign = Sign::minus;
    parts.whole = take_digits(text);
    if (parts.whole.empty() || (parts.whole.size() > 1 && parts.whole.front() == '0')) return std::nullopt;
    if (take(text, '.')) {
        parts.fraction = take_digits(text);
        if (parts.fraction.empty()) return std::nullopt;
    }
    if (take(text, 'e') || take(text, 'E')) {
        const auto exponent = take_exponent(text);
        if (!exponent) return std::nullopt;
        parts.exponent = *exponent;
    }
    if (!text.empty()) return std::nullopt;
    return parts;
}

/// The digits of a decimal after its point has been moved by its exponent.
class PlacedDigits {
public:
    explicit PlacedDigits(const DecimalText& parts)
        : parts_(parts), point_(static_cast<std::ptrdiff_t>(parts.whole.size()) + parts.exponent) {}

    /// How many places lie before the point, zeros that the exponent adds included.
    [[nodiscard]] std::ptrdiff_t before_point() const { return std::max<std::ptrdiff_t>(point_, 0); }
    [[nodiscard]] std::ptrdiff_t after_point() const { return std::max<std::ptrdiff_t>(count() - point_, 0); }

    /// The digit at a place: 0, 1, … behind the point; -1, -2, … before it, -1 the units.
    [[nodiscard]] unsigned at(std::ptrdiff_t place) const {
        const std::ptrdiff_t index = point_ + place;
        if (index < 0 || index >= count()) return 0;
        const auto position = static_cast<std::size_t>(index);
        const std::size_t split = parts_.whole.size();
        const char digit = position < split ? parts_.whole[position] : parts_.fraction[position - split];
        return static_cast<unsigned>(digit - '0');
    }

private:
    [[nodiscard]] std::ptrdiff_t count() const {
        return static_cast<std::ptrdiff_t>(parts_.whole.size() + parts_.fraction.size());
    }

    DecimalText parts_;
    std::ptrdiff_t point_;
};

std::optional<UnsignedWide> whole_part(const PlacedDigits& digits) {
    UnsignedWide value = 0;
    for (std::ptrdiff_t place = -digits.before_point(); place < 0; ++place) {
        if (__builtin_mul_overflow(value, UnsignedWide{10}, &value)) return std::nullopt;
        if (__builtin_add_overflow(value, UnsignedWide{digits.at(place)}, &value)) return std::nullopt;
    }
    return value;
}

// From the last digit to the first, as fraction = (digit + fraction) / 10. So the fraction stays reduced at
// every step and its denominator only grows: whatever fits in the end, fits all along.
std::optional<Fraction> fractional_part(const PlacedDigits& digits) {
    Fraction value;
    for (std::ptrdiff_t place = digits.after_point(); place-- > 0;) {
        const DoubleWide tenfold = add(multiply(value.denominator, digits.at(place)), {0, value.numerator});
        const UnsignedWide common = greatest_common_divisor(divide(tenfold, 10).remainder, 10);
        value.numerator = divide(tenfold, common).quotient.low;
        if (__builtin_mul_overflow(value.denominator, 10 / common, &value.denominator)) return std::nullopt;
    }
    return value;
}

// ---- Writing and rounding -------------------------------------------------------------------

/// How many decimals write 1/denominator exactly; nothing if no number of them does.
std::optional<int> decimals_needed(UnsignedWide denominator) {
    int twos = 0;
    int fives = 0;
    for (; denominator % 2 == 0; denominator /= 2) ++twos;
    for (; denominator % 5 == 0; denominator /= 5) ++fives;
    if (denominator != 1) return std::nullopt;
    return std::max(twos, fives);
}

UnsignedWide power_of_ten(int exponent) {
    UnsignedWide power = 1;
    for (; exponent > 0; --exponent) power *= 10;
    return power;
}

std::string digits_of(UnsignedWide value) {
    std::string digits;
    do {
        digits += static_cast<char>('0' + static_cast<int>(value % 10));
        value /= 10;
    } while (value != 0);
    std::reverse(digits.begin(), digits.end());
    return digits;
}

void increment(std::string& digits) {
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        if (*digit != '9') {
            ++*digit;
            return;
        }
        *digit = '0';
    }
    digits.insert(digits.begin(), '1');
}

/// The digits of `value`, `decimals` of them behind the point, which is left out; half is rounded up.
std::string digits_of(const Fraction& value, int decimals) {
    std::string digits = digits_of(value.numerator / value.denominator);
    UnsignedWide remainder = value.numerator % value.denominator;
    for (int place = 0; place < decimals; ++place) {
        const Division step = divide(multiply(remainder, 10), value.denominator);
        digits += static_cast<char>('0' + static_cast<int>(step.quotient.low));
        remainder = step.remainder;
    }
    if (remainder >= value.denominator - remainder) increment(digits);
    return digits;
}

}  // namespace

std::optional<Number> Number::from_decimal(std::string_view text) {
    const auto parts = split_decimal(text);
    if (!parts) return std::nullopt;

    const PlacedDigits digits(*parts);
    const auto fraction = fractional_part(digits);
    if (!fraction) return std::nullopt;
    const auto whole = whole_part(digits);
    if (!whole) return std::nullopt;

    const DoubleWide numerator = add(multiply(*whole, fraction->denominator), {0, fraction->numerator});
    if (numerator.high != 0) return std::nullopt;
    return from_reduced({parts->sign, numerator.low, fraction->denominator});
}

bool Number::fits_decimals(int digits) const {
    const auto needed = decimals_needed(magnitude_of(denominator_));
    return needed && *needed <= digits;
}

std::optional<Number> Number::rounded(int digits) const {
    if (digits < 0 || digits > most_rounded_digits) return std::nullopt;
    if (fits_decimals(digits)) return *this;

    const Fraction exact = fraction_of(*this);
    const UnsignedWide scale = power_of_ten(digits);
    const Division scaled = divide(multiply(exact.numerator, scale), exact.denominator);
    const bool up = scaled.remainder >= exact.denominator - scaled.remainder;
    const DoubleWide nearest = add(scaled.quotient, {0, up ? UnsignedWide{1} : UnsignedWide{0}});

    const UnsignedWide common = greatest_common_divisor(divide(nearest, scale).remainder, scale);
    const DoubleWide numerator = divide(nearest, common).quotient;
    if (numerator.high != 0) return std::nullopt;
    return from_reduced({exact.sign, numerator.low, scale / common});
}

std::string Number::to_decimal() const {
    const Fraction exact = fraction_of(*this);
    const auto needed = decimals_needed(exact.denominator);
    const int decimals = needed.value_or(digits_of_endless_decimals);
    std::string text = digits_of(exact, decimals);

    // Rounding may have made trailing zeros, or nothing but zeros, which have no sign.
    const bool is_nothing = text.find_first_not_of('0') == std::string::npos;
    if (decimals > 0) {
        text.insert(text.size() - static_cast<std::size_t>(decimals), 1, '.');
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    return is_negative() && !is_nothing ? "-" + text : text;
}

}  // namespace zhunsheng::values
