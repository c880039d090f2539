// Cutting an expression into words.
//
// Words come before grammar because Chinese puts no blanks between them: where a word ends depends on the
// names that are declared, which a grammar over characters would have to ask again at every level of
// precedence.

#include "syntax/words.h"

#include <string>
#include <utility>

#include "syntax/characters.h"
#include "syntax/literal_words.h"
#include "syntax/literals.h"
#include "syntax/slips.h"

namespace zhunsheng::syntax {
namespace {

using diagnostics::Code;

bool is_after_operand(Operator operation) {
    switch (operation) {
        case Operator::not_:
        case Operator::negate:
        case Operator::known:
        case Operator::unknown:
        case Operator::involved: return false;
        case Operator::or_:
        case Operator::and_:
        case Operator::equal:
        case Operator::not_equal:
        case Operator::greater:
        case Operator::greater_equal:
        case Operator::less:
        case Operator::less_equal:
        case Operator::in:
        case Operator::not_in:
        case Operator::contains:
        case Operator::plus:
        case Operator::minus:
        case Operator::times:
        case Operator::over:
        case Operator::where: return true;
    }
    return false;
}

Word operator_at(std::string_view text, std::size_t at) {
    const auto begin = static_cast<std::uint32_t>(at);
    Word longest{.kind = WordKind::operation, .begin = begin, .end = begin};
    for (const Spelling& spelling : operator_spellings()) {
        const auto end = static_cast<std::uint32_t>(at + match_word(text, at, spelling.text));
        if (end > longest.end) {
            longest.end = end;
            longest.operation = spelling.operation;
        }
    }
    if (const std::size_t bytes = match_word(text, at, member_word); bytes > 0 && longest.end == begin) {
        longest.kind = WordKind::member;
        longest.end = static_cast<std::uint32_t>(at + bytes);
    }
    return longest;
}

// `是` is a truth word in `首次 = 是且…`, but the beginning of a name in `是否首次`.
bool ends_truth_word(std::string_view text, std::size_t at) {
    if (!character_at(text, at).is_name()) return true;
    const Word next = operator_at(text, at);
    return next.end > next.begin && is_infix(next);
}

void prefer_longer(Word& longest, Word candidate) {
    if (candidate.end > longest.end) longest = std::move(candidate);
}

// A declared name, and what is written on to it without a blank and can be nothing else: `费用总额` is one
// undeclared name, although `费用` is declared.
std::size_t end_of_declared(std::string_view text, std::size_t end, const Lexicon& lexicon) {
    const Character next = character_at(text, end);
    if (!next.is_name() || next.is_digit()) return end;
    const Word word = language_word_at(text, end);
    if (word.end > word.begin || lexicon.longest_match(text.substr(end)) > 0) return end;
    return end_of_undeclared(text, end, lexicon);
}

class Cutter {
public:
    explicit Cutter(Passage& passage) : passage_(passage) {}

    Words cut() {
        const std::string_view text = passage_.text();
        for (at_ = skip_blanks(text, 0); at_ < text.size(); at_ = skip_blanks(text, at_)) cut_one();
        put(WordKind::end, text.size());
        return std::move(words_);
    }

private:
    void cut_one() {
        const std::string_view text = passage_.text();
        const Character here = character_at(text, at_);
        const Word word = language_word_at(text, at_);
        const std::size_t declared = passage_.lexicon().longest_match(text.substr(at_));
        if (here.is_digit()) {
            cut_number(declared);
        } else if (declared > word.end - word.begin) {
            cut_declared(declared);
        } else if (const Slip slip = slip_at(text, at_); slip.bytes > word.end - word.begin) {
            cut_slip(slip);
        } else if (word.end > word.begin) {
            words_.words.push_back(word);
            at_ = word.end;
        } else if (here.is_name()) {
            cut_undeclared();
        } else if (opens_text(here.character)) {
            put_literal(read_text(passage_, at_));
        } else {
            cut_punctuation(here);
        }
    }

    void cut_number(std::size_t declared) {
        const std::string_view text = passage_.text();
        // A name such as `3C认证` is tried first, since reading a number complains about what follows it.
        std::size_t digits = at_;
        while (character_at(text, digits).is_digit()) digits += character_at(text, digits).bytes;
        if (declared > digits - at_) return cut_declared(declared);
        put_literal(read_number(passage_, at_));
        at_ = refuse_after_number(passage_, words_.words.back().begin, at_);
    }

