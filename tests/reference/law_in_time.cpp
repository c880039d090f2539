// The law of the act, or that of the decision where it is the lighter.

#include <algorithm>

#include "reference/sanctions.h"

namespace zhunsheng::reference {
namespace {

using Standing = std::vector<std::pair<int, Ordered>>;

/// Candidates by one law, settled within each act.
struct Regime {
    std::vector<Candidate> candidates;
    std::vector<SetAside> set_aside;
};

/// What stands of a regime on one bearer for one act.
Standing standing(const Regime& regime, int act, const Bearer& bearer) {
    Standing all;
    const auto add = [&](int candidate, const std::vector<Ordered>& measures) {
        for (const Ordered& measure : measures) {
            if (measure.gives_way_to < 0) all.emplace_back(candidate, measure);
        }
    };
    for (int index = 0; index < size_of(regime.candidates); ++index) {
        const Candidate& candidate = at(regime.candidates, index);
        if (candidate.act != act || candidate.set_aside) continue;
        if (bearer == Bearer{}) add(index, candidate.institution);
        for (const OrderedForPerson& person : candidate.persons) {
            if (person.bearer() == bearer) add(index, person.measures);
        }
    }
    return all;
}

std::vector<const Ordered*> measures_of(const Standing& standing) {
    std::vector<const Ordered*> measures;
    for (const auto& [candidate, measure] : standing) measures.push_back(&measure);
    return measures;
}

bool same(const Standing& one, const Standing& other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const auto& left, const auto& right) {
                          return left.second.measure == right.second.measure &&
                                 left.second.verdict.truth == right.second.verdict.truth;
                      });
}

class LawInTime {
public:
    LawInTime(const Desk& desk, const std::vector<OneAct>& acts, const std::vector<FoundViolation>& findings)
        : desk_(desk), acts_(acts), findings_(findings), at_act_(regime(false)) {}

    Chosen choose() {
        const KnownPrinciple* principle = desk_.book.order.find(Principle::later_lighter_law);
        const bool applies =
            principle != nullptr &&
            (principle->basis.empty() || !desk_.possible(principle->basis, desk_.decision_day()).empty());
        chosen_.candidates = at_act_.candidates;
        chosen_.set_aside = at_act_.set_aside;
        if (!applies) return std::move(chosen_);
        at_decision_ = regime(true);
        for (int act = 0; act < size_of(acts_); ++act) {
            const DayRange& when = at(acts_, act).when;
            still_.emplace_back();
            if (when.last < desk_.decided_on) still_.back() = still_a_violation(at(acts_, act));
            // What the later law allows bears nothing by it.
            for (Candidate& candidate : at_decision_.candidates) {
                if (candidate.act == act && still_.back().truth == Truth::no) candidate.set_aside = true;
            }
        }
        for (int act = 0; act < size_of(acts_); ++act) {
            const DayRange& when = at(acts_, act).when;
            if (when.first == when.last && when.last < desk_.decided_on) compare_for_act(act);
        }
        if (!chosen_.choices.empty()) put_together();
        return std::move(chosen_);
    }

private:
    [[nodiscard]] Regime regime(bool of_decision) const {
        Regime regime;
        regime.candidates = apply_sanctions(desk_, acts_, of_decision);
        regime.set_aside = settle_within_acts(desk_, acts_, regime.candidates);
        return regime;
    }

    /// By some finding rule that is in force on the day of the decision.
    [[nodiscard]] Verdict still_a_violation(const OneAct& act) const {
        const auto in_force = [&](const Rule& rule) {
            return !desk_.possible(rule.basis, desk_.decision_day()).empty();
        };
        for (const int own : act.findings) {
            if (in_force(at(desk_.book.rules, at(findings_, own).rule))) return {};
        }
        Verdict still;
        still.truth = Truth::no;
        for (const Rule& rule : desk_.book.rules) {
            if (rule.kind != RuleKind::finding || rule.violation != act.violation || !in_force(rule))
                continue;
            std::vector<Place> places;
            for (const int item : act.about.items) places.push_back({{0, item}, nullptr});
            if (at(desk_.book.violations, rule.violation).each < 0) places = {Place{}};
            for (const Place& place : places) {
                const Verdict verdict = desk_.conditions(rule, place);
                still.truth = either(still.truth, verdict.truth);
                if (verdict.truth == Truth::unknown)
                    still.needs.insert(verdict.needs.begin(), verdict.needs.end());
            }
        }
        if (still.truth == Truth::yes) still.needs.clear();
        return still;
    }

    [[nodiscard]] std::vector<Bearer> bearers_of(int act) const {
        std::vector<Bearer> bearers{Bearer{}};
        for (const Regime* regime : {&at_act_, &at_decision_}) {
            for (const Candidate& candidate : regime->candidates) {
                if (candidate.act != act) continue;
                for (const OrderedForPerson& person : candidate.persons) {
                    if (std::find(bearers.begin(), bearers.end(), person.bearer()) == bearers.end())
                        bearers.push_back(person.bearer());
                }
            }
        }
        return bearers;
    }

    void compare_for_act(int act) {
        const Verdict& still = at(still_, act);
        for (const Bearer& bearer : bearers_of(act)) {
            LawChoice choice;
            choice.act = act;
            choice.bearer = bearer;
            choice.at_act = standing(at_act_, act, bearer);
            choice.at_decision = standing(at_decision_, act, bearer);
            if (same(choice.at_act, choice.at_decision) && still.truth != Truth::unknown) continue;
            choice.no_longer_violation = still.truth == Truth::no;
            choice.severity = compare_severity(desk_.book.order, measures_of(choice.at_act),
                                               measures_of(choice.at_decision));
            if (still.truth == Truth::unknown && choice.severity.lighter != Lighter::second) {
                choice.severity.lighter = Lighter::open;
                choice.severity.needs.insert(still.needs.begin(), still.needs.end());
            }
            decide(choice);
            chosen_.choices.push_back(std::move(choice));
        }
    }

