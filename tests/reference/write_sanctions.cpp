// Sanctions in the decision.

#include "reference/write_sanctions.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "reference/words.h"

namespace zhunsheng::reference {
namespace {

class SanctionWriter {
public:
    SanctionWriter(const Desk& desk, const WorkedOut& worked, Questions& questions, DecisionResult& result)
        : desk_(desk), worked_(worked), questions_(questions), result_(result) {}

    void write() {
        for (const Candidate& candidate : worked_.chosen.candidates) {
            if (candidate.set_aside) continue;
            for (const Ordered& ordered : candidate.institution) {
                if (ordered.gives_way_to < 0) add("institution", candidate, ordered, 4, result_.institution);
            }
            for (const OrderedForPerson& person : candidate.persons) write_person(candidate, person);
        }
        for (const SetAside& one : worked_.chosen.set_aside) write_set_aside(one);
        for (const LawChoice& choice : worked_.chosen.choices) write_choice(choice);
    }

private:
    [[nodiscard]] const Rule& rule(int index) const { return at(desk_.book.rules, index); }
    [[nodiscard]] const MeasureKind& kind(const Measure& measure) const {
        return at(desk_.book.order.measures, measure.kind);
    }

    /// What is ordered for the whole case is told once, for all its acts; a fine for each.
    void add(const std::string& whom, const Candidate& candidate, const Ordered& ordered, int weight,
             std::vector<MeasureResult>& measures) {
        MeasureResult fresh = describe(candidate, ordered);
        std::set<Fact> needs = ordered.amount_needs;
        if (ordered.verdict.truth == Truth::unknown)
            needs.insert(ordered.verdict.needs.begin(), ordered.verdict.needs.end());
        fresh.needs = pointers_of(desk_, needs);
        questions_.ask(needs, fresh.rule + ":" + fresh.measure, weight);
        if (!kind(*ordered.measure).once_an_act) {
            const Amount amount = fresh.amount.value_or(Amount{});
            const auto key = std::tuple{whom,         fresh.rule, fresh.measure, fresh.title,
                                        fresh.answer, amount.min, amount.max,    fresh.amount.has_value(),
                                        fresh.term};
            const auto [known, is_fresh] = once_.try_emplace(key, size_of(measures));
            if (!is_fresh) {
                auto& ids = at(measures, known->second).for_findings;
                ids.insert(ids.end(), fresh.for_findings.begin(), fresh.for_findings.end());
                return;
            }
        }
        measures.push_back(std::move(fresh));
    }

    [[nodiscard]] MeasureResult describe(const Candidate& candidate, const Ordered& ordered) const {
        const Measure& measure = *ordered.measure;
        MeasureResult result;
        result.rule = rule(candidate.rule).id;
        result.rule_title = rule(candidate.rule).name;
        result.measure = kind(measure).id;
        result.title = measure.wording.empty() ? kind(measure).label : measure.wording;
        result.answer = answer_of(ordered.verdict.truth);
        result.duty = measure.may ? DutyKind::may : DutyKind::must;
        if (measure.from || measure.to || measure.fixed || measure.amount) {
            result.amount.emplace();
            if (ordered.min) result.amount->min = ordered.min->decimal();
            if (ordered.max) result.amount->max = ordered.max->decimal();
        }
        if (measure.for_life) result.term = "life";
        if (!measure.for_life && ordered.term) result.term = text_of(*ordered.term);
        result.scope = measure.scope;
        result.for_findings = ids_of(worked_, candidate.act);
        result.basis = bases_of(desk_, basis_of_measure(candidate, measure), candidate.when);
        result.because = reasons_of(desk_, ordered.verdict.grounds);
        write_suggestion(candidate, ordered, result);
        result.doubts = measure.doubts;
        for (const auto* definitions : {&ordered.verdict.definitions, &ordered.definitions}) {
            for (const int definition : *definitions) {
                for (const std::string& doubt : rule(definition).doubts) add_new(result.doubts, doubt);
            }
        }
        result.note = measure.note;
        return result;
    }

    static void add_new(std::vector<std::string>& texts, const std::string& text) {
        if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(text);
    }

    /// Its own article, in the versions in which the rule applies; else the rule's.
    [[nodiscard]] std::vector<Citation> basis_of_measure(const Candidate& candidate,
                                                         const Measure& measure) const {
        std::vector<Citation> own;
        for (const Citation& cited : measure.basis) {
            const bool applies =
                std::any_of(candidate.basis.begin(), candidate.basis.end(), [&](const auto& one) {
                    return one.instrument == cited.instrument && one.version == cited.version;
                });
            if (applies) own.push_back(cited);
        }
        return own.empty() ? candidate.basis : own;
    }

    void write_suggestion(const Candidate& candidate, const Ordered& ordered, MeasureResult& result) const {
        if (worked_.bands.empty() || !kind(*ordered.measure).range) return;
        const BandOfAct& act = at(worked_.bands, candidate.act);
        if (act.band < 0) return;
        const Band& band = at(desk_.book.order.bands, act.band);
        const auto amount = suggest(desk_, band, ordered);
        if (!amount) return;
        result.suggested =
            Suggestion{{amount->first.decimal(), amount->second.decimal()}, band.id, band.label, {}};
        for (const Circumstance& circumstance : act.circumstances) {
            if (circumstance.truth == Truth::yes)
                result.suggested->rules.push_back(rule(circumstance.rule).id);
        }
    }

