// Steps of procedure against what a test expects.

#include "adjudication/wording.h"
#include "analysis/examination.h"
#include "analysis/expected_measure.h"
#include "analysis/known_names.h"
#include "analysis/literals.h"

namespace zhunsheng::analysis {
namespace {

using diagnostics::Code;
using explanation::Phrases;
using rulebook::AnswerDeclaration;
using rulebook::ExpectationDeclaration;
using rulebook::NamedAnswers;

std::string shown(const Phrases& phrases, const ProcedureResult& step) {
    const std::string comma = phrases.pick("，", ", ");
    std::string text = answer_word(phrases, step.answer) + comma + phrases.duty(step.duty);
    if (!step.from.empty()) text += comma + phrases.pick("起算 ", "from ") + step.from;
    if (!step.due.empty()) text += comma + phrases.pick("届满 ", "due ") + step.due;
    return text + phrases.pick("（", " (") + step.rule + phrases.pick("）", ")");
}

struct ExpectedStep {
    Answer answer = Answer::yes;
    std::optional<values::Date> start, due;
    std::optional<DutyKind> duty;

    [[nodiscard]] bool fits(const ProcedureResult& step) const {
        return (!start || step.from == start->to_iso()) && (!due || step.due == due->to_iso()) &&
               (!duty || *duty == step.duty);
    }
};

std::optional<ExpectedStep> read_expected_step(const AnswerDeclaration& answer, const std::string& name,
                                               Examination& examination) {
    ExpectedStep expected;
    expected.answer = answer.answer.value_or(Answer::yes);
    expected.start = answer.start;
    expected.due = answer.due;
    if (answer.duty) expected.duty = adjudication::to_duty(*answer.duty);
    if (answer.plain.empty()) return expected;
    if (const auto plain = plain_answer(answer)) {
        expected.answer = *plain;
        return expected;
    }
    const std::size_t errors = examination.report.error_count();
    expected.due = read_date(answer.plain, examination.report);
    if (!expected.due && examination.report.error_count() == errors) {
        examination.report.add(Code::value_in_test, answer.plain.whole(),
                               {answer.plain.text, name, name, "是、否、未定或者届满之日",
                                "yes, no, undetermined or the last day"});
    }
    return expected.due ? std::optional{expected} : std::nullopt;
}

void examine_step(const NamedAnswers& stated, Examination& examination) {
    std::vector<KnownName> names = step_kinds_of();
    const std::vector<KnownName> rules = rules_of(examination.program, {RuleKind::procedure});
    names.insert(names.end(), rules.begin(), rules.end());
    const std::vector<KnownName> meant = called(names, stated.name.text);
    if (meant.empty()) {
        report_unknown(stated.name, {"程序规则或者程序种类", "rule or kind of procedure"}, names,
                       examination.report);
        return;
    }
    std::vector<const ProcedureResult*> steps;
    for (const ProcedureResult& step : examination.decision.procedure) {
        const bool is_meant = std::ranges::any_of(
            meant, [&](const KnownName& name) { return name.id == step.rule || name.id == step.kind; });
        if (is_meant) steps.push_back(&step);
    }
    for (const AnswerDeclaration& answer : stated.answers) {
        const auto expected = read_expected_step(answer, stated.name.text, examination);
        if (!expected) continue;
        ++examination.checks;
        const bool fits =
            expected->answer == Answer::no || std::ranges::any_of(steps, [&](const ProcedureResult* one) {
                return one->answer == expected->answer && expected->fits(*one);
            });
        if (strongest(steps) == expected->answer && fits) continue;
        add_miss(examination, answer.span, {"程序：" + stated.name.text, "procedure: " + stated.name.text},
                 as_written(answer, examination),
                 in_both([&](const Phrases& phrases) { return all_shown(phrases, steps, shown); }),
                 steps.empty() ? nullptr : steps.front());
    }
}

}  // namespace

void examine_procedure(const ExpectationDeclaration& expected, Examination& examination) {
    for (const NamedAnswers& stated : expected.procedure) examine_step(stated, examination);
}

}  // namespace zhunsheng::analysis
