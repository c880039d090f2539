#pragma once
// Running the tests of one file against a program.

#include <functional>
#include <vector>

#include "checking/program.h"
#include "diagnostics/report.h"
#include "evaluation/trace.h"
#include "rulebook/test_declarations.h"
#include "text/source.h"
#include "zhunsheng/rule_tests.h"

namespace zhunsheng::analysis {

/// Sees what the conditions were found to be in the case of one test.
using TestObserver = std::function<void(const rulebook::TestDeclaration&, const evaluation::Trace&)>;

/// Decides the case of each test and compares. Mistakes in tests go to the report; such a test is faulty, the others are
/// run all the same. Never throws.
[[nodiscard]] std::vector<TestResult> run_tests(const checking::Program& program,
                                                const rulebook::TestFileDeclaration& file,
                                                const text::SourceSet& sources, diagnostics::Report& report,
                                                const TestObserver& observer = {});

}  // namespace zhunsheng::analysis