    void cut_declared(std::size_t bytes) {
        const std::size_t end = at_ + bytes;
        if (const std::size_t equality = refuse_equality_word(passage_, end); equality > 0) {
            put(WordKind::name, end);
            put_operation(Operator::equal, end + equality);
            return;
        }
        put(WordKind::name, end_of_declared(passage_.text(), end, passage_.lexicon()));
    }

    void cut_undeclared() {
        const std::size_t end = refuse_chinese_numeral(passage_, at_);
        if (end > at_) return put_literal({NumberLiteral{}, end});
        put(WordKind::name, end_of_undeclared(passage_.text(), at_, passage_.lexicon()));
    }

    void cut_slip(const Slip& slip) {
        const std::size_t end = at_ + slip.bytes;
        const std::string right = passage_.spell(slip.meant);
        passage_.complain(Code::wrong_operator, at_, end, {passage_.piece(at_, end), right})
            .fix(passage_.span(at_, end), spaced(right, end));
        put_operation(slip.meant, end);
    }

    // `！首次` becomes `非 首次`, and `a&&b` becomes `a and b`.
    std::string spaced(const std::string& word, std::size_t end) const {
        const std::string_view text = passage_.text();
        const bool before = at_ > 0 && !character_at(text, at_ - 1).is_blank() && text[at_ - 1] != '(';
        const bool after = !character_at(text, end).is_blank();
        return (before ? " " : "") + word + (after ? " " : "");
    }

    void cut_punctuation(const Character& here) {
        const std::size_t end = at_ + here.bytes;
        switch (here.character) {
            case U'【': return put(WordKind::open_square, end);
            case U'】': return put(WordKind::close_square, end);
            case U'、': return put(WordKind::comma, end);
            default: break;
        }
        switch (here.ascii) {
            case '(': return put(WordKind::open_round, end);
            case ')': return put(WordKind::close_round, end);
            case '[': return put(WordKind::open_square, end);
            case ']': return put(WordKind::close_square, end);
            case ',': return put(WordKind::comma, end);
            case '.': return put(WordKind::member, end);
            default: break;
        }
        refuse_character(passage_, at_, here);
        words_.skipped = true;
        at_ = end;
    }

    void put(WordKind kind, std::size_t end) {
        words_.words.push_back(
            {.kind = kind, .begin = static_cast<std::uint32_t>(at_), .end = static_cast<std::uint32_t>(end)});
        at_ = end;
    }

    void put_operation(Operator operation, std::size_t end) {
        put(WordKind::operation, end);
        words_.words.back().operation = operation;
    }

    void put_literal(Literal literal) {
        put(WordKind::literal, literal.end);
        words_.words.back().literal = std::move(literal.value);
    }

    Passage& passage_;
    Words words_;
    std::size_t at_ = 0;
};

}  // namespace

bool is_infix(const Word& word) {
    return word.kind == WordKind::member ||
           (word.kind == WordKind::operation && is_after_operand(word.operation));
}

Word language_word_at(std::string_view text, std::size_t at) {
    Word longest = operator_at(text, at);
    for (const TruthWord& truth : truth_words()) {
        const std::size_t end = at + match_word(text, at, truth.text);
        if (end > at && ends_truth_word(text, end)) {
            prefer_longer(longest, {.kind = WordKind::literal,
                                    .begin = static_cast<std::uint32_t>(at),
                                    .end = static_cast<std::uint32_t>(end),
                                    .literal = TruthLiteral{truth.value}});
        }
    }
    for (const QuantifierSpelling& spelling : quantifier_spellings()) {
        const std::size_t end = at + match_word(text, at, spelling.text);
        if (end > at && character_at(text, skip_blanks(text, end)).ascii == '(') {
            prefer_longer(longest, {.kind = WordKind::quantifier,
                                    .begin = static_cast<std::uint32_t>(at),
                                    .end = static_cast<std::uint32_t>(end),
                                    .quantifier = spelling.quantifier});
        }
    }
    return longest;
}

std::size_t end_of_undeclared(std::string_view text, std::size_t at, const Lexicon& lexicon) {
    while (at < text.size()) {
        const Word word = operator_at(text, at);
        const std::size_t declared = lexicon.longest_match(text.substr(at));
        if (declared > word.end - word.begin) {
            at += declared;
            continue;
        }
        Character here = character_at(text, at);
        if (!here.is_name() || (word.end > word.begin && is_infix(word))) break;
        if (here.is_ascii_word()) {
            for (; here.is_ascii_word(); here = character_at(text, at)) at += here.bytes;
        } else {
            at += here.bytes;
        }
    }
    return at;
}

Words cut_words(Passage& passage) { return Cutter(passage).cut(); }

}  // namespace zhunsheng::syntax
