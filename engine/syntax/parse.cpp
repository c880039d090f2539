// From text to tree: words, brackets, grammar, and going on after a mistake.

#include "syntax/parse.h"

#include <string>
#include <utility>

#include "syntax/characters.h"
#include "syntax/failure.h"
#include "syntax/grammar.h"
#include "syntax/passage.h"
#include "syntax/words.h"

namespace zhunsheng::syntax {
namespace {

using diagnostics::Code;

/// So many mistakes are told for one expression; more would be noise.
constexpr std::size_t most_stops = 10;

// After a mistake reading goes on behind the next `and` or `or` outside of brackets.
std::optional<std::size_t> next_start(std::span<const Word> words, std::size_t stop) {
    int open = 0;
    for (std::size_t index = 0; index + 1 < words.size(); ++index) {
        const Word& word = words[index];
        if (word.kind == WordKind::open_round || word.kind == WordKind::open_square) ++open;
        if (word.kind == WordKind::close_round || word.kind == WordKind::close_square) --open;
        const bool joint = word.is(Operator::and_) || word.is(Operator::or_);
        if (index >= stop && joint && open == 0) return index + 1;
    }
    return std::nullopt;
}

std::optional<Tree> read_words(Passage& passage, std::span<const Word> words) {
    Tree tree;
    std::optional<Stop> stop = apply_grammar(passage, words, 0, tree);
    if (!stop) return tree;
    for (std::size_t told = 0; stop && told < most_stops; ++told) {
        explain_stop(passage, words, *stop);
        const std::optional<std::size_t> start = next_start(words, stop->word);
        if (stop->reason == Stop::Reason::too_deep || !start) break;
        Tree rest;
        stop = apply_grammar(passage, words, *start, rest);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Tree> parse(const text::LocatedText& text, const Lexicon& lexicon,
                          diagnostics::Report& report) {
    Passage passage(text, lexicon, report);
    if (text.text.size() > max_expression_bytes) {
        report.add(Code::expression_too_long, text.whole(),
                   {std::to_string(text.text.size()), std::to_string(max_expression_bytes)});
        return std::nullopt;
    }
    if (skip_blanks(text.text, 0) == text.text.size()) {
        report.add(Code::empty_expression, text.notation);
        return std::nullopt;
    }
    const Words cut = cut_words(passage);
    if (cut.skipped || !check_brackets(passage, cut.words)) return std::nullopt;
    std::optional<Tree> tree = read_words(passage, cut.words);
    return passage.complaints() == 0 ? std::move(tree) : std::nullopt;
}

}  // namespace zhunsheng::syntax
