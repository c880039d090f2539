// Decodes UTF-8 strictly and looks characters up in the Unicode tables.

#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include "text/character_tables.h"

namespace zhunsheng::text {
namespace {

constexpr char32_t replacement = U'\uFFFD';
constexpr char32_t last_character = 0x10FFFF;

/// A row of Unicode's table 3-7: lead bytes from `first` on, until the next row, and what may follow them.
struct Lead {
    unsigned char first;
    std::uint32_t bytes;      ///< of the whole sequence; 0 where no sequence begins
    unsigned char low, high;  ///< bounds of the second byte; those after it are always 80..BF
    unsigned char payload;    ///< the bits of the lead byte that belong to the character
};

constexpr Lead leads[] = {
    {0x00, 1, 0, 0, 0x7F},       {0x80, 0, 0, 0, 0},          {0xC2, 2, 0x80, 0xBF, 0x1F},
    {0xE0, 3, 0xA0, 0xBF, 0x0F}, {0xE1, 3, 0x80, 0xBF, 0x0F}, {0xED, 3, 0x80, 0x9F, 0x0F},
    {0xEE, 3, 0x80, 0xBF, 0x0F}, {0xF0, 4, 0x90, 0xBF, 0x07}, {0xF1, 4, 0x80, 0xBF, 0x07},
    {0xF4, 4, 0x80, 0x8F, 0x07}, {0xF5, 0, 0, 0, 0},
};

unsigned char byte_at(std::string_view text, std::size_t byte) {
    return static_cast<unsigned char>(text[byte]);
}

bool continues(unsigned char byte) { return byte >= 0x80 && byte <= 0xBF; }

/// For each byte the row of `leads` that it belongs to.
constexpr std::array<unsigned char, 256> lead_rows = [] {
    std::array<unsigned char, 256> rows{};
    for (std::size_t row = 0; row < std::size(leads); ++row) {
        for (std::size_t byte = leads[row].first; byte < rows.size(); ++byte) {
            rows[byte] = static_cast<unsigned char>(row);
        }
    }
    return rows;
}();

const Lead& lead_of(unsigned char byte) { return leads[lead_rows[byte]]; }

bool contains(std::span<const CharacterRange> ranges, char32_t character) {
    const auto after =
        std::upper_bound(ranges.begin(), ranges.end(), character,
                         [](char32_t wanted, const CharacterRange& range) { return wanted < range.first; });
    return after != ranges.begin() && character <= std::prev(after)->last;
}

char low_byte(char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); }

}  // namespace

Decoded decode(std::string_view text, std::size_t byte) {
    const unsigned char first = byte_at(text, byte);
    if (first < 0x80) {
        return {first, 1, true};
    }
    const Lead& lead = lead_of(first);
    if (lead.bytes == 0 || text.size() - byte < lead.bytes) {
        return {};
    }
    const unsigned char second = byte_at(text, byte + 1);
    if (second < lead.low || second > lead.high) {
        return {};
    }
    char32_t character = first & lead.payload;
    for (std::size_t at = byte + 1; at < byte + lead.bytes; ++at) {
        if (!continues(byte_at(text, at))) {
            return {};
        }
        character = (character << 6) | (byte_at(text, at) & 0x3FU);
    }
    return {character, lead.bytes, true};
}

std::size_t character_begin(std::string_view text, std::size_t byte) {
    if (byte >= text.size()) {
        return text.size();
    }
    std::size_t begin = byte;
    while (begin > 0 && byte - begin < 3 && continues(byte_at(text, begin))) {
        --begin;
    }
    return begin + decode(text, begin).bytes > byte ? begin : byte;
}

std::optional<std::size_t> first_malformed(std::string_view text) {
    for (std::size_t byte = 0; byte < text.size();) {
        const Decoded next = decode(text, byte);
        if (!next.well_formed) {
            return byte;
        }
        byte += next.bytes;
    }
    return std::nullopt;
}

void append(std::string& text, char32_t character) {
    if (character > last_character || (character >= 0xD800 && character <= 0xDFFF)) {
        character = replacement;
    }
    if (character < 0x80) {
        text += low_byte(character);
        return;
    }
    if (character < 0x800) {
        text += low_byte(0xC0 | (character >> 6));
    } else {
        if (character < 0x10000) {
            text += low_byte(0xE0 | (character >> 12));
        } else {
            text += low_byte(0xF0 | (character >> 18));
            text += low_byte(0x80 | ((character >> 12) & 0x3F));
        }
        text += low_byte(0x80 | ((character >> 6) & 0x3F));
    }
    text += low_byte(0x80 | (character & 0x3F));
}

std::size_t count_characters(std::string_view text) {
    std::size_t characters = 0;
    for (std::size_t byte = 0; byte < text.size(); byte += decode(text, byte).bytes) {
        ++characters;
    }
    return characters;
}

int display_width(char32_t character) {
    if (character >= 0x20 && character < 0x7F) {
        return 1;
    }
    if (contains(zero_width_ranges, character)) {
        return 0;
    }
    return contains(wide_ranges, character) ? 2 : 1;
}

int display_width(std::string_view text) {
    int width = 0;
    for (std::size_t byte = 0; byte < text.size();) {
        const Decoded next = decode(text, byte);
        width += display_width(next.character);
        byte += next.bytes;
    }
    return width;
}

std::optional<char> ascii_twin(char32_t character) {
    // The block of full-width forms repeats ASCII from '!' to '~' in its order.
    if (character >= U'！' && character <= U'～') {
        return low_byte(character - U'！' + U'!');
    }
    switch (character) {
        case U'\u3000': return ' ';
        case U'‘':
        case U'’': return '\'';
        case U'“':
        case U'”': return '"';
        case U'、': return ',';
        case U'。': return '.';
        case U'【': return '[';
        case U'】': return ']';
        case U'《': return '<';
        case U'》': return '>';
        default: return std::nullopt;
    }
}

bool is_steering(char32_t character) {
    // Most of a Chinese text is printable ASCII and ideographs, among which none steers.
    const bool plain =
        (character >= 0x20 && character < 0x7F) || (character >= U'\u3000' && character <= U'\uD7FF');
    return !plain && contains(steering_ranges, character);
}

bool is_name_character(char32_t character) {
    if (character < 0x80) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
               (character >= '0' && character <= '9') || character == '_';
    }
    return contains(name_ranges, character);
}

}  // namespace zhunsheng::text
