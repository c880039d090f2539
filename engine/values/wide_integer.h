#pragma once
// Unsigned integers of 128 and 256 bits: the room that exact fractions need between their steps.

#include <compare>
#include <cstdint>

namespace zhunsheng::values {

__extension__ using UnsignedWide = unsigned __int128;

/// high * 2^128 + low.
struct DoubleWide {
    UnsignedWide high = 0;
    UnsignedWide low = 0;

    auto operator<=>(const DoubleWide&) const = default;
};

struct Division {
    DoubleWide quotient;
    UnsignedWide remainder = 0;
};

/// The greatest common divisor; that of 0 and x is x.
[[nodiscard]] UnsignedWide greatest_common_divisor(UnsignedWide left, UnsignedWide right);

[[nodiscard]] DoubleWide multiply(UnsignedWide left, UnsignedWide right);

/// The sum must be below 2^256.
[[nodiscard]] DoubleWide add(const DoubleWide& left, const DoubleWide& right);

/// `smaller` must not be above `larger`.
[[nodiscard]] DoubleWide subtract(const DoubleWide& larger, const DoubleWide& smaller);

/// `divisor` must be from 1 to 2^127.
[[nodiscard]] Division divide(const DoubleWide& dividend, UnsignedWide divisor);

}  // namespace zhunsheng::values
