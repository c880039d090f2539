#pragma once
// A decision for a person at a terminal.

#include <string>

#include "zhunsheng/decision.h"
#include "zhunsheng/diagnostic.h"

namespace zhunsheng::explanation {

/// The decision as text, at most 100 cells wide, with a line break at its end. What steers a terminal is spelt out;
/// `colour` adds ANSI escapes.
[[nodiscard]] std::string decision_text(const DecisionResult& decision, Language language, bool colour);

}  // namespace zhunsheng::explanation
