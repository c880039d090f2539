// Findings and acts.

#include "adjudication/find_violations.h"

#include <algorithm>
#include <utility>

namespace zhunsheng::adjudication {

namespace {

void find_one(CaseFile& file, std::uint32_t rule_index, std::optional<RecordId> item, bool keep_no,
              std::vector<FoundViolation>& found) {
    const checking::Rule& rule = file.program.rules[rule_index];
    FoundViolation finding;
    finding.rule = rule_index;
    finding.violation = std::get<checking::Finding>(rule.then).violation;
    finding.item = item;
    finding.when = file.act_date(item);
    finding.basis = file.possible(rule.basis, finding.when);
    evaluation::Situation situation;
    if (item) situation.records.push_back(*item);
    finding.verdict = file.judge_in_force(rule.basis, finding.when, file.act_date_facts(item));
    if (finding.verdict.truth != Truth::no || keep_no) {
        finding.verdict.and_also(file.judge_conditions(rule, situation));
    }
    if (finding.verdict.truth == Truth::no && (!keep_no || finding.basis.empty())) return;
    finding.sector = file.sector(item);
    found.push_back(std::move(finding));
}

void extend(ActOfCase& act, std::size_t index, const FoundViolation& finding) {
    act.findings.push_back(index);
    if (finding.item) {
        auto& items = act.context.items;
        if (std::find(items.begin(), items.end(), *finding.item) == items.end()) items.push_back(*finding.item);
    }
    act.when.first = std::max(act.when.first, finding.when.first);
    act.when.last = std::max(act.when.last, finding.when.last);
    for (const Fact& need : finding.verdict.needs) {
        if (std::find(act.needs.begin(), act.needs.end(), need) == act.needs.end()) act.needs.push_back(need);
    }
}

}  // namespace

std::vector<FoundViolation> find_violations(CaseFile& file, bool keep_no) {
    std::vector<FoundViolation> found;
    for (std::uint32_t index = 0; index < file.program.rules.size(); ++index) {
        const checking::Rule& rule = file.program.rules[index];
        if (!std::holds_alternative<checking::Finding>(rule.then)) continue;
        if (!rule.each) {
            find_one(file, index, std::nullopt, keep_no, found);
            continue;
        }
        const auto items = file.frame.list(facts::Frame::root(), *rule.each);
        if (!items) continue;  // no item is known of which it could be found
        for (const Value& item : *items) find_one(file, index, std::get<RecordId>(item), keep_no, found);
    }
    return found;
}

std::vector<ActOfCase> group_acts(const std::vector<FoundViolation>& findings, const std::vector<bool>& chosen) {
    std::vector<ActOfCase> acts;
    for (std::size_t index = 0; index < findings.size(); ++index) {
        const FoundViolation& finding = findings[index];
        if (!chosen[index]) continue;
        const auto same = std::find_if(acts.begin(), acts.end(), [&](const ActOfCase& act) {
            return act.violation == finding.violation && act.answer == finding.verdict.truth &&
                   act.context.sector == finding.sector;
        });
        if (same != acts.end()) {
            extend(*same, index, finding);
            continue;
        }
        ActOfCase& act = acts.emplace_back();
        act.violation = finding.violation;
        act.answer = finding.verdict.truth;
        act.context.sector = finding.sector;
        act.when = {values::Date::earliest(), values::Date::earliest()};
        extend(act, index, finding);
    }
    return acts;
}

}  // namespace zhunsheng::adjudication
