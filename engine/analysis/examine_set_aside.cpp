// What gave way, and which of two laws is applied, against what a test expects.

#include "analysis/examination.h"
#include "analysis/known_names.h"

namespace zhunsheng::analysis {
namespace {

using explanation::Phrases;
using rulebook::AnswerDeclaration;
using rulebook::ExpectationDeclaration;
using rulebook::NamedAnswers;

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
    const std::vector<KnownName> principles = principles_of();
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
            answer.plain.text,
            in_both([&](const Phrases& phrases) { return all_shown(phrases, aside, shown); }), nullptr);
    }
}

/// The law of which day is applied where it changed between the act and the decision.
std::vector<KnownName> law_choices() {
    return {{"act", "行为时"}, {"decision", "决定时"}, {"undetermined", "未定"}, {"no", "否"}};
}

std::string shown_choice(const Phrases& phrases, const LawInTimeResult& one) {
    std::string text = one.chosen;
    for (const KnownName& choice : law_choices()) {
        if (choice.id == one.chosen) text = phrases.pick(choice.label, choice.id);
    }
    if (one.measure_title.empty()) return text;
    return text + phrases.pick("（", " (") + one.measure_title + phrases.pick("：行为时 ", ": act ") +
           one.act_value + phrases.pick("，决定时 ", ", decision ") + one.decision_value +
           phrases.pick("）", ")");
}

}  // namespace

void examine_set_aside(const ExpectationDeclaration& expected, Examination& examination) {
    const std::vector<KnownName> rules = rules_of(examination.program, {RuleKind::sanction});
    for (const NamedAnswers& stated : expected.set_aside) examine_giving_way(stated, rules, examination);
}

void examine_law_in_time(const ExpectationDeclaration& expected, Examination& examination) {
    const text::LocatedText& stated = expected.law_in_time;
    if (stated.empty()) return;
    const std::vector<KnownName> meant = called(law_choices(), stated.text);
    if (meant.empty()) {
        report_unknown(stated, {"法律适用的时点", "law in time"}, law_choices(), examination.report);
        return;
    }
    ++examination.checks;
    const std::vector<LawInTimeResult>& compared = examination.decision.law_in_time;
    const bool changed = std::ranges::any_of(
        compared, [&](const LawInTimeResult& one) { return one.chosen == meant.front().id; });
    if (meant.front().id == "no" ? compared.empty() : changed) return;
    std::vector<const LawInTimeResult*> all;
    all.reserve(compared.size());
    for (const LawInTimeResult& one : compared) all.push_back(&one);
    add_miss<FindingResult>(
        examination, stated.whole(), {"新旧法", "law in time"}, stated.text,
        in_both([&](const Phrases& phrases) { return all_shown(phrases, all, shown_choice); }), nullptr);
}

}  // namespace zhunsheng::analysis
