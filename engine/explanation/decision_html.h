#pragma once
// A decision as a page for screen and paper.

#include <string>

#include "zhunsheng/decision.h"
#include "zhunsheng/diagnostic.h"

namespace zhunsheng::explanation {

/// A whole HTML5 page that needs nothing from the network and runs no script; every text of case and rulebook is
/// escaped.
[[nodiscard]] std::string decision_html(const DecisionResult& decision, Language language);

}  // namespace zhunsheng::explanation
