// Commas, line breaks and indentation.

#include "rulebook/json_writer.h"

#include "text/json_text.h"

namespace zhunsheng::rulebook {

void JsonWriter::separate() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (!filled_.empty()) {
        json_ += filled_.back() ? ",\n" : "\n";
        json_.append(2 * filled_.size(), ' ');
        filled_.back() = true;
    }
}

JsonWriter& JsonWriter::begin(char bracket) {
    separate();
    json_ += bracket;
    filled_.push_back(false);
    return *this;
}

JsonWriter& JsonWriter::end(char bracket) {
    const bool filled = filled_.back();
    filled_.pop_back();
    if (filled) {
        json_ += '\n';
        json_.append(2 * filled_.size(), ' ');
    }
    json_ += bracket;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    text::append_json_string(json_, name);
    json_ += ": ";
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    separate();
    text::append_json_string(json_, text);
    return *this;
}

JsonWriter& JsonWriter::literal(std::string_view text) {
    separate();
    json_ += text;
    return *this;
}

}  // namespace zhunsheng::rulebook
