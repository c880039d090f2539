#pragma once
// Rule tests made inside a test, run with the parking rulebook.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/rulebook_in_test.h"
#include "zhunsheng/rule_tests.h"

namespace zhunsheng::analysis {

/// Runs the text of one file.
inline TestFileResult run_text(const std::string& yaml) {
    static const Rulebook rulebook = testing::parking();
    return run_rule_tests(rulebook, {{"tests.yaml", yaml}}).files.at(0);
}

/// A test of a driver who left without paying 30 yuan, with what is added to the case and what is expected, both in flow
/// notation.
inline std::string unpaid(const std::string& expected, const std::string& more = "") {
    return "tests:\n"
           "  - name: left without paying\n"
           "    basis: Parking bylaw, 第九条\n"
           "    case: {decided_on: 2021-05-01, happened_on: 2021-03-01, zone: market place, stays: [{paid: "
           "no, "
           "hours: 1, emergency: no, fee: 30 yuan}]" +
           (more.empty() ? "" : ", " + more) + "}\n    expected: {" + expected + "}\n";
}

/// What the one test of the text misses; a failure of this test if it is faulty.
inline std::vector<TestMiss> misses(const std::string& yaml) {
    const TestFileResult file = run_text(yaml);
    EXPECT_TRUE(file.diagnostics.empty()) << render_text(file.diagnostics, Language::english);
    if (file.tests.size() != 1) {
        ADD_FAILURE() << file.tests.size() << " tests";
        return {};
    }
    EXPECT_EQ(file.tests[0].outcome == TestOutcome::passed, file.tests[0].misses.empty());
    return file.tests[0].misses;
}

/// Expects that the test passes and has compared so many things.
inline void expect_pass(const std::string& yaml, std::size_t checks = 1) {
    const TestFileResult file = run_text(yaml);
    const TestRun run{{file}, {}};
    EXPECT_EQ(run.count(TestOutcome::passed), 1U) << render_text(run, Language::english);
    ASSERT_FALSE(file.tests.empty());
    EXPECT_EQ(file.tests[0].checks, checks);
}

/// What a place underlines, as far as it stands in its first line.
inline std::string underlined(const Place& place) {
    // Tests here are ASCII up to the place, so columns are bytes.
    const std::size_t end = place.end_line > place.line ? std::string::npos : place.end_column - place.column;
    return place.source_line.substr(place.column - place.source_column, end);
}

/// The codes of a faulty text with what each underlines.
inline std::vector<std::string> faults(const std::string& yaml) {
    std::vector<std::string> found;
    for (const Diagnostic& each : run_text(yaml).diagnostics) {
        found.push_back(each.code + (each.place ? " " + underlined(*each.place) : ""));
    }
    return found;
}

}  // namespace zhunsheng::analysis
