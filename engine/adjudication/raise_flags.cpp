// Flags and their thresholds.

#include "adjudication/raise_flags.h"

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
    if (found.reached == Truth::unknown) {
        found.needs = file.needs_of(quantity);
        unite(found.needs, file.needs_of(bound));
    }
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

RaisedFlag raise(CaseFile& file, const checking::Flag& rule, HeldRule&& held) {
    RaisedFlag flag;
    flag.held = std::move(held);
    for (const checking::Threshold& threshold : rule.thresholds) {
        flag.thresholds.push_back(find_threshold(file, threshold, flag.held.situation));
    }
    const Verdict reached = judge_thresholds(flag.thresholds);
    if (reached.truth == Truth::no) {
        // kept all the same: the distance from each threshold is worth showing
        flag.held.verdict.truth = Truth::no;
        flag.held.verdict.needs.clear();
    } else {
        flag.held.verdict.and_also(reached);
    }
    return flag;
}

}  // namespace

std::vector<RaisedFlag> raise_flags(CaseFile& file, const std::vector<ActOfCase>& acts) {
    std::vector<RaisedFlag> flags;
    hold_rules(file, file.program.index.flags, acts, [&](HeldRule&& held) {
        const auto& rule = std::get<checking::Flag>(file.program.rules[held.rule].then);
        flags.push_back(raise(file, rule, std::move(held)));
    });
    return flags;
}

}  // namespace zhunsheng::adjudication
