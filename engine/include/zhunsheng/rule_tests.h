#pragma once
// Rule tests: cases with what the rules must make of them, run and compared.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zhunsheng/decision.h"
#include "zhunsheng/diagnostic.h"
#include "zhunsheng/zhunsheng.h"

#pragma GCC visibility push(default)
namespace zhunsheng {

/// Something that a test expects and the decision does not say.
struct TestMiss {
    Place place;                  ///< of what is expected, in the test file
    Sentence subject;             ///< whose answer it is: "机构：警告"
    std::string expected;         ///< as the test states it
    Sentence found;               ///< what the decision says instead
    std::vector<Reason> because;  ///< the facts that decided what was found
    std::vector<Basis> basis;
    std::vector<std::string> needs;  ///< JSON pointers of the facts that would settle it
};

enum class TestOutcome : std::uint8_t {
    passed,
    failed,
    faulty,  ///< there is a mistake in the test itself, so that it says nothing about the rules
};

struct TestResult {
    std::string name;
    std::string basis;  ///< where the expected result comes from, as the test states it
    std::string note;
    Place place;
    TestOutcome outcome = TestOutcome::passed;
    std::size_t checks = 0;  ///< how many things were compared
    std::vector<TestMiss> misses;
    std::vector<std::string> rules;  ///< ids of the rules that speak in the decision, sorted
    std::chrono::microseconds took{0};
};

/// The tests of one file, in its order.
struct TestFileResult {
    std::string file;
    std::vector<std::string> overlays;  ///< that the file asks for, as it names them
    std::vector<TestResult> tests;
    Diagnostics diagnostics;  ///< mistakes in the file, or in the rules that it asks for
};

struct TestRun {
    std::vector<TestFileResult> files;
    Diagnostics diagnostics;  ///< what belongs to no file: rules that do not load, paths that cannot be read

    [[nodiscard]] std::size_t count(TestOutcome outcome) const;
    /// Whether there was a test, all of them passed, and no diagnostic is an error.
    [[nodiscard]] bool all_passed() const;
};

/// Runs the tests of the files named, or of the files directly in the folders named, with the rules of `rules`: a folder
/// with overlays behind it, as load_rulebook() takes them. The overlays that a test file asks for are looked up in the
/// first folder of `rules`. Never throws; tests do not depend on each other or on the day.
[[nodiscard]] TestRun run_rule_tests(const std::vector<std::filesystem::path>& rules,
                                     const std::vector<std::filesystem::path>& tests);
/// The same with a rulebook at hand and tests in memory, which cannot ask for overlays.
[[nodiscard]] TestRun run_rule_tests(const Rulebook& rulebook, const std::vector<RuleText>& tests);

/// What explain() says of a rule, an article or a violation, and which rule tests of these files and folders name each of
/// its rules. Tests that cannot be read are passed over.
[[nodiscard]] std::optional<std::string> explain(const Rulebook& rulebook, std::string_view rule_or_article,
                                                 Language language,
                                                 const std::vector<std::filesystem::path>& tests);

/// For a person: what failed, where, what came instead and why; then the counts.
[[nodiscard]] std::string render_text(const TestRun& run, Language language, bool colour = false);
/// As a JUnit report, for CI systems.
[[nodiscard]] std::string render_junit(const TestRun& run, Language language);

}  // namespace zhunsheng
#pragma GCC visibility pop
