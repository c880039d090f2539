#pragma once
// A YAML tree with its comments as text in canonical layout.

#include <string>
#include <string_view>
#include <vector>

#include "formatting/comments.h"
#include "formatting/rewrites.h"
#include "rulebook/yaml_document.h"

namespace zhunsheng::formatting {

/// A line with a list or mapping in brackets is at most this long, in characters; longer ones become blocks.
inline constexpr std::size_t line_width = 160;

/// What is laid out: a tree read without errors from `text`, whose lines end in LF.
struct Document {
    std::string_view text;
    const rulebook::Node* root;  ///< null where there is nothing but comments
    std::vector<Comment> comments;
    Rewrites rewrites;
};

/// The whole text, one line break at its end; empty if there is nothing at all.
[[nodiscard]] std::string lay_out(const Document& document);

}  // namespace zhunsheng::formatting
