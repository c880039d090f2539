#pragma once
// Tests whose case is that of another, but for a few facts.

#include <vector>

#include "diagnostics/report.h"
#include "rulebook/test_declarations.h"

namespace zhunsheng::rulebook {

/// Gives each test that is like another the case of that other, changed by what it states itself. In a mapping each key
/// is changed by itself, and a mapping changes the one item of a list; anything else takes the place of what was there.
/// Names that no test has, and tests that are like themselves in the end, are reported and unsound.
void inherit_cases(std::vector<TestDeclaration>& tests, diagnostics::Report& report);

}  // namespace zhunsheng::rulebook
