#pragma once
// Step 1 of adjudication: violations of each item and of the case, and the acts that they make.

#include <vector>

#include "reference/desk.h"

namespace zhunsheng::reference {

struct FoundViolation {
    int rule = 0;
    int violation = 0;
    int item = -1;  ///< -1: of the whole case
    Verdict verdict;
    DayRange when;
    Value sector;
    std::vector<Citation> basis;
    bool raised = true;
};

/// Findings of one violation, equally certain, in one sector and group.
struct OneAct {
    int violation = 0;
    Truth truth = Truth::yes;
    std::vector<int> findings;
    Act about;
    DayRange when;
    std::set<Fact> needs;
};

/// In the order of the decision; those that do not hold only if `all`.
[[nodiscard]] std::vector<FoundViolation> find_violations(const Desk& desk, bool all);
[[nodiscard]] std::vector<OneAct> find_acts(const Desk& desk, const std::vector<FoundViolation>& findings);

/// The fields that expressions of a rule read, through definitions and defaults, by record type and field.
[[nodiscard]] std::set<Fact> fields_read(const Rulebook& book, const Rule& rule);

}  // namespace zhunsheng::reference
