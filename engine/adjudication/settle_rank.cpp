// Law in rank, and one fine for one act.

#include "adjudication/settle_rank.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace zhunsheng::adjudication {

using rulebook::Principle;

namespace {

class Settlement {
public:
    Settlement(const CaseFile& file, const std::vector<ActOfCase>& acts, std::vector<Candidate>& candidates)
        : file_(file), acts_(acts), candidates_(candidates), of_act_(acts.size()) {
        for (std::size_t index = 0; index < candidates.size(); ++index)
            of_act_[candidates[index].act].push_back(index);
    }

    std::vector<SetAside> settle_within_acts() {
        for (std::size_t act = 0; act < acts_.size(); ++act) settle_rules(act, act);
        for (std::size_t act = 0; act < acts_.size(); ++act) settle_fines(act, act);
        return std::move(settled_);
    }

    std::vector<SetAside> settle_between_acts() {
        const auto meeting = find_meeting_acts();
        for (const auto& [one, other] : meeting) settle_rules(one, other);
        for (const auto& [one, other] : meeting) settle_fines(one, other);
        if (knows(Principle::one_sum_once)) settle_sums();
        return std::move(settled_);
    }

private:
    enum class Progress : std::uint8_t { untouched, under_way, settled };

    /// Whole rules: those that hold only where no other provides, then those over which another prevails.
    void settle_rules(std::size_t one, std::size_t other) {
        if (knows(Principle::fallback_only)) {
            settle_each(one, other, [this](std::size_t loser, std::size_t winner) {
                return yields(loser, winner) ? std::optional{Principle::fallback_only} : std::nullopt;
            });
        }
        settle_each(one, other,
                    [this](std::size_t loser, std::size_t winner) { return prevails(winner, loser); });
    }

    /// Sets aside each candidate of the two acts, which may be one, that gives way to one that stands itself: whether
    /// it does is settled first. In a circle the first gives way.
    template <class GivesWay>
    void settle_each(std::size_t one, std::size_t other, GivesWay gives_way) {
        std::vector<Progress> progress(candidates_.size(), Progress::untouched);
        const auto rivals_of = [&](std::size_t candidate) -> const std::vector<std::size_t>& {
            return of_act_[candidates_[candidate].act == one ? other : one];
        };
        for (const std::size_t act : {one, other}) {
            for (const std::size_t candidate : of_act_[act])
                settle_loser(candidate, rivals_of, gives_way, progress);
        }
    }

    template <class RivalsOf, class GivesWay>
    void settle_loser(std::size_t loser, RivalsOf rivals_of, GivesWay gives_way,
                      std::vector<Progress>& progress) {
        if (progress[loser] != Progress::untouched) return;
        progress[loser] = Progress::under_way;
        for (const std::size_t winner : rivals_of(loser)) {
            if (candidates_[loser].set_aside) break;
            if (winner == loser || !meet(loser, winner)) continue;
            const auto principle = gives_way(loser, winner);
            if (!principle || progress[winner] == Progress::under_way) continue;
            settle_loser(winner, rivals_of, gives_way, progress);
            if (!candidates_[winner].set_aside) set_aside(loser, winner, *principle);
        }
        progress[loser] = Progress::settled;
    }

    [[nodiscard]] const checking::Rule& rule(std::size_t candidate) const {
        return file_.program.rules[candidates_[candidate].rule];
    }
    [[nodiscard]] bool knows(Principle principle) const {
        return file_.program.legal_order.find(principle) != nullptr;
    }
    /// The lower the number, the higher the rank; a file without one comes last.
    [[nodiscard]] std::size_t rank(std::size_t candidate) const {
        const auto rank = file_.program.instruments[rule(candidate).instrument].rank;
        return rank.value_or(file_.program.legal_order.ranks.size());
    }

    [[nodiscard]] std::uint16_t law(std::size_t candidate) const {
        return file_.program.instruments[rule(candidate).instrument].law;
    }

    /// Whether the rule orders one of the kinds at all, whatever the conditions of that measure.
    [[nodiscard]] bool provides(std::size_t candidate, const std::vector<std::uint16_t>& kinds) const {
        if (kinds.empty()) return true;
        const auto& sanction = std::get<checking::Sanction>(rule(candidate).then);
        return std::any_of(sanction.institution.begin(), sanction.institution.end(),
                           [&](const auto& measure) {
                               return std::find(kinds.begin(), kinds.end(), measure.kind) != kinds.end();
                           });
    }

