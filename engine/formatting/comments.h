#pragma once
// The comments of a YAML text, which no YAML parser gives.

#include <cstddef>
#include <string_view>
#include <vector>

#include "rulebook/yaml_document.h"

namespace zhunsheng::formatting {

/// Bytes of the text that a tree was read from.
struct Comment {
    std::size_t begin = 0;   ///< the `#`
    std::size_t end = 0;     ///< behind its last character that is no blank
    std::size_t behind = 0;  ///< the end of the last scalar before it; 0 if it comes first
};

/// All of them in order. `root` is the whole tree of `text`, read without errors; null where there is none.
[[nodiscard]] std::vector<Comment> find_comments(std::string_view text, const rulebook::Node* root);

/// How far right a byte stands in its line, in bytes.
[[nodiscard]] std::size_t column_of(std::string_view text, std::size_t byte);

}  // namespace zhunsheng::formatting
