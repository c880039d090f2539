#pragma once
// A comparison for programs, and the schema of it.

#include <string>

#include "zhunsheng/compare.h"

namespace zhunsheng::comparison {

[[nodiscard]] std::string comparison_json(const ComparisonReport& report);
[[nodiscard]] std::string comparison_schema();

}  // namespace zhunsheng::comparison
