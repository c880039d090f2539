// Sanctions in the decision: on the institution, on persons, and what was set aside.

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "adjudication/fact_sets.h"
#include "adjudication/wording.h"
#include "adjudication/write_decision.h"
#include "rulebook/closed_words.h"

namespace zhunsheng::adjudication {

namespace {

constexpr int institution_weight = 4;
constexpr int person_weight = 3;

class SanctionWriter {
public:
    SanctionWriter(const CaseFile& file, const Findings& found, DecisionResult& decision,
                   QuestionList& questions)
        : file_(file), found_(found), decision_(decision), questions_(questions) {}

    void write() {
        for (const Candidate& candidate : found_.chosen.candidates) {
            if (candidate.set_aside) continue;
            for (const OrderedMeasure& measure : candidate.institution) {
                if (measure.gives_way_to) continue;
                add("institution", kind_of(measure).once_an_act, decision_.institution,
                    write_measure(candidate, measure, institution_weight));
            }
            for (const OrderedForPerson& person : candidate.persons) write_person(candidate, person);
        }
        for (const SetAside& one : found_.chosen.set_aside) write_set_aside(one);
        for (const LawChoice& choice : found_.chosen.choices) write_choice(choice);
    }

private:
    [[nodiscard]] const checking::Rule& rule_of(const Candidate& candidate) const {
        return file_.program.rules[candidate.rule];
    }

    /// What a rule orders once for the whole case, such as confiscating its income, is not repeated for each act; fines
    /// are, for each act bears its own.
    void add(const std::string& whom, bool once_an_act, std::vector<MeasureResult>& measures,
             MeasureResult&& fresh) {
        if (!once_an_act) {
            const auto [place, is_fresh] = ordered_once_.try_emplace(key_of(whom, fresh), measures.size());
            if (!is_fresh) {
                auto& findings = measures[place->second].for_findings;
                findings.insert(findings.end(), fresh.for_findings.begin(), fresh.for_findings.end());
                return;
            }
        }
        measures.push_back(std::move(fresh));
    }

    /// On whom, and what: two measures with the same key differ only in the act.
    using OnceKey =
        std::tuple<std::string, std::string, std::string, std::string, Answer, std::string, std::string>;
    static OnceKey key_of(const std::string& whom, const MeasureResult& measure) {
        const std::string amount = measure.amount ? measure.amount->min + ".." + measure.amount->max : "";
        return {whom, measure.rule, measure.measure, measure.title, measure.answer, amount, measure.term};
    }

    MeasureResult write_measure(const Candidate& candidate, const OrderedMeasure& ordered, int weight) {
        MeasureResult result = describe_measure(candidate, ordered);
        write_needs(ordered, result, weight);
        return result;
    }

    /// Everything but what it waits for.
    MeasureResult describe_measure(const Candidate& candidate, const OrderedMeasure& ordered) {
        const checking::Measure& measure = *ordered.measure;
        MeasureResult result;
        result.rule = rule_of(candidate).id;
        result.rule_title = rule_of(candidate).name;
        result.measure = kind_of(ordered).id;
        result.title = measure.wording.empty() ? kind_of(ordered).label : measure.wording;
        result.answer = to_answer(ordered.verdict.truth);
        result.duty = measure.may ? DutyKind::may : DutyKind::must;
        write_amount(ordered, result);
        write_term(ordered, result);
        result.scope = measure.scope;
        result.for_findings = finding_ids(found_, {candidate.act});
        const std::vector<Citation> own = own_basis(candidate, measure);
        result.basis = bases_of(file_, own.empty() ? candidate.basis : own, candidate.when);
        result.because = reasons_of(file_, ordered.verdict.grounds);
        write_suggestion(candidate, ordered, result);
        result.doubts = measure.doubts;
        add_doubts_of(ordered.verdict.grounds.definitions, result);
        add_doubts_of(ordered.amount_definitions, result);
        if (file_.explains) result.note = measure.note;
        return result;
    }

