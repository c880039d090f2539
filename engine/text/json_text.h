#pragma once
// Writing JSON.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zhunsheng::text {

/// Appends `text` as a JSON string with its quotes: what RFC 8259 demands is escaped, all else stands as it
/// is; a byte of a malformed sequence becomes U+FFFD, so that the result is always UTF-8.
void append_json_string(std::string& json, std::string_view text);

/// On one line for programs, or indented for people.
enum class JsonLayout : std::uint8_t { compact, pretty };

/// What is known of the texts that are written: nothing, or that they are UTF-8, which need not be looked into again.
enum class JsonTexts : std::uint8_t { any, utf8 };

/// Writes JSON piece by piece and sets commas, line breaks and indentation; that the pieces fit together is up to the
/// caller. Neither layout ends with a line break.
///
///     JsonWriter json;
///     json.begin_object().member("code", "ZS3002").end_object();
///     return json.take();
class JsonWriter {
public:
    explicit JsonWriter(JsonLayout layout = JsonLayout::compact, JsonTexts texts = JsonTexts::any)
        : layout_(layout), texts_(texts) {}

    /// Makes room for about so many bytes at once.
    JsonWriter& expect(std::size_t bytes);

    JsonWriter& begin_object() { return open('{'); }
    JsonWriter& end_object() { return close('}'); }
    JsonWriter& begin_array() { return open('['); }
    JsonWriter& end_array() { return close(']'); }
    JsonWriter& key(std::string_view name);
    JsonWriter& string(std::string_view value);
    JsonWriter& number(std::uint64_t value) { return raw(std::to_string(value)); }
    JsonWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
    JsonWriter& null() { return raw("null"); }
    /// What is JSON already, such as a number that must keep its digits.
    JsonWriter& raw(std::string_view json);

    JsonWriter& member(std::string_view name, std::string_view value) { return key(name).string(value); }
    JsonWriter& member(std::string_view name, std::uint64_t value) { return key(name).number(value); }
    JsonWriter& member(std::string_view name, const std::vector<std::string>& values);
    /// null for an empty text.
    JsonWriter& member_or_null(std::string_view name, std::string_view value);

    /// What was written; the writer is empty afterwards.
    [[nodiscard]] std::string take();

private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    void begin_value();
    void begin_line();
    void put(char character) {
        *room_for(1) = character;
        ++written_;
    }
    void put(std::string_view text);
    /// Where the next `bytes` go; `written_` is left to the caller.
    char* room_for(std::size_t bytes) {
        if (json_.size() - written_ < bytes) make_room(bytes);
        return json_.data() + written_;
    }
    void make_room(std::size_t bytes);

    JsonLayout layout_;
    JsonTexts texts_;
    std::string json_;          ///< written up to `written_`; what follows is room
    std::size_t written_ = 0;   ///< in bytes
    std::vector<char> filled_;  ///< for each open bracket: whether something stands in it
    bool after_key_ = false;
};

}  // namespace zhunsheng::text
