// Sets commas, line breaks and indentation.

#include "explanation/laid_out_json.h"

#include <utility>

#include "text/json_text.h"

namespace zhunsheng::explanation {

void LaidOutJson::key(std::string_view name) {
    begin_value();
    text::append_json_string(json_, name);
    json_ += layout_ == JsonLayout::pretty ? ": " : ":";
    after_key_ = true;
}

void LaidOutJson::string(std::string_view value) {
    begin_value();
    text::append_json_string(json_, value);
}

void LaidOutJson::raw(std::string_view json) {
    begin_value();
    json_ += json;
}

void LaidOutJson::member(std::string_view name, std::string_view value) {
    key(name);
    string(value);
}

void LaidOutJson::member(std::string_view name, const std::vector<std::string>& values) {
    key(name);
    begin_array();
    for (const std::string& value : values) {
        string(value);
    }
    end_array();
}

void LaidOutJson::member_or_null(std::string_view name, std::string_view value) {
    key(name);
    if (value.empty()) {
        null();
    } else {
        string(value);
    }
}

std::string LaidOutJson::take() {
    filled_.clear();
    after_key_ = false;
    return std::exchange(json_, {});
}

void LaidOutJson::open(char bracket) {
    begin_value();
    json_ += bracket;
    filled_.push_back(false);
}

void LaidOutJson::close(char bracket) {
    const bool filled = filled_.back();
    filled_.pop_back();
    if (filled) {
        begin_line();
    }
    json_ += bracket;
}

void LaidOutJson::begin_value() {
    if (std::exchange(after_key_, false) || filled_.empty()) {
        return;
    }
    if (filled_.back()) {
        json_ += ',';
    }
    filled_.back() = true;
    begin_line();
}

void LaidOutJson::begin_line() {
    if (layout_ == JsonLayout::pretty) {
        json_ += '\n';
        json_.append(2 * filled_.size(), ' ');
    }
}

}  // namespace zhunsheng::explanation
