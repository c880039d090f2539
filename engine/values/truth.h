#pragma once
// Truth with three values: yes, no, and unknown (Kleene's strong logic).

#include <cstdint>

namespace zhunsheng::values {

/// Ordered no < unknown < yes, so that 'and' is the least and 'or' the greatest of its operands
/// (S. C. Kleene, Introduction to Metamathematics, 1952, §64).
enum class Truth : std::uint8_t { no = 0, unknown = 1, yes = 2 };

[[nodiscard]] constexpr Truth to_truth(bool value) { return value ? Truth::yes : Truth::no; }
[[nodiscard]] constexpr Truth operator&(Truth left, Truth right) { return left < right ? left : right; }
[[nodiscard]] constexpr Truth operator|(Truth left, Truth right) { return left < right ? right : left; }
[[nodiscard]] constexpr Truth operator!(Truth value) {
    return static_cast<Truth>(2 - static_cast<std::uint8_t>(value));
}

}  // namespace zhunsheng::values
