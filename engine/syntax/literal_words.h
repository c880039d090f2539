#pragma once
// The words that literals are made of: the truth words, and the units that follow a number.

#include <cstdint>
#include <span>
#include <string_view>

namespace zhunsheng::syntax {

/// `机构的名称`: the same as `机构.名称`.
inline constexpr std::string_view member_word = "的";

struct TruthWord {
    std::string_view text;
    bool value;
    bool chinese;
};
/// The first in each language and of each value is canonical.
[[nodiscard]] std::span<const TruthWord> truth_words();

/// What a unit makes of the number before it.
enum class UnitKind : std::uint8_t { multiple, money, percent, years, months, days, working_days };

struct Unit {
    std::string_view text;  ///< spelled as Spelling::text
    UnitKind kind;
    std::int64_t factor;  ///< of a multiple or an amount of money: what one of it is worth
};
[[nodiscard]] std::span<const Unit> units();

}  // namespace zhunsheng::syntax