    /// What a measure cites itself, in the versions in which its rule holds.
    [[nodiscard]] std::vector<Citation> own_basis(const Candidate& candidate,
                                                  const checking::Measure& measure) const {
        std::vector<Citation> own = file_.possible(measure.basis, candidate.when);
        std::erase_if(own, [&](const Citation& one) {
            return std::none_of(candidate.basis.begin(), candidate.basis.end(), [&](const Citation& rules) {
                return rules.instrument == one.instrument && rules.version == one.version;
            });
        });
        return own;
    }

    /// What is doubtful about the definitions behind a measure, each once.
    void add_doubts_of(const std::vector<std::uint32_t>& definitions, MeasureResult& result) const {
        for (const std::uint32_t definition : definitions) {
            for (const std::string& doubt : file_.program.rules[definition].doubts) {
                if (std::find(result.doubts.begin(), result.doubts.end(), doubt) == result.doubts.end())
                    result.doubts.push_back(doubt);
            }
        }
    }

    [[nodiscard]] const rulebook::MeasureKind& kind_of(const OrderedMeasure& ordered) const {
        return file_.program.legal_order.measures[ordered.measure->kind];
    }

    void write_suggestion(const Candidate& candidate, const OrderedMeasure& ordered,
                          MeasureResult& result) const {
        if (candidate.act >= found_.bands.size() || !kind_of(ordered).has(rulebook::Trait::range)) return;
        const BandOfAct& act = found_.bands[candidate.act];
        if (!act.band) return;
        const checking::Band& band = file_.program.legal_order.bands[*act.band];
        const auto amount = suggest(band, ordered);
        if (!amount) return;
        result.suggested =
            Suggestion{{amount->min.to_decimal(), amount->max.to_decimal()}, band.id, band.label, {}};
        for (const Circumstance& circumstance : act.circumstances) {
            if (circumstance.verdict.truth == Truth::yes) {
                result.suggested->rules.push_back(file_.program.rules[circumstance.rule].id);
            }
        }
    }

    static void write_amount(const OrderedMeasure& ordered, MeasureResult& result) {
        const checking::Measure& measure = *ordered.measure;
        if (!measure.from && !measure.to && !measure.fixed && !measure.amount) return;
        result.amount.emplace();
        if (ordered.min) result.amount->min = ordered.min->to_decimal();
        if (ordered.max) result.amount->max = ordered.max->to_decimal();
    }

    static void write_term(const OrderedMeasure& ordered, MeasureResult& result) {
        if (ordered.measure->for_life) {
            result.term = "life";
            result.term_shown = "终身";
        } else if (ordered.term) {
            result.term = ordered.term->to_iso();
            result.term_shown = ordered.term->to_chinese();
        }
    }

    void write_needs(const OrderedMeasure& ordered, MeasureResult& result, int weight) {
        std::vector<Fact> needs = ordered.amount_needs;
        if (ordered.verdict.truth == Truth::unknown) unite(needs, ordered.verdict.needs);
        result.needs = pointers_of(file_, needs);
        questions_.wait_for(needs, result.rule + ":" + result.measure, weight);
    }

    void write_person(const Candidate& candidate, const OrderedForPerson& ordered) {
        PersonResult& person = person_for(ordered);
        std::string whom = person.on;
        for (const std::string& role : person.roles) whom += person.on.empty() ? "," + role : "";
        for (const OrderedMeasure& measure : ordered.measures) {
            if (measure.gives_way_to) continue;
            add(whom, kind_of(measure).once_an_act, person.measures,
                write_measure(candidate, measure, person_weight));
        }
    }

    /// One entry a person; while nobody is named, one for each set of roles.
    PersonResult& person_for(const OrderedForPerson& ordered) {
        const std::vector<std::string> roles = role_titles(ordered.roles);
        const std::string on = ordered.person ? file_.frame.pointer(*ordered.person) : std::string{};
        for (PersonResult& known : decision_.persons) {
            if (known.on != on || (on.empty() && known.roles != roles)) continue;
            for (const std::string& role : roles) {
                if (std::find(known.roles.begin(), known.roles.end(), role) == known.roles.end()) {
                    known.roles.push_back(role);
                }
            }
            return known;
        }
        PersonResult& fresh = decision_.persons.emplace_back();
        fresh.on = on;
        fresh.roles = roles;
        if (ordered.person && file_.program.roles.person_name) {
            const Value& name = file_.frame.value(*ordered.person, *file_.program.roles.person_name);
            if (const auto* text = std::get_if<std::string_view>(&name)) fresh.name = *text;
        }
        return fresh;
    }

