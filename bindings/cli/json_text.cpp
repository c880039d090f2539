// Escapes what JSON forbids.

#include "json_text.h"

namespace zhunsheng::cli {

std::string json_quoted(std::string_view text) {
    std::string json = "\"";
    for (const char byte : text) {
        const auto code = static_cast<unsigned char>(byte);
        if (byte == '"' || byte == '\\') {
            json += '\\';
            json += byte;
        } else if (code < 0x20) {
            constexpr std::string_view digits = "0123456789abcdef";
            json.append("\\u00").append(1, digits[code >> 4U]).append(1, digits[code & 15U]);
        } else {
            json += byte;
        }
    }
    return json + "\"";
}

}  // namespace zhunsheng::cli
