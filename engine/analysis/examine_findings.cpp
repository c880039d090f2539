// Findings, questions and doubts against what a test expects.

#include <iterator>

#include "analysis/examination.h"
#include "analysis/known_names.h"

namespace zhunsheng::analysis {
namespace {

using explanation::Phrases;
using rulebook::ExpectationDeclaration;
using rulebook::NamedAnswers;
using text::LocatedText;

/// All that a finding may be called by: rules that find something, and violations.
std::vector<KnownName> finding_names(const checking::Program& program) {
    std::vector<KnownName> names = violations_of(program);
    const std::vector<KnownName> rules = rules_of(program, {RuleKind::finding});
    names.insert(names.end(), rules.begin(), rules.end());
    return names;
}

std::string shown(const Phrases& phrases, const FindingResult& finding) {
    std::string text = answer_word(phrases, finding.answer);
    if (!finding.raised) text += phrases.pick("（没有事实指向它）", " (no fact points to it)");
    return text + phrases.pick("（", " (") + finding.rule + phrases.pick("）", ")");
}

/// Those with the strongest answer, for the others do not count; of many only the first.
std::string shown(const Phrases& phrases, const std::vector<const FindingResult*>& findings) {
    constexpr std::ptrdiff_t most_shown = 3;
    if (findings.empty()) return phrases.pick("否", "no");
    const auto counts = [&](const FindingResult* one) {
        return one->answer == findings.front()->answer && one->raised == findings.front()->raised;
    };
    std::string text;
    std::ptrdiff_t told = 0;
    for (const FindingResult* finding : findings) {
        if (!counts(finding) || told++ >= most_shown) continue;
        text.append(text.empty() ? "" : phrases.pick("；", "; ")).append(shown(phrases, *finding));
    }
    if (told > most_shown) text += phrases.pick("；等", "; …");
    return text;
}

/// The findings that are meant, the strongest first.
std::vector<const FindingResult*> findings_called(const DecisionResult& decision, std::string_view name) {
    std::vector<const FindingResult*> found;
    for (const FindingResult& one : decision.findings) {
        if (one.rule == name || one.title == name || one.violation == name || one.violation_title == name) {
            found.push_back(&one);
        }
    }
    std::ranges::stable_sort(found, std::greater{},
                             [](const FindingResult* one) { return std::pair(one->answer, one->raised); });
    return found;
}

void examine_finding(const NamedAnswers& stated, const std::vector<KnownName>& names,
                     Examination& examination) {
    const std::string& name = stated.name.text;
    if (called(names, name).empty()) {
        report_unknown(stated.name, {"违法行为或者认定规则", "violation, and no rule that finds one,"}, names,
                       examination.report);
        return;
    }
    const auto found = findings_called(examination.decision, name);
    for (const rulebook::AnswerDeclaration& answer : stated.answers) {
        const auto expected = only_answer(answer, name, examination);
        if (!expected) continue;
        ++examination.checks;
        if (*expected == strongest(found)) continue;
        add_miss(examination, answer.span, {"认定：" + name, "findings: " + name}, answer.plain.text,
                 in_both([&](const Phrases& phrases) { return shown(phrases, found); }),
                 found.empty() ? nullptr : found.front());
    }
}

bool asks_for(const Question& question, const LocatedText& fact, const std::vector<KnownName>& names) {
    if (question.fact == fact.text || question.label == fact.text) return true;
    const std::string id = question.fact.substr(question.fact.rfind('/') + 1);
    return std::ranges::any_of(names, [&](const KnownName& name) { return name.id == id; });
}

void examine_question(const LocatedText& fact, const std::vector<KnownName>& facts,
                      Examination& examination) {
    const std::vector<KnownName> meant = called(facts, fact.text);
    if (meant.empty() && !fact.text.starts_with('/')) {
        report_unknown(fact, {"事实", "fact"}, facts, examination.report);
        return;
    }
    ++examination.checks;
    const std::vector<Question>& asked = examination.decision.questions;
    if (std::ranges::any_of(asked, [&](const Question& one) { return asks_for(one, fact, meant); })) return;
    add_miss<FindingResult>(examination, fact.whole(), {"需查", "questions"}, fact.text,
                            in_both([&](const Phrases& phrases) {
                                std::vector<std::string> labels;
                                labels.reserve(asked.size());
                                for (const Question& one : asked) labels.push_back(one.label);
                                return labels.empty() ? phrases.pick("没有待查的事实", "nothing is asked")
                                                      : phrases.listed(labels);
                            }),
                            nullptr);
}

/// Whether the doubt is of this rule, or of this instrument or a rule in it.
bool is_about(const checking::Program& program, const DoubtResult& doubt, const KnownName& name) {
    const std::string source = doubt.rule.substr(0, doubt.rule.find('@'));
    if (source == name.id) return true;
    return std::ranges::any_of(program.rules, [&](const checking::Rule& rule) {
        return rule.id == source && program.instruments[rule.instrument].id == name.id;
    });
}

void examine_doubt(const LocatedText& source, const std::vector<KnownName>& names, Examination& examination) {
    const std::vector<KnownName> meant = called(names, source.text);
    if (meant.empty()) {
        report_unknown(source, {"规则或者文件", "rule or instrument"}, names, examination.report);
        return;
    }
    ++examination.checks;
    const std::vector<DoubtResult>& doubts = examination.decision.doubts;
    const bool found = std::ranges::any_of(doubts, [&](const DoubtResult& doubt) {
        return std::ranges::any_of(
            meant, [&](const KnownName& name) { return is_about(examination.program, doubt, name); });
    });
    if (found) return;
    add_miss<FindingResult>(
        examination, source.whole(), {"存疑", "doubts"}, source.text, in_both([&](const Phrases& phrases) {
            std::vector<std::string> rules;
            rules.reserve(doubts.size());
            for (const DoubtResult& one : doubts) rules.push_back(one.rule);
            return rules.empty() ? phrases.pick("没有存疑之处", "no doubts") : phrases.listed(rules);
        }),
        nullptr);
}

}  // namespace

void examine_findings(const ExpectationDeclaration& expected, Examination& examination) {
    const std::vector<KnownName> names = finding_names(examination.program);
    for (const NamedAnswers& stated : expected.findings) examine_finding(stated, names, examination);
}

void examine_questions(const ExpectationDeclaration& expected, Examination& examination) {
    const std::vector<KnownName> facts = facts_of(examination.program);
    for (const LocatedText& fact : expected.questions) examine_question(fact, facts, examination);
    std::vector<KnownName> sources = instruments_of(examination.program);
    const std::vector<KnownName> rules = rules_of(examination.program, {});
    sources.insert(sources.end(), rules.begin(), rules.end());
    for (const LocatedText& source : expected.doubts) examine_doubt(source, sources, examination);
}

}  // namespace zhunsheng::analysis
