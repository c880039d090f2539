#pragma once
// What facts and expressions of the reference are.

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "reference/days.h"
#include "reference/fraction.h"

namespace zhunsheng::reference {

/// The item at a place; places are ints throughout, for -1 says 'none'.
template <class T>
[[nodiscard]] T& at(std::vector<T>& items, int place) {
    return items[static_cast<std::size_t>(place)];
}
template <class T>
[[nodiscard]] const T& at(const std::vector<T>& items, int place) {
    return items[static_cast<std::size_t>(place)];
}
template <class T>
[[nodiscard]] int size_of(const std::vector<T>& items) {
    return static_cast<int>(items.size());
}

/// Kleene's three values.
enum class Truth : std::uint8_t { no, unknown, yes };

[[nodiscard]] inline Truth both(Truth one, Truth other) { return one < other ? one : other; }
[[nodiscard]] inline Truth either(Truth one, Truth other) { return one < other ? other : one; }
[[nodiscard]] inline Truth opposite(Truth truth) {
    return truth == Truth::unknown ? truth : truth == Truth::yes ? Truth::no : Truth::yes;
}
[[nodiscard]] inline Truth truth_of(bool holds) { return holds ? Truth::yes : Truth::no; }

struct Unknown {};
/// A value of an enumeration, by its place.
struct Choice {
    int index = 0;
};
/// A record of a case, by its place in it.
struct RecordRef {
    int index = 0;
};
/// Numbers, money in yuan and percentages are all fractions.
using Value = std::variant<Unknown, bool, Fraction, Day, Period, std::string, Choice, RecordRef>;

[[nodiscard]] inline bool is_known(const Value& value) { return !std::holds_alternative<Unknown>(value); }

[[nodiscard]] inline Value value_of(Truth truth) {
    if (truth == Truth::unknown) return Unknown{};
    return truth == Truth::yes;
}

enum class Kind : std::uint8_t {
    truth,
    integer,
    decimal,
    money,
    percent,
    date,
    period,
    text,
    choice,
    record,
};

struct Type {
    Kind kind = Kind::truth;
    bool list = false;
    int index = 0;  ///< of the enumeration or record

    bool operator==(const Type&) const = default;
    [[nodiscard]] bool is(Kind wanted) const { return kind == wanted && !list; }
    [[nodiscard]] Type element() const { return {kind, false, index}; }
    [[nodiscard]] bool is_number() const {
        return !list && (kind == Kind::integer || kind == Kind::decimal || kind == Kind::money ||
                         kind == Kind::percent);
    }
};

}  // namespace zhunsheng::reference
