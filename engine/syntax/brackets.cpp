// Pairing brackets, before grammar: a missing one is best told where it was opened.

#include <string>
#include <vector>

#include "syntax/failure.h"

namespace zhunsheng::syntax {
namespace {

using diagnostics::Code;

bool opens(const Word& word) {
    return word.kind == WordKind::open_round || word.kind == WordKind::open_square;
}
bool closes(const Word& word) {
    return word.kind == WordKind::close_round || word.kind == WordKind::close_square;
}

bool pair_up(const Word& open, const Word& close) {
    return (open.kind == WordKind::open_round) == (close.kind == WordKind::close_round);
}

// The closing bracket in the width of the opening one.
std::string partner(const Passage& passage, const Word& open) {
    const std::string written = passage.piece(open.begin, open.end);
    if (written == "（") return "）";
    if (written == "【") return "】";
    return open.kind == WordKind::open_round ? ")" : "]";
}

void complain_unclosed(Passage& passage, const Word& open, const Word& end) {
    const std::string missing = partner(passage, open);
    const std::string written = passage.piece(open.begin, open.end);
    passage.complain(Code::bracket_never_closed, open.begin, open.end, {written, missing})
        .label(passage.span(end.begin, end.begin), "到这里仍未见“" + missing + "”",
               "no `" + missing + "` up to here");
}

}  // namespace

bool check_brackets(Passage& passage, std::span<const Word> words) {
    std::vector<const Word*> pending;
    for (const Word& word : words) {
        if (opens(word)) pending.push_back(&word);
        if (!closes(word)) continue;
        if (pending.empty()) {
            passage.complain(Code::stray_bracket, word.begin, word.end, {passage.piece(word.begin, word.end)})
                .suggest(passage.span(word.begin, word.end), "");
            return false;
        }
        const Word& open = *pending.back();
        if (!pair_up(open, word)) {
            passage
                .complain(Code::brackets_do_not_pair, word.begin, word.end,
                          {passage.piece(word.begin, word.end), partner(passage, open)})
                .label(passage.span(open.begin, open.end), "与这里的括号不成对",
                       "does not match this bracket");
            return false;
        }
        pending.pop_back();
    }
    if (pending.empty()) return true;
    complain_unclosed(passage, *pending.back(), words.back());
    return false;
}

}  // namespace zhunsheng::syntax
