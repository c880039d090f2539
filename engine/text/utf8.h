#pragma once
// UTF-8: decoding, validation, the width of characters on a terminal, and punctuation that looks alike.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zhunsheng::text {

/// One character decoded from a text, and how many bytes it took.
struct Decoded {
    char32_t character = U'\uFFFD';
    std::uint32_t bytes = 1;
    bool well_formed = false;
};

/// Decodes the character at `byte`, which must be inside `text`. A malformed sequence (overlong, surrogate,
/// beyond U+10FFFF, cut short) is one byte long and decodes to U+FFFD.
[[nodiscard]] Decoded decode(std::string_view text, std::size_t byte);

/// The byte at which the character that holds `byte` begins; `byte` itself if it is part of no well-formed
/// one.
[[nodiscard]] std::size_t character_begin(std::string_view text, std::size_t byte);

/// The byte at which `text` first stops being UTF-8 (Unicode 15, table 3-7); nothing if all of it is.
[[nodiscard]] std::optional<std::size_t> first_malformed(std::string_view text);

/// Appends `character` as UTF-8; what is no character (a surrogate, beyond U+10FFFF) as U+FFFD.
void append(std::string& text, char32_t character);

/// How many characters (code points) `text` has; a byte of a malformed sequence counts as one.
[[nodiscard]] std::size_t count_characters(std::string_view text);

/// How many terminal cells `character` takes: 0 for combining marks and control characters, 2 for East Asian
/// wide and full-width ones (Unicode TR 11), else 1.
[[nodiscard]] int display_width(char32_t character);
[[nodiscard]] int display_width(std::string_view text);

/// The ASCII twin of a full-width or typographic character ('（' → '(', '：' → ':', '＞' → '>', '５' → '5',
/// U+3000 → ' '); nothing if it has none.
[[nodiscard]] std::optional<char> ascii_twin(char32_t character);

/// Whether `character` steers the display instead of showing something: control and format characters, line
/// and paragraph separators (general categories Cc, Cf, Zl, Zp). Never to be sent to a terminal as it is.
[[nodiscard]] bool is_steering(char32_t character);

/// Whether `character` may stand in a name: letters and digits of any script with their marks, Han
/// characters, '_'; no punctuation, and nothing invisible, by which two names could differ unseen.
[[nodiscard]] bool is_name_character(char32_t character);

}  // namespace zhunsheng::text
