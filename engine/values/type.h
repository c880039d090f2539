#pragma once
// The types of facts and expressions.

#include <compare>
#include <cstdint>
#include <string_view>

namespace zhunsheng::values {

/// What a value is. There is no conversion between kinds: an amount of money is no bare number.
enum class Kind : std::uint8_t {
    truth,
    integer,
    decimal,
    money,    ///< in yuan
    percent,  ///< as a fraction: 30 % is 3/10
    date,
    period,
    text,
    choice,  ///< one value of a declared enumeration
    record,  ///< a declared record
    none,  ///< the type of an expression that was found faulty; fits everywhere, so that one mistake is told once
};

/// A type: a kind, which enumeration or record for those two, and whether it is a list of such.
struct Type {
    Kind kind = Kind::none;
    bool list = false;
    std::uint16_t index = 0;  ///< of the enumeration or record in the vocabulary; 0 for other kinds

    auto operator<=>(const Type&) const = default;

    [[nodiscard]] constexpr bool is(Kind other) const { return kind == other && !list; }
    [[nodiscard]] constexpr bool is_faulty() const { return kind == Kind::none; }
    [[nodiscard]] constexpr bool is_numeric() const {
        return !list && (kind == Kind::integer || kind == Kind::decimal || kind == Kind::money ||
                         kind == Kind::percent);
    }
    [[nodiscard]] constexpr Type element() const { return Type{kind, false, index}; }
    [[nodiscard]] constexpr Type list_of() const { return Type{kind, true, index}; }
};

/// The kind's name in rule files: "是否" / "truth", "金额" / "money", …
[[nodiscard]] std::string_view chinese_name(Kind kind);
[[nodiscard]] std::string_view english_name(Kind kind);

}  // namespace zhunsheng::values
