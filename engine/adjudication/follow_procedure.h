#pragma once
// Procedure: steps that the law demands, limits that it sets, and by when.

#include <cstdint>
#include <optional>
#include <vector>

#include "adjudication/apply_discretion.h"
#include "adjudication/choose_law.h"
#include "adjudication/hold_rule.h"

namespace zhunsheng::adjudication {

/// A procedure rule that holds or may hold, for an act or for the case.
struct ProceduralStep {
    HeldRule held;
    std::optional<values::Date> from;  ///< day from which the period runs
    std::optional<values::Date> due;   ///< its last day
    bool beyond_calendar = false;      ///< `due` counts working days of years that the calendar does not hold
    std::vector<Fact> date_needs;      ///< without which the days cannot be worked out
};

/// The steps of these rules. Those that bar measures come first, for all others may read the measures that are left.
[[nodiscard]] std::vector<ProceduralStep> follow_procedure(CaseFile& file,
                                                           const std::vector<std::uint32_t>& rules,
                                                           const std::vector<ActOfCase>& acts);

/// Sets aside the measures that a step bars, for the acts that it is about, and notes that.
void bar_by_procedure(const CaseFile& file, const std::vector<ProceduralStep>& steps,
                      ChosenSanctions& chosen);

/// The same with all penalties for an act that must go unpunished.
void bar_by_discretion(const CaseFile& file, const std::vector<BandOfAct>& bands, ChosenSanctions& chosen);

}  // namespace zhunsheng::adjudication
