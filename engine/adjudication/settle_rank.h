#pragma once
// Step 3: which of several rules on the same act gives way, and why.

#include <vector>

#include "adjudication/apply_sanctions.h"

namespace zhunsheng::adjudication {

/// Weighs the candidates of each act against one another, in this order: a rule that holds only where no higher law
/// provides yields to it; a rule yields to one that is declared to prevail over it; of two fines for one act by
/// instruments of different rank the higher's stands (上位法优先), of equal rank the heavier's (一事不再罚), the other
/// measures of both accumulate. Acts on the same item whose violations overlap count as one for fines.
/// What gives way is marked in the candidates and told in the result; where the winner itself is open, the loser is not
/// marked but becomes undetermined, with what the winner needs.
[[nodiscard]] std::vector<SetAside> settle_rank(const CaseFile& file, const std::vector<ActOfCase>& acts,
                                                std::vector<Candidate>& candidates);

}  // namespace zhunsheng::adjudication
