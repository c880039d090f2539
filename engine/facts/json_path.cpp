// Writes JSON pointers.

#include "facts/json_path.h"

#include <algorithm>

namespace zhunsheng::facts {

void append_pointer_step(std::string& pointer, std::string_view name) {
    pointer += '/';
    const auto is_escaped = [](char letter) { return letter == '~' || letter == '/'; };
    if (std::none_of(name.begin(), name.end(), is_escaped)) {
        pointer += name;
        return;
    }
    for (const char letter : name) {
        if (letter == '~') {
            pointer += "~0";
        } else if (letter == '/') {
            pointer += "~1";
        } else {
            pointer += letter;
        }
    }
}

void append_pointer_step(std::string& pointer, std::uint32_t position) {
    pointer += '/';
    pointer += std::to_string(position);
}

std::string JsonPath::pointer() const {
    if (above_ == nullptr) {
        return {};
    }
    std::string pointer = above_->pointer();
    if (position_ == no_position) {
        append_pointer_step(pointer, key_);
    } else {
        append_pointer_step(pointer, position_);
    }
    return pointer;
}

}  // namespace zhunsheng::facts