    /// Whether both can apply on one day. Where the day of the act is not certain, rules may stand that never were in force
    /// together.
    [[nodiscard]] bool meet(std::size_t one, std::size_t other) const {
        const auto applies_at = [this](std::size_t candidate) {
            return file_.program.instruments[rule(candidate).instrument].applies_at;
        };
        const bool one_day =
            candidates_[one].act == candidates_[other].act && applies_at(one) == applies_at(other);
        return !one_day || std::ranges::any_of(candidates_[one].basis, [&](const Citation& left) {
            return std::ranges::any_of(candidates_[other].basis,
                                       [&](const Citation& right) { return in_force_together(left, right); });
        });
    }
    [[nodiscard]] bool in_force_together(const Citation& one, const Citation& other) const {
        const checking::Version& right = version(other);
        return checking::in_force(version(one), {right.from, right.to}) != Truth::no;
    }
    [[nodiscard]] const checking::Version& version(const Citation& cited) const {
        return file_.program.instruments[cited.instrument].versions[cited.version];
    }

    [[nodiscard]] bool yields(std::size_t loser, std::size_t winner) const {
        const auto& yields = rule(loser).yields_to;
        if (!yields || law(loser) == law(winner)) return false;
        return rank(winner) <= yields->rank && provides(winner, yields->having);
    }

    /// The principle by which one rule prevails over another, if it does and this legal order knows the principle.
    [[nodiscard]] std::optional<Principle> prevails(std::size_t winner, std::size_t loser) const {
        const auto& over = rule(winner).prevails_over;
        if (std::find(over.begin(), over.end(), candidates_[loser].rule) == over.end()) return std::nullopt;
        Principle principle = Principle::explicit_;
        if (rule(winner).prevails_reason == rulebook::PrevailsReason::special_law)
            principle = Principle::special_law;
        if (rule(winner).prevails_reason == rulebook::PrevailsReason::higher_law)
            principle = Principle::higher_law;
        return knows(principle) ? std::optional{principle} : std::nullopt;
    }

    void set_aside(std::size_t loser, std::size_t winner, Principle principle) {
        const Verdict& over = candidates_[winner].given_act;
        settled_.push_back({loser, candidates_[winner].rule, principle, over.truth, nullptr});
        if (over.truth == Truth::yes) {
            candidates_[loser].set_aside = true;
        } else {
            leave_open(candidates_[loser], over);
        }
    }

    /// The loser applies only if the winner does not, which is open.
    static void leave_open(Candidate& loser, const Verdict& winner) {
        const Verdict open{Truth::unknown, {}, winner.needs, {}};
        loser.verdict.and_also(open);
        for (OrderedMeasure& measure : loser.institution) measure.verdict.and_also(open);
        for (OrderedForPerson& person : loser.persons) {
            for (OrderedMeasure& measure : person.measures) measure.verdict.and_also(open);
        }
    }

    // Fines ---------------------------------------------------------------------------------------------------------

    /// Whether two acts are the same conduct: they touch a common item, and their violations overlap.
    [[nodiscard]] bool same_conduct(std::size_t first, std::size_t second) const {
        const std::vector<RecordId>& ones = acts_[first].context.items;
        const std::vector<RecordId>& others = acts_[second].context.items;
        if (ones.empty() || others.empty()) return true;  // an act of the whole case touches every item
        std::set<std::uint32_t> items;
        for (const RecordId item : ones) items.insert(item.index);
        return std::any_of(others.begin(), others.end(),
                           [&](RecordId item) { return items.contains(item.index); });
    }

