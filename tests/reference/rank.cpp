// Law in rank, one act one fine, one sum once.

#include <algorithm>
#include <functional>
#include <set>

#include "reference/sanctions.h"

namespace zhunsheng::reference {
namespace {

using GivesWay = std::function<std::optional<Principle>(int loser, int winner)>;

class Settlement {
public:
    Settlement(const Desk& desk, const std::vector<OneAct>& acts, std::vector<Candidate>& candidates)
        : desk_(desk), acts_(acts), candidates_(candidates) {}

    std::vector<SetAside> within_acts() {
        for (int act = 0; act < size_of(acts_); ++act) settle_rules(act, act);
        for (int act = 0; act < size_of(acts_); ++act) settle_fines(act, act);
        return settled_;
    }

    std::vector<SetAside> between_acts() {
        std::vector<std::pair<int, int>> meeting;
        for (int one = 0; one < size_of(acts_); ++one) {
            for (int other = one + 1; other < size_of(acts_); ++other) {
                if (overlap(one, other) && same_conduct(one, other)) meeting.emplace_back(one, other);
            }
        }
        for (const auto& [one, other] : meeting) settle_rules(one, other);
        for (const auto& [one, other] : meeting) settle_fines(one, other);
        if (knows(Principle::one_sum_once)) settle_sums();
        return settled_;
    }

private:
    [[nodiscard]] Candidate& of(int candidate) { return at(candidates_, candidate); }
    [[nodiscard]] const Candidate& of(int candidate) const { return at(candidates_, candidate); }
    [[nodiscard]] const Rule& rule(int candidate) const { return at(desk_.book.rules, of(candidate).rule); }
    [[nodiscard]] const Instrument& instrument(int candidate) const {
        return at(desk_.book.instruments, rule(candidate).instrument);
    }
    [[nodiscard]] int law(int candidate) const {
        const int head = instrument(candidate).part_of;
        return head < 0 ? rule(candidate).instrument : head;
    }
    [[nodiscard]] bool knows(Principle principle) const { return desk_.book.order.knows(principle); }
    [[nodiscard]] std::vector<int> candidates_of(int act) const {
        std::vector<int> all;
        for (int index = 0; index < size_of(candidates_); ++index) {
            if (of(index).act == act) all.push_back(index);
        }
        return all;
    }

    // Whole rules ---------------------------------------------------------------------------------------------------

    void settle_rules(int one, int other) {
        if (knows(Principle::fallback_only)) {
            settle_each(one, other, [this](int loser, int winner) -> std::optional<Principle> {
                if (yields(loser, winner)) return Principle::fallback_only;
                return std::nullopt;
            });
        }
        settle_each(one, other, [this](int loser, int winner) { return prevails(winner, loser); });
    }

    [[nodiscard]] bool yields(int loser, int winner) const {
        const auto& yields = rule(loser).yields_to;
        if (!yields || law(loser) == law(winner) || instrument(winner).rank > yields->rank) return false;
        if (yields->having.empty()) return true;
        return std::any_of(yields->having.begin(), yields->having.end(), [&](int kind) {
            const auto& measures = rule(winner).institution;
            return std::any_of(measures.begin(), measures.end(),
                               [&](const Measure& measure) { return measure.kind == kind; });
        });
    }

    [[nodiscard]] std::optional<Principle> prevails(int winner, int loser) const {
        const auto& over = rule(winner).prevails_over;
        if (std::find(over.begin(), over.end(), of(loser).rule) == over.end()) return std::nullopt;
        const Principle principle = rule(winner).prevails_reason;
        return knows(principle) ? std::optional{principle} : std::nullopt;
    }

    /// A rule gives way only to one that stands itself, so that is settled first; of a circle the first gives way.
    void settle_each(int one, int other, const GivesWay& gives_way) {
        std::set<int> begun;
        std::set<int> done;
        const std::function<void(int)> settle = [&](int loser) {
            if (!begun.insert(loser).second) return;
            for (const int winner : candidates_of(of(loser).act == one ? other : one)) {
                if (of(loser).set_aside) break;
                if (winner == loser || !meet(loser, winner)) continue;
                const auto principle = gives_way(loser, winner);
                if (!principle || (begun.contains(winner) && !done.contains(winner))) continue;
                settle(winner);
                if (!of(winner).set_aside) give_way(loser, winner, *principle);
            }
            done.insert(loser);
        };
        for (const int candidate : candidates_of(one)) settle(candidate);
        for (const int candidate : candidates_of(other)) settle(candidate);
    }

    void give_way(int loser, int winner, Principle principle) {
        const Verdict& over = of(winner).given_act;
        settled_.push_back({loser, of(winner).rule, principle, over.truth, nullptr});
        of(loser).set_aside = over.truth == Truth::yes;
        if (over.truth == Truth::yes) return;
        const Verdict open{Truth::unknown, {}, {}, over.needs, {}};
        of(loser).verdict.and_also(open);
        for (Ordered& measure : of(loser).institution) measure.verdict.and_also(open);
        for (OrderedForPerson& person : of(loser).persons) {
            for (Ordered& measure : person.measures) measure.verdict.and_also(open);
        }
    }

    /// Whether both rules can have been in force together, where one day is to choose them both.
    [[nodiscard]] bool meet(int one, int other) const {
        if (of(one).act != of(other).act || instrument(one).by_decision != instrument(other).by_decision)
            return true;
        for (const Citation& first : of(one).basis) {
            for (const Citation& second : of(other).basis) {
                const Version& left = desk_.book.version(first);
                const Version& right = desk_.book.version(second);
                if (left.from <= right.to.value_or(last_day()) && right.from <= left.to.value_or(last_day()))
                    return true;
            }
        }
        return false;
    }

