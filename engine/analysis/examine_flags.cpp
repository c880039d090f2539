// Flags, steps of procedure, and what was set aside, against what a test expects.

#include "analysis/examination.h"
#include "analysis/expected_measure.h"
#include "analysis/known_names.h"
#include "analysis/literals.h"
#include "rulebook/closed_words.h"

namespace zhunsheng::analysis {
namespace {

using diagnostics::Code;
using explanation::Phrases;
using rulebook::AnswerDeclaration;
using rulebook::ExpectationDeclaration;
using rulebook::FlagKind;
using rulebook::NamedAnswers;

std::string shown(const Phrases& phrases, const FlagResult& flag);
std::string shown(const Phrases& phrases, const ProcedureResult& step);
std::string shown(const Phrases& phrases, const SetAsideResult& one);

/// Joins what `shown` says of each result.
template <class Result>
std::string all_shown(const Phrases& phrases, const std::vector<const Result*>& results) {
    std::string text;
    for (const Result* one : results) {
        text.append(text.empty() ? "" : phrases.pick("；", "; ")).append(shown(phrases, *one));
    }
    return text.empty() ? phrases.pick("否", "no") : text;
}

bool holds_text(const std::string& text, const text::LocatedText& part) {
    return part.empty() || text.find(part.text) != std::string::npos;
}

// Flags ---------------------------------------------------------------------------------------------------------------

std::string shown(const Phrases& phrases, const FlagResult& flag) {
    const std::string comma = phrases.pick("，", ", ");
    std::string text = answer_word(phrases, flag.answer) + comma + phrases.duty(flag.duty);
    for (const std::string& part : {flag.crime, flag.to, flag.deadline}) {
        text += part.empty() ? "" : comma + part;
    }
    for (const ThresholdResult& threshold : flag.thresholds) {
        text += comma + phrases.threshold(threshold);
    }
    return text + phrases.pick("（", " (") + flag.rule + phrases.pick("）", ")");
}

const std::vector<FlagResult>& flags_of(const DecisionResult& decision, FlagKind kind) {
    switch (kind) {
        case FlagKind::criminal_transfer: return decision.criminal_transfer;
        case FlagKind::blacklist: return decision.blacklist;
        case FlagKind::referral: return decision.referral;
        case FlagKind::escalation: break;
    }
    return decision.escalation;
}

bool is_about(const FlagResult& flag, const AnswerDeclaration& answer, const std::vector<KnownName>& rules) {
    const bool by_rule = rules.empty() || std::ranges::any_of(rules, [&](const KnownName& rule) {
                             return rule.id == flag.rule;
                         });
    return by_rule && holds_text(flag.crime, answer.crime) && holds_text(flag.to, answer.addressee) &&
           holds_text(flag.deadline, answer.deadline);
}

std::vector<KnownName> rules_called(const text::LocatedText& name, Examination& examination) {
    if (name.empty()) return {};
    const std::vector<KnownName> all = rules_of(examination.program, {RuleKind::flag});
    std::vector<KnownName> found = called(all, name.text);
    if (found.empty()) report_unknown(name, {"提示规则", "rule with a flag"}, all, examination.report);
    return found;
}

void examine_flag(FlagKind kind, const AnswerDeclaration& answer, Examination& examination) {
    const rulebook::Word& word =
        rulebook::word_for(rulebook::WordSet::flag_kind, static_cast<std::uint8_t>(kind));
    const std::string name{word.zh};
    const auto plain = answer.plain.empty() ? std::nullopt : only_answer(answer, name, examination);
    const std::vector<KnownName> rules = rules_called(answer.rule, examination);
    ++examination.checks;
    std::vector<const FlagResult*> all;
    std::vector<const FlagResult*> meant;
    for (const FlagResult& flag : flags_of(examination.decision, kind)) {
        all.push_back(&flag);
        if (is_about(flag, answer, rules)) meant.push_back(&flag);
    }
    const Answer expected = plain.value_or(answer.answer.value_or(Answer::yes));
    const bool by_duty = !answer.duty || std::ranges::any_of(meant, [&](const FlagResult* flag) {
        return flag->answer == expected && flag->duty == to_duty_kind(*answer.duty);
    });
    if (strongest(meant) == expected && by_duty) return;
    const std::vector<const FlagResult*>& instead = meant.empty() ? all : meant;
    add_miss(examination, answer.span, {name, std::string{word.en}}, as_written(answer, examination),
             in_both([&](const Phrases& phrases) { return all_shown(phrases, instead); }),
             instead.empty() ? nullptr : instead.front());
}

// Procedure -----------------------------------------------------------------------------------------------------------

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
    if (answer.duty) expected.duty = to_duty_kind(*answer.duty);
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
    std::vector<KnownName> names = step_kinds_of(examination.program);
    const std::vector<KnownName> rules = rules_of(examination.program, {RuleKind::other});
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
                 in_both([&](const Phrases& phrases) { return all_shown(phrases, steps); }),
                 steps.empty() ? nullptr : steps.front());
    }
}

// What was set aside --------------------------------------------------------------------------------------------------

std::string shown(const Phrases& phrases, const SetAsideResult& one) {
    return answer_word(phrases, one.answer) + phrases.pick("，", ", ") + one.principle +
           phrases.pick("，让位于 ", ", in favour of ") + one.in_favour_of;
}

void examine_giving_way(const NamedAnswers& stated, const std::vector<KnownName>& rules,
                        Examination& examination) {
    const std::vector<KnownName> meant = called(rules, stated.name.text);
    if (meant.empty()) {
        report_unknown(stated.name, {"处罚规则", "rule with sanctions"}, rules, examination.report);
        return;
    }
    std::vector<const SetAsideResult*> aside;
    for (const SetAsideResult& one : examination.decision.set_aside) {
        const bool is_meant =
            std::ranges::any_of(meant, [&](const KnownName& name) { return name.id == one.rule; });
        if (is_meant) aside.push_back(&one);
    }
    const std::vector<KnownName> principles = principles_of(examination.program);
    for (const AnswerDeclaration& answer : stated.answers) {
        const auto plain = plain_answer(answer);
        const std::vector<KnownName> principle = called(principles, answer.plain.text);
        if (!plain && principle.empty()) {
            report_unknown(answer.plain, {"原则", "principle"}, principles, examination.report);
            continue;
        }
        ++examination.checks;
        const bool holds =
            plain ? strongest(aside) == *plain : std::ranges::any_of(aside, [&](const SetAsideResult* one) {
                return one->principle == principle.front().id;
            });
        if (holds) continue;
        add_miss<FindingResult>(
            examination, answer.span, {"让位：" + stated.name.text, "set aside: " + stated.name.text},
            answer.plain.text, in_both([&](const Phrases& phrases) { return all_shown(phrases, aside); }),
            nullptr);
    }
}

}  // namespace

void examine_flags(const ExpectationDeclaration& expected, Examination& examination) {
    for (std::size_t kind = 0; kind < expected.flags.size(); ++kind) {
        for (const AnswerDeclaration& answer : expected.flags[kind]) {
            examine_flag(static_cast<FlagKind>(kind), answer, examination);
        }
    }
}

void examine_procedure(const ExpectationDeclaration& expected, Examination& examination) {
    for (const NamedAnswers& stated : expected.procedure) examine_step(stated, examination);
}

void examine_set_aside(const ExpectationDeclaration& expected, Examination& examination) {
    const std::vector<KnownName> rules = rules_of(examination.program, {RuleKind::sanction});
    for (const NamedAnswers& stated : expected.set_aside) examine_giving_way(stated, rules, examination);
}

}  // namespace zhunsheng::analysis
