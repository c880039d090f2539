#pragma once
// What a case handler is told of a decision, in the order in which it is worked through.

#include "explanation/outline.h"
#include "zhunsheng/decision.h"
#include "zhunsheng/diagnostic.h"

namespace zhunsheng::explanation {

/// The decision as a document: conclusion, violations, sanctions, flags, questions, doubts, receipt. Labels are in
/// `language`; texts of the rulebook as it has them. Sections with nothing to say are left out.
[[nodiscard]] Outline outline_decision(const DecisionResult& decision, Language language);

}  // namespace zhunsheng::explanation
