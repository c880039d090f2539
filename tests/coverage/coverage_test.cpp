// What tests are found to show of a rulebook.

#include "zhunsheng/test_coverage.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "support/market_stall.h"

namespace zhunsheng {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::stall_test;

TestCoverage cover(const std::string& tests) {
    static const Rulebook rulebook = testing::market_stall();
    return measure_coverage(rulebook, {testing::stall_tests(tests)});
}

const std::string sells =
    stall_test("sells", "sells: yes, charity: no, income: 100 yuan", "findings: {trade: yes}");

const ConditionCoverage& condition(const TestCoverage& coverage, const std::string& text) {
    static const ConditionCoverage none;
    for (const RuleCoverage& rule : coverage.rules) {
        for (const ConditionCoverage& one : rule.conditions) {
            if (one.text == text) return one;
        }
    }
    ADD_FAILURE() << "no condition " << text;
    return none;
}

TEST(Coverage, TellsWhichConditionWasNeverFalse) {
    const TestCoverage coverage = cover(sells);
    EXPECT_EQ(condition(coverage, "sells goods").was_true, 1U);
    EXPECT_EQ(condition(coverage, "sells goods").was_false, 0U);
    EXPECT_THAT(render_text(coverage, Language::english),
                HasSubstr("condition “sells goods” was never false"));
    EXPECT_THAT(render_text(coverage, Language::chinese), HasSubstr("条件“sells goods”从未为否"));
    EXPECT_THAT(render_text(coverage, Language::chinese), HasSubstr("除外“acts for charity”从未为是"));
}

TEST(Coverage, CountsAConditionAsDecidingOnlyIfTheWholeRestsOnIt) {
    const TestCoverage coverage =
        cover(sells + stall_test("shows", "sells: no, shows: yes, charity: no", "findings: {trade: yes}"));
    EXPECT_EQ(condition(coverage, "sells goods").was_false, 1U);
    EXPECT_EQ(condition(coverage, "sells goods").decided_false, 0U) << "it shows goods anyway";
    EXPECT_EQ(condition(coverage, "shows goods").decided_true, 1U);
    EXPECT_THAT(render_text(coverage, Language::english),
                HasSubstr("condition “sells goods” never decided the result by being false"));

    const TestCoverage neither =
        cover(stall_test("neither", "sells: no, shows: no, charity: no", "findings: {trade: no}"));
    EXPECT_EQ(condition(neither, "sells goods").decided_false, 1U);
    EXPECT_EQ(condition(neither, "shows goods").decided_false, 1U);
    EXPECT_EQ(condition(neither, "has a licence").was_false, 0U) << "it was not looked at";
}

TEST(Coverage, LeavesOutWhatStayedOpen) {
    const TestCoverage coverage = cover(stall_test("open", "sells: yes", "findings: {trade: undetermined}"));
    EXPECT_EQ(condition(coverage, "acts for charity").was_true, 0U);
    EXPECT_EQ(condition(coverage, "acts for charity").was_false, 0U);
    EXPECT_EQ(condition(coverage, "sells goods").decided_true, 1U);
}

TEST(Coverage, AsksForBothSidesOfALimit) {
    const auto limit = [](const std::string& tests) { return cover(tests).rules.at(1).limits.at(0); };
    EXPECT_EQ(limit(sells).tests, 1U);
    EXPECT_EQ(limit(sells).tests_beside, 0U);
    EXPECT_EQ(limit(sells).beside.en, "99.99 yuan");
    EXPECT_THAT(render_text(cover(sells), Language::chinese),
                HasSubstr("界限“income >= 100 yuan”没有测试紧靠界限的另一侧（99.99元）"));
    const std::string below =
        stall_test("below", "sells: yes, charity: no, income: 99.99 yuan", "institution: {fine: no}");
    EXPECT_EQ(limit(sells + below).tests_beside, 1U);
    const std::string far =
        stall_test("far", "sells: yes, charity: no, income: 99.98 yuan", "institution: {fine: no}");
    EXPECT_EQ(limit(sells + far).tests_beside, 0U) << "two fen below is not next to it";
}

TEST(Coverage, TellsRulesThatNeverSpeak) {
    const TestCoverage coverage =
        cover(stall_test("charity", "sells: yes, charity: yes", "findings: {trade: no}"));
    EXPECT_EQ(coverage.rules.at(1).id, "trade.fine");
    EXPECT_EQ(coverage.rules.at(1).tests, 0U);
    EXPECT_EQ(coverage.counts().silent_rules, 2U);
    EXPECT_THAT(render_text(coverage, Language::english),
                HasSubstr("no test comes to what this rule concludes"));
}

TEST(Coverage, CountsSides) {
    const CoverageCounts counts = cover(sells).counts();
    EXPECT_EQ(counts.condition_sides, 10U) << "five conditions";
    EXPECT_EQ(counts.decided_sides, 4U) << "all but `shows goods`, one side each";
    EXPECT_EQ(counts.mcdc_percent(), 40.0);
    EXPECT_EQ(counts.limit_sides, 2U);
    EXPECT_EQ(counts.limits_percent(), 50.0);
}

TEST(Coverage, SuggestsTestsThatAPersonHasToFinish) {
    const std::string yaml = render_suggestions(cover(sells), Language::english);
    EXPECT_THAT(yaml, HasSubstr("# for tests.yaml\ntests:\n"));
    EXPECT_THAT(yaml, HasSubstr("limit “income >= 100 yuan” has no test just on its other side (99.99 yuan)\n"
                                "  - name: \"trade.fine 2\"\n"
                                "    basis: 【待填, the article and what it says】\n"
                                "    like: \"sells\"\n"
                                "    case: {income: 99.99元}\n"
                                "    expected: 【待填, what must come by law】\n"));
    const TestRun refused = run_rule_tests(
        testing::market_stall(),
        {testing::stall_tests(sells + yaml.substr(yaml.find("  #", yaml.find("# for tests.yaml"))))});
    EXPECT_EQ(refused.count(TestOutcome::passed), 1U);
    EXPECT_EQ(refused.count(TestOutcome::failed), 0U);
    for (const Diagnostic& each : refused.files.at(0).diagnostics) EXPECT_EQ(each.code, "ZS7008");
}

TEST(Coverage, EscapesWhatStandsInThePage) {
    const std::string page = render_html(cover(sells), Language::english);
    EXPECT_THAT(page, HasSubstr("trade &lt;without&gt; a licence"));
    EXPECT_THAT(page, Not(HasSubstr("<without>")));
}

TEST(Coverage, IsWrittenForProgramsToo) {
    const auto json = nlohmann::json::parse(render_json(cover(sells)));
    EXPECT_EQ(json["counts"]["decided_sides"], 4);
    EXPECT_EQ(json["rules"][1]["limits"][0]["at"], 1);
    EXPECT_EQ(json["rules"][0]["conditions"][0]["text"], "sells goods");
    EXPECT_EQ(json["rules"][0]["conditions"][0]["line"], 22);
}

}  // namespace
}  // namespace zhunsheng
