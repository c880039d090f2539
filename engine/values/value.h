#pragma once
// A value: what a fact or an expression is found to be.

#include <cstdint>
#include <string_view>
#include <variant>

#include "values/date.h"
#include "values/number.h"
#include "values/truth.h"

namespace zhunsheng::values {

/// Nothing is known of it: the fact was not given, or could not be worked out.
struct Unknown {
    bool operator==(const Unknown&) const = default;
};

/// One value of an enumeration, by its place there; which enumeration, the Type says.
struct Choice {
    std::uint16_t index = 0;
    bool operator==(const Choice&) const = default;
};

/// One record of a case, by its number in the frame.
struct RecordId {
    std::uint32_t index = 0;
    bool operator==(const RecordId&) const = default;
};

/// A single value (lists are kept apart). Texts are borrowed from the case or the rulebook and live as long as it.
using Value = std::variant<Unknown, bool, Number, Date, Period, std::string_view, Choice, RecordId>;

[[nodiscard]] inline bool is_known(const Value& value) { return !std::holds_alternative<Unknown>(value); }
[[nodiscard]] inline Value from_truth(Truth truth) {
    return truth == Truth::unknown ? Value{Unknown{}} : Value{truth == Truth::yes};
}
/// `value` must be a truth value or unknown.
[[nodiscard]] inline Truth truth_of(const Value& value) {
    const bool* known = std::get_if<bool>(&value);
    return known == nullptr ? Truth::unknown : to_truth(*known);
}

}  // namespace zhunsheng::values
