#pragma once
// Three decisions made by hand: what a case handler meets most often.

#include "zhunsheng/decision.h"

namespace zhunsheng::explanation {

/// A violation is certain, one fine, one rule gives way, a threshold is just missed.
[[nodiscard]] DecisionResult certain_decision();
/// Nothing is certain: versions, amounts and flags wait for answers.
[[nodiscard]] DecisionResult open_decision();
/// Nothing was found.
[[nodiscard]] DecisionResult empty_decision();

}  // namespace zhunsheng::explanation
