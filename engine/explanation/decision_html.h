#pragma once
// A decision as a page for screen and paper.

#include <string>
#include <string_view>

#include "zhunsheng/decision.h"
#include "zhunsheng/diagnostic.h"

namespace zhunsheng::explanation {

/// A whole HTML5 page that needs nothing from the network and runs no script; every text of case and rulebook is
/// escaped.
[[nodiscard]] std::string decision_html(const DecisionResult& decision, Language language);

/// `text` as HTML character data, fit for attributes in double quotes, too. What steers the display is left out.
[[nodiscard]] std::string html_escaped(std::string_view text);

}  // namespace zhunsheng::explanation
