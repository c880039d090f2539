// Decoding one character at a time, and matching words at a place.

#include "syntax/characters.h"

#include <optional>

#include "text/utf8.h"

namespace zhunsheng::syntax {
namespace {

bool is_ascii_letter(char32_t character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

// Full-width letters stay what they are, since names are compared byte by byte.
char twin_of(char32_t character) {
    constexpr char32_t first_full_width = U'\uFF01';
    constexpr char32_t last_full_width = U'\uFF5E';
    constexpr char32_t minus_sign = U'\u2212';
    if (character < 0x80) return static_cast<char>(character);
    if (character == minus_sign) return '-';
    if (character < first_full_width || character > last_full_width) return 0;
    const std::optional<char> twin = text::ascii_twin(character);
    return twin && !is_ascii_letter(static_cast<unsigned char>(*twin)) ? *twin : '\0';
}

// Most words are ruled out by their first byte; what has a twin begins with E2 (the minus sign) or EF (full-width).
bool may_begin(char byte, char wanted) {
    const bool full_width = byte == '\xE2' || byte == '\xEF';
    return byte == wanted || (full_width && static_cast<unsigned char>(wanted) < 0x80);
}

}  // namespace

bool Character::is_blank() const {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r' ||
           character == U'\u00A0' || (character >= U'\u2000' && character <= U'\u200A') ||
           character == U'\u202F' || character == U'\u3000';
}

bool Character::is_name() const { return bytes > 0 && well_formed && text::is_name_character(character); }

bool Character::is_ascii_word() const {
    return is_ascii_letter(character) || (character >= '0' && character <= '9') || character == '_';
}

Character character_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {};
    const text::Decoded decoded = text::decode(text, at);
    if (!decoded.well_formed) return {decoded.character, 0, decoded.bytes, false};
    return {decoded.character, twin_of(decoded.character), decoded.bytes, true};
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
    for (Character here = character_at(text, at); here.bytes > 0 && here.is_blank();
         here = character_at(text, at)) {
        at += here.bytes;
    }
    return at;
}

/// How many bytes at `at` stand for one character of a spelling: blanks for a blank, either width for ASCII
/// punctuation, otherwise the same byte. 0 if they do not.
std::size_t match_spelled(std::string_view text, std::size_t at, char wanted) {
    if (wanted == ' ') return skip_blanks(text, at) - at;
    const auto byte = static_cast<unsigned char>(wanted);
    if (byte < 0x80 && !is_ascii_letter(byte)) {
        const Character here = character_at(text, at);
        return here.ascii == wanted ? here.bytes : 0;
    }
    return at < text.size() && text[at] == wanted ? 1 : 0;
}

std::size_t match_word(std::string_view text, std::size_t at, std::string_view spelling) {
    if (at >= text.size() || !may_begin(text[at], spelling.front())) return 0;
    std::size_t place = at;
    for (const char wanted : spelling) {
        const std::size_t matched = match_spelled(text, place, wanted);
        if (matched == 0) return 0;
        place += matched;
    }
    const bool ends_in_letter = is_ascii_letter(static_cast<unsigned char>(spelling.back()));
    if (ends_in_letter && character_at(text, place).is_ascii_word()) return 0;
    return place - at;
}

}  // namespace zhunsheng::syntax
