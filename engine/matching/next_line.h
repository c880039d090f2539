#pragma once
// Cutting a text into lines.

#include <algorithm>
#include <string_view>

namespace zhunsheng::matching {

/// Takes the first line off the text, and its line feed, which is no part of what is given. Of a text that ends with a line
/// feed nothing is left after its last line.
[[nodiscard]] inline std::string_view next_line(std::string_view& text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    return line;
}

}  // namespace zhunsheng::matching
