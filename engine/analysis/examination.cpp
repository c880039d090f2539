// What all comparisons share.

#include "analysis/examination.h"

#include "diagnostics/excerpt.h"
#include "rulebook/closed_words.h"

namespace zhunsheng::analysis {

using explanation::Phrases;
using rulebook::AnswerDeclaration;
using rulebook::ExpectationDeclaration;

void examine(const ExpectationDeclaration& expected, Examination& examination) {
    examine_findings(expected, examination);
    examine_sanctions(expected, examination);
    examine_set_aside(expected, examination);
    examine_law_in_time(expected, examination);
    examine_flags(expected, examination);
    examine_procedure(expected, examination);
    examine_discretion(expected, examination);
    examine_basis(expected, examination);
    examine_questions(expected, examination);
}

std::string answer_word(const Phrases& phrases, Answer answer) {
    const rulebook::Word& word =
        rulebook::word_for(rulebook::WordSet::answer, static_cast<std::uint8_t>(answer));
    return phrases.pick(word.zh, word.en);
}

std::string as_written(const AnswerDeclaration& answer, const Examination& examination) {
    return diagnostics::on_one_line(answer.span, examination.sources);
}

std::optional<Answer> plain_answer(const AnswerDeclaration& answer) {
    const rulebook::Word* word = rulebook::find_word(rulebook::WordSet::answer, answer.plain.text);
    return word == nullptr ? std::nullopt : std::optional{static_cast<Answer>(word->value)};
}

std::optional<Answer> only_answer(const AnswerDeclaration& answer, const std::string& name,
                                  Examination& examination) {
    const auto found = plain_answer(answer);
    if (!found) {
        examination.report.add(diagnostics::Code::value_in_test, answer.plain.whole(),
                               {answer.plain.text, name, name, "是、否或者未定", "yes, no or undetermined"});
    }
    return found;
}

}  // namespace zhunsheng::analysis
