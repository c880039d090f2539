#pragma once
// A comparison as a page for a meeting.

#include <string>

#include "zhunsheng/compare.h"

namespace zhunsheng::comparison {

/// A whole HTML5 page that needs nothing from the network and runs no script; every text is escaped.
[[nodiscard]] std::string comparison_html(const ComparisonReport& report, Language language);

}  // namespace zhunsheng::comparison
