// Looks words up in the tables of spellings.

#include "formatting/respell.h"

#include <algorithm>
#include <variant>

#include "functions/library.h"
#include "syntax/literal_words.h"

namespace zhunsheng::formatting {
namespace {

/// Words that say more than the sign that means the same: each has its counterpart.
struct Counterparts {
    std::string_view zh, en;
};
constexpr Counterparts counterparts[] = {
    {"等于", "equals"}, {"超过", "exceeds"},      {"不低于", "at least"}, {"不超过", "at most"},
    {"晚于", "after"},  {"不早于", "not before"}, {"早于", "before"},     {"不晚于", "not after"},
};

template <class Table, class Same>
bool is_spelled(const Table& table, std::string_view text, bool chinese, Same same) {
    return std::ranges::any_of(
        table, [&](const auto& row) { return row.text == text && row.chinese == chinese && same(row); });
}

std::string operation(const syntax::Word& word, std::string_view text, bool chinese) {
    const bool there = is_spelled(syntax::operator_spellings(), text, chinese,
                                  [&](const auto& row) { return row.operation == word.operation; });
    if (there) return std::string(text);
    for (const Counterparts& pair : counterparts) {
        if (text == (chinese ? pair.en : pair.zh)) return std::string(chinese ? pair.zh : pair.en);
    }
    return std::string(syntax::canonical(word.operation, chinese));
}

std::string quantifier(const syntax::Word& word, std::string_view text, bool chinese) {
    const bool there = is_spelled(syntax::quantifier_spellings(), text, chinese,
                                  [&](const auto& row) { return row.quantifier == word.quantifier; });
    return std::string(there ? text : syntax::canonical(word.quantifier, chinese));
}

std::string truth(bool value, std::string_view text, bool chinese) {
    const auto words = syntax::truth_words();
    const auto means = [&](const auto& row) { return row.value == value; };
    if (is_spelled(words, text, chinese, means)) return std::string(text);
    const auto first =
        std::ranges::find_if(words, [&](const auto& row) { return means(row) && row.chinese == chinese; });
    return std::string(first == words.end() ? text : first->text);
}

std::string function_name(std::string_view text, bool chinese) {
    const functions::Function* function = functions::find(text);
    return std::string(function == nullptr ? text : chinese ? function->zh : function->en);
}

}  // namespace

std::string respelled(const syntax::Word& word, std::string_view text, bool called, RuleSpelling spelling) {
    const bool chinese = spelling == RuleSpelling::chinese;
    const auto* literal = std::get_if<syntax::TruthLiteral>(&word.literal);
    switch (word.kind) {
        case syntax::WordKind::operation: return operation(word, text, chinese);
        case syntax::WordKind::quantifier: return quantifier(word, text, chinese);
        case syntax::WordKind::literal:
            return literal ? truth(literal->value, text, chinese) : std::string(text);
        case syntax::WordKind::name: return called ? function_name(text, chinese) : std::string(text);
        case syntax::WordKind::member: return chinese ? std::string(text) : ".";
        case syntax::WordKind::open_round:
        case syntax::WordKind::close_round:
        case syntax::WordKind::open_square:
        case syntax::WordKind::close_square:
        case syntax::WordKind::comma:
        case syntax::WordKind::end: break;
    }
    return std::string(text);
}

}  // namespace zhunsheng::formatting
