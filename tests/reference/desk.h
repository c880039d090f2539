#pragma once
// One case with its rulebook: conditions judged, days and versions of the law looked up.

#include <optional>
#include <set>
#include <vector>

#include "reference/evaluate.h"

namespace zhunsheng::reference {

/// A truth with what it rests on, what is missing, and which given facts speak for it.
struct Verdict {
    Truth truth = Truth::yes;
    std::vector<Ground> grounds;
    std::vector<int> definitions;
    std::set<Fact> needs;
    std::set<Fact> supports;

    /// 'And': of two the first that fails alone stands; else both.
    void and_also(const Verdict& other);
};

/// Some day from `first` to `last`, both included.
struct DayRange {
    Day first;
    Day last;
};

struct Desk {
    Desk(const Rulebook& of, const Case& on, Day decision)
        : book(of), facts(on), decided_on(decision), evaluator(of, on, decision) {}

    const Rulebook& book;
    const Case& facts;
    Day decided_on;
    Evaluator evaluator;

    [[nodiscard]] Verdict judge(const Expression& condition, const Place& place,
                                Truth wanted = Truth::yes) const;
    /// When, and none of the exceptions.
    [[nodiscard]] Verdict conditions(const Rule& rule, const Place& place) const;
    /// The facts that an expression of any type lacks.
    [[nodiscard]] std::set<Fact> missing(const Expression& expression, const Place& place) const;

    [[nodiscard]] Truth in_force(const Citation& cited, const DayRange& when) const;
    [[nodiscard]] std::vector<Citation> possible(const std::vector<Citation>& basis,
                                                 const DayRange& when) const;
    /// Yes if on every day of `when` one of the versions cited is in force; open, it needs `dates`.
    [[nodiscard]] Verdict in_force(const std::vector<Citation>& basis, const DayRange& when,
                                   const std::set<Fact>& dates) const;
    /// The day whose law an instrument asks for.
    [[nodiscard]] DayRange law_day(int instrument, const DayRange& when) const;
    [[nodiscard]] DayRange decision_day() const { return {decided_on, decided_on}; }

    /// Of an item, or of the case for -1.
    [[nodiscard]] DayRange act_day(int item) const;
    [[nodiscard]] std::set<Fact> missing_dates(int item) const;
    /// Of all items of an act.
    [[nodiscard]] std::set<Fact> missing_dates(const Act& act) const;
    [[nodiscard]] Value sector(int item) const;

private:
    [[nodiscard]] int field_of(int record, Role role) const;
    [[nodiscard]] Value own_or_of_case(int item, Role role) const;
};

}  // namespace zhunsheng::reference
