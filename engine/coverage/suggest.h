#pragma once
// Tests that would show what none shows yet, as far as a program can think of them.

#include <string>
#include <vector>

#include "coverage/obligations.h"
#include "zhunsheng/test_coverage.h"

namespace zhunsheng::coverage {

/// A test by its file and name; both empty for none.
struct TestName {
    std::string file;
    std::string name;
};

/// The tests for one rule. `examples` are, by expression, tests in which it had a value.
[[nodiscard]] std::vector<SuggestedTest> suggest_tests(const checking::Program& program, std::uint32_t rule,
                                                       const Obligations& obligations,
                                                       const RuleCoverage& covered,
                                                       const std::vector<TestName>& examples);

}  // namespace zhunsheng::coverage
