#pragma once
// A rule that is no finding, held against an act or against the case as a whole.

#include <cstdint>
#include <optional>
#include <vector>

#include "adjudication/case_file.h"

namespace zhunsheng::adjudication {

struct HeldRule {
    std::uint32_t rule = 0;
    std::optional<std::size_t> act;  ///< absent: the rule is about the case
    Verdict verdict;
    std::vector<Citation> basis;  ///< those that may be in force
    DateRange when;               ///< the day of the law applied
    DateRange act_day;            ///< of what the rule is about
    evaluation::Situation situation;
};

/// The rule's verdict if it may hold: it is in force, its conditions are met, and the act is what it seems. The
/// situation borrows the act.
[[nodiscard]] std::optional<HeldRule> hold_rule(CaseFile& file, std::uint32_t rule_index,
                                                const std::vector<ActOfCase>& acts,
                                                std::optional<std::size_t> act);

/// Calls `visit` with each of the rules that holds or may hold: a rule against violations for each act of one of them,
/// any other rule once for the case.
template <class Visit>
void hold_rules(CaseFile& file, const std::vector<std::uint32_t>& rules, const std::vector<ActOfCase>& acts,
                Visit visit) {
    const auto hold = [&](std::uint32_t rule, std::optional<std::size_t> act) {
        if (auto held = hold_rule(file, rule, acts, act)) visit(std::move(*held));
    };
    for (const std::uint32_t index : rules) {
        const checking::Rule& rule = file.program.rules[index];
        if (rule.against.empty()) hold(index, std::nullopt);
        for (std::size_t act = 0; act < acts.size(); ++act) {
            if (rule.answers(acts[act].violation)) hold(index, act);
        }
    }
}

}  // namespace zhunsheng::adjudication
