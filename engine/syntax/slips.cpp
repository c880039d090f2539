// Slips of the pen: recognised, named, and mended.

#include "syntax/slips.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

#include "syntax/literals.h"
#include "syntax/words.h"
#include "text/utf8.h"

namespace zhunsheng::syntax {
namespace {

using diagnostics::Code;

struct SlipSpelling {
    std::string_view text;
    Operator meant;
};
// clang-format off
constexpr auto slips = std::to_array<SlipSpelling>({
    {"&&", Operator::and_}, {"&", Operator::and_}, {"∧", Operator::and_},
    {"||", Operator::or_}, {"|", Operator::or_}, {"∨", Operator::or_},
    {"!", Operator::not_}, {"~", Operator::not_}, {"¬", Operator::not_},
    {"<>", Operator::not_equal}, {"!==", Operator::not_equal}, {"===", Operator::equal}, {"≡", Operator::equal},
    {"=>", Operator::greater_equal}, {"≧", Operator::greater_equal}, {"⩾", Operator::greater_equal},
    {"=<", Operator::less_equal}, {"≦", Operator::less_equal}, {"⩽", Operator::less_equal},
    {"∈", Operator::in}, {"∉", Operator::not_in},
    {"–", Operator::minus}, {"—", Operator::minus}, {"∗", Operator::times}, {"·", Operator::times},
    {"∕", Operator::over},
});

/// What statutes put after a number, and the comparison that says it before the number.
constexpr auto bounds = std::to_array<SlipSpelling>({
    {"及以上", Operator::greater_equal}, {"以上", Operator::greater_equal},
    {"及以下", Operator::less_equal}, {"以下", Operator::less_equal},
    {"以内", Operator::less_equal}, {"之内", Operator::less_equal}, {"内", Operator::less_equal},
    {"以外", Operator::greater}, {"后", Operator::greater}, {"前", Operator::less},
});
// clang-format on

bool begins_operand(Passage& passage, std::size_t at) {
    const Character here = character_at(passage.text(), at);
    return here.is_digit() || opens_text(here.character) ||
           passage.lexicon().longest_match(passage.text().substr(at)) > 0;
}

std::string code_point(char32_t character) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "U+%04X", static_cast<unsigned>(character));
    return text.data();
}

}  // namespace

Slip slip_at(std::string_view text, std::size_t at) {
    Slip longest;
    for (const SlipSpelling& slip : slips) {
        const std::size_t bytes = match_word(text, at, slip.text);
        if (bytes > longest.bytes) longest = {bytes, slip.meant};
    }
    return longest;
}

std::size_t refuse_equality_word(Passage& passage, std::size_t at) {
    for (const std::string_view word : {"是", "为"}) {
        const std::size_t bytes = match_word(passage.text(), at, word);
        if (bytes == 0 || !begins_operand(passage, skip_blanks(passage.text(), at + bytes))) continue;
        passage.complain(Code::wrong_operator, at, at + bytes, {std::string(word), "="})
            .fix(passage.span(at, at + bytes), " = ");
        return bytes;
    }
    return 0;
}

std::size_t refuse_after_number(Passage& passage, std::size_t begin, std::size_t end) {
    const std::string_view text = passage.text();
    const Character next = character_at(text, end);
    if (!next.is_name() || next.is_digit()) return end;
    const Word word = language_word_at(text, end);
    if (word.end > word.begin || passage.lexicon().longest_match(text.substr(end)) > 0) return end;
    for (const SlipSpelling& bound : bounds) {
        const std::size_t bytes = match_word(text, end, bound.text);
        if (bytes == 0) continue;
        const std::string number = passage.piece(begin, end);
        passage.complain(Code::bound_after_number, end, end + bytes,
                         {std::string(bound.text), passage.spell(bound.meant) + " " + number});
        return end + bytes;
    }
    const std::size_t past = end_of_undeclared(text, end, passage.lexicon());
    passage.complain(Code::unknown_unit, end, past, {passage.piece(end, past)});
    return past;
}

void refuse_character(Passage& passage, std::size_t at, const Character& here) {
    const std::size_t end = at + here.bytes;
    if (!here.well_formed) {
        passage.complain(Code::malformed_utf8, at, end, {std::to_string(passage.span(at, end).begin)});
    } else if (text::display_width(here.character) == 0) {
        passage.complain(Code::invisible_character, at, end, {code_point(here.character)})
            .fix(passage.span(at, end), "");
    } else if (here.character == U'”' || here.character == U'’' || here.character == U'」') {
        passage.complain(Code::stray_quote, at, end, {passage.piece(at, end)});
    } else if (here.character == U'。' || here.ascii == ';') {
        auto& finding = passage.complain(Code::stray_full_stop, at, end, {passage.piece(at, end)});
        const bool is_last = skip_blanks(passage.text(), end) == passage.text().size();
        if (is_last) {
            finding.fix(passage.span(at, end), "");
        } else {
            finding.suggest(passage.span(at, end), "");
        }
    } else {
        passage.complain(Code::unexpected_character, at, end, {passage.piece(at, end)});
    }
}

}  // namespace zhunsheng::syntax
