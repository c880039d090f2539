// Escapes texts and sets commas.

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

bool needs_escape(char32_t character) { return character < 0x20 || character == U'"' || character == U'\\'; }

}  // namespace

void append_json_string(std::string& json, std::string_view text) {
    json += '"';
    for (std::size_t byte = 0; byte < text.size();) {
        const Decoded next = decode(text, byte);
        if (!next.well_formed) {
            append(json, next.character);
        } else if (needs_escape(next.character)) {
            append_escaped(json, text[byte]);
        } else {
            json.append(text, byte, next.bytes);
        }
        byte += next.bytes;
    }
    json += '"';
}

void JsonWriter::key(std::string_view name) {
    string(name);
    json_ += ':';
    after_value_ = false;
}

void JsonWriter::string(std::string_view value) {
    separate();
    append_json_string(json_, value);
}

void JsonWriter::number(std::uint64_t value) {
    separate();
    json_ += std::to_string(value);
}

void JsonWriter::member(std::string_view name, std::string_view value) {
    key(name);
    string(value);
}

void JsonWriter::member(std::string_view name, std::uint64_t value) {
    key(name);
    number(value);
}

std::string JsonWriter::take() {
    after_value_ = false;
    return std::exchange(json_, {});
}

void JsonWriter::open(char bracket) {
    separate();
    json_ += bracket;
    after_value_ = false;
}

void JsonWriter::close(char bracket) {
    json_ += bracket;
    after_value_ = true;
}

void JsonWriter::separate() {
    if (after_value_) {
        json_ += ',';
    }
    after_value_ = true;
}

}  // namespace zhunsheng::text
