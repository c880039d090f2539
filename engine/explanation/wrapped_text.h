#pragma once
// Breaking Chinese and English text into lines for a terminal.

#include <string>
#include <string_view>
#include <vector>

namespace zhunsheng::explanation {

/// `text` in lines of at most `width` terminal cells: broken at blanks, and before or after any wide character, but so
/// that no closing punctuation begins a line and no opening bracket ends one. A word wider than a line stays whole.
/// Line breaks in `text` are kept; an empty text has one empty line.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, int width);

}  // namespace zhunsheng::explanation
