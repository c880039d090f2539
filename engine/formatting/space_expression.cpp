// Sets the words of an expression beside one another again.
//
// The printer of trees (syntax/print.h) is no use here: it drops brackets that a reader may want, and writes 10000元 as
// 1万元. So the words stay as they are, and only what is between them changes.

#include "formatting/space_expression.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "formatting/respell.h"
#include "functions/library.h"
#include "syntax/passage.h"
#include "syntax/words.h"
#include "text/utf8.h"

namespace zhunsheng::formatting {
namespace {

using syntax::Operator;
using syntax::Word;
using syntax::WordKind;

/// What is to stand between two words.
enum class Gap : std::uint8_t { none, blank, as_written };

bool is_open(const Word& word) {
    return word.kind == WordKind::open_round || word.kind == WordKind::open_square;
}
bool is_close(const Word& word) {
    return word.kind == WordKind::close_round || word.kind == WordKind::close_square;
}
bool ends_operand(const Word& word) {
    return word.kind == WordKind::literal || word.kind == WordKind::name || is_close(word);
}

/// `已知`, `未知`, `涉案`: written tight before their operand or not, as the author likes.
bool is_loose_prefix(const Word& word) {
    return word.is(Operator::known) || word.is(Operator::unknown) || word.is(Operator::involved);
}

class Spacer {
public:
    Spacer(std::string_view text, const std::vector<Word>& words, const syntax::Lexicon& names,
           RuleSpelling spelling)
        : text_(text), words_(words), spelling_(spelling) {
        all_declared_ = std::ranges::all_of(words, [&](const Word& word) {
            return word.kind != WordKind::name || names.longest_match(piece(word)) == piece(word).size();
        });
    }

    [[nodiscard]] std::string space() const {
        std::string spaced = edge(0, words_.front().begin);
        for (std::size_t at = 0; at + 1 < words_.size(); ++at) {
            spaced += written(at);
            if (at + 2 < words_.size()) spaced += between(at);
        }
        const std::size_t last = words_.size() < 2 ? 0 : words_[words_.size() - 2].end;
        return spaced + edge(last, text_.size());
    }

private:
    [[nodiscard]] std::string_view piece(const Word& word) const {
        return text_.substr(word.begin, word.end - word.begin);
    }

    [[nodiscard]] std::string written(std::size_t at) const {
        const Word& word = words_[at];
        const bool may_be_in_name = text::is_name_character(text::decode(text_, word.begin).character);
        const bool stays = spelling_ == RuleSpelling::keep || (may_be_in_name && !all_declared_);
        if (stays) return std::string(piece(word));
        const bool called = words_[at + 1].kind == WordKind::open_round;
        return respelled(word, piece(word), called, spelling_);
    }

    /// Blanks before the first and behind the last word matter only where they hold line breaks.
    [[nodiscard]] std::string edge(std::size_t begin, std::size_t end) const {
        const std::string_view gap = text_.substr(begin, end - begin);
        const bool lines = text_.find('\n') != std::string_view::npos;
        return lines ? without_trailing_blanks(gap, begin == 0) : std::string{};
    }

    /// Line breaks with the indentation behind the last of them.
    static std::string without_trailing_blanks(std::string_view gap, bool keep_last) {
        std::string kept(static_cast<std::size_t>(std::ranges::count(gap, '\n')), '\n');
        const std::size_t last = gap.rfind('\n');
        if (last != std::string_view::npos) return kept.append(gap.substr(last + 1));
        return keep_last ? std::string(gap) : kept;
    }

    [[nodiscard]] std::string between(std::size_t at) const {
        const Word& left = words_[at];
        const Word& right = words_[at + 1];
        const std::string_view gap = text_.substr(left.end, right.begin - left.end);
        if (gap.find('\n') != std::string_view::npos) return without_trailing_blanks(gap, false);
        if (gap.empty() && !all_declared_ && may_be_one_name(left, right)) return {};
        switch (due(at)) {
            case Gap::none: return {};
            case Gap::blank: return " ";
            case Gap::as_written: break;
        }
        const bool respelled = is_loose_prefix(left) && !is_open(right) && written(at) != piece(left);
        return gap.empty() && !respelled ? "" : " ";
    }

    [[nodiscard]] bool may_be_one_name(const Word& left, const Word& right) const {
        const auto last = text::decode(text_, text::character_begin(text_, left.end - 1)).character;
        const auto first = text::decode(text_, right.begin).character;
        return text::is_name_character(last) && text::is_name_character(first);
    }

    [[nodiscard]] Gap due(std::size_t at) const {
        const Word& left = words_[at];
        const Word& right = words_[at + 1];
        if (is_open(left) || is_close(right) || right.kind == WordKind::comma) return Gap::none;
        if (left.kind == WordKind::comma) return piece(left) == "," ? Gap::blank : Gap::as_written;
        for (const Word* word : {&left, &right}) {
            if (word->kind == WordKind::member) return piece(*word) == "." ? Gap::none : Gap::as_written;
        }
        if (is_open(right)) return before_bracket(at);
        if (left.kind == WordKind::operation) return behind_operation(at);
        return syntax::is_infix(right) ? Gap::blank : Gap::as_written;
    }

    [[nodiscard]] Gap before_bracket(std::size_t at) const {
        const Word& left = words_[at];
        const bool wide = piece(words_[at + 1]).size() > 1;
        if (left.kind == WordKind::quantifier) return Gap::none;
        if (left.kind == WordKind::name && functions::find(piece(left)) != nullptr) return Gap::none;
        return left.kind == WordKind::operation && !wide ? behind_operation(at) : Gap::as_written;
    }

    [[nodiscard]] Gap behind_operation(std::size_t at) const {
        const Word& word = words_[at];
        const bool prefix = at == 0 || !ends_operand(words_[at - 1]);
        if (word.is(Operator::minus) && prefix) return Gap::none;
        return is_loose_prefix(word) ? Gap::as_written : Gap::blank;
    }

    std::string_view text_;
    const std::vector<Word>& words_;
    RuleSpelling spelling_;
    bool all_declared_ = false;
};

/// The words of the text; nothing if something in it is no word.
std::optional<std::vector<Word>> cut(const text::LocatedText& text, const syntax::Lexicon& names) {
    diagnostics::Report report;
    syntax::Passage passage(text, names, report);
    syntax::Words cut = syntax::cut_words(passage);
    if (cut.skipped || !report.empty() || cut.words.size() < 2) return std::nullopt;
    return std::move(cut.words);
}

bool same_words(const std::vector<Word>& before, const std::vector<Word>& after) {
    return std::ranges::equal(before, after, [](const Word& left, const Word& right) {
        return left.kind == right.kind && left.operation == right.operation &&
               left.quantifier == right.quantifier;
    });
}

}  // namespace

std::string space_expression(const text::LocatedText& expression, const syntax::Lexicon& names,
                             RuleSpelling spelling) {
    const auto words = cut(expression, names);
    if (!words) return expression.text;
    std::string spaced = Spacer(expression.text, *words, names, spelling).space();
    const auto again = cut(text::LocatedText::verbatim(expression.source, spaced), names);
    return again && same_words(*words, *again) ? spaced : expression.text;
}

}  // namespace zhunsheng::formatting
