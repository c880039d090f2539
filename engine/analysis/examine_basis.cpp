// The articles that a decision cites, against those that a test expects.

#include "analysis/examination.h"
#include "analysis/known_names.h"

namespace zhunsheng::analysis {
namespace {

using explanation::Phrases;
using rulebook::AnswerDeclaration;
using rulebook::NamedAnswers;

/// All that the decision cites for a rule, wherever the rule speaks.
std::vector<Basis> cited_for(const std::string& rule, const DecisionResult& decision) {
    std::vector<Basis> cited;
    const auto note = [&](const auto& parts) {
        for (const auto& part : parts) {
            if (part.rule == rule) cited.insert(cited.end(), part.basis.begin(), part.basis.end());
        }
    };
    note(decision.findings);
    note(decision.institution);
    for (const PersonResult& person : decision.persons) note(person.measures);
    for (const auto* flags :
         {&decision.criminal_transfer, &decision.blacklist, &decision.referral, &decision.escalation}) {
        note(*flags);
    }
    note(decision.set_aside);
    note(decision.procedure);
    return cited;
}

void examine_one(const NamedAnswers& stated, const std::vector<KnownName>& rules, Examination& examination) {
    const std::vector<KnownName> meant = called(rules, stated.name.text);
    if (meant.empty()) {
        report_unknown(stated.name, {"规则", "rule"}, rules, examination.report);
        return;
    }
    std::vector<Basis> cited;
    for (const KnownName& rule : meant) {
        const std::vector<Basis> of_rule = cited_for(rule.id, examination.decision);
        cited.insert(cited.end(), of_rule.begin(), of_rule.end());
    }
    for (const AnswerDeclaration& answer : stated.answers) {
        ++examination.checks;
        if (std::ranges::find(cited, answer.plain.text, &Basis::article) != cited.end()) continue;
        const auto all = in_both([&](const Phrases& phrases) {
            std::vector<std::string> texts;
            for (const Basis& one : cited) {
                const std::string text = phrases.basis(one);
                if (std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
            }
            return texts.empty() ? phrases.pick("没有引用条文", "no article is cited")
                                 : phrases.listed(texts);
        });
        add_miss<FindingResult>(examination, answer.span,
                                {"依据：" + stated.name.text, "basis: " + stated.name.text},
                                answer.plain.text, all, nullptr);
    }
}

}  // namespace

void examine_basis(const rulebook::ExpectationDeclaration& expected, Examination& examination) {
    if (expected.basis.empty()) return;
    const std::vector<KnownName> rules = rules_of(examination.program, {});
    for (const NamedAnswers& stated : expected.basis) examine_one(stated, rules, examination);
}

}  // namespace zhunsheng::analysis
