// Test runs as text and as JUnit XML.

#include "analysis/running.h"

namespace zhunsheng::analysis {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(TextOfRuns, ShowsPlaceExpectationAndReasons) {
    const TestRun run{{run_text(unpaid("findings: {unpaid: no}"))}, {}};
    EXPECT_EQ(render_text(run, Language::english),
              "failed: left without paying\n"
              "  basis: Parking bylaw, 第九条\n"
              " --> tests.yaml:5:35\n"
              "  |\n"
              "5 |     expected: {findings: {unpaid: no}}\n"
              "  |                                   ^^\n"
              "  = findings: unpaid\n"
              "  = expected: no\n"
              "  = found: yes (unpaid.fee)\n"
              "  = fact: fee paid: no (/stays/0/paid)\n"
              "  = fact: emergency: no (/stays/0/emergency)\n"
              "  = basis: Parking bylaw (version 2020) 第二条第一款\n"
              "\n"
              "tests.yaml: 0 passed, 1 failed\n");
}

TEST(TextOfRuns, SpellsOutWhatSteersATerminal) {
    TestRun run{{run_text(unpaid("findings: {unpaid: no}"))}, {}};
    run.files[0].tests[0].name = "a\x1b[31mb";
    EXPECT_THAT(render_text(run, Language::english), Not(HasSubstr("\x1b")));
}

TEST(TextOfRuns, CountsOverAllFiles) {
    const TestFileResult good = run_text(unpaid("findings: {unpaid: yes}"));
    const TestFileResult faulty = run_text(unpaid("findings: {unpayed: yes}"));
    EXPECT_EQ(render_text(TestRun{{good}, {}}, Language::english), "tests.yaml: 1 passed\n");
    EXPECT_THAT(render_text(TestRun{{good, good}, {}}, Language::chinese), HasSubstr("全部通过：2 个通过\n"));
    EXPECT_THAT(render_text(TestRun{{good, faulty}, {}}, Language::english),
                HasSubstr("not all passed: 1 passed, 1 faulty\n"));
}

TEST(JunitOfRuns, EscapesWhatXmlTakesForItsOwn) {
    TestRun run{{run_text(unpaid("findings: {unpaid: no}"))}, {}};
    run.files[0].tests[0].name = "a<b>&\"c\"\n\x01\xFF";
    const std::string xml = render_junit(run, Language::english);
    EXPECT_THAT(xml, HasSubstr("name=\"a&lt;b&gt;&amp;&quot;c&quot;&#10;\uFFFD\uFFFD\""));
    EXPECT_THAT(
        xml,
        HasSubstr("<failure type=\"expectation\" message=\"findings: unpaid | no | yes (unpaid.fee)\">"));
}

TEST(JunitOfRuns, CountsFailuresAndErrors) {
    const TestFileResult good = run_text(unpaid("findings: {unpaid: yes}"));
    const TestFileResult failed = run_text(unpaid("findings: {unpaid: no}"));
    const TestFileResult faulty = run_text(unpaid("findings: {unpayed: yes}"));
    const TestFileResult broken = run_text("tests: [");
    const std::string xml = render_junit({{good, failed, faulty, broken}, {}}, Language::english);
    EXPECT_THAT(xml, HasSubstr("<testsuites tests=\"4\" failures=\"1\" errors=\"2\""));
    EXPECT_THAT(
        xml, HasSubstr("<error message=\"no violation, and no rule that finds one, is called `unpayed`\">"));
    EXPECT_THAT(xml, HasSubstr("<error message=\"this bracket is not closed\">"));
}

}  // namespace
}  // namespace zhunsheng::analysis
