#pragma once
// Coverage for people, for browsers and for programs.

#include <string>
#include <vector>

#include "zhunsheng/test_coverage.h"

namespace zhunsheng::coverage {

/// Something that no test shows.
struct Gap {
    const Place* place = nullptr;
    Sentence said;  ///< "条件“情节严重”从未为否"
    /// Which side is missing: of a condition true, or false; of a limit the limit itself (true), or beside it.
    bool side = false;
};

/// What no test shows of a rule, in the order of the rule.
[[nodiscard]] std::vector<Gap> gaps_of(const RuleCoverage& rule);
[[nodiscard]] std::vector<Gap> gaps_of(const ConditionCoverage& one);
[[nodiscard]] std::vector<Gap> gaps_of(const LimitCoverage& one);
/// The counts in sentences: rules, conditions, limits.
[[nodiscard]] std::vector<Sentence> summary_of(const CoverageCounts& counts);

[[nodiscard]] std::string coverage_as_text(const TestCoverage& coverage, Language language);
[[nodiscard]] std::string suggestions_as_yaml(const TestCoverage& coverage, Language language);
[[nodiscard]] std::string coverage_as_html(const TestCoverage& coverage, Language language);
[[nodiscard]] std::string coverage_as_json(const TestCoverage& coverage);
[[nodiscard]] std::string coverage_schema();

}  // namespace zhunsheng::coverage