    /// The law of the act, unless the other is lighter; where that is open, as the person says who was asked.
    void decide(LawChoice& choice) const {
        if (choice.severity.lighter != Lighter::open) {
            choice.chosen = choice.severity.lighter == Lighter::second ? "decision" : "act";
            return;
        }
        choice.chosen = "undetermined";
        const int field = desk_.book.vocabulary.records.front().find(Role::lighter_law);
        if (field < 0) return;
        const Found later = desk_.evaluator.fact({0, field});
        if (later.truth() == Truth::unknown) {
            choice.severity.needs.insert({0, field});
        } else {
            choice.chosen = later.truth() == Truth::yes ? "decision" : "act";
            choice.judged = true;
        }
    }

    // Putting the chosen parts together: the candidates by the law of the act, then those by the other -----------------

    void put_together() {
        for (const Candidate& candidate : at_decision_.candidates) {
            chosen_.candidates.push_back(candidate);
            chosen_.candidates.back().institution.clear();
            chosen_.candidates.back().persons.clear();
            chosen_.candidates.back().set_aside = true;
        }
        for (const LawChoice& choice : chosen_.choices) {
            if (choice.chosen == "undetermined") leave_open(choice);
            if (choice.chosen == "decision") take_later_law(choice);
            if (choice.chosen == "decision") note_losers(choice, choice.at_act, choice.at_decision);
            if (choice.chosen == "act") note_losers(choice, choice.at_decision, choice.at_act);
        }
        chosen_.at_act = at_act_.candidates;
        chosen_.at_decision = at_decision_.candidates;
    }

    void leave_open(const LawChoice& choice) {
        const Verdict open{Truth::unknown, {}, {}, choice.severity.needs, {}};
        for (Candidate& candidate : chosen_.candidates) {
            if (candidate.act != choice.act) continue;
            if (choice.bearer == Bearer{}) {
                for (Ordered& measure : candidate.institution) measure.verdict.and_also(open);
            }
            for (OrderedForPerson& person : candidate.persons) {
                if (person.bearer() != choice.bearer) continue;
                for (Ordered& measure : person.measures) measure.verdict.and_also(open);
            }
        }
    }

    void take_later_law(const LawChoice& choice) {
        const int later = size_of(at_act_.candidates);
        for (int index = 0; index < later; ++index) {
            Candidate& candidate = at(chosen_.candidates, index);
            if (candidate.act != choice.act) continue;
            if (choice.bearer == Bearer{}) candidate.institution.clear();
            std::erase_if(candidate.persons, [&](const auto& one) { return one.bearer() == choice.bearer; });
            if (candidate.institution.empty() && candidate.persons.empty()) candidate.set_aside = true;
        }
        for (int index = 0; index < size_of(at_decision_.candidates); ++index) {
            const Candidate& from = at(at_decision_.candidates, index);
            if (from.act != choice.act || from.set_aside) continue;
            Candidate& to = at(chosen_.candidates, later + index);
            if (choice.bearer == Bearer{}) to.institution = from.institution;
            for (const OrderedForPerson& person : from.persons) {
                if (person.bearer() == choice.bearer) to.persons.push_back(person);
            }
            to.set_aside = to.institution.empty() && to.persons.empty();
        }
    }

    /// Each rule of the law that is not applied once, unless the other law holds it, too.
    void note_losers(const LawChoice& choice, const Standing& losing, const Standing& winning) {
        const bool later_loses = choice.chosen == "act";
        const Regime& winner = later_loses ? at_act_ : at_decision_;
        const auto rule_of = [&](const std::pair<int, Ordered>& one) {
            return at(winner.candidates, one.first).rule;
        };
        for (const auto& [index, measure] : losing) {
            const int loser = index + (later_loses ? size_of(at_act_.candidates) : 0);
            const int rule = at(chosen_.candidates, loser).rule;
            const bool noted =
                std::any_of(chosen_.set_aside.begin(), chosen_.set_aside.end(), [&](const SetAside& known) {
                    return known.loser == loser && known.principle == Principle::later_lighter_law;
                });
            const bool held_by_both = std::any_of(winning.begin(), winning.end(),
                                                  [&](const auto& one) { return rule_of(one) == rule; });
            if (noted || held_by_both) continue;
            int in_favour_of = winning.empty() ? rule : rule_of(winning.front());
            const auto decisive = std::find_if(winning.begin(), winning.end(), [&](const auto& one) {
                return one.second.measure->kind == choice.severity.kind;
            });
            if (decisive != winning.end()) in_favour_of = rule_of(*decisive);
            chosen_.set_aside.push_back(
                {loser, in_favour_of, Principle::later_lighter_law, Truth::yes, nullptr});
        }
    }

    const Desk& desk_;
    const std::vector<OneAct>& acts_;
    const std::vector<FoundViolation>& findings_;
    Regime at_act_;
    Regime at_decision_;
    std::vector<Verdict> still_;
    Chosen chosen_;
};

}  // namespace

Chosen choose_law(const Desk& desk, const std::vector<OneAct>& acts,
                  const std::vector<FoundViolation>& findings) {
    return LawInTime{desk, acts, findings}.choose();
}

}  // namespace zhunsheng::reference
