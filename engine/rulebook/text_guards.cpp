// Refuses texts that no YAML reader should see.

#include "rulebook/text_guards.h"

#include <array>
#include <cstdio>
#include <string>

#include "rulebook/read_rulebook.h"
#include "text/utf8.h"

namespace zhunsheng::rulebook {
namespace {

using diagnostics::Code;
using text::Span;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// UTF-16 shows by its mark, or by the zero byte that each ASCII character has beside it.
bool looks_like_utf16(std::string_view text) {
    const bool marked = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
    return marked || (text.size() >= 2 && (text[0] == '\0') != (text[1] == '\0'));
}

std::string printed_character(char32_t character) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "U+%04X", static_cast<unsigned>(character));
    return text.data();
}

std::string printed_byte(char byte) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "0x%02X",
                  static_cast<unsigned>(static_cast<unsigned char>(byte)));
    return text.data();
}

bool is_allowed(std::string_view text, std::size_t at, char32_t character) {
    if (character == U'\r') {
        return text.substr(at + 1, 1) == "\n";
    }
    return character == U'\n' || character == U'\t' || !text::is_steering(character);
}

/// One line's first bad byte and first invisible character are enough: the rest follow from the same cause.
struct LineGuard {
    bool malformed = false;
    bool invisible = false;
};

}  // namespace

bool check_bytes(text::SourceId id, const text::Source& source, diagnostics::Report& report) {
    const std::string_view text = source.text();
    const Span start{id, 0, 0};
    if (text.size() > max_file_bytes) {
        report.add(Code::file_too_large, start, {std::to_string(max_file_bytes)});
        return false;
    }
    if (looks_like_utf16(text)) {
        report.add(Code::utf16_file, start);
        return false;
    }
    bool sound = true;
    LineGuard line;
    for (std::size_t at = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0; at < text.size();) {
        const text::Decoded read = text::decode(text, at);
        const Span span{id, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + read.bytes)};
        if (!read.well_formed && !line.malformed) {
            report.add(Code::malformed_utf8, span, {printed_byte(text[at])});
            line.malformed = true;
        } else if (read.well_formed && !is_allowed(text, at, read.character) && !line.invisible) {
            report.add(Code::hidden_character, span, {printed_character(read.character)});
            line.invisible = true;
        }
        sound = sound && !line.malformed && !line.invisible;
        line = text[at] == '\n' ? LineGuard{} : line;
        at += read.bytes;
    }
    return sound;
}

}  // namespace zhunsheng::rulebook
