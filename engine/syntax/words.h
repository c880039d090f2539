#pragma once
// An expression cut into words, by longest match among the words of the language and the declared names.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "syntax/operators.h"
#include "syntax/passage.h"
#include "syntax/tree.h"

namespace zhunsheng::syntax {

enum class WordKind : std::uint8_t {
    operation,
    quantifier,  ///< only before an opening bracket; elsewhere the same letters are a name
    literal,
    name,
    open_round,
    close_round,
    open_square,
    close_square,
    comma,
    member,  ///< `.` or 的
    end,     ///< past the last word; there is exactly one
};

struct Word {
    WordKind kind = WordKind::end;
    std::uint32_t begin = 0;  ///< byte in the expression's text
    std::uint32_t end = 0;
    Operator operation{};     ///< of an operation
    Quantifier quantifier{};  ///< of a quantifier
    Expression literal{};     ///< of a literal

    [[nodiscard]] bool is(Operator wanted) const {
        return kind == WordKind::operation && operation == wanted;
    }
};

/// Every word, the last of kind `end`. Mistakes within words are complained about, and something that fits
/// is put in their place; `skipped` says whether something had to be left out, so that what is left means
/// nothing.
struct Words {
    std::vector<Word> words;
    bool skipped = false;
};
[[nodiscard]] Words cut_words(Passage& passage);

/// The word of the language that begins at `at`, the longest; of zero length if there is none.
[[nodiscard]] Word language_word_at(std::string_view text, std::size_t at);

/// Whether the word can only stand between two operands.
[[nodiscard]] bool is_infix(const Word& word);

/// Where the undeclared name ends that begins at `at`: before the next word that can stand after a name,
/// but never inside a declared name or an ASCII word.
[[nodiscard]] std::size_t end_of_undeclared(std::string_view text, std::size_t at, const Lexicon& lexicon);

}  // namespace zhunsheng::syntax
