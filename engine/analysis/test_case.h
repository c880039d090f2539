#pragma once
// The case of a rule test, read once and decided as often as wanted.

#include <optional>
#include <string>
#include <vector>

#include "adjudication/decide_case.h"
#include "analysis/examination.h"
#include "facts/frame.h"
#include "rulebook/test_declarations.h"
#include "values/date.h"

namespace zhunsheng::analysis {

struct TestCase {
    std::string json;  ///< the case as case JSON has it
    std::optional<values::Date> decided_on;
    std::vector<std::string> persons;  ///< by their names
    bool readable = false;             ///< without it, there is no frame
};

/// Reads the case of a test. Mistakes go to the report; `frame` is set if there are none.
[[nodiscard]] TestCase read_test_case(const rulebook::TestDeclaration& test, const checking::Program& program,
                                      diagnostics::Report& report, std::optional<facts::Frame>& frame);

/// The case once more, which is known to be free of mistakes.
[[nodiscard]] std::optional<facts::Frame> read_again(const TestCase& test_case,
                                                     const vocabulary::Vocabulary& vocabulary);

/// Decides the case as tests do: findings that do not hold are kept.
[[nodiscard]] DecisionResult decide_test_case(const checking::Program& program, const TestCase& test_case,
                                              facts::Frame&& frame,
                                              const adjudication::TraceViewer& viewer = {});
/// The same without those findings: quicker, and what tests expect is not in them.
[[nodiscard]] DecisionResult decide_in_short(const checking::Program& program, const TestCase& test_case,
                                             facts::Frame&& frame);

/// The rules that speak in a decision: findings raised, measures, what gives way and to what, flags, steps. Sorted ids.
[[nodiscard]] std::vector<std::string> rules_in(const DecisionResult& decision);

}  // namespace zhunsheng::analysis
