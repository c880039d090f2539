// Findings and acts.

#include "adjudication/find_violations.h"

#include <algorithm>
#include <compare>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace zhunsheng::adjudication {

namespace {

void find_one(CaseFile& file, std::uint32_t rule_index, std::optional<RecordId> item, bool keep_no,
              std::vector<FoundViolation>& found) {
    const checking::Rule& rule = file.program.rules[rule_index];
    const evaluation::Situation situation{item};
    if (!keep_no && file.excludes(rule, situation)) return;
    FoundViolation finding;
    finding.rule = rule_index;
    finding.violation = std::get<checking::Finding>(rule.then).violation;
    finding.item = item;
    finding.when = file.act_date(item);
    const DateRange law_day = file.law_day(rule.instrument, finding.when);
    finding.basis = file.possible(rule.basis, law_day);
    finding.verdict = file.judge_in_force(rule.basis, law_day, file.act_date_facts(item));
    if (finding.verdict.truth != Truth::no || keep_no) {
        finding.verdict.and_also(file.judge_conditions(rule, situation));
    }
    if (finding.verdict.truth == Truth::no && (!keep_no || finding.basis.empty())) return;
    finding.sector = file.sector(item);
    found.push_back(std::move(finding));
}

std::string_view group_of(const CaseFile& file, const FoundViolation& finding) {
    if (!finding.item) return {};
    const auto& record = file.program.vocabulary.records[file.frame.record_type(*finding.item)];
    const auto field = record.find(vocabulary::Role::act_group);
    if (!field) return {};
    const auto* group = std::get_if<std::string_view>(&file.frame.value(*finding.item, *field));
    return group == nullptr ? std::string_view{} : *group;
}

/// What makes findings one act: the violation, how certain it is, the sector, and the group that the case puts it in.
struct ActKey {
    std::uint16_t violation = 0;
    Truth answer = Truth::unknown;
    std::uint32_t sector = 0;  // 0: unknown
    std::string_view group;    // as the case separates them; empty: not
    auto operator<=>(const ActKey&) const = default;
};

ActKey key_of(const CaseFile& file, const FoundViolation& finding) {
    const auto* sector = std::get_if<values::Choice>(&finding.sector);
    return {finding.violation, finding.verdict.truth, sector == nullptr ? 0U : sector->index + 1U,
            group_of(file, finding)};
}

/// An act while its findings are gathered.
struct ActInTheMaking {
    ActOfCase act;
    std::set<std::uint32_t> items;
    std::set<Fact> needs;
};

void extend(ActInTheMaking& making, std::size_t index, const FoundViolation& finding) {
    ActOfCase& act = making.act;
    act.findings.push_back(index);
    if (finding.item && making.items.insert(finding.item->index).second)
        act.context.items.push_back(*finding.item);
    act.when.first = std::max(act.when.first, finding.when.first);
    act.when.last = std::max(act.when.last, finding.when.last);
    making.needs.insert(finding.verdict.needs.begin(), finding.verdict.needs.end());
}

}  // namespace

std::vector<FoundViolation> find_violations(CaseFile& file, bool keep_no) {
    std::vector<FoundViolation> found;
    for (const std::uint32_t index : file.program.index.findings) {
        const checking::Rule& rule = file.program.rules[index];
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

std::vector<ActOfCase> group_acts(const CaseFile& file, const std::vector<FoundViolation>& findings,
                                  const std::vector<bool>& chosen) {
    std::vector<ActInTheMaking> makings;
    std::map<ActKey, std::size_t> known;
    for (std::size_t index = 0; index < findings.size(); ++index) {
        if (!chosen[index]) continue;
        const FoundViolation& finding = findings[index];
        const auto [place, fresh] = known.try_emplace(key_of(file, finding), makings.size());
        if (fresh) {
            ActOfCase& act = makings.emplace_back().act;
            act.violation = finding.violation;
            act.answer = finding.verdict.truth;
            act.context.sector = finding.sector;
            act.when = {values::Date::earliest(), values::Date::earliest()};
        }
        extend(makings[place->second], index, finding);
    }
    std::vector<ActOfCase> acts;
    for (ActInTheMaking& making : makings) {
        making.act.needs.assign(making.needs.begin(), making.needs.end());
        acts.push_back(std::move(making.act));
    }
    return acts;
}

}  // namespace zhunsheng::adjudication
