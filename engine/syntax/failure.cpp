// From the place where the grammar stopped to a sentence that helps.

#include "syntax/failure.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "syntax/characters.h"
#include "syntax/parse.h"

namespace zhunsheng::syntax {
namespace {

using diagnostics::Code;
using diagnostics::Finding;

bool is_comparison(const Word& word) {
    constexpr auto comparisons = std::to_array({Operator::equal, Operator::not_equal, Operator::greater,
                                                Operator::greater_equal, Operator::less, Operator::less_equal,
                                                Operator::in, Operator::not_in, Operator::contains});
    return std::any_of(comparisons.begin(), comparisons.end(),
                       [&](Operator comparison) { return word.is(comparison); });
}

bool begins_operand(const Word& word) {
    return word.kind == WordKind::name || word.kind == WordKind::literal ||
           word.kind == WordKind::quantifier || word.kind == WordKind::open_round ||
           word.kind == WordKind::open_square || (word.kind == WordKind::operation && !is_infix(word));
}

// `AND`, `Or`: words of the language are written in small letters.
std::string in_small_letters(std::string text) {
    for (char& letter : text) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return text;
}

bool is_quantifier_word(const std::string& text) {
    const auto all = quantifier_spellings();
    return std::any_of(all.begin(), all.end(),
                       [&](const QuantifierSpelling& word) { return word.text == text; });
}

/// One stop, with its neighbours at hand.
class Explanation {
public:
    Explanation(Passage& passage, std::span<const Word> words, const Stop& stop)
        : passage_(passage), words_(words), stop_(stop), here_(words[stop.word]) {}

    void explain() {
        if (stop_.expects(Expected::member_name)) return explain_member();
        if (stop_.expects(Expected::operation)) return explain_missing_operator();
        explain_missing_operand();
    }

private:
    [[nodiscard]] bool has_previous() const { return stop_.word > 0; }
    [[nodiscard]] const Word& previous() const { return words_[stop_.word - 1]; }
    [[nodiscard]] std::string text(const Word& word) const { return passage_.piece(word.begin, word.end); }

    Finding& complain(Code code, const Word& at, std::vector<std::string> arguments) {
        return passage_.complain(code, at.begin, at.end, std::move(arguments));
    }

    void explain_member() { complain(Code::missing_member_name, previous(), {text(previous())}); }

    void explain_missing_operand() {
        const bool after_operator = has_previous() && previous().kind == WordKind::operation;
        if (after_operator && (begins_operand(here_) || here_.is(Operator::minus))) {
            complain(Code::negation_needs_brackets, here_, {text(here_), text(previous())});
        } else if (after_operator || here_.kind == WordKind::end) {
            complain(Code::missing_right_operand, previous(), {text(previous())});
        } else if (is_infix(here_)) {
            Finding& finding = complain(Code::missing_left_operand, here_, {text(here_)});
            if (here_.kind == WordKind::member) {
                finding.hint("小数点前要有数字，如“0.5”",
                             "decimals need a digit before the point, such as `0.5`");
            }
        } else {
            complain(Code::expected_operand, here_, {text(here_)});
        }
    }

    void explain_missing_operator() {
        if (is_comparison(here_)) return explain_chain();
        if (here_.kind == WordKind::comma) {
            complain(Code::stray_comma, here_, {text(here_), passage_.spell(Operator::and_)});
            return;
        }
        if (explain_capitals(here_) || (has_previous() && explain_capitals(previous()))) return;
        if (has_previous() && previous().kind == WordKind::name && is_quantifier_word(text(previous()))) {
            complain(Code::quantifier_without_brackets, previous(), {text(previous())});
            return;
        }
        Finding& finding = complain(Code::missing_operator, here_, {text(previous()), text(here_)});
        if (here_.is(Operator::not_)) {
            const std::string unequal = passage_.spell(Operator::not_equal);
            finding.hint("表示不相等写“" + unequal + "”", "for inequality write `" + unequal + "`");
        }
    }

    bool explain_capitals(const Word& word) {
        if (word.kind != WordKind::name) return false;
        const std::string small = in_small_letters(text(word));
        if (small == text(word) || !is_reserved(small)) return false;
        complain(Code::capital_letters, word, {text(word), small})
            .fix(passage_.span(word.begin, word.end), small);
        return true;
    }

    // a < b < c: the operand in the middle reaches back to the comparison before.
    void explain_chain() {
        std::size_t sign = stop_.word;
        int open = 0;
        while (sign > 0) {
            const Word& word = words_[--sign];
            if (word.kind == WordKind::close_round || word.kind == WordKind::close_square) ++open;
            if (word.kind == WordKind::open_round || word.kind == WordKind::open_square) --open;
            if (open == 0 && is_comparison(word)) break;
        }
        const std::string middle = passage_.piece(words_[sign + 1].begin, previous().end);
        const std::string joined = " " + passage_.spell(Operator::and_) + " " + middle;
        Finding& finding =
            complain(Code::chained_comparison, here_, {text(words_[sign]), text(here_), middle});
        finding.fix(passage_.span(previous().end, previous().end), joined);
    }

    Passage& passage_;
    std::span<const Word> words_;
    const Stop& stop_;
    const Word& here_;
};

}  // namespace

void explain_stop(Passage& passage, std::span<const Word> words, const Stop& stop) {
    if (stop.reason == Stop::Reason::unexpected_word) return Explanation(passage, words, stop).explain();
    const Word& here = words[stop.word];
    passage.complain(Code::nested_too_deeply, here.begin, here.end, {std::to_string(max_depth)});
}

}  // namespace zhunsheng::syntax
