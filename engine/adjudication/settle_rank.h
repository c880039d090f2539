#pragma once
// Step 3: which of several rules on the same act gives way, and why.

#include <vector>

#include "adjudication/apply_sanctions.h"

namespace zhunsheng::adjudication {

/// Weighs the candidates of each act against one another, in this order: a rule that holds only where no higher law
/// provides yields to it; a rule yields to one that is declared to prevail over it; of two fines for one act by
/// instruments of different rank the higher's stands, of equal rank the heavier's, the other measures of both
/// accumulate. Principles that the legal order does not list are not applied.
/// What gives way is marked in the candidates and told in the result; where the winner itself is open, the loser is not
/// marked but becomes undetermined, with what the winner needs.
[[nodiscard]] std::vector<SetAside> settle_within_acts(const CaseFile& file,
                                                       const std::vector<ActOfCase>& acts,
                                                       std::vector<Candidate>& candidates);

/// Acts on the same item whose violations overlap are one conduct: rules on one give way to rules on the other as within
/// an act, and of their fines the heaviest stands.
[[nodiscard]] std::vector<SetAside> settle_between_acts(const CaseFile& file,
                                                        const std::vector<ActOfCase>& acts,
                                                        std::vector<Candidate>& candidates);

}  // namespace zhunsheng::adjudication
