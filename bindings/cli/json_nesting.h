#pragma once
// How deep one is inside JSON text, byte by byte, without reading what it says.

#include <cstddef>
#include <string_view>

namespace zhunsheng::cli {

/// Follows JSON text: how many brackets are open, and whether it is inside a text, where brackets do not count. A text
/// ends at a line break, which JSON forbids inside one: so a missing quote spoils one case, not all that follow.
class Nesting {
public:
    void follow(char byte);
    [[nodiscard]] bool at_top() const { return depth_ == 0 && !in_text_; }

private:
    void follow_in_text(char byte);

    std::size_t depth_ = 0;
    bool in_text_ = false;
    bool escaped_ = false;
};

/// Whether every bracket of `text` that is not inside a JSON text is closed, and at least one is opened.
[[nodiscard]] bool is_balanced(std::string_view text);

}  // namespace zhunsheng::cli