    // Single measures -----------------------------------------------------------------------------------------------

    [[nodiscard]] bool overlap(int one, int other) const {
        const auto names = [&](int first, int second) {
            const auto& overlaps = at(desk_.book.violations, at(acts_, first).violation).overlaps;
            return std::find(overlaps.begin(), overlaps.end(), at(acts_, second).violation) != overlaps.end();
        };
        return names(one, other) || names(other, one);
    }

    /// An act of the whole case touches every item.
    [[nodiscard]] bool same_conduct(int one, int other) const {
        const auto& items = at(acts_, one).about.items;
        const auto& others = at(acts_, other).about.items;
        if (items.empty() || others.empty()) return true;
        return std::any_of(items.begin(), items.end(), [&](int item) {
            return std::find(others.begin(), others.end(), item) != others.end();
        });
    }

    void settle_fines(int one, int other) {
        for (const int first : candidates_of(one)) {
            for (const int second : candidates_of(other)) {
                if (one == other && second <= first) continue;
                if (of(first).set_aside || of(second).set_aside) continue;
                for_each_pair(first, second, [&](Ordered& left, Ordered& right) {
                    if (at(desk_.book.order.measures, left.measure->kind).once_an_act)
                        settle_pair(first, left, second, right);
                });
            }
        }
    }

    void for_each_pair(int first, int second, const std::function<void(Ordered&, Ordered&)>& visit) {
        const auto visit_all = [&](std::vector<Ordered>& ones, std::vector<Ordered>& others) {
            for (Ordered& one : ones) {
                for (Ordered& other : others) {
                    const bool stand = one.gives_way_to < 0 && other.gives_way_to < 0;
                    if (stand && one.measure->kind == other.measure->kind) visit(one, other);
                }
            }
        };
        visit_all(of(first).institution, of(second).institution);
        for (OrderedForPerson& one : of(first).persons) {
            for (OrderedForPerson& other : of(second).persons) {
                if (one.person >= 0 && one.person == other.person) visit_all(one.measures, other.measures);
            }
        }
    }

    void settle_pair(int first, Ordered& one, int second, Ordered& other) {
        const int rank = instrument(first).rank;
        const int other_rank = instrument(second).rank;
        const bool by_rank =
            knows(Principle::higher_law) && rank != other_rank && of(first).act == of(second).act;
        if (!by_rank && (!knows(Principle::one_act_one_fine) || !one.max || !other.max)) return;
        const bool first_wins = by_rank ? rank < other_rank : !is_lighter(one, other);
        if ((first_wins ? one : other).verdict.truth != Truth::yes) return;
        drop(first_wins ? second : first, first_wins ? other : one, first_wins ? first : second,
             by_rank ? Principle::higher_law : Principle::one_act_one_fine);
    }

    /// By the most, the least, and whether it must be ordered.
    static bool is_lighter(const Ordered& one, const Ordered& other) {
        if (*one.max != *other.max) return one.max->compared(*other.max) == std::strong_ordering::less;
        const Fraction least = one.min.value_or(Fraction{0});
        const Fraction other_least = other.min.value_or(Fraction{0});
        if (least != other_least) return least.compared(other_least) == std::strong_ordering::less;
        return one.measure->may && !other.measure->may;
    }

    void settle_sums() {
        for (int first = 0; first < size_of(candidates_); ++first) {
            for (int second = first + 1; second < size_of(candidates_); ++second) {
                if (of(first).rule == of(second).rule || of(first).set_aside || of(second).set_aside)
                    continue;
                for_each_pair(first, second, [&](Ordered& one, Ordered& other) {
                    if (!at(desk_.book.order.measures, one.measure->kind).once_a_sum) return;
                    if (!one.max || !other.max || *one.max != *other.max) return;
                    const bool of_case = !is_of_act(one) && !is_of_act(other);
                    if (!of_case && !same_conduct(of(first).act, of(second).act)) return;
                    const bool first_wins = instrument(first).rank <= instrument(second).rank;
                    if ((first_wins ? one : other).verdict.truth != Truth::yes) return;
                    drop(first_wins ? second : first, first_wins ? other : one, first_wins ? first : second,
                         Principle::one_sum_once);
                });
            }
        }
    }

    [[nodiscard]] bool is_of_act(const Ordered& ordered) const {
        const auto& amount = ordered.measure->amount ? ordered.measure->amount : ordered.measure->fixed;
        return amount && reads_act(desk_.book, *amount);
    }

    void drop(int loser, Ordered& measure, int winner, Principle principle) {
        measure.gives_way_to = of(winner).rule;
        settled_.push_back({loser, of(winner).rule, principle, Truth::yes, measure.measure});
    }

    const Desk& desk_;
    const std::vector<OneAct>& acts_;
    std::vector<Candidate>& candidates_;
    std::vector<SetAside> settled_;
};

}  // namespace

std::vector<SetAside> settle_within_acts(const Desk& desk, const std::vector<OneAct>& acts,
                                         std::vector<Candidate>& candidates) {
    return Settlement{desk, acts, candidates}.within_acts();
}

std::vector<SetAside> settle_between_acts(const Desk& desk, const std::vector<OneAct>& acts,
                                          std::vector<Candidate>& candidates) {
    return Settlement{desk, acts, candidates}.between_acts();
}

}  // namespace zhunsheng::reference
