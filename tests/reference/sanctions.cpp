// What each sanction rule orders for each act, before rules are weighed against one another.

#include "reference/sanctions.h"

#include <algorithm>

namespace zhunsheng::reference {
namespace {

/// One rule against one act.
class Application {
public:
    Application(const Desk& desk, const OneAct& act) : desk_(desk), act_(act) { place_.act = &act.about; }

    std::optional<Candidate> apply(int rule_index, int act_index, const DayRange& when) const {
        const Rule& rule = at(desk_.book.rules, rule_index);
        Candidate candidate;
        candidate.rule = rule_index;
        candidate.act = act_index;
        candidate.when = desk_.law_day(rule.instrument, when);
        candidate.basis = desk_.possible(rule.basis, candidate.when);
        if (candidate.basis.empty()) return std::nullopt;
        candidate.given_act = desk_.in_force(rule.basis, candidate.when, desk_.missing_dates(act_.about));
        candidate.given_act.and_also(desk_.conditions(rule, place_));
        candidate.verdict = {act_.truth, {}, {}, act_.needs, {}};
        candidate.verdict.and_also(candidate.given_act);
        if (candidate.verdict.truth == Truth::no) return std::nullopt;
        candidate.institution = order(rule.institution, candidate.verdict, place_);
        for (const PersonSanction& sanction : rule.persons) order_persons(sanction, candidate);
        return candidate;
    }

private:
    [[nodiscard]] std::vector<Ordered> order(const std::vector<Measure>& measures, const Verdict& before,
                                             const Place& place) const {
        std::vector<Ordered> all;
        for (const Measure& measure : measures) {
            Ordered ordered;
            ordered.measure = &measure;
            ordered.verdict = before;
            if (measure.when) ordered.verdict.and_also(desk_.judge(*measure.when, place));
            if (ordered.verdict.truth == Truth::no) continue;
            work_out(ordered, place);
            all.push_back(std::move(ordered));
        }
        return all;
    }

    void work_out(Ordered& ordered, const Place& place) const {
        const Measure& measure = *ordered.measure;
        const auto& single = measure.fixed ? measure.fixed : measure.amount;
        ordered.min = amount(single ? single : measure.from, ordered, place);
        ordered.max = amount(single ? single : measure.to, ordered, place);
        if (!measure.term) return;
        const Found term = find(*measure.term, ordered, place);
        if (const auto* period = std::get_if<Period>(&term.value)) ordered.term = *period;
    }

    [[nodiscard]] std::optional<Fraction> amount(const std::optional<Expression>& expression,
                                                 Ordered& ordered, const Place& place) const {
        if (!expression) return std::nullopt;
        const Found found = find(*expression, ordered, place);
        const auto* number = std::get_if<Fraction>(&found.value);
        return number == nullptr ? std::nullopt : std::optional{*number};
    }

    [[nodiscard]] Found find(const Expression& expression, Ordered& ordered, const Place& place) const {
        Found found = desk_.evaluator.find(expression, place);
        ordered.amount_needs.merge(desk_.missing(expression, place));
        add_definitions(ordered.definitions, found.definitions);
        return found;
    }

    // Persons -------------------------------------------------------------------------------------------------------

    void order_persons(const PersonSanction& sanction, Candidate& candidate) const {
        const Fact list{0, desk_.book.vocabulary.persons};
        const auto& persons = desk_.facts.at(list).list;
        if (!persons) {
            order_for_roles(sanction, list, candidate);
            return;
        }
        for (const Value& person : *persons)
            order_person(sanction, std::get<RecordRef>(person).index, candidate);
    }

    /// Nobody is named yet: all of it waits for the persons, and only what depends on nothing is worked out.
    void order_for_roles(const PersonSanction& sanction, Fact persons, Candidate& candidate) const {
        OrderedForPerson all{-1, sanction.roles, {}};
        for (const Measure& measure : sanction.measures) {
            Ordered ordered;
            ordered.measure = &measure;
            ordered.verdict = candidate.verdict;
            ordered.verdict.and_also({Truth::unknown, {}, {}, {persons}, {}});
            bool constant = !measure.when;
            for (const auto* part :
                 {&measure.from, &measure.to, &measure.fixed, &measure.amount, &measure.term})
                constant = constant && (!*part || (*part)->op == Op::constant);
            if (constant) work_out(ordered, place_);
            all.measures.push_back(std::move(ordered));
        }
        candidate.persons.push_back(std::move(all));
    }

    void order_person(const PersonSanction& sanction, int person, Candidate& candidate) const {
        Place place = place_;
        place.records.push_back(person);
        OrderedForPerson ordered{person, {}, {}};
        Verdict verdict = candidate.verdict;
        verdict.and_also(holds_role(sanction, person, ordered.roles));
        if (sanction.when) verdict.and_also(desk_.judge(*sanction.when, place));
        if (verdict.truth == Truth::no) return;
        ordered.measures = order(sanction.measures, verdict, place);
        if (!ordered.measures.empty()) candidate.persons.push_back(std::move(ordered));
    }

    [[nodiscard]] Verdict holds_role(const PersonSanction& sanction, int person,
                                     std::vector<int>& held) const {
        const int type = at(desk_.facts.records, person).type;
        const Fact fact{person, at(desk_.book.vocabulary.records, type).find(Role::person_role)};
        const Found found = desk_.evaluator.fact(fact);
        if (!found.list && !is_known(found.value)) {
            held = sanction.roles;
            return {Truth::unknown, {}, {}, {fact}, {}};
        }
        std::vector<Value> values{found.value};
        if (found.list) values.clear();
        if (found.list) {
            for (const Element& element : *found.list) values.push_back(element.value);
        }
        for (const Value& value : values) {
            const int role = std::get<Choice>(value).index;
            if (std::find(sanction.roles.begin(), sanction.roles.end(), role) != sanction.roles.end())
                held.push_back(role);
        }
        return {truth_of(!held.empty()), found.grounds, {}, {}, {}};
    }

    const Desk& desk_;
    const OneAct& act_;
    Place place_;
};

}  // namespace

bool reads_act(const Rulebook& book, const Expression& expression) {
    if (expression.op == Op::act_sector || expression.op == Op::act_day || expression.op == Op::involved)
        return true;
    if (expression.op == Op::definition && reads_act(book, at(book.rules, expression.index).value))
        return true;
    return std::any_of(expression.parts.begin(), expression.parts.end(),
                       [&](const Expression& part) { return reads_act(book, part); });
}

std::vector<Candidate> apply_sanctions(const Desk& desk, const std::vector<OneAct>& acts, bool of_decision) {
    std::vector<Candidate> candidates;
    for (int index = 0; index < size_of(acts); ++index) {
        const OneAct& act = at(acts, index);
        const Application application{desk, act};
        for (int rule = 0; rule < size_of(desk.book.rules); ++rule) {
            const Rule& sanction = at(desk.book.rules, rule);
            const auto& against = sanction.against;
            if (sanction.kind != RuleKind::sanction) continue;
            if (std::find(against.begin(), against.end(), act.violation) == against.end()) continue;
            auto applied = application.apply(rule, index, of_decision ? desk.decision_day() : act.when);
            if (applied) candidates.push_back(std::move(*applied));
        }
    }
    return candidates;
}

}  // namespace zhunsheng::reference
