#pragma once
// Steps 6 to 8 of adjudication: flags, discretion, procedure.

#include <optional>
#include <vector>

#include "reference/sanctions.h"

namespace zhunsheng::reference {

/// A flag or a rule of procedure held against an act, or against the case for -1.
struct Held {
    int rule = 0;
    int act = -1;
    Verdict verdict;
    std::vector<Citation> basis;
    DayRange when;     ///< whose law applies
    DayRange act_day;  ///< of what it is about
    Place place;
};

struct FoundThreshold {
    const Threshold* threshold = nullptr;
    Value quantity, bound;
    Truth reached = Truth::no;
    std::set<Fact> needs;
};
struct RaisedFlag {
    Held held;
    std::vector<FoundThreshold> thresholds;
};
[[nodiscard]] std::vector<RaisedFlag> raise_flags(const Desk& desk, const std::vector<OneAct>& acts);

/// A discretion rule that holds, or that a given fact speaks for.
struct Circumstance {
    int rule = 0;
    Truth truth = Truth::yes;
    std::vector<Citation> basis;
};
/// The band of an act; -1 where circumstances point both ways.
struct BandOfAct {
    int band = -1;
    std::vector<Circumstance> circumstances;
};
/// One for each act; none where no bands are declared.
[[nodiscard]] std::vector<BandOfAct> find_bands(const Desk& desk, const std::vector<OneAct>& acts);
/// The part of a measure's range for which a band stands.
[[nodiscard]] std::optional<std::pair<Fraction, Fraction>> suggest(const Desk& desk, const Band& band,
                                                                   const Ordered& ordered);

struct Step {
    Held held;
    std::optional<Day> from, due;
    bool beyond_calendar = false;
    std::set<Fact> date_needs;
};
/// The rules of procedure that bar measures, or all others.
[[nodiscard]] std::vector<Step> follow_procedure(const Desk& desk, const std::vector<OneAct>& acts,
                                                 bool bars);

/// Sets measures aside that a rule of procedure bars, or that bear no penalty for a circumstance.
void bar(const Desk& desk, const std::vector<Step>& steps, const std::vector<BandOfAct>& bands,
         Chosen& chosen);

}  // namespace zhunsheng::reference
