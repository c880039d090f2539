#pragma once
// Characters as the language sees them: full-width punctuation and digits count as their half-width twins.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zhunsheng::syntax {

/// The character at a place of a text.
struct Character {
    char32_t character = 0;  ///< 0 past the end
    char ascii = 0;  ///< itself, or the twin of a full-width punctuation mark or digit; 0 if there is none
    std::uint32_t bytes = 0;  ///< 0 past the end
    bool well_formed = true;

    [[nodiscard]] bool is_digit() const { return ascii >= '0' && ascii <= '9'; }
    [[nodiscard]] bool is_blank() const;
    /// Whether it may stand in a name.
    [[nodiscard]] bool is_name() const;
    /// An ASCII letter, digit or '_': words of these need blanks or punctuation around them.
    [[nodiscard]] bool is_ascii_word() const;
};

[[nodiscard]] Character character_at(std::string_view text, std::size_t at);

/// The first byte at or after `at` that begins no blank.
[[nodiscard]] std::size_t skip_blanks(std::string_view text, std::size_t at);

/// How many bytes of `text` at `at` spell the word `spelling`; 0 if they do not. Words that end in an ASCII
/// letter must end there; punctuation may be full-width; a blank in the spelling stands for one or more.
[[nodiscard]] std::size_t match_word(std::string_view text, std::size_t at, std::string_view spelling);

}  // namespace zhunsheng::syntax
