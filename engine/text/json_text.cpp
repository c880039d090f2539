// Escapes texts, and sets commas, line breaks and indentation.

#include "text/json_text.h"

#include <utility>

#include "text/utf8.h"

namespace zhunsheng::text {
namespace {

void append_escaped(std::string& json, char control) {
    constexpr std::string_view digits = "0123456789abcdef";
    switch (control) {
        case '"': json += "\\\""; return;
        case '\\': json += "\\\\"; return;
        case '\b': json += "\\b"; return;
        case '\f': json += "\\f"; return;
        case '\n': json += "\\n"; return;
        case '\r': json += "\\r"; return;
        case '\t': json += "\\t"; return;
        default: break;
    }
    const auto code = static_cast<unsigned char>(control);
    json += "\\u00";
    json += digits[code >> 4];
    json += digits[code & 0x0F];
}

/// Where the characters from `byte` on end that stand in JSON as they are and are told at a glance: ASCII, and the three
/// bytes of Chinese. Texts are mostly made of these.
std::size_t plain_until(std::string_view text, std::size_t byte) {
    const auto at = [&](std::size_t place) { return static_cast<unsigned char>(text[place]); };
    const auto continues = [&](std::size_t place) { return (at(place) & 0xC0U) == 0x80U; };
    while (byte < text.size()) {
        const unsigned char first = at(byte);
        if (first < 0x80) {
            if (first < 0x20 || first == '"' || first == '\\') break;
            ++byte;
        } else if (first > 0xE0 && first < 0xED && text.size() - byte > 2 && continues(byte + 1) &&
                   continues(byte + 2)) {
            byte += 3;
        } else {
            break;
        }
    }
    return byte;
}

bool needs_escape(char32_t character) { return character < 0x20 || character == U'"' || character == U'\\'; }

}  // namespace

void append_json_string(std::string& json, std::string_view text) {
    json += '"';
    std::size_t written = 0;
    for (std::size_t byte = plain_until(text, 0); byte < text.size(); byte = plain_until(text, byte)) {
        json.append(text, written, byte - written);
        const Decoded next = decode(text, byte);
        if (!next.well_formed) {
            append(json, next.character);
        } else if (needs_escape(next.character)) {
            append_escaped(json, text[byte]);
        } else {
            json.append(text, byte, next.bytes);
        }
        byte += next.bytes;
        written = byte;
    }
    json.append(text, written);
    json += '"';
}

JsonWriter& JsonWriter::key(std::string_view name) {
    begin_value();
    append_json_string(json_, name);
    json_ += layout_ == JsonLayout::pretty ? ": " : ":";
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::string(std::string_view value) {
    begin_value();
    append_json_string(json_, value);
    return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json) {
    begin_value();
    json_ += json;
    return *this;
}

JsonWriter& JsonWriter::member(std::string_view name, const std::vector<std::string>& values) {
    key(name).begin_array();
    for (const std::string& value : values) string(value);
    return end_array();
}

JsonWriter& JsonWriter::member_or_null(std::string_view name, std::string_view value) {
    key(name);
    return value.empty() ? null() : string(value);
}

std::string JsonWriter::take() {
    filled_.clear();
    after_key_ = false;
    return std::exchange(json_, {});
}

JsonWriter& JsonWriter::open(char bracket) {
    begin_value();
    json_ += bracket;
    filled_.push_back(false);
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    const bool filled = filled_.back();
    filled_.pop_back();
    if (filled) begin_line();
    json_ += bracket;
    return *this;
}

void JsonWriter::begin_value() {
    if (std::exchange(after_key_, false) || filled_.empty()) return;
    if (filled_.back()) json_ += ',';
    filled_.back() = true;
    begin_line();
}

void JsonWriter::begin_line() {
    if (layout_ == JsonLayout::compact) return;
    json_ += '\n';
    json_.append(2 * filled_.size(), ' ');
}

}  // namespace zhunsheng::text
