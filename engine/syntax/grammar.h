#pragma once
// The grammar of expressions over words: from words to nodes, or to the word where it stopped.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "syntax/passage.h"
#include "syntax/tree.h"
#include "syntax/words.h"

namespace zhunsheng::syntax {

/// What could have come next, where it did not.
enum class Expected : std::uint8_t {
    operand,
    operation,
    member_name,
    opening_bracket,
    closing_bracket,
    comma,
    end
};

/// Where the grammar stopped, and what it looked for there.
struct Stop {
    enum class Reason : std::uint8_t { unexpected_word, too_deep };

    Reason reason = Reason::unexpected_word;
    std::size_t word = 0;        ///< index in the words
    std::uint32_t expected = 0;  ///< one bit for each Expected

    [[nodiscard]] bool expects(Expected what) const {
        return (expected >> static_cast<unsigned>(what) & 1U) != 0;
    }
};

/// Reads `words` from the word `first` to the end as one expression into `tree`. Nothing if all went well.
[[nodiscard]] std::optional<Stop> apply_grammar(const Passage& passage, std::span<const Word> words,
                                                std::size_t first, Tree& tree);

}  // namespace zhunsheng::syntax
