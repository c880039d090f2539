#pragma once
// Conditions and limits as people find them in a rule file.

#include "coverage/obligations.h"
#include "text/source.h"
#include "zhunsheng/test_coverage.h"

namespace zhunsheng::coverage {

/// With its place and text, and nothing counted yet. `sources` are the texts of the program.
[[nodiscard]] ConditionCoverage describe(const checking::Program& program, const Condition& condition,
                                         const text::SourceSet& sources);
[[nodiscard]] LimitCoverage describe(const checking::Program& program, const Limit& limit,
                                     const text::SourceSet& sources);

}  // namespace zhunsheng::coverage
