// The lighter of two laws.

#include "adjudication/choose_law.h"

#include <algorithm>
#include <utility>

#include "adjudication/fact_sets.h"
#include "adjudication/settle_rank.h"
#include "adjudication/still_violation.h"

namespace zhunsheng::adjudication {

using rulebook::LawDay;
using rulebook::Principle;

namespace {

/// Sanctions by one law, weighed against one another.
struct Regime {
    std::vector<Candidate> candidates;
    std::vector<SetAside> set_aside;
};

Regime regime_of(CaseFile& file, const std::vector<ActOfCase>& acts, LawDay day) {
    Regime regime;
    regime.candidates = apply_sanctions(file, acts, day);
    regime.set_aside = settle_within_acts(file, acts, regime.candidates);
    return regime;
}

using Ordered = std::vector<std::pair<std::size_t, const OrderedMeasure*>>;

Bearer bearer_of(const OrderedForPerson& person) {
    return person.person ? Bearer{person.person, {}} : Bearer{std::nullopt, person.roles};
}

/// The standing measures of a regime on one bearer for one act.
Ordered ordered_for(const Regime& regime, std::size_t act, const Bearer& bearer) {
    Ordered ordered;
    const auto add = [&](std::size_t candidate, const std::vector<OrderedMeasure>& measures) {
        for (const OrderedMeasure& measure : measures) {
            if (!measure.gives_way_to) ordered.emplace_back(candidate, &measure);
        }
    };
    for (std::size_t index = 0; index < regime.candidates.size(); ++index) {
        const Candidate& candidate = regime.candidates[index];
        if (candidate.act != act || candidate.set_aside) continue;
        if (bearer == Bearer{}) add(index, candidate.institution);
        for (const OrderedForPerson& person : candidate.persons) {
            if (bearer_of(person) == bearer) add(index, person.measures);
        }
    }
    return ordered;
}

std::vector<const OrderedMeasure*> measures_of(const Ordered& ordered) {
    std::vector<const OrderedMeasure*> measures;
    for (const auto& [candidate, measure] : ordered) measures.push_back(measure);
    return measures;
}

/// Whether two laws order the same by the same words.
bool same(const Ordered& left, const Ordered& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const auto& one, const auto& other) {
                          return one.second->measure == other.second->measure &&
                                 one.second->verdict.truth == other.second->verdict.truth;
                      });
}

class LawInTime {
public:
    LawInTime(CaseFile& file, const std::vector<ActOfCase>& acts,
              const std::vector<FoundViolation>& violations)
        : file_(file), acts_(acts), violations_(violations), at_act_(regime_of(file, acts, LawDay::act)) {}

    ChosenSanctions choose() {
        if (!principle_holds()) return without_choice();
        at_decision_ = regime_of(file_, acts_, LawDay::decision);
        drop_what_is_allowed_now();
        for (std::size_t act = 0; act < acts_.size(); ++act) {
            const DateRange& when = acts_[act].when;
            if (when.first == when.last && when.last < file_.decided_on) choose_for_act(act);
        }
        if (choices_.empty()) return without_choice();
        return combine();
    }

private:
    [[nodiscard]] bool principle_holds() const {
        const checking::PrincipleBasis* principle =
            file_.program.legal_order.find(Principle::later_lighter_law);
        if (principle == nullptr) return false;
        const DateRange decided{file_.decided_on, file_.decided_on};
        return principle->basis.empty() || !file_.possible(principle->basis, decided).empty();
    }

    ChosenSanctions without_choice() {
        return {std::move(at_act_.candidates), std::move(at_act_.set_aside), {}, {}, {}};
    }

    /// By the later law an act that certainly is no violation any more bears nothing.
    void drop_what_is_allowed_now() {
        for (std::size_t act = 0; act < acts_.size(); ++act) {
            Verdict& still = still_.emplace_back();
            if (acts_[act].when.last < file_.decided_on)
                still = still_a_violation(file_, acts_[act], violations_);
            if (still.truth != Truth::no) continue;
            for (Candidate& candidate : at_decision_.candidates) {
                if (candidate.act == act) candidate.set_aside = true;
            }
        }
    }

