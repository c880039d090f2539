// Sets commas, lines and indentation.

#include "facts/indented_json.h"

#include <utility>

#include "text/json_text.h"

namespace zhunsheng::facts {

IndentedJson& IndentedJson::key(std::string_view name) {
    begin_value();
    text::append_json_string(json_, name);
    json_ += ": ";
    after_key_ = true;
    return *this;
}

IndentedJson& IndentedJson::text(std::string_view value) {
    begin_value();
    text::append_json_string(json_, value);
    return *this;
}

IndentedJson& IndentedJson::word(std::string_view json) {
    begin_value();
    json_ += json;
    return *this;
}

std::string IndentedJson::take() {
    json_ += '\n';
    return std::exchange(json_, {});
}

IndentedJson& IndentedJson::open(char bracket) {
    begin_value();
    json_ += bracket;
    empty_.push_back(true);
    return *this;
}

IndentedJson& IndentedJson::close(char bracket) {
    const bool empty = empty_.back();
    empty_.pop_back();
    if (!empty) {
        begin_line();
    }
    json_ += bracket;
    return *this;
}

void IndentedJson::begin_value() {
    if (after_key_) {
        after_key_ = false;
    } else if (!empty_.empty()) {
        if (!empty_.back()) {
            json_ += ',';
        }
        empty_.back() = false;
        begin_line();
    }
}

void IndentedJson::begin_line() { json_.append("\n").append(2 * empty_.size(), ' '); }

}  // namespace zhunsheng::facts