    [[nodiscard]] std::vector<std::string> role_titles(const std::vector<std::uint16_t>& roles) const {
        const vocabulary::Vocabulary& vocabulary = file_.program.vocabulary;
        const std::uint16_t person = vocabulary.root_record().fields[*file_.program.roles.persons].type.index;
        const std::uint16_t enumeration =
            vocabulary.records[person].fields[*file_.program.roles.person_roles].type.index;
        std::vector<std::string> titles;
        titles.reserve(roles.size());
        for (const std::uint16_t role : roles)
            titles.push_back(vocabulary.enumerations[enumeration].values[role].label);
        return titles;
    }

    void write_set_aside(const SetAside& one) {
        const Candidate& loser = found_.chosen.candidates[one.loser];
        const checking::Rule& winner = file_.program.rules[one.winner];
        SetAsideResult result;
        result.rule = rule_of(loser).id;
        result.rule_title = rule_of(loser).name;
        result.principle =
            rulebook::word_for(rulebook::WordSet::principle, static_cast<std::uint8_t>(one.principle)).en;
        result.in_favour_of = winner.id;
        result.in_favour_of_title = winner.name;
        if (one.measure != nullptr) {
            const rulebook::MeasureKind& kind = file_.program.legal_order.measures[one.measure->kind];
            result.measure = kind.id;
            result.measure_title = kind.label;
        }
        result.answer = to_answer(one.certain);
        result.for_findings = finding_ids(found_, {loser.act});
        result.basis = bases_of(file_, loser.basis, loser.when);
        decision_.set_aside.push_back(std::move(result));
    }

    void write_choice(const LawChoice& choice) {
        LawInTimeResult result;
        result.for_findings = finding_ids(found_, {choice.act});
        if (choice.bearer.person) result.on = file_.frame.pointer(*choice.bearer.person);
        result.roles =
            choice.bearer.roles.empty() ? std::vector<std::string>{} : role_titles(choice.bearer.roles);
        result.chosen = !choice.chosen                                 ? "undetermined"
                        : *choice.chosen == rulebook::LawDay::decision ? "decision"
                                                                       : "act";
        result.no_longer_violation = choice.no_longer_violation;
        result.judged = choice.judged;
        write_severity(choice.severity, result);
        if (const auto* principle = file_.program.legal_order.find(rulebook::Principle::later_lighter_law)) {
            const DateRange decided{file_.decided_on, file_.decided_on};
            result.basis = bases_of(file_, file_.possible(principle->basis, decided), decided);
        }
        for (const auto& [candidate, measure] : choice.at_act) {
            result.at_act.push_back(describe_measure(found_.chosen.as_at_act[candidate], *measure));
        }
        for (const auto& [candidate, measure] : choice.at_decision) {
            result.at_decision.push_back(describe_measure(found_.chosen.as_at_decision[candidate], *measure));
        }
        result.needs = pointers_of(file_, choice.chosen ? std::vector<Fact>{} : choice.severity.needs);
        decision_.law_in_time.push_back(std::move(result));
    }

    void write_severity(const Severity& severity, LawInTimeResult& result) const {
        if (severity.aspect == Aspect::none) return;
        const rulebook::MeasureKind& kind = file_.program.legal_order.measures[severity.kind];
        result.measure = kind.id;
        result.measure_title = kind.label;
        constexpr const char* aspects[] = {"", "presence", "max", "min", "term", "duty"};
        result.aspect = aspects[static_cast<std::size_t>(severity.aspect)];
        result.act_value = severity.first;
        result.decision_value = severity.second;
        result.contrary = severity.contrary;
    }

    const CaseFile& file_;
    const Findings& found_;
    DecisionResult& decision_;
    QuestionList& questions_;
    std::map<OnceKey, std::size_t> ordered_once_;
};

}  // namespace

void write_sanctions(const CaseFile& file, const Findings& found, DecisionResult& decision,
                     QuestionList& questions) {
    SanctionWriter{file, found, decision, questions}.write();
}

}  // namespace zhunsheng::adjudication
