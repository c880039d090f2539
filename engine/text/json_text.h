#pragma once
// Writing JSON.

#include <cstdint>
#include <string>
#include <string_view>

namespace zhunsheng::text {

/// Appends `text` as a JSON string with its quotes: what RFC 8259 demands is escaped, all else stands as it
/// is; a byte of a malformed sequence becomes U+FFFD, so that the result is always UTF-8.
void append_json_string(std::string& json, std::string_view text);

/// Writes compact JSON piece by piece and sets the commas; that the pieces fit together is up to the caller.
///
///     JsonWriter json;
///     json.begin_object();
///     json.member("code", "ZS3002");
///     json.end_object();
///     return json.take();
class JsonWriter {
public:
    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }
    void key(std::string_view name);
    void string(std::string_view value);
    void number(std::uint64_t value);

    void member(std::string_view name, std::string_view value);
    void member(std::string_view name, std::uint64_t value);

    /// What was written; the writer is empty afterwards.
    [[nodiscard]] std::string take();

private:
    void open(char bracket);
    void close(char bracket);
    void separate();

    std::string json_;
    bool after_value_ = false;
};

}  // namespace zhunsheng::text
