// Adding coverage up.

#include <algorithm>
#include <map>
#include <utility>

#include "coverage/counter.h"

namespace zhunsheng {
namespace {

double percent(std::size_t part, std::size_t whole) {
    return whole == 0 ? 100.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

std::size_t sides(std::size_t one, std::size_t other) { return (one > 0 ? 1U : 0U) + (other > 0 ? 1U : 0U); }

}  // namespace

double CoverageCounts::mcdc_percent() const { return percent(decided_sides, condition_sides); }
double CoverageCounts::limits_percent() const { return percent(tried_sides, limit_sides); }

bool RuleCoverage::is_complete() const {
    return tests > 0 &&
           std::ranges::all_of(
               conditions,
               [](const ConditionCoverage& one) { return one.decided_true > 0 && one.decided_false > 0; }) &&
           std::ranges::all_of(
               limits, [](const LimitCoverage& one) { return one.tests > 0 && one.tests_beside > 0; });
}

CoverageCounts TestCoverage::counts() const {
    CoverageCounts counts;
    for (const RuleCoverage& rule : rules) {
        ++counts.rules;
        if (rule.tests == 0) ++counts.silent_rules;
        for (const ConditionCoverage& one : rule.conditions) {
            counts.condition_sides += 2;
            counts.decided_sides += sides(one.decided_true, one.decided_false);
        }
        for (const LimitCoverage& one : rule.limits) {
            counts.limit_sides += 2;
            counts.tried_sides += sides(one.tests, one.tests_beside);
        }
    }
    return counts;
}

namespace coverage {
namespace {

/// The same rule in the same words: its conditions and limits are the same, too.
bool is_same(const RuleCoverage& left, const RuleCoverage& right) {
    return left.place == right.place && left.conditions.size() == right.conditions.size() &&
           left.limits.size() == right.limits.size();
}

void add(RuleCoverage& into, const RuleCoverage& from) {
    into.tests += from.tests;
    for (std::size_t index = 0; index < into.conditions.size(); ++index) {
        into.conditions[index].was_true += from.conditions[index].was_true;
        into.conditions[index].was_false += from.conditions[index].was_false;
        into.conditions[index].decided_true += from.conditions[index].decided_true;
        into.conditions[index].decided_false += from.conditions[index].decided_false;
    }
    for (std::size_t index = 0; index < into.limits.size(); ++index) {
        into.limits[index].tests += from.limits[index].tests;
        into.limits[index].tests_beside += from.limits[index].tests_beside;
    }
}

}  // namespace

void merge(std::vector<RuleCoverage>& into, std::vector<RuleCoverage>&& from) {
    std::map<std::string, std::size_t> known;
    for (std::size_t index = 0; index < into.size(); ++index) known.emplace(into[index].id, index);
    for (RuleCoverage& rule : from) {
        const auto same = known.find(rule.id);
        if (same != known.end() && is_same(into[same->second], rule)) {
            add(into[same->second], rule);
        } else {
            into.push_back(std::move(rule));
        }
    }
}

}  // namespace coverage
}  // namespace zhunsheng