    void choose_for_act(std::size_t act) {
        const Verdict& still = still_[act];
        for (const Bearer& bearer : bearers_of(act)) {
            LawChoice choice;
            choice.act = act;
            choice.bearer = bearer;
            choice.at_act = ordered_for(at_act_, act, bearer);
            choice.at_decision = ordered_for(at_decision_, act, bearer);
            if (same(choice.at_act, choice.at_decision) && still.truth != Truth::unknown) continue;
            choice.no_longer_violation = still.truth == Truth::no;
            choice.severity =
                compare_severity(file_, measures_of(choice.at_act), measures_of(choice.at_decision));
            if (still.truth == Truth::unknown) leave_open(still, choice.severity);
            decide(choice);
            choices_.push_back(std::move(choice));
        }
    }

    /// Where it is open whether the later law knows the violation, it may be the lighter one after all.
    static void leave_open(const Verdict& still, Severity& severity) {
        if (severity.lighter == Lighter::second) return;
        severity.lighter = Lighter::open;
        unite(severity.needs, still.needs);
    }

    [[nodiscard]] std::vector<Bearer> bearers_of(std::size_t act) const {
        std::vector<Bearer> bearers{Bearer{}};
        for (const Regime* regime : {&at_act_, &at_decision_}) {
            for (const Candidate& candidate : regime->candidates) {
                if (candidate.act != act) continue;
                for (const OrderedForPerson& person : candidate.persons) {
                    const Bearer bearer = bearer_of(person);
                    if (std::find(bearers.begin(), bearers.end(), bearer) == bearers.end())
                        bearers.push_back(bearer);
                }
            }
        }
        return bearers;
    }

    void decide(LawChoice& choice) {
        switch (choice.severity.lighter) {
            case Lighter::first:
            case Lighter::neither: choice.chosen = LawDay::act; return;
            case Lighter::second: choice.chosen = LawDay::decision; return;
            case Lighter::open: break;
        }
        if (!file_.program.roles.lighter_law) return;
        const Fact fact{facts::Frame::root(), *file_.program.roles.lighter_law};
        const ObservationId judgement = file_.evaluator.observe_fact(fact);
        const Truth later = file_.evaluator.truth(judgement);
        if (later == Truth::unknown) {
            unite(choice.severity.needs, file_.needs_of(judgement));
        } else {
            choice.chosen = later == Truth::yes ? LawDay::decision : LawDay::act;
            choice.judged = true;
        }
    }

    // Putting the chosen parts together ---------------------------------------------------------------------------

    ChosenSanctions combine() {
        ChosenSanctions chosen;
        chosen.choices = std::move(choices_);
        chosen.candidates = at_act_.candidates;
        chosen.set_aside = at_act_.set_aside;
        append_later_law(chosen);
        for (const LawChoice& choice : chosen.choices) apply(choice, chosen);
        chosen.as_at_act = std::move(at_act_.candidates);
        chosen.as_at_decision = std::move(at_decision_.candidates);
        return chosen;
    }

    /// The candidates of the later law follow those of the law of the act; at first they order nothing.
    void append_later_law(ChosenSanctions& chosen) {
        offset_ = chosen.candidates.size();
        for (const Candidate& candidate : at_decision_.candidates) {
            chosen.candidates.push_back(candidate);
            chosen.candidates.back().institution.clear();
            chosen.candidates.back().persons.clear();
            chosen.candidates.back().set_aside = true;
        }
    }

    void apply(const LawChoice& choice, ChosenSanctions& chosen) {
        if (!choice.chosen) {
            leave_open(choice, chosen);
            return;
        }
        const bool later = *choice.chosen == LawDay::decision;
        if (later) {
            take_from_later_law(choice, chosen);
            note_losers(choice.at_act, 0, choice, at_decision_, chosen);
        } else {
            note_losers(choice.at_decision, offset_, choice, at_act_, chosen);
        }
    }

