// Flags against what a test expects.

#include "adjudication/wording.h"
#include "analysis/examination.h"
#include "analysis/expected_measure.h"
#include "analysis/known_names.h"
#include "rulebook/closed_words.h"

namespace zhunsheng::analysis {
namespace {

using explanation::Phrases;
using rulebook::AnswerDeclaration;
using rulebook::ExpectationDeclaration;
using rulebook::FlagKind;

bool holds_text(const std::string& text, const text::LocatedText& part) {
    return part.empty() || text.find(part.text) != std::string::npos;
}

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
        return flag->answer == expected && flag->duty == adjudication::to_duty(*answer.duty);
    });
    if (strongest(meant) == expected && by_duty) return;
    const std::vector<const FlagResult*>& instead = meant.empty() ? all : meant;
    add_miss(examination, answer.span, {name, std::string{word.en}}, as_written(answer, examination),
             in_both([&](const Phrases& phrases) { return all_shown(phrases, instead, shown); }),
             instead.empty() ? nullptr : instead.front());
}

}  // namespace

void examine_flags(const ExpectationDeclaration& expected, Examination& examination) {
    for (std::size_t kind = 0; kind < expected.flags.size(); ++kind) {
        for (const AnswerDeclaration& answer : expected.flags[kind]) {
            examine_flag(static_cast<FlagKind>(kind), answer, examination);
        }
    }
}

}  // namespace zhunsheng::analysis
