// Law in rank, and one fine for one act.

#include "adjudication/settle_rank.h"

#include <algorithm>

namespace zhunsheng::adjudication {

using rulebook::MeasureKind;
using rulebook::Rank;

namespace {

class Settlement {
public:
    Settlement(const CaseFile& file, const std::vector<ActOfCase>& acts, std::vector<Candidate>& candidates)
        : file_(file), acts_(acts), candidates_(candidates) {}

    std::vector<SetAside> settle() {
        for_each_pair([this](std::size_t loser, std::size_t winner) { settle_yielding(loser, winner); });
        for_each_pair([this](std::size_t loser, std::size_t winner) { settle_prevailing(loser, winner); });
        settle_fines();
        return std::move(settled_);
    }

private:
    /// Every ordered pair of different rules on the same act, both still standing.
    template <class Visit>
    void for_each_pair(Visit visit) {
        for (std::size_t first = 0; first < candidates_.size(); ++first) {
            for (std::size_t second = 0; second < candidates_.size(); ++second) {
                if (first == second || candidates_[first].act != candidates_[second].act) continue;
                if (candidates_[first].set_aside || candidates_[second].set_aside) continue;
                visit(first, second);
            }
        }
    }

    [[nodiscard]] const checking::Rule& rule(std::size_t candidate) const {
        return file_.program.rules[candidates_[candidate].rule];
    }
    [[nodiscard]] Rank rank(std::size_t candidate) const {
        return file_.program.instruments[rule(candidate).instrument].rank.value_or(Rank::document);
    }

    /// Whether the rule orders one of the kinds at all, whatever the conditions of that measure.
    [[nodiscard]] bool provides(std::size_t candidate, const std::vector<MeasureKind>& kinds) const {
        if (kinds.empty()) return true;
        const auto& sanction = std::get<checking::Sanction>(rule(candidate).then);
        return std::any_of(sanction.institution.begin(), sanction.institution.end(), [&](const auto& measure) {
            return std::find(kinds.begin(), kinds.end(), measure.kind) != kinds.end();
        });
    }

    void settle_yielding(std::size_t loser, std::size_t winner) {
        const auto& yields = rule(loser).yields_to;
        if (!yields || rule(loser).instrument == rule(winner).instrument) return;
        if (rank(winner) > yields->rank || !provides(winner, yields->having)) return;
        set_aside(loser, winner, Principle::fallback_only);
    }

    void settle_prevailing(std::size_t loser, std::size_t winner) {
        const auto& over = rule(winner).prevails_over;
        if (std::find(over.begin(), over.end(), candidates_[loser].rule) == over.end()) return;
        Principle principle = Principle::explicit_;
        if (rule(winner).prevails_reason == rulebook::PrevailsReason::special_law) principle = Principle::special_law;
        if (rule(winner).prevails_reason == rulebook::PrevailsReason::higher_law) principle = Principle::higher_law;
        set_aside(loser, winner, principle);
    }

    void set_aside(std::size_t loser, std::size_t winner, Principle principle) {
        const Verdict& over = candidates_[winner].given_act;
        settled_.push_back({loser, winner, principle, over.truth, nullptr});
        if (over.truth == Truth::yes) {
            candidates_[loser].set_aside = true;
        } else {
            leave_open(candidates_[loser], over);
        }
    }

    /// The loser applies only if the winner does not, which is open.
    static void leave_open(Candidate& loser, const Verdict& winner) {
        const Verdict open{Truth::unknown, {}, winner.needs};
        loser.verdict.and_also(open);
        for (OrderedMeasure& measure : loser.institution) measure.verdict.and_also(open);
        for (OrderedForPerson& person : loser.persons) {
            for (OrderedMeasure& measure : person.measures) measure.verdict.and_also(open);
        }
    }

    // Fines ---------------------------------------------------------------------------------------------------------

    /// Whether two candidates punish the same conduct: one act, or acts on a common item whose violations overlap.
    [[nodiscard]] bool same_conduct(std::size_t first, std::size_t second) const {
        const ActOfCase& one = acts_[candidates_[first].act];
        const ActOfCase& other = acts_[candidates_[second].act];
        if (&one == &other) return true;
        const auto overlaps = [&](const ActOfCase& from, const ActOfCase& to) {
            const auto& listed = file_.program.violations[from.violation].overlaps;
            return std::find(listed.begin(), listed.end(), to.violation) != listed.end();
        };
        if (!overlaps(one, other) && !overlaps(other, one)) return false;
        const auto& items = other.context.items;
        if (items.empty() || one.context.items.empty()) return true;  // an act of the whole case touches every item
        return std::any_of(one.context.items.begin(), one.context.items.end(), [&](RecordId item) {
            return std::find(items.begin(), items.end(), item) != items.end();
        });
    }

    void settle_fines() {
        for (std::size_t first = 0; first < candidates_.size(); ++first) {
            for (std::size_t second = first + 1; second < candidates_.size(); ++second) {
                const bool standing = !candidates_[first].set_aside && !candidates_[second].set_aside;
                if (!standing || !same_conduct(first, second)) continue;
                settle_lists(first, candidates_[first].institution, second, candidates_[second].institution);
                settle_person_fines(first, second);
            }
        }
    }

    void settle_person_fines(std::size_t first, std::size_t second) {
        for (OrderedForPerson& one : candidates_[first].persons) {
            for (OrderedForPerson& other : candidates_[second].persons) {
                if (one.person && one.person == other.person) {
                    settle_lists(first, one.measures, second, other.measures);
                }
            }
        }
    }

    void settle_lists(std::size_t first, std::vector<OrderedMeasure>& ones, std::size_t second,
                      std::vector<OrderedMeasure>& others) {
        for (OrderedMeasure& one : ones) {
            for (OrderedMeasure& other : others) {
                if (is_standing_fine(one) && is_standing_fine(other)) settle_pair(first, one, second, other);
            }
        }
    }

    static bool is_standing_fine(const OrderedMeasure& measure) {
        return measure.measure->kind == MeasureKind::fine && !measure.gives_way_to;
    }

    void settle_pair(std::size_t first, OrderedMeasure& one, std::size_t second, OrderedMeasure& other) {
        const bool by_rank = rank(first) != rank(second) && candidates_[first].act == candidates_[second].act;
        if (!by_rank && (!one.max || !other.max)) return;  // which is heavier cannot be said yet
        const bool first_wins = by_rank ? rank(first) < rank(second) : *one.max >= *other.max;
        const Truth winner = first_wins ? one.verdict.truth : other.verdict.truth;
        if (winner != Truth::yes) return;  // settled when it is known
        give_way(first_wins ? second : first, first_wins ? other : one, first_wins ? first : second,
                 by_rank ? Principle::higher_law : Principle::one_act_one_fine);
    }

    void give_way(std::size_t loser, OrderedMeasure& measure, std::size_t winner, Principle principle) {
        measure.gives_way_to = winner;
        settled_.push_back({loser, winner, principle, Truth::yes, measure.measure});
    }

    const CaseFile& file_;
    const std::vector<ActOfCase>& acts_;
    std::vector<Candidate>& candidates_;
    std::vector<SetAside> settled_;
};

}  // namespace

std::vector<SetAside> settle_rank(const CaseFile& file, const std::vector<ActOfCase>& acts,
                                  std::vector<Candidate>& candidates) {
    return Settlement{file, acts, candidates}.settle();
}

}  // namespace zhunsheng::adjudication
