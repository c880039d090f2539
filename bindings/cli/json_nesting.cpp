// Counts brackets outside texts.

#include "json_nesting.h"

namespace zhunsheng::cli {

void Nesting::follow(char byte) {
    if (in_text_) {
        follow_in_text(byte);
        return;
    }
    if (byte == '"') in_text_ = true;
    if (byte == '{' || byte == '[') ++depth_;
    if ((byte == '}' || byte == ']') && depth_ > 0) --depth_;
}

void Nesting::follow_in_text(char byte) {
    if (byte == '\n') {
        in_text_ = escaped_ = false;
    } else if (escaped_) {
        escaped_ = false;
    } else if (byte == '\\') {
        escaped_ = true;
    } else if (byte == '"') {
        in_text_ = false;
    }
}

bool is_balanced(std::string_view text) {
    Nesting nesting;
    for (const char byte : text) {
        nesting.follow(byte);
    }
    return nesting.at_top() && text.find_first_of("{[") != std::string_view::npos;
}

}  // namespace zhunsheng::cli
