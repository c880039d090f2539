// Which violations are found, which are raised, and which of them are one act.

#include "reference/findings.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace zhunsheng::reference {
namespace {

/// A fact that the findings of more violations read points to none of them.
constexpr int telling_for_at_most = 5;

/// Dates, names, sectors and whether there are records say when, who and where, not what.
bool may_tell(const Field& field) {
    const bool plain = field.role == Role::none || field.role == Role::for_record;
    return plain && field.type.kind != Kind::record && !field.type.is(Kind::date);
}

std::set<Fact> telling_fields(const Rulebook& book, const Rule& finding) {
    std::map<Fact, std::set<int>> violations;
    for (const Rule& rule : book.rules) {
        if (rule.kind != RuleKind::finding) continue;
        for (const Fact& field : fields_read(book, rule)) violations[field].insert(rule.violation);
    }
    std::set<Fact> telling;
    for (const Fact& field : fields_read(book, finding)) {
        const bool few = violations[field].size() <= telling_for_at_most;
        if (few && may_tell(at(at(book.vocabulary.records, field.record).fields, field.field)))
            telling.insert(field);
    }
    return telling;
}

bool is_raised(const Desk& desk, const FoundViolation& found) {
    if (found.verdict.truth != Truth::unknown) return true;
    const std::set<Fact> telling = telling_fields(desk.book, at(desk.book.rules, found.rule));
    return std::any_of(found.verdict.supports.begin(), found.verdict.supports.end(), [&](Fact fact) {
        return telling.contains({at(desk.facts.records, fact.record).type, fact.field});
    });
}

void find_one(const Desk& desk, int rule_index, int item, bool all, std::vector<FoundViolation>& findings) {
    const Rule& rule = at(desk.book.rules, rule_index);
    FoundViolation found;
    found.rule = rule_index;
    found.violation = rule.violation;
    found.item = item;
    found.when = desk.act_day(item);
    const DayRange day = desk.law_day(rule.instrument, found.when);
    found.basis = desk.possible(rule.basis, day);
    if (found.basis.empty()) return;
    Place place;
    if (item >= 0) place.records.push_back(item);
    found.verdict = desk.in_force(rule.basis, day, desk.missing_dates(item));
    found.verdict.and_also(desk.conditions(rule, place));
    if (found.verdict.truth == Truth::no && !all) return;
    found.sector = desk.sector(item);
    found.raised = is_raised(desk, found);
    findings.push_back(std::move(found));
}

/// Certain, raised, checklist, not found.
int place_of(const FoundViolation& found) {
    if (found.verdict.truth == Truth::yes) return 0;
    if (found.verdict.truth == Truth::no) return 3;
    return found.raised ? 1 : 2;
}

std::string group_of(const Desk& desk, int item) {
    if (item < 0) return {};
    const int field =
        at(desk.book.vocabulary.records, at(desk.facts.records, item).type).find(Role::act_group);
    if (field < 0) return {};
    const auto* group = std::get_if<std::string>(&desk.facts.at({item, field}).value);
    return group == nullptr ? std::string{} : *group;
}

/// An open finding makes no act where its violation is certain of the same item anyway.
bool makes_act(const std::vector<FoundViolation>& findings, const FoundViolation& found) {
    if (found.verdict.truth == Truth::yes) return true;
    if (found.verdict.truth == Truth::no || !found.raised) return false;
    return std::none_of(findings.begin(), findings.end(), [&](const FoundViolation& other) {
        return other.verdict.truth == Truth::yes && other.violation == found.violation &&
               other.item == found.item;
    });
}

void extend(OneAct& act, int index, const FoundViolation& found) {
    act.findings.push_back(index);
    auto& items = act.about.items;
    if (found.item >= 0 && std::find(items.begin(), items.end(), found.item) == items.end())
        items.push_back(found.item);
    // A continuing act ends with its last day.
    act.when.first = std::max(act.when.first, found.when.first);
    act.when.last = std::max(act.when.last, found.when.last);
    act.needs.insert(found.verdict.needs.begin(), found.verdict.needs.end());
}

void read_fields(const Rulebook& book, const Expression& expression, std::set<Fact>& fields) {
    for (const Expression& part : expression.parts) read_fields(book, part, fields);
    if (expression.op == Op::field) {
        const int record = expression.parts.front().type.index;
        fields.insert({record, expression.index});
        const Field& field = at(at(book.vocabulary.records, record).fields, expression.index);
        if (field.by_default) read_fields(book, *field.by_default, fields);
    }
    if (expression.op == Op::definition) read_fields(book, at(book.rules, expression.index).value, fields);
}

}  // namespace

std::set<Fact> fields_read(const Rulebook& book, const Rule& rule) {
    std::set<Fact> fields;
    const auto read = [&](const std::optional<Expression>& expression) {
        if (expression) read_fields(book, *expression, fields);
    };
    const auto read_measure = [&](const Measure& measure) {
        for (const auto* part :
             {&measure.when, &measure.from, &measure.to, &measure.fixed, &measure.amount, &measure.term})
            read(*part);
    };
    read(rule.when);
    if (rule.kind == RuleKind::definition) read(rule.value);
    for (const Exception& exception : rule.exceptions) read(exception.when);
    for (const Measure& measure : rule.institution) read_measure(measure);
    for (const PersonSanction& person : rule.persons) {
        read(person.when);
        for (const Measure& measure : person.measures) read_measure(measure);
    }
    for (const Threshold& threshold : rule.thresholds) {
        read(threshold.quantity);
        read(threshold.reaches);
    }
    read(rule.from);
    read(rule.period);
    return fields;
}

std::vector<FoundViolation> find_violations(const Desk& desk, bool all) {
    std::vector<FoundViolation> findings;
    for (int index = 0; index < size_of(desk.book.rules); ++index) {
        const Rule& rule = at(desk.book.rules, index);
        if (rule.kind != RuleKind::finding) continue;
        const int each = at(desk.book.violations, rule.violation).each;
        if (each < 0) {
            find_one(desk, index, -1, all, findings);
            continue;
        }
        const auto& items = desk.facts.at({0, each}).list;
        if (!items) continue;
        for (const Value& item : *items)
            find_one(desk, index, std::get<RecordRef>(item).index, all, findings);
    }
    std::stable_sort(findings.begin(), findings.end(),
                     [](const auto& one, const auto& other) { return place_of(one) < place_of(other); });
    return findings;
}

std::vector<OneAct> find_acts(const Desk& desk, const std::vector<FoundViolation>& findings) {
    using Key = std::tuple<int, Truth, int, std::string>;
    std::vector<std::pair<Key, OneAct>> acts;
    for (int index = 0; index < size_of(findings); ++index) {
        const FoundViolation& found = at(findings, index);
        if (!makes_act(findings, found)) continue;
        const auto* sector = std::get_if<Choice>(&found.sector);
        const Key key{found.violation, found.verdict.truth, sector == nullptr ? -1 : sector->index,
                      group_of(desk, found.item)};
        auto place =
            std::find_if(acts.begin(), acts.end(), [&](const auto& act) { return act.first == key; });
        if (place == acts.end()) {
            OneAct act{found.violation, found.verdict.truth, {}, {{}, found.sector}, {}, {}};
            act.when = {first_day(), first_day()};
            place = acts.insert(acts.end(), {key, act});
        }
        extend(place->second, index, found);
    }
    std::vector<OneAct> plain;
    for (auto& [key, act] : acts) plain.push_back(std::move(act));
    return plain;
}

}  // namespace zhunsheng::reference
