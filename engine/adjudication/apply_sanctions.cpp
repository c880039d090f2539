// Sanction rules applied to acts.

#include "adjudication/apply_sanctions.h"

#include <algorithm>
#include <utility>

#include "adjudication/fact_sets.h"

namespace zhunsheng::adjudication {

namespace {

using values::Number;

/// Applies the rules to one act.
class Application {
public:
    Application(CaseFile& file, const ActOfCase& act, std::size_t index, rulebook::LawDay day)
        : file_(file), act_(act), index_(index), when_(act.when) {
        if (day == rulebook::LawDay::decision) when_ = {file.decided_on, file.decided_on};
        situation_.act = &act.context;
    }

    std::optional<Candidate> apply(std::uint32_t rule_index) {
        const checking::Rule& rule = file_.program.rules[rule_index];
        if (file_.excludes(rule, situation_)) return std::nullopt;
        Candidate candidate;
        candidate.rule = rule_index;
        candidate.act = index_;
        candidate.when = file_.law_day(rule.instrument, when_);
        candidate.basis = file_.possible(rule.basis, candidate.when);
        if (candidate.basis.empty()) return std::nullopt;
        candidate.given_act =
            file_.judge_in_force(rule.basis, candidate.when, file_.act_date_facts(act_.context));
        candidate.given_act.and_also(file_.judge_conditions(rule, situation_));
        candidate.verdict = {act_.answer, {}, act_.needs, {}};
        candidate.verdict.and_also(candidate.given_act);
        if (candidate.verdict.truth == Truth::no) return std::nullopt;
        const auto& sanction = std::get<checking::Sanction>(rule.then);
        candidate.institution = order_all(sanction.institution, candidate.verdict, situation_);
        for (const checking::PersonSanction& person : sanction.persons) order_persons(person, candidate);
        return candidate;
    }

private:
    std::vector<OrderedMeasure> order_all(const std::vector<checking::Measure>& measures,
                                          const Verdict& before, const evaluation::Situation& situation) {
        std::vector<OrderedMeasure> ordered;
        for (const checking::Measure& measure : measures) {
            OrderedMeasure one;
            one.measure = &measure;
            one.verdict = before;
            if (measure.when) one.verdict.and_also(file_.judge(*measure.when, situation));
            if (one.verdict.truth == Truth::no) continue;
            work_out_amount(one, situation);
            ordered.push_back(std::move(one));
        }
        return ordered;
    }

    void work_out_amount(OrderedMeasure& ordered, const evaluation::Situation& situation) {
        const checking::Measure& measure = *ordered.measure;
        ordered.min = amount(measure.fixed    ? measure.fixed
                             : measure.amount ? measure.amount
                                              : measure.from,
                             ordered, situation);
        ordered.max = amount(measure.fixed    ? measure.fixed
                             : measure.amount ? measure.amount
                                              : measure.to,
                             ordered, situation);
        if (!measure.term) return;
        const ObservationId term = observe(*measure.term, ordered, situation);
        if (const auto* period = std::get_if<values::Period>(&file_.evaluator.value(term)))
            ordered.term = *period;
    }

    std::optional<Number> amount(const std::optional<checking::ExpressionId>& expression,
                                 OrderedMeasure& ordered, const evaluation::Situation& situation) {
        if (!expression) return std::nullopt;
        const ObservationId found = observe(*expression, ordered, situation);
        const auto* number = std::get_if<Number>(&file_.evaluator.value(found));
        return number == nullptr ? std::nullopt : std::optional{*number};
    }

    ObservationId observe(checking::ExpressionId expression, OrderedMeasure& ordered,
                          const evaluation::Situation& situation) {
        const ObservationId found = file_.evaluator.observe(expression, situation);
        unite(ordered.amount_needs, file_.needs_of(found));
        for (const std::uint32_t definition : evaluation::grounds_of(file_.evaluator, found).definitions)
            ordered.amount_definitions.push_back(definition);
        return found;
    }

    // Persons -------------------------------------------------------------------------------------------------------

