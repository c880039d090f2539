// Exact arithmetic on fractions. Between its steps nothing is lost: an operation fails only if its result
// does not fit.

#include "values/number.h"

#include "values/fraction.h"
#include "values/wide_integer.h"

namespace zhunsheng::values {
namespace {

constexpr UnsignedWide largest = ~UnsignedWide{0} >> 1;

// Multiplies magnitudes and never signed values: for those clang calls a routine that libgcc does not have.
std::optional<UnsignedWide> product(UnsignedWide left, UnsignedWide right) {
    UnsignedWide result = 0;
    if (__builtin_mul_overflow(left, right, &result)) return std::nullopt;
    return result;
}

// Reducing crosswise first leaves factors without a common divisor: their products are reduced as they are.
std::optional<Fraction> product(const Fraction& left, const Fraction& right) {
    const UnsignedWide down = greatest_common_divisor(left.numerator, right.denominator);
    const UnsignedWide up = greatest_common_divisor(right.numerator, left.denominator);
    const auto numerator = product(left.numerator / down, right.numerator / up);
    const auto denominator = product(left.denominator / up, right.denominator / down);
    if (!numerator || !denominator) return std::nullopt;
    return Fraction{left.sign * right.sign, *numerator, *denominator};
}

struct SignedDoubleWide {
    Sign sign;
    DoubleWide magnitude;
};

SignedDoubleWide sum(const SignedDoubleWide& left, const SignedDoubleWide& right) {
    if (left.sign == right.sign) return {left.sign, add(left.magnitude, right.magnitude)};
    if (left.magnitude >= right.magnitude) return {left.sign, subtract(left.magnitude, right.magnitude)};
    return {right.sign, subtract(right.magnitude, left.magnitude)};
}

// D. E. Knuth, The Art of Computer Programming, vol. 2, 4.5.1: only divisors of the denominators' common
// divisor can be left to cancel.
std::optional<Fraction> sum(const Fraction& left, const Fraction& right) {
    const UnsignedWide common = greatest_common_divisor(left.denominator, right.denominator);
    const UnsignedWide left_rest = left.denominator / common;
    const UnsignedWide right_rest = right.denominator / common;
    const SignedDoubleWide total = sum(SignedDoubleWide{left.sign, multiply(left.numerator, right_rest)},
                                       SignedDoubleWide{right.sign, multiply(right.numerator, left_rest)});

    const UnsignedWide rest = divide(total.magnitude, common).remainder;
    const UnsignedWide cancelled = greatest_common_divisor(rest, common);
    const DoubleWide numerator = divide(total.magnitude, cancelled).quotient;
    const auto denominator = product(left_rest, right.denominator / cancelled);
    if (numerator.high != 0 || !denominator) return std::nullopt;
    return Fraction{total.sign, numerator.low, *denominator};
}

Fraction reduce(const Fraction& fraction) {
    if (fraction.denominator == 1) return fraction;
    const UnsignedWide common = greatest_common_divisor(fraction.numerator, fraction.denominator);
    return {fraction.sign, fraction.numerator / common, fraction.denominator / common};
}

}  // namespace

std::optional<Number> Number::from_reduced(const Fraction& fraction) {
    const UnsignedWide limit = fraction.sign == Sign::minus ? largest + 1 : largest;
    if (fraction.numerator > limit || fraction.denominator > largest) return std::nullopt;

    const bool negate = fraction.sign == Sign::minus;
    Number result;
    result.numerator_ = static_cast<Wide>(negate ? UnsignedWide{0} - fraction.numerator : fraction.numerator);
    result.denominator_ = static_cast<Wide>(fraction.denominator);
    return result;
}

std::optional<Number> Number::ratio(Wide numerator, Wide denominator) {
    if (denominator == 0) return std::nullopt;
    return from_reduced(reduce(
        {sign_of(numerator) * sign_of(denominator), magnitude_of(numerator), magnitude_of(denominator)}));
}

std::optional<Number> Number::plus(const Number& other) const {
    Wide total = 0;
    if (denominator_ == other.denominator_ && !__builtin_add_overflow(numerator_, other.numerator_, &total)) {
        return from_reduced(reduce({sign_of(total), magnitude_of(total), magnitude_of(denominator_)}));
    }
    const auto exact = sum(fraction_of(*this), fraction_of(other));
    return exact ? from_reduced(*exact) : std::nullopt;
}

std::optional<Number> Number::minus(const Number& other) const {
    Wide total = 0;
    if (denominator_ == other.denominator_ && !__builtin_sub_overflow(numerator_, other.numerator_, &total)) {
        return from_reduced(reduce({sign_of(total), magnitude_of(total), magnitude_of(denominator_)}));
    }
    Fraction subtrahend = fraction_of(other);
    subtrahend.sign = opposite(subtrahend.sign);
    const auto exact = sum(fraction_of(*this), subtrahend);
    return exact ? from_reduced(*exact) : std::nullopt;
}

std::optional<Number> Number::times(const Number& other) const {
    const auto exact = product(fraction_of(*this), fraction_of(other));
    return exact ? from_reduced(*exact) : std::nullopt;
}

std::optional<Number> Number::over(const Number& other) const {
    if (other.is_zero()) return std::nullopt;
    const Fraction divisor = fraction_of(other);
    const auto exact =
        product(fraction_of(*this), Fraction{divisor.sign, divisor.denominator, divisor.numerator});
    return exact ? from_reduced(*exact) : std::nullopt;
}

std::optional<Number> Number::negated() const {
    Fraction fraction = fraction_of(*this);
    fraction.sign = opposite(fraction.sign);
    return from_reduced(fraction);
}

std::strong_ordering Number::operator<=>(const Number& other) const {
    if (denominator_ == other.denominator_) return numerator_ <=> other.numerator_;
    if (is_negative() != other.is_negative()) return other.is_negative() <=> is_negative();

    const Fraction left = fraction_of(*this);
    const Fraction right = fraction_of(other);
    const auto by_magnitude =
        multiply(left.numerator, right.denominator) <=> multiply(right.numerator, left.denominator);
    return is_negative() ? 0 <=> by_magnitude : by_magnitude;
}

}  // namespace zhunsheng::values
