// One test: case, decision, comparison.

#include "analysis/run_tests.h"

#include <utility>

#include "analysis/examination.h"
#include "analysis/test_case.h"

namespace zhunsheng::analysis {
namespace {

using rulebook::TestDeclaration;

TestMiss resolved(Miss&& miss, const text::SourceSet& sources) {
    return {diagnostics::place_of(miss.place, sources),
            std::move(miss.subject),
            std::move(miss.expected),
            std::move(miss.found),
            std::move(miss.because),
            std::move(miss.basis),
            std::move(miss.needs)};
}

class TestRunner {
public:
    TestRunner(const checking::Program& program, const text::SourceSet& sources, diagnostics::Report& report,
               const TestObserver& observer)
        : program_(program), sources_(sources), report_(report), observer_(observer) {}

    TestResult run(const TestDeclaration& test) const {
        const auto begin = std::chrono::steady_clock::now();
        TestResult result;
        result.name = test.name.text;
        result.basis = test.basis.text;
        result.note = test.note.text;
        result.place = diagnostics::place_of(test.name.empty() ? test.span : test.name.whole(), sources_);
        const std::size_t errors_before = report_.error_count();
        if (test.facts) compare(test, result);
        if (!test.sound || report_.error_count() > errors_before) {
            result.outcome = TestOutcome::faulty;
            result.misses.clear();
        } else if (!result.misses.empty()) {
            result.outcome = TestOutcome::failed;
        }
        result.took =
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
        return result;
    }

private:
    void compare(const TestDeclaration& test, TestResult& result) const {
        std::optional<facts::Frame> frame;
        const TestCase read = read_test_case(test, program_, report_, frame);
        DecisionResult decision;
        adjudication::TraceViewer viewer;
        if (observer_) viewer = [&](const evaluation::Trace& trace) { observer_(test, trace); };
        if (read.decided_on) decision = decide_test_case(program_, read, std::move(*frame), viewer);
        Examination examination{
            program_, read.readable ? &read.persons : nullptr, decision, sources_, report_, {}, 0};
        examine(test.expected, examination);
        result.checks = examination.checks;
        result.rules = rules_in(decision);
        for (Miss& miss : examination.misses) result.misses.push_back(resolved(std::move(miss), sources_));
    }

    const checking::Program& program_;
    const text::SourceSet& sources_;
    diagnostics::Report& report_;
    const TestObserver& observer_;
};

}  // namespace

std::vector<TestResult> run_tests(const checking::Program& program, const rulebook::TestFileDeclaration& file,
                                  const text::SourceSet& sources, diagnostics::Report& report,
                                  const TestObserver& observer) {
    const TestRunner runner(program, sources, report, observer);
    std::vector<TestResult> results;
    results.reserve(file.tests.size());
    for (const TestDeclaration& test : file.tests) results.push_back(runner.run(test));
    return results;
}

}  // namespace zhunsheng::analysis
