// Arithmetic on 256-bit integers by the methods of paper and pencil.

#include "values/wide_integer.h"

#include <numeric>
#include <utility>

namespace zhunsheng::values {
namespace {

constexpr UnsignedWide half_mask = ~std::uint64_t{0};

bool fits_64_bits(UnsignedWide value) { return value <= half_mask; }

}  // namespace

UnsignedWide greatest_common_divisor(UnsignedWide left, UnsignedWide right) {
    if (left == 1 || right == 1) return 1;
    while (right != 0) {
        // Narrow division is an order of magnitude faster, and amounts are small.
        if (fits_64_bits(left) && fits_64_bits(right)) {
            return std::gcd(static_cast<std::uint64_t>(left), static_cast<std::uint64_t>(right));
        }
        left = std::exchange(right, left % right);
    }
    return left;
}

DoubleWide multiply(UnsignedWide left, UnsignedWide right) {
    if (fits_64_bits(left) && fits_64_bits(right)) return {0, left * right};

    const UnsignedWide low_low = (left & half_mask) * (right & half_mask);
    const UnsignedWide low_high = (left & half_mask) * (right >> 64);
    const UnsignedWide high_low = (left >> 64) * (right & half_mask);
    const UnsignedWide high_high = (left >> 64) * (right >> 64);
    const UnsignedWide middle = (low_low >> 64) + (low_high & half_mask) + (high_low & half_mask);
    return {high_high + (low_high >> 64) + (high_low >> 64) + (middle >> 64),
            (middle << 64) | (low_low & half_mask)};
}

DoubleWide add(const DoubleWide& left, const DoubleWide& right) {
    const UnsignedWide low = left.low + right.low;
    const UnsignedWide carry = low < left.low ? 1 : 0;
    return {left.high + right.high + carry, low};
}

DoubleWide subtract(const DoubleWide& larger, const DoubleWide& smaller) {
    const UnsignedWide borrow = larger.low < smaller.low ? 1 : 0;
    return {larger.high - smaller.high - borrow, larger.low - smaller.low};
}

Division divide(const DoubleWide& dividend, UnsignedWide divisor) {
    if (dividend.high == 0) return {{0, dividend.low / divisor}, dividend.low % divisor};

    Division result{{dividend.high / divisor, 0}, dividend.high % divisor};
    for (int bit = 127; bit >= 0; --bit) {
        // The remainder is below the divisor, so twice it and one more still fit.
        result.remainder = (result.remainder << 1) | ((dividend.low >> bit) & 1);
        if (result.remainder < divisor) continue;
        result.remainder -= divisor;
        result.quotient.low |= UnsignedWide{1} << bit;
    }
    return result;
}

}  // namespace zhunsheng::values
