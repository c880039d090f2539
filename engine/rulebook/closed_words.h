#pragma once
// The words that rule files may choose from: roles, traits, duties, … each in Chinese and English.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace zhunsheng::rulebook {

enum class WordSet : std::uint8_t {
    none,
    truth,
    law_day,
    role,
    trait,
    principle,
    band_reach,
    prevails_reason,
    flag_kind,
    duty,
    procedure_kind,
    answer,
};

/// One word of a set. Both spellings mean the same and may be mixed.
struct Word {
    std::string_view zh;
    std::string_view en;
    std::uint8_t
        value;  ///< of the set's enum type (declarations.h, vocabulary.h); 0 or 1 for truth; an Answer
};

/// In the order in which a reader should see them.
[[nodiscard]] std::span<const Word> words_of(WordSet set);

/// The word with this spelling; nothing if the set has none. A truth, or an answer, may be
/// written `true` and `false`, too.
[[nodiscard]] const Word* find_word(WordSet set, std::string_view spelling);

/// The word for this value, which must be in the set.
[[nodiscard]] const Word& word_for(WordSet set, std::uint8_t value);

}  // namespace zhunsheng::rulebook