    /// The pairs of acts that are one conduct: of overlapping violations, on a common item.
    [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> find_meeting_acts() const {
        std::map<std::uint16_t, std::vector<std::size_t>> of_violation;
        for (std::size_t act = 0; act < acts_.size(); ++act)
            of_violation[acts_[act].violation].push_back(act);
        std::set<std::pair<std::size_t, std::size_t>> pairs;
        for (std::size_t act = 0; act < acts_.size(); ++act) {
            for (const std::uint16_t overlapping : file_.program.violations[acts_[act].violation].overlaps) {
                for (const std::size_t other : of_violation[overlapping]) {
                    if (other != act && same_conduct(act, other)) pairs.insert(std::minmax(act, other));
                }
            }
        }
        return {pairs.begin(), pairs.end()};
    }

    void settle_fines(std::size_t one, std::size_t other) {
        for (const std::size_t first : of_act_[one]) {
            for (const std::size_t second : of_act_[other]) {
                if (one == other && second <= first) continue;
                if (candidates_[first].set_aside || candidates_[second].set_aside) continue;
                for_each_measure_pair(first, second, [&](OrderedMeasure& left, OrderedMeasure& right) {
                    if (kind_of(left).once_an_act) settle_pair(first, left, second, right);
                });
            }
        }
    }

    /// Every two standing measures of one kind that two candidates order on the same bearer.
    template <class Visit>
    void for_each_measure_pair(std::size_t first, std::size_t second, Visit visit) {
        const auto visit_lists = [&](std::vector<OrderedMeasure>& ones, std::vector<OrderedMeasure>& others) {
            for (OrderedMeasure& one : ones) {
                for (OrderedMeasure& other : others) {
                    const bool standing = !one.gives_way_to && !other.gives_way_to;
                    if (standing && one.measure->kind == other.measure->kind) visit(one, other);
                }
            }
        };
        visit_lists(candidates_[first].institution, candidates_[second].institution);
        for (OrderedForPerson& one : candidates_[first].persons) {
            for (OrderedForPerson& other : candidates_[second].persons) {
                if (one.person && one.person == other.person) visit_lists(one.measures, other.measures);
            }
        }
    }

    [[nodiscard]] const rulebook::MeasureKind& kind_of(const OrderedMeasure& measure) const {
        return file_.program.legal_order.measures[measure.measure->kind];
    }

    void settle_pair(std::size_t first, OrderedMeasure& one, std::size_t second, OrderedMeasure& other) {
        const bool by_rank = knows(Principle::higher_law) && rank(first) != rank(second) &&
                             candidates_[first].act == candidates_[second].act;
        if (!by_rank && !knows(Principle::one_act_one_fine)) return;
        if (!by_rank && (!one.max || !other.max)) return;  // which is heavier cannot be said yet
        const bool first_wins = by_rank ? rank(first) < rank(second) : !is_lighter(one, other);
        const Truth winner = first_wins ? one.verdict.truth : other.verdict.truth;
        if (winner != Truth::yes) return;  // settled when it is known
        give_way(first_wins ? second : first, first_wins ? other : one, first_wins ? first : second,
                 by_rank ? Principle::higher_law : Principle::one_act_one_fine);
    }

    /// By the most that is possible, then the least, then whether it must be ordered.
    static bool is_lighter(const OrderedMeasure& one, const OrderedMeasure& other) {
        if (one.max != other.max) return *one.max < *other.max;
        const values::Number least = one.min.value_or(values::Number{0});
        const values::Number other_least = other.min.value_or(values::Number{0});
        if (least != other_least) return least < other_least;
        return one.measure->may && !other.measure->may;
    }

    // Sums ----------------------------------------------------------------------------------------------------------

    void settle_sums() {
        for (std::size_t first = 0; first < candidates_.size(); ++first) {
            for (std::size_t second = first + 1; second < candidates_.size(); ++second) {
                if (candidates_[first].rule == candidates_[second].rule) continue;  // written once anyway
                if (candidates_[first].set_aside || candidates_[second].set_aside) continue;
                for_each_measure_pair(first, second, [&](OrderedMeasure& one, OrderedMeasure& other) {
                    if (kind_of(one).once_a_sum && same_sum(first, one, second, other))
                        settle_sum(first, one, second, other);
                });
            }
        }
    }

    /// Whether two measures take the same sum: as much, and either of the whole case or of the same items.
    [[nodiscard]] bool same_sum(std::size_t first, const OrderedMeasure& one, std::size_t second,
                                const OrderedMeasure& other) const {
        if (!one.max || !other.max || *one.max != *other.max) return false;
        const bool of_case = !one.measure->amount_of_act && !other.measure->amount_of_act;
        return of_case || same_conduct(candidates_[first].act, candidates_[second].act);
    }

    void settle_sum(std::size_t first, OrderedMeasure& one, std::size_t second, OrderedMeasure& other) {
        const bool first_wins = rank(first) <= rank(second);
        if ((first_wins ? one : other).verdict.truth != Truth::yes) return;  // settled when it is known
        give_way(first_wins ? second : first, first_wins ? other : one, first_wins ? first : second,
                 Principle::one_sum_once);
    }

    void give_way(std::size_t loser, OrderedMeasure& measure, std::size_t winner, Principle principle) {
        measure.gives_way_to = candidates_[winner].rule;
        settled_.push_back({loser, candidates_[winner].rule, principle, Truth::yes, measure.measure});
    }

    const CaseFile& file_;
    const std::vector<ActOfCase>& acts_;
    std::vector<Candidate>& candidates_;
    std::vector<std::vector<std::size_t>> of_act_;  // candidates by act
    std::vector<SetAside> settled_;
};

}  // namespace

std::vector<SetAside> settle_within_acts(const CaseFile& file, const std::vector<ActOfCase>& acts,
                                         std::vector<Candidate>& candidates) {
    return Settlement{file, acts, candidates}.settle_within_acts();
}

std::vector<SetAside> settle_between_acts(const CaseFile& file, const std::vector<ActOfCase>& acts,
                                          std::vector<Candidate>& candidates) {
    return Settlement{file, acts, candidates}.settle_between_acts();
}

}  // namespace zhunsheng::adjudication
