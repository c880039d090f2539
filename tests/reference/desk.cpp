// Conditions, versions, days and sectors.

#include "reference/desk.h"

#include <algorithm>

namespace zhunsheng::reference {
namespace {

/// Those on which a result rests and that are not given; for one that adjudication filled in, what that waits for.
std::set<Fact> not_given(const Case& facts, const Found& found) {
    std::set<Fact> missing;
    for (const Ground& ground : found.grounds) {
        if (ground.given) continue;
        const auto waits = facts.waits_for.find(ground.fact);
        if (waits == facts.waits_for.end()) {
            missing.insert(ground.fact);
        } else {
            missing.insert(waits->second.begin(), waits->second.end());
        }
    }
    return missing;
}

}  // namespace

void Verdict::and_also(const Verdict& other) {
    if (truth == Truth::no) return;
    if (other.truth == Truth::no) {
        *this = other;
        return;
    }
    truth = both(truth, other.truth);
    add_grounds(grounds, other.grounds);
    add_definitions(definitions, other.definitions);
    needs.insert(other.needs.begin(), other.needs.end());
    supports.insert(other.supports.begin(), other.supports.end());
}

Verdict Desk::judge(const Expression& condition, const Place& place, Truth wanted) const {
    const Found found = evaluator.find(condition, place);
    Verdict verdict{found.truth(), found.grounds, found.definitions, {}, {}};
    if (verdict.truth == Truth::unknown) verdict.needs = not_given(facts, found);
    verdict.supports = evaluator.supports(condition, place, wanted);
    return verdict;
}

Verdict Desk::conditions(const Rule& rule, const Place& place) const {
    Verdict verdict;
    if (rule.when) verdict = judge(*rule.when, place);
    for (const Exception& exception : rule.exceptions) {
        Verdict excepted = judge(exception.when, place, Truth::no);
        excepted.truth = opposite(excepted.truth);
        verdict.and_also(excepted);
    }
    return verdict;
}

std::set<Fact> Desk::missing(const Expression& expression, const Place& place) const {
    const Found found = evaluator.find(expression, place);
    return is_known(found.value) ? std::set<Fact>{} : not_given(facts, found);
}

Truth Desk::in_force(const Citation& cited, const DayRange& when) const {
    const Version& version = book.version(cited);
    const Day end = version.to.value_or(last_day());
    if (end < when.first || when.last < version.from) return Truth::no;
    return version.from <= when.first && when.last <= end ? Truth::yes : Truth::unknown;
}

std::vector<Citation> Desk::possible(const std::vector<Citation>& basis, const DayRange& when) const {
    std::vector<Citation> possible;
    for (const Citation& cited : basis) {
        if (in_force(cited, when) != Truth::no) possible.push_back(cited);
    }
    return possible;
}

Verdict Desk::in_force(const std::vector<Citation>& basis, const DayRange& when,
                       const std::set<Fact>& dates) const {
    Verdict verdict;
    if (basis.empty()) return verdict;
    verdict.truth = Truth::no;
    if (possible(basis, when).empty()) return verdict;
    verdict.truth = Truth::yes;
    for (Day day = when.first; day <= when.last;) {
        const auto holds = std::find_if(basis.begin(), basis.end(), [&](const Citation& cited) {
            return in_force(cited, {day, day}) == Truth::yes;
        });
        if (holds == basis.end()) {
            verdict.truth = Truth::unknown;
            verdict.needs = dates;
            break;
        }
        day = Day{book.version(*holds).to.value_or(last_day()).count + 1};
    }
    return verdict;
}

DayRange Desk::law_day(int instrument, const DayRange& when) const {
    return at(book.instruments, instrument).by_decision ? decision_day() : when;
}

int Desk::field_of(int record, Role role) const {
    return at(book.vocabulary.records, at(facts.records, record).type).find(role);
}

Value Desk::own_or_of_case(int item, Role role) const {
    for (const int record : {item < 0 ? 0 : item, 0}) {
        const int field = field_of(record, role);
        if (field < 0) continue;
        Found found = evaluator.fact({record, field});
        if (is_known(found.value)) return found.value;
    }
    return Unknown{};
}

/// A day that is not given lies between its bounds, and not after the decision.
DayRange Desk::act_day(int item) const {
    const Value day = own_or_of_case(item, Role::act_date);
    if (const auto* known = std::get_if<Day>(&day)) return {*known, *known};
    const Value first = own_or_of_case(item, Role::act_not_before);
    const Value last = own_or_of_case(item, Role::act_not_after);
    DayRange range{first_day(), decided_on};
    if (const auto* known = std::get_if<Day>(&last)) range.last = std::min(range.last, *known);
    if (const auto* known = std::get_if<Day>(&first)) range.first = *known;
    range.first = std::min(range.first, range.last);
    return range;
}

/// The item's own date where it has one, or else that of the case. Where an item has bounds of its own, its own day is to
/// be asked for, even if that of the case would stand in for it.
std::set<Fact> Desk::missing_dates(int item) const {
    const int own = item < 0 ? -1 : field_of(item, Role::act_date);
    const int of_case = field_of(0, Role::act_date);
    if (own < 0 && of_case < 0) return {};
    if (own < 0) return not_given(facts, evaluator.fact({0, of_case}));
    for (const Role role : {Role::act_not_before, Role::act_not_after}) {
        const int bound = field_of(item, role);
        if (bound >= 0 && is_known(evaluator.fact({item, bound}).value)) return {Fact{item, own}};
    }
    return not_given(facts, evaluator.fact({item, own}));
}

std::set<Fact> Desk::missing_dates(const Act& act) const {
    if (act.items.empty()) return missing_dates(-1);
    std::set<Fact> dates;
    for (const int item : act.items) dates.merge(missing_dates(item));
    return dates;
}

Value Desk::sector(int item) const { return own_or_of_case(item, Role::sector); }

}  // namespace zhunsheng::reference
