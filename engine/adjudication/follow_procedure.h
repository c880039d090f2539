#pragma once
// Procedure: steps that the law demands, limits that it sets, and by when.

#include <cstdint>
#include <optional>
#include <vector>

#include "adjudication/choose_law.h"

namespace zhunsheng::adjudication {

/// A procedure rule that holds or may hold, for an act or for the case.
struct ProceduralStep {
    std::uint32_t rule = 0;
    std::optional<std::size_t> act;
    Verdict verdict;
    std::vector<Citation> basis;
    DateRange when;                    ///< the day of the law applied
    DateRange act_day;                 ///< of what the step is about
    std::optional<values::Date> from;  ///< day from which the period runs
    std::optional<values::Date> due;   ///< its last day
    bool beyond_calendar = false;      ///< `due` counts working days of years that the calendar does not hold
    std::vector<Fact> date_needs;      ///< without which the days cannot be worked out
};

/// The rules that bar penalties, or all the others: these may read the measures that are left.
enum class ProcedurePart : std::uint8_t { bars, rest };

[[nodiscard]] std::vector<ProceduralStep> follow_procedure(CaseFile& file, const std::vector<ActOfCase>& acts,
                                                           ProcedurePart part);

/// Takes from the candidates of acts that a step bars what is a penalty, and notes that.
void bar_penalties(const CaseFile& file, const std::vector<ProceduralStep>& steps, ChosenSanctions& chosen);

}  // namespace zhunsheng::adjudication
