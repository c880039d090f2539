#pragma once
// What differs between two texts, line by line.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace zhunsheng::formatting {

/// One line that only one of the texts has.
struct LineChange {
    enum class Kind : std::uint8_t { removed, added } kind;
    std::size_t line;  ///< its number, from 1, in the text that has it
    std::string_view text;
};

/// In the order of the texts, which must outlive the answer; removed lines before those in their place. As few as can
/// be where the texts differ little; where they differ nearly everywhere, whole passages.
[[nodiscard]] std::vector<LineChange> line_changes(std::string_view before, std::string_view after);

}  // namespace zhunsheng::formatting