    void take_from_later_law(const LawChoice& choice, ChosenSanctions& chosen) {
        for (std::size_t index = 0; index < at_decision_.candidates.size(); ++index) {
            const Candidate& from = at_decision_.candidates[index];
            Candidate& to = chosen.candidates[offset_ + index];
            if (from.act != choice.act || from.set_aside) continue;
            if (choice.bearer == Bearer{}) to.institution = from.institution;
            for (const OrderedForPerson& person : from.persons) {
                if (bearer_of(person) == choice.bearer) to.persons.push_back(person);
            }
            to.set_aside = to.institution.empty() && to.persons.empty();
        }
        for (std::size_t index = 0; index < offset_; ++index) {
            Candidate& candidate = chosen.candidates[index];
            if (candidate.act != choice.act) continue;
            if (choice.bearer == Bearer{}) candidate.institution.clear();
            std::erase_if(candidate.persons,
                          [&](const OrderedForPerson& person) { return bearer_of(person) == choice.bearer; });
            if (candidate.institution.empty() && candidate.persons.empty()) candidate.set_aside = true;
        }
    }

    /// The rules of the law that is not applied, each once; a rule that both laws hold gives way to nothing.
    static void note_losers(const Ordered& losing, std::size_t offset, const LawChoice& choice,
                            const Regime& winner, ChosenSanctions& chosen) {
        const Ordered& winning = choice.chosen == LawDay::act ? choice.at_act : choice.at_decision;
        for (const auto& [index, measure] : losing) {
            const std::size_t loser = offset + index;
            const std::uint32_t rule = chosen.candidates[loser].rule;
            const bool noted =
                std::any_of(chosen.set_aside.begin(), chosen.set_aside.end(), [&](const SetAside& one) {
                    return one.loser == loser && one.principle == Principle::later_lighter_law;
                });
            const bool held_by_both = std::any_of(winning.begin(), winning.end(), [&](const auto& one) {
                return winner.candidates[one.first].rule == rule;
            });
            if (noted || held_by_both) continue;
            chosen.set_aside.push_back({loser,
                                        counterpart(winning, winner, choice.severity.kind).value_or(rule),
                                        Principle::later_lighter_law, Truth::yes, nullptr});
        }
    }

    /// The rule of the law applied that orders the measure by which the two were told apart, or else its first.
    static std::optional<std::uint32_t> counterpart(const Ordered& winning, const Regime& winner,
                                                    std::uint16_t kind) {
        if (winning.empty()) return std::nullopt;
        const auto found = std::find_if(winning.begin(), winning.end(),
                                        [&](const auto& one) { return one.second->measure->kind == kind; });
        return winner.candidates[found == winning.end() ? winning.front().first : found->first].rule;
    }

    static void leave_open(const LawChoice& choice, ChosenSanctions& chosen) {
        const Verdict open{Truth::unknown, {}, choice.severity.needs, {}};
        for (Candidate& candidate : chosen.candidates) {
            if (candidate.act != choice.act) continue;
            if (choice.bearer == Bearer{}) {
                for (OrderedMeasure& measure : candidate.institution) measure.verdict.and_also(open);
            }
            for (OrderedForPerson& person : candidate.persons) {
                if (bearer_of(person) != choice.bearer) continue;
                for (OrderedMeasure& measure : person.measures) measure.verdict.and_also(open);
            }
        }
    }

    CaseFile& file_;
    const std::vector<ActOfCase>& acts_;
    const std::vector<FoundViolation>& violations_;
    Regime at_act_;
    Regime at_decision_;
    std::vector<Verdict> still_;  ///< whether each act is still a violation
    std::vector<LawChoice> choices_;
    std::size_t offset_ = 0;
};

}  // namespace

ChosenSanctions choose_law(CaseFile& file, const std::vector<ActOfCase>& acts,
                           const std::vector<FoundViolation>& violations) {
    return LawInTime{file, acts, violations}.choose();
}

}  // namespace zhunsheng::adjudication
