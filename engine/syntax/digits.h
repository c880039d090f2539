#pragma once
// Digits and the units after them, the parts that numbers, dates and periods share.

#include <cstddef>
#include <string>
#include <string_view>

#include "syntax/literal_words.h"
#include "syntax/passage.h"

namespace zhunsheng::syntax {

/// A run of digits, full-width ones as their twins.
struct DigitRun {
    std::string digits;
    std::size_t end = 0;
    /// Their value, or `beyond` if it has more than nine digits.
    static constexpr int beyond = 1'000'000'000;
    [[nodiscard]] int value() const;
};
[[nodiscard]] DigitRun read_digits(std::string_view text, std::size_t at);

/// The unit after a number that ends at `at`; null if none follows. Blanks may stand between, unless a
/// declared name that is longer than the unit begins there.
struct UnitMatch {
    const Unit* unit = nullptr;
    std::size_t end = 0;
};
[[nodiscard]] UnitMatch unit_at(const Passage& passage, std::size_t at);

/// Whether the unit measures time.
[[nodiscard]] bool is_time(UnitKind kind);

}  // namespace zhunsheng::syntax
