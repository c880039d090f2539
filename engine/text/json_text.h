#pragma once
// Texts as JSON strings, for everything that writes JSON.

#include <string>
#include <string_view>

namespace zhunsheng::text {

/// Appends `text` as a JSON string with its quotes: what RFC 8259 demands is escaped, all else stands as it is; a byte of
/// a malformed sequence becomes U+FFFD, so that the result is always UTF-8.
void append_json_string(std::string& json, std::string_view text);

}  // namespace zhunsheng::text
