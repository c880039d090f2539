// Judging conditions, dates and sectors of one case.

#include "adjudication/case_file.h"

#include <algorithm>
#include <set>

#include "adjudication/fact_sets.h"

namespace zhunsheng::adjudication {

using vocabulary::Role;

namespace {

/// Adds the grounds that are not there yet, in their order.
void append_new(Grounds& to, const Grounds& from) {
    if (to.facts.empty() && to.definitions.empty()) {
        to = from;
        return;
    }
    std::set<Fact> facts;
    for (const evaluation::Ground& ground : to.facts) facts.insert(ground.fact);
    for (const evaluation::Ground& ground : from.facts) {
        if (facts.insert(ground.fact).second) to.facts.push_back(ground);
    }
    std::set<std::uint32_t> definitions(to.definitions.begin(), to.definitions.end());
    for (const std::uint32_t definition : from.definitions) {
        if (definitions.insert(definition).second) to.definitions.push_back(definition);
    }
}

/// The version cited that is in force on a day; null if none is.
const checking::Version* version_on(const checking::Program& program, const std::vector<Citation>& basis,
                                    values::Date day) {
    for (const Citation& citation : basis) {
        const auto& version = program.instruments[citation.instrument].versions[citation.version];
        if (version.from <= day && day <= version.to) return &version;
    }
    return nullptr;
}

/// Whether the versions cited, in whatever order, cover every day of `when`, some, or none.
Truth coverage(const checking::Program& program, const std::vector<Citation>& basis, const DateRange& when) {
    const bool some = std::any_of(basis.begin(), basis.end(), [&](const Citation& citation) {
        const auto& version = program.instruments[citation.instrument].versions[citation.version];
        return checking::in_force(version, when) != Truth::no;
    });
    if (!some) return Truth::no;
    for (auto day = std::optional{when.last}; day;) {
        const checking::Version* version = version_on(program, basis, *day);
        if (version == nullptr) return Truth::unknown;
        if (version->from <= when.first) return Truth::yes;
        day = values::Date::from_days(std::int64_t{version->from.days()} - 1);
    }
    return Truth::yes;
}

}  // namespace

void Verdict::and_also(const Verdict& other) {
    if (truth == Truth::no) return;
    if (other.truth == Truth::no) {
        *this = other;
        return;
    }
    truth = truth & other.truth;
    append_new(grounds, other.grounds);
    unite(needs, other.needs);
    unite(supports, other.supports);
}

Verdict CaseFile::judge(checking::ExpressionId condition, const evaluation::Situation& situation) {
    if (!records_all && probe.truth(condition, situation) == Truth::no) {
        return {Truth::no, {}, {}, {}};
    }
    return record(condition, situation, Truth::yes);
}

Verdict CaseFile::record(checking::ExpressionId condition, const evaluation::Situation& situation,
                         Truth wanted) {
    const ObservationId found = evaluator.observe(condition, situation);
    Verdict verdict{evaluator.truth(found), evaluation::grounds_of(evaluator, found), {}, {}};
    verdict.needs = settled_by(evaluation::needs_of(evaluator, found, verdict.grounds));
    verdict.supports = evaluation::supports_of(evaluator, found, wanted, verdict.grounds);
    return verdict;
}

bool CaseFile::excludes(const checking::Rule& rule, const evaluation::Situation& situation) {
    return !records_all && probe.holds(rule, situation) == Truth::no;
}

Verdict CaseFile::judge_conditions(const checking::Rule& rule, const evaluation::Situation& situation) {
    Verdict verdict;
    if (rule.when) verdict = record(*rule.when, situation, Truth::yes);
    for (const checking::Exception& exception : rule.exceptions) {
        if (!exception.when || verdict.truth == Truth::no) continue;
        Verdict excepted = record(*exception.when, situation, Truth::no);
        excepted.truth = !excepted.truth;
        verdict.and_also(excepted);
    }
    return verdict;
}

DateRange CaseFile::law_day(std::uint16_t instrument, const DateRange& when) const {
    if (program.instruments[instrument].applies_at == rulebook::LawDay::act) return when;
    return {decided_on, decided_on};
}

std::vector<Fact> CaseFile::needs_of(ObservationId observation) const {
    return settled_by(evaluation::needs_of(evaluator, observation));
}

std::vector<Fact> CaseFile::settled_by(std::vector<Fact> missing) const {
    if (derived_needs.empty()) return missing;
    std::vector<Fact> needs;
    for (const Fact fact : missing) {
        const auto derived = derived_needs.find(fact);
        unite(needs, derived == derived_needs.end() ? std::vector{fact} : derived->second);
    }
    return needs;
}

Verdict CaseFile::judge_in_force(const std::vector<Citation>& basis, const DateRange& when,
                                 const std::vector<Fact>& date_facts) const {
    Verdict verdict;
    if (basis.empty()) return verdict;
    verdict.truth = coverage(program, basis, when);
    if (verdict.truth == Truth::unknown) verdict.needs = date_facts;
    return verdict;
}

std::vector<Citation> CaseFile::possible(const std::vector<Citation>& basis, const DateRange& when) const {
    std::vector<Citation> citations;
    for (const Citation& citation : basis) {
        const auto& version = program.instruments[citation.instrument].versions[citation.version];
        if (checking::in_force(version, when) != Truth::no) citations.push_back(citation);
    }
    return citations;
}

std::optional<ObservationId> CaseFile::observe_role(RecordId record, Role role) {
    const auto field = program.vocabulary.records[frame.record_type(record)].find(role);
    if (!field) return std::nullopt;
    return evaluator.observe_fact({record, *field});
}

std::optional<values::Date> CaseFile::date_of_role(std::optional<RecordId> item, Role role) {
    for (const RecordId record : {item.value_or(facts::Frame::root()), facts::Frame::root()}) {
        const auto observed = observe_role(record, role);
        if (!observed) continue;
        if (const auto* date = std::get_if<values::Date>(&evaluator.value(*observed))) return *date;
    }
    return std::nullopt;
}

const CaseFile::DayOfAct& CaseFile::day_of(std::optional<RecordId> item) {
    const auto key = item ? std::optional{item->index} : std::nullopt;
    const auto known = days_.find(key);
    if (known != days_.end()) return known->second;
    const DateRange when = work_out_day(item);
    return days_.emplace(key, DayOfAct{when, facts_of_day(item)}).first->second;
}

DateRange CaseFile::work_out_day(std::optional<RecordId> item) {
    if (const auto exact = date_of_role(item, Role::act_date)) return {*exact, *exact};
    DateRange range;
    range.last = decided_on;
    if (const auto first = date_of_role(item, Role::act_not_before)) range.first = *first;
    if (const auto last = date_of_role(item, Role::act_not_after)) range.last = std::min(range.last, *last);
    range.first = std::min(range.first, range.last);
    return range;
}

bool CaseFile::is_bounded(RecordId item) {
    for (const Role role : {Role::act_not_before, Role::act_not_after}) {
        const auto bound = observe_role(item, role);
        if (bound && values::is_known(evaluator.value(*bound))) return true;
    }
    return false;
}

std::vector<Fact> CaseFile::facts_of_day(std::optional<RecordId> item) {
    auto observed = item ? observe_role(*item, Role::act_date) : std::nullopt;
    if (observed && is_bounded(*item)) return {*evaluator.trace()[*observed].fact};
    if (!observed) observed = observe_role(facts::Frame::root(), Role::act_date);
    return observed ? evaluation::needs_of(evaluator, *observed) : std::vector<Fact>{};
}

std::vector<Fact> CaseFile::act_date_facts(const evaluation::Act& act) {
    if (act.items.empty()) return act_date_facts(std::nullopt);
    std::vector<Fact> dates;
    for (const RecordId item : act.items) unite(dates, act_date_facts(item));
    return dates;
}

std::uint16_t CaseFile::sector_enumeration() const {
    for (const vocabulary::Record& record : program.vocabulary.records) {
        if (const auto field = record.find(Role::sector)) return record.fields[*field].type.index;
    }
    return 0;
}

Value CaseFile::sector(std::optional<RecordId> item) {
    for (const RecordId record : {item.value_or(facts::Frame::root()), facts::Frame::root()}) {
        const auto observed = observe_role(record, Role::sector);
        if (observed && values::is_known(evaluator.value(*observed))) return evaluator.value(*observed);
    }
    return {};
}

}  // namespace zhunsheng::adjudication
