#pragma once
// One JSON string, looked at character by character to say what is wrong with it.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace zhunsheng::facts {

enum class StringFault : std::uint8_t { none, unclosed, control_character, unknown_escape, lone_surrogate };

/// How far a string could be read.
struct ScannedString {
    StringFault fault = StringFault::none;
    std::size_t fault_begin = 0;  ///< bytes of the whole text
    std::size_t fault_end = 0;
    std::size_t end = 0;  ///< after the closing quote, if there is no fault
    std::string text;     ///< with its escapes undone
};

/// Reads the string whose opening quote is at `begin`. `json` must be UTF-8.
[[nodiscard]] ScannedString scan_string(std::string_view json, std::size_t begin);

}  // namespace zhunsheng::facts
