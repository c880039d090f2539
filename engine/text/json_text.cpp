// Escapes texts, and sets commas, line breaks and indentation.

#include "text/json_text.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "text/utf8.h"

namespace zhunsheng::text {
namespace {

constexpr std::size_t least_room = 256;

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

constexpr std::uint64_t ones = 0x0101010101010101U;
constexpr std::uint64_t tops = 0x80 * ones;

/// Whether none of eight bytes is below a space, a quote or a backslash; they need not be ASCII. (Of bytes after such a
/// one it may say that they are, too.)
bool are_free_of_escapes(std::uint64_t bytes) {
    // A byte below 0x20, or made zero, borrows from its top bit.
    const std::uint64_t below_space = bytes - 0x20 * ones;
    const std::uint64_t unlike_quote = bytes ^ (ones * '"');
    const std::uint64_t unlike_backslash = bytes ^ (ones * '\\');
    const std::uint64_t borrows = (below_space & ~bytes) | ((unlike_quote - ones) & ~unlike_quote) |
                                  ((unlike_backslash - ones) & ~unlike_backslash);
    return (borrows & tops) == 0;
}

bool are_plain_ascii(std::uint64_t bytes) { return (bytes & tops) == 0 && are_free_of_escapes(bytes); }

bool is_plain_ascii(unsigned char byte) { return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\'; }

std::uint64_t eight_bytes(std::string_view text, std::size_t place) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + place, sizeof bytes);
    return bytes;
}

/// Whether three bytes are a character of U+1000 to U+CFFF or U+E000 to U+FFFF, which holds nearly all of Chinese.
bool is_three_byte_character(std::uint32_t first, std::uint32_t second, std::uint32_t third) {
    const bool continued = ((second | third << 8U) & 0xC0C0U) == 0x8080U;
    return continued && first > 0xE0 && first < 0xF0 && first != 0xED;
}

/// Where the characters from `byte` on end that stand in JSON as they are and are told at a glance: ASCII, and the three
/// bytes of Chinese. Texts are mostly made of these.
std::size_t plain_until(std::string_view text, std::size_t byte) {
    const std::size_t size = text.size();
    const auto at = [&](std::size_t place) { return static_cast<unsigned char>(text[place]); };
    const auto is_chinese = [&] {
        return size - byte > 2 && is_three_byte_character(at(byte), at(byte + 1), at(byte + 2));
    };
    while (true) {
        while (is_chinese()) byte += 3;
        while (size - byte > 7 && are_plain_ascii(eight_bytes(text, byte))) byte += 8;
        const std::size_t single = byte;
        while (byte < size && is_plain_ascii(at(byte))) ++byte;
        if (byte == single && !is_chinese()) return byte;
    }
}

/// The same of a whole text.
bool is_free_of_escapes(std::string_view text) {
    constexpr std::size_t width = sizeof(std::uint64_t);
    if (text.size() < width) {
        return std::all_of(text.begin(), text.end(), [](char byte) {
            return static_cast<unsigned char>(byte) >= 0x20 && byte != '"' && byte != '\\';
        });
    }
    for (std::size_t byte = 0; byte + width < text.size(); byte += width) {
        if (!are_free_of_escapes(eight_bytes(text, byte))) return false;
    }
    return are_free_of_escapes(eight_bytes(text, text.size() - width));
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

JsonWriter& JsonWriter::expect(std::size_t bytes) {
    room_for(bytes);
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    string(name);
    put(':');
    if (layout_ == JsonLayout::pretty) put(' ');
    after_key_ = true;
    return *this;
}

JsonWriter& JsonWriter::string(std::string_view value) {
    begin_value();
    const bool plain =
        texts_ == JsonTexts::utf8 ? is_free_of_escapes(value) : plain_until(value, 0) == value.size();
    if (plain) {
        char* to = room_for(value.size() + 2);
        *to = '"';
        std::memcpy(to + 1, value.data(), value.size());
        to[value.size() + 1] = '"';
        written_ += value.size() + 2;
    } else {
        std::string escaped;
        append_json_string(escaped, value);
        put(escaped);
    }
    return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json) {
    begin_value();
    put(json);
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
    json_.resize(std::exchange(written_, 0));
    return std::exchange(json_, {});
}

JsonWriter& JsonWriter::open(char bracket) {
    begin_value();
    put(bracket);
    filled_.push_back(0);
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    const bool filled = filled_.back() != 0;
    filled_.pop_back();
    if (filled) begin_line();
    put(bracket);
    return *this;
}

void JsonWriter::begin_value() {
    if (std::exchange(after_key_, false) || filled_.empty()) return;
    if (filled_.back() != 0) put(',');
    filled_.back() = 1;
    begin_line();
}

void JsonWriter::begin_line() {
    if (layout_ == JsonLayout::compact) return;
    put('\n');
    const std::size_t indentation = 2 * filled_.size();
    std::memset(room_for(indentation), ' ', indentation);
    written_ += indentation;
}

void JsonWriter::put(std::string_view text) {
    std::memcpy(room_for(text.size()), text.data(), text.size());
    written_ += text.size();
}

void JsonWriter::make_room(std::size_t bytes) {
    json_.resize(std::max(2 * json_.size(), written_ + bytes + least_room));
}

}  // namespace zhunsheng::text
