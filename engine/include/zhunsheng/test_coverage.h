#pragma once
// What the tests of a rulebook show of its rules, and what they leave untried.

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "zhunsheng/diagnostic.h"
#include "zhunsheng/rule_tests.h"

#pragma GCC visibility push(default)
namespace zhunsheng {

/// An atomic condition of a rule: one that is put together from no others.
struct ConditionCoverage {
    Place place;
    Sentence part;     ///< what it is a part of: "条件", "除外", "措施的条件", …
    std::string text;  ///< as written, on one line
    // How many tests …
    std::size_t was_true = 0;
    std::size_t was_false = 0;
    std::size_t decided_true =
        0;  ///< … found it true where the whole would have come out otherwise had it not been
    std::size_t decided_false = 0;  ///< … and false

    bool operator==(const ConditionCoverage&) const = default;
};

/// A comparison by order (amount, number, date, period) or a threshold of a flag.
struct LimitCoverage {
    Place place;
    Sentence part;
    std::string text;
    Sentence at;            ///< the limit: "5万元"; empty if it is worked out from facts
    Sentence beside;        ///< the nearest value on the other side: "49999.99元"; likewise
    std::size_t tests = 0;  ///< how many tests have a value at the limit
    std::size_t tests_beside = 0;

    bool operator==(const LimitCoverage&) const = default;
};

struct RuleCoverage {
    std::string id;
    std::string name;
    Place place;
    bool definition = false;  ///< it gives other rules a word, and speaks only through them
    std::size_t tests = 0;    ///< in how many it speaks; a definition: is asked for
    std::vector<ConditionCoverage> conditions;
    std::vector<LimitCoverage> limits;

    [[nodiscard]] bool is_complete() const;
};

/// A test that would show what none shows yet. A person has to work out what must come of it.
struct SuggestedTest {
    std::string rule;
    Place place;        ///< of the rule, condition or limit
    Sentence gap;       ///< what no test shows
    std::string name;   ///< of the new test
    std::string file;   ///< the file of tests to add it to; empty: any
    std::string like;   ///< the test of that file whose case comes to the place; empty: none does
    std::string facts;  ///< what to change in its case, in flow notation
};

/// How many of the sides that there are were shown: a condition has two, true and false; a limit has two.
struct CoverageCounts {
    std::size_t rules = 0;
    std::size_t silent_rules = 0;
    std::size_t condition_sides = 0;
    std::size_t decided_sides = 0;
    std::size_t limit_sides = 0;
    std::size_t tried_sides = 0;

    /// The share of condition sides that decided (MC/DC), in percent; 100 where there is no condition.
    [[nodiscard]] double mcdc_percent() const;
    [[nodiscard]] double limits_percent() const;
};

/// Tests that were run while it was noted what each condition was found to be. A rule that several sets of overlays
/// share is one rule.
struct TestCoverage {
    TestRun run;
    std::vector<RuleCoverage> rules;         ///< in the order of the rulebook
    std::vector<SuggestedTest> suggestions;  ///< for what is missing, in the same order

    [[nodiscard]] CoverageCounts counts() const;
};

/// Runs tests as run_rule_tests() does, and measures. MC/DC is masking MC/DC with short circuits: a condition decides if
/// the whole would come out otherwise were it negated, and operands that were not looked at, because the result stood
/// already, count as making no difference. Never throws.
[[nodiscard]] TestCoverage measure_coverage(const std::vector<std::filesystem::path>& rules,
                                            const std::vector<std::filesystem::path>& tests);
/// The same with a rulebook at hand and tests in memory.
[[nodiscard]] TestCoverage measure_coverage(const Rulebook& rulebook, const std::vector<RuleText>& tests);

/// What is missing, by rule, and the shares: for a person.
[[nodiscard]] std::string render_text(const TestCoverage& coverage, Language language);
/// The tests suggested, as YAML to be put into the files of tests, by file. Whatever a person must work out is marked
/// 【待填】, and as long as one such mark is left the test is refused.
[[nodiscard]] std::string render_suggestions(const TestCoverage& coverage, Language language);
/// A whole page, to be read and printed.
[[nodiscard]] std::string render_html(const TestCoverage& coverage, Language language);
/// Everything, by schemas/coverage.schema.json.
[[nodiscard]] std::string render_json(const TestCoverage& coverage);
[[nodiscard]] std::string coverage_schema();

}  // namespace zhunsheng
#pragma GCC visibility pop
