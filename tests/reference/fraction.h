#pragma once
// Exact numbers of the reference: fractions of two 128-bit integers.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace zhunsheng::reference {

/// A reduced fraction with a positive denominator. Values in random cases are small; arithmetic that runs out of room
/// answers nothing, and the pair of rulebook and case is passed over.
class Fraction {
public:
    __extension__ using Wide = __int128;

    Fraction() = default;
    explicit Fraction(std::int64_t whole) : top_(whole) {}

    /// Nothing if `bottom` is 0.
    [[nodiscard]] static std::optional<Fraction> of(Wide top, Wide bottom);

    [[nodiscard]] std::optional<Fraction> plus(const Fraction& other) const;
    [[nodiscard]] std::optional<Fraction> times(const Fraction& other) const;
    [[nodiscard]] Fraction negated() const;
    /// 1 / this; nothing for 0.
    [[nodiscard]] std::optional<Fraction> inverse() const;
    /// To a whole number, halves away from zero.
    [[nodiscard]] Fraction rounded() const;

    [[nodiscard]] bool is_zero() const { return top_ == 0; }
    [[nodiscard]] std::strong_ordering compared(const Fraction& other) const;
    bool operator==(const Fraction&) const = default;

    /// The shortest decimal; a value without a finite one is rounded to six decimals.
    [[nodiscard]] std::string decimal() const;

private:
    Wide top_ = 0;
    Wide bottom_ = 1;
};

}  // namespace zhunsheng::reference
