// Rule tests: files, the rules that they need, results.

#include <algorithm>
#include <utility>

#include "analysis/render_tests.h"
#include "analysis/tests_of_rules.h"
#include "api/content.h"
#include "api/test_suite.h"
#include "explanation/explain_rule.h"
#include "rulebook/read_rulebook.h"
#include "rulebook/read_tests.h"
#include "zhunsheng/rule_tests.h"

namespace zhunsheng {

namespace {

TestRun run_suite(TestSuite&& suite) {
    TestRun run;
    run.files.reserve(suite.files.size());
    for (SuiteFile& file : suite.files) run.files.push_back(run_file(file, suite.sources));
    run.diagnostics = std::move(suite.diagnostics);
    return run;
}

bool is_error(const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; }

}  // namespace

std::size_t TestRun::count(TestOutcome outcome) const {
    std::size_t found = 0;
    for (const TestFileResult& file : files) {
        found += static_cast<std::size_t>(std::ranges::count(file.tests, outcome, &TestResult::outcome));
    }
    return found;
}

bool TestRun::all_passed() const {
    const bool files_are_sound = std::ranges::none_of(
        files, [](const TestFileResult& file) { return std::ranges::any_of(file.diagnostics, is_error); });
    return count(TestOutcome::passed) > 0 && count(TestOutcome::failed) == 0 &&
           count(TestOutcome::faulty) == 0 && files_are_sound && std::ranges::none_of(diagnostics, is_error);
}

TestRun run_rule_tests(const std::vector<std::filesystem::path>& rules,
                       const std::vector<std::filesystem::path>& tests) {
    return run_suite(load_suite(rules, tests));
}

TestRun run_rule_tests(const Rulebook& rulebook, const std::vector<RuleText>& tests) {
    return run_suite(load_suite(rulebook, tests));
}

std::optional<std::string> explain(const Rulebook& rulebook, std::string_view rule_or_article,
                                   Language language, const std::vector<std::filesystem::path>& tests) {
    text::SourceSet sources;
    diagnostics::Report report;
    std::vector<rulebook::TestFileDeclaration> files;
    for (const text::SourceId id :
         rulebook::read_files(tests, sources, report, diagnostics::Code::no_tests)) {
        auto file = rulebook::read_test_file(id, sources, report);
        if (file) files.push_back(std::move(*file));
    }
    const checking::Program& program = rulebook.content().program;
    return explanation::explain_rules(program, rule_or_article, language,
                                      analysis::tests_of_rules(program, files));
}

std::string render_text(const TestRun& run, Language language, bool colour) {
    return analysis::tests_as_text(run, language, colour);
}
std::string render_junit(const TestRun& run, Language language) {
    return analysis::tests_as_junit(run, language);
}

}  // namespace zhunsheng
