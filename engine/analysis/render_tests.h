#pragma once
// Test runs for people and for CI systems.

#include <string>
#include <vector>

#include "zhunsheng/rule_tests.h"

namespace zhunsheng::analysis {

/// What did not pass, where, what came instead and why; then the counts. Ends with a line break.
[[nodiscard]] std::string tests_as_text(const TestRun& run, Language language, bool colour);

/// One miss, in lines without a margin: expected, found, facts, articles, missing facts.
[[nodiscard]] std::vector<std::string> lines_of(const TestMiss& miss, Language language);

/// JUnit XML: a suite for each file, with its faulty tests as errors.
[[nodiscard]] std::string tests_as_junit(const TestRun& run, Language language);

}  // namespace zhunsheng::analysis
