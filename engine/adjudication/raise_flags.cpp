// Flags and their thresholds.

#include "adjudication/raise_flags.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "adjudication/fact_sets.h"
#include "evaluation/operators.h"

namespace zhunsheng::adjudication {

namespace {

FoundThreshold find_threshold(CaseFile& file, const checking::Threshold& threshold,
                              const evaluation::Situation& situation) {
    FoundThreshold found;
    found.threshold = &threshold;
    found.type = file.program[threshold.quantity].type;
    const ObservationId quantity = file.evaluator.observe(threshold.quantity, situation);
    const ObservationId bound = file.evaluator.observe(threshold.reaches, situation);
    found.quantity = file.evaluator.value(quantity);
    found.bound = file.evaluator.value(bound);
    found.reached = evaluation::compare(syntax::Operator::greater_equal, found.quantity, found.bound);
    if (found.reached == Truth::unknown) found.needs = file.needs_of(quantity);
    return found;
}

/// 'Any one is reached': rests on the first that is; open, on all that are open.
Verdict judge_thresholds(const std::vector<FoundThreshold>& thresholds) {
    Verdict verdict;
    if (thresholds.empty()) return verdict;
    verdict.truth = Truth::no;
    for (const FoundThreshold& threshold : thresholds) verdict.truth = verdict.truth | threshold.reached;
    if (verdict.truth != Truth::unknown) return verdict;
    for (const FoundThreshold& threshold : thresholds) unite(verdict.needs, threshold.needs);
    return verdict;
}

std::optional<RaisedFlag> raise(CaseFile& file, std::uint32_t rule_index, const ActOfCase* act) {
    const checking::Rule& rule = file.program.rules[rule_index];
    RaisedFlag flag;
    flag.rule = rule_index;
    flag.act_day = act == nullptr ? file.act_date(std::nullopt) : act->when;
    flag.when = file.law_day(rule.instrument, flag.act_day);
    flag.basis = file.possible(rule.basis, flag.when);
    if (flag.basis.empty() && !rule.basis.empty()) return std::nullopt;
    evaluation::Situation situation;
    if (act != nullptr) {
        situation.act = &act->context;
        flag.verdict = {act->answer, {}, act->needs, {}};
    }
    flag.verdict.and_also(file.judge_in_force(rule.basis, flag.when, file.act_date_facts(std::nullopt)));
    flag.verdict.and_also(file.judge_conditions(rule, situation));
    if (flag.verdict.truth == Truth::no) return std::nullopt;
    for (const checking::Threshold& threshold : std::get<checking::Flag>(rule.then).thresholds) {
        flag.thresholds.push_back(find_threshold(file, threshold, situation));
    }
    const Verdict reached = judge_thresholds(flag.thresholds);
    if (reached.truth == Truth::no) {
        flag.verdict.truth =
            Truth::no;  // kept all the same: the distance from each threshold is worth showing
        flag.verdict.needs.clear();
    } else {
        flag.verdict.and_also(reached);
    }
    return flag;
}

}  // namespace

std::vector<RaisedFlag> raise_flags(CaseFile& file, const std::vector<ActOfCase>& acts) {
    std::vector<RaisedFlag> flags;
    for (std::uint32_t index = 0; index < file.program.rules.size(); ++index) {
        const checking::Rule& rule = file.program.rules[index];
        if (!std::holds_alternative<checking::Flag>(rule.then)) continue;
        if (rule.against.empty()) {
            if (auto flag = raise(file, index, nullptr)) flags.push_back(std::move(*flag));
            continue;
        }
        for (std::size_t act = 0; act < acts.size(); ++act) {
            const auto& against = rule.against;
            if (std::find(against.begin(), against.end(), acts[act].violation) == against.end()) continue;
            auto flag = raise(file, index, &acts[act]);
            if (!flag) continue;
            flag->acts.push_back(act);
            flags.push_back(std::move(*flag));
        }
    }
    return flags;
}

}  // namespace zhunsheng::adjudication
