#pragma once
// What was changed from one program to another.

#include "checking/program.h"
#include "zhunsheng/compare.h"

namespace zhunsheng::comparison {

[[nodiscard]] RulebookComparison compare_programs(const checking::Program& before,
                                                  const checking::Program& after);

}  // namespace zhunsheng::comparison
