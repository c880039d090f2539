#pragma once
// A comparison for a person at a terminal.

#include <string>

#include "zhunsheng/compare.h"

namespace zhunsheng::comparison {

[[nodiscard]] std::string comparison_text(const ComparisonReport& report, Language language, bool colour);

}  // namespace zhunsheng::comparison