    void write_person(const Candidate& candidate, const OrderedForPerson& ordered) {
        PersonResult& person = person_for(ordered);
        std::string whom = "person " + person.on;
        for (const std::string& role : person.roles) whom += person.on.empty() ? "," + role : "";
        for (const Ordered& measure : ordered.measures) {
            if (measure.gives_way_to < 0) add(whom, candidate, measure, 3, person.measures);
        }
    }

    /// One entry a person; while nobody is named, one for each set of roles.
    PersonResult& person_for(const OrderedForPerson& ordered) {
        std::vector<std::string> roles;
        for (const int role : ordered.roles) roles.push_back(role_title(role));
        const std::string on =
            ordered.person < 0 ? "" : desk_.facts.pointer(desk_.book.vocabulary, ordered.person);
        for (PersonResult& known : result_.persons) {
            if (known.on != on || (on.empty() && known.roles != roles)) continue;
            for (const std::string& role : roles) add_new(known.roles, role);
            return known;
        }
        PersonResult& fresh = result_.persons.emplace_back();
        fresh.on = on;
        fresh.roles = roles;
        if (ordered.person < 0) return fresh;
        const int type = at(desk_.facts.records, ordered.person).type;
        const int field = at(desk_.book.vocabulary.records, type).find(Role::name);
        if (field < 0) return fresh;
        const auto* name = std::get_if<std::string>(&desk_.facts.at({ordered.person, field}).value);
        if (name != nullptr) fresh.name = *name;
        return fresh;
    }

    [[nodiscard]] std::string role_title(int role) const {
        const Vocabulary& vocabulary = desk_.book.vocabulary;
        const int type = at(vocabulary.records.front().fields, vocabulary.persons).type.index;
        const RecordType& person = at(vocabulary.records, type);
        const int enumeration = at(person.fields, person.find(Role::person_role)).type.index;
        return at(at(vocabulary.enumerations, enumeration).values, role).label;
    }

    void write_set_aside(const SetAside& one) {
        const Candidate& loser = at(worked_.chosen.candidates, one.loser);
        SetAsideResult result;
        result.rule = rule(loser.rule).id;
        result.rule_title = rule(loser.rule).name;
        result.principle = word_of(one.principle);
        result.in_favour_of = rule(one.winner).id;
        result.in_favour_of_title = rule(one.winner).name;
        if (one.measure != nullptr) {
            result.measure = kind(*one.measure).id;
            result.measure_title = kind(*one.measure).label;
        }
        result.answer = answer_of(one.certain);
        result.for_findings = ids_of(worked_, loser.act);
        result.basis = bases_of(desk_, loser.basis, loser.when);
        result_.set_aside.push_back(std::move(result));
    }

    void write_choice(const LawChoice& choice) {
        LawInTimeResult result;
        result.for_findings = ids_of(worked_, choice.act);
        if (choice.bearer.person >= 0)
            result.on = desk_.facts.pointer(desk_.book.vocabulary, choice.bearer.person);
        for (const int role : choice.bearer.roles) result.roles.push_back(role_title(role));
        result.chosen = choice.chosen;
        result.no_longer_violation = choice.no_longer_violation;
        result.judged = choice.judged;
        if (!choice.severity.aspect.empty()) {
            result.measure = at(desk_.book.order.measures, choice.severity.kind).id;
            result.measure_title = at(desk_.book.order.measures, choice.severity.kind).label;
            result.aspect = choice.severity.aspect;
            result.act_value = choice.severity.first;
            result.decision_value = choice.severity.second;
            result.contrary = choice.severity.contrary;
        }
        if (const auto* principle = desk_.book.order.find(Principle::later_lighter_law)) {
            result.basis =
                bases_of(desk_, desk_.possible(principle->basis, desk_.decision_day()), desk_.decision_day());
        }
        for (const auto& [candidate, measure] : choice.at_act)
            result.at_act.push_back(describe(at(worked_.chosen.at_act, candidate), measure));
        for (const auto& [candidate, measure] : choice.at_decision)
            result.at_decision.push_back(describe(at(worked_.chosen.at_decision, candidate), measure));
        if (choice.chosen == "undetermined") result.needs = pointers_of(desk_, choice.severity.needs);
        result_.law_in_time.push_back(std::move(result));
    }

    const Desk& desk_;
    const WorkedOut& worked_;
    Questions& questions_;
    DecisionResult& result_;
    std::map<std::tuple<std::string, std::string, std::string, std::string, Answer, std::string, std::string,
                        bool, std::string>,
             int>
        once_;
};

}  // namespace

void write_sanctions(const Desk& desk, const WorkedOut& worked, Questions& questions,
                     DecisionResult& result) {
    SanctionWriter{desk, worked, questions, result}.write();
}

}  // namespace zhunsheng::reference