    void order_persons(const checking::PersonSanction& sanction, Candidate& candidate) {
        const auto field = file_.program.roles.persons;
        if (!field) return;
        const auto persons = file_.frame.list(facts::Frame::root(), *field);
        if (!persons) {
            order_for_roles(sanction, {facts::Frame::root(), *field}, candidate);
            return;
        }
        for (const Value& person : *persons) order_person(sanction, std::get<RecordId>(person), candidate);
    }

    /// Nobody is named yet: the law still orders it for whoever holds the role.
    void order_for_roles(const checking::PersonSanction& sanction, Fact missing, Candidate& candidate) {
        OrderedForPerson ordered;
        ordered.roles = sanction.roles;
        for (const checking::Measure& measure : sanction.measures) {
            OrderedMeasure one;
            one.measure = &measure;
            one.verdict = candidate.verdict;
            one.verdict.and_also({Truth::unknown, {}, {missing}, {}});
            if (!measure.when && !depends_on_person(measure)) work_out_amount(one, situation_);
            ordered.measures.push_back(std::move(one));
        }
        candidate.persons.push_back(std::move(ordered));
    }

    /// Whether an amount reads facts of the person, so that it cannot be worked out without one.
    [[nodiscard]] bool depends_on_person(const checking::Measure& measure) const {
        for (const auto& part : {measure.from, measure.to, measure.fixed, measure.amount, measure.term}) {
            if (part && !std::holds_alternative<checking::Constant>(file_.program[*part].expression))
                return true;
        }
        return false;
    }

    void order_person(const checking::PersonSanction& sanction, RecordId person, Candidate& candidate) {
        evaluation::Situation situation = situation_;
        situation.item = person;
        OrderedForPerson ordered;
        ordered.person = person;
        Verdict verdict = candidate.verdict;
        verdict.and_also(holds_role(sanction, person, ordered.roles));
        if (sanction.when) verdict.and_also(file_.judge(*sanction.when, situation));
        if (verdict.truth == Truth::no) return;
        ordered.measures = order_all(sanction.measures, verdict, situation);
        if (!ordered.measures.empty()) candidate.persons.push_back(std::move(ordered));
    }

    Verdict holds_role(const checking::PersonSanction& sanction, RecordId person,
                       std::vector<std::uint16_t>& held) {
        const Fact fact{person, *file_.program.roles.person_roles};
        const ObservationId roles = file_.evaluator.observe_fact(fact);
        const evaluation::Observation& found = file_.evaluator.trace()[roles];
        std::vector<Value> values;
        if (found.elements) {
            for (const evaluation::Element& element : *found.elements) values.push_back(element.value);
        } else if (values::is_known(found.value)) {
            values.push_back(found.value);
        }
        Verdict verdict{Truth::no, evaluation::grounds_of(file_.evaluator, roles), {}, {}};
        if (values.empty() && !found.elements) {
            held = sanction.roles;
            return {Truth::unknown, {}, {fact}, {}};
        }
        for (const Value& value : values) {
            const auto* role = std::get_if<values::Choice>(&value);
            if (role == nullptr) continue;
            const bool named =
                std::find(sanction.roles.begin(), sanction.roles.end(), role->index) != sanction.roles.end();
            if (named) held.push_back(role->index);
        }
        if (!held.empty()) verdict.truth = Truth::yes;
        return verdict;
    }

    CaseFile& file_;
    const ActOfCase& act_;
    std::size_t index_;
    DateRange when_;
    evaluation::Situation situation_;
};

}  // namespace

std::vector<Candidate> apply_sanctions(CaseFile& file, const std::vector<ActOfCase>& acts,
                                       rulebook::LawDay day) {
    std::vector<Candidate> candidates;
    for (std::size_t index = 0; index < acts.size(); ++index) {
        Application application{file, acts[index], index, day};
        for (const std::uint32_t rule : file.program.index.sanctions[acts[index].violation]) {
            if (auto applied = application.apply(rule)) candidates.push_back(std::move(*applied));
        }
    }
    return candidates;
}

}  // namespace zhunsheng::adjudication
