#pragma once
// Exact numbers: no floating point comes near an amount.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zhunsheng::values {

struct Fraction;

/// An exact fraction of two 128-bit integers, always reduced, its denominator positive. Statutes need thirds
/// ('one third or less'), so a decimal alone does not do. Counts, amounts of money (in yuan) and percentages (as a
/// fraction: 30 % is 3/10) are all Numbers; which is which, their Type says.
///
/// Arithmetic answers nothing where the exact result does not fit; it never wraps and never rounds.
class Number {
public:
    __extension__ using Wide = __int128;

    constexpr Number() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): lossless
    constexpr Number(std::int64_t integer) : numerator_(integer) {}

    /// numerator / denominator, reduced; nothing if the denominator is 0 or the reduced fraction does not fit.
    [[nodiscard]] static std::optional<Number> ratio(Wide numerator, Wide denominator);

    /// Reads a decimal by the grammar of JSON numbers (RFC 8259 §6): no leading '+', no leading zeros, exponent allowed
    /// within ±64. Nothing if the text is not one, or the value does not fit.
    [[nodiscard]] static std::optional<Number> from_decimal(std::string_view text);

    [[nodiscard]] std::optional<Number> plus(const Number& other) const;
    [[nodiscard]] std::optional<Number> minus(const Number& other) const;
    [[nodiscard]] std::optional<Number> times(const Number& other) const;
    /// Nothing on division by zero, too; ask `other.is_zero()` to tell the two apart.
    [[nodiscard]] std::optional<Number> over(const Number& other) const;
    [[nodiscard]] std::optional<Number> negated() const;

    /// Exact for all values: never overflows.
    [[nodiscard]] std::strong_ordering operator<=>(const Number& other) const;
    [[nodiscard]] bool operator==(const Number& other) const = default;

    [[nodiscard]] bool is_zero() const { return numerator_ == 0; }
    [[nodiscard]] bool is_negative() const { return numerator_ < 0; }
    [[nodiscard]] bool is_integer() const { return denominator_ == 1; }
    /// Whether at most `digits` decimals write it exactly; money is exact to the fen: `fits_decimals(2)`.
    [[nodiscard]] bool fits_decimals(int digits) const;

    /// The value rounded to `digits` decimals (0 to 38), half away from zero (四舍五入); nothing if that does not fit.
    [[nodiscard]] std::optional<Number> rounded(int digits) const;

    /// Shortest exact decimal ("50000", "0.5", "-3.25"); a value with no finite decimal is rounded to 6 decimals.
    [[nodiscard]] std::string to_decimal() const;

    [[nodiscard]] Wide numerator() const { return numerator_; }
    [[nodiscard]] Wide denominator() const { return denominator_; }

private:
    /// Nothing if the fraction, which must be reduced, does not fit.
    [[nodiscard]] static std::optional<Number> from_reduced(const Fraction& fraction);

    Wide numerator_ = 0;
    Wide denominator_ = 1;
};

}  // namespace zhunsheng::values
