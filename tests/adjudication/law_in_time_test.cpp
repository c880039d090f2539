// The law changed between act and decision.

#include "support/rulebook_in_test.h"

namespace zhunsheng {
namespace {

/// A rulebook in which one act is fined by two versions of a law in turn.
Rulebook two_versions(const std::string& former, const std::string& later, const std::string& more = {}) {
    auto loaded = testing::load_text(R"(
file:
  id: act
  name: Act
  rank: law
  versions: [{version: "2010", from: 2010-01-01, to: 2019-12-31}, {version: "2020", from: 2020-01-01}]
vocabulary:
  records:
    - id: case
      name: case of the test
      root: yes
      fields:
        - {id: decided_on, name: day of decision, type: date, role: decided_on}
        - {id: day, name: day of the act, type: date, role: act_date}
        - {id: broke, name: broke the rule, type: truth}
        - {id: serious, name: grave, type: truth}
        - {id: lighter, name: the later law is lighter, type: truth, judgement: yes, role: lighter_law, ask: Which is lighter?}
        - {id: gain, name: gain, type: money}
violations: [{id: breach, name: breach}]
rules:
  - {id: found, name: breach found, basis: 第一条, when: broke the rule, finding: breach}
  - id: former
    name: former sanction
    basis: {"2010": 第二条}
    against: breach
    institution:
)" + former + R"(
  - id: later
    name: later sanction
    basis: {"2020": 第二条}
    against: breach
    institution:
)" + later + more);
    EXPECT_TRUE(loaded) << render_text(loaded.diagnostics, Language::english);
    return *loaded.value;
}

DecisionResult decided_later(const Rulebook& rulebook, const std::string& facts = "") {
    return testing::decide_case(
        rulebook, R"({"decided_on": "2024-01-01", "day": "2019-12-31", "broke": true)" + facts + "}");
}

TEST(LawInTime, TheLawOfTheActAppliesWhereTheLaterOneIsHeavier) {
    const auto rulebook = two_versions("      - fine: {to: 100 yuan}\n", "      - fine: {to: 200 yuan}\n");
    const auto decision = decided_later(rulebook);
    EXPECT_TRUE(testing::orders(decision, "former", "fine"));
    EXPECT_FALSE(testing::orders(decision, "later", "fine"));
    ASSERT_EQ(decision.law_in_time.size(), 1U);
    EXPECT_EQ(decision.law_in_time[0].chosen, "act");
    EXPECT_EQ(decision.law_in_time[0].measure, "fine");
    EXPECT_EQ(decision.law_in_time[0].aspect, "max");
    ASSERT_EQ(decision.set_aside.size(), 1U);
    EXPECT_EQ(decision.set_aside[0].rule, "later");
    EXPECT_EQ(decision.set_aside[0].principle, "later_lighter_law");
    EXPECT_EQ(decision.set_aside[0].in_favour_of, "former");
}

TEST(LawInTime, TheLaterLawAppliesWhereItIsLighter) {
    const auto rulebook = two_versions("      - fine: {to: 200 yuan}\n", "      - fine: {to: 100 yuan}\n");
    const auto decision = decided_later(rulebook);
    EXPECT_FALSE(testing::orders(decision, "former", "fine"));
    EXPECT_EQ(testing::measure_of(decision, "later", "fine").basis.at(0).version, "2020");
    EXPECT_EQ(decision.law_in_time.at(0).chosen, "decision");
}

TEST(LawInTime, AnActOnTheLaterLawsFirstDayIsJudgedByItAlone) {
    const auto rulebook = two_versions("      - fine: {to: 100 yuan}\n", "      - fine: {to: 200 yuan}\n");
    const auto decision =
        testing::decide_case(rulebook, R"({"decided_on": "2024-01-01", "day": "2020-01-01", "broke": true})");
    EXPECT_TRUE(testing::orders(decision, "later", "fine"));
    EXPECT_TRUE(decision.law_in_time.empty());
}

TEST(LawInTime, AGraverKindOfMeasureOutweighsAnyAmount) {
    const auto rulebook =
        two_versions("      - fine: {to: 1000 yuan}\n", "      - fine: {to: 1 yuan}\n      - suspend\n");
    const auto decision = decided_later(rulebook);
    EXPECT_TRUE(testing::orders(decision, "former", "fine"));
    EXPECT_EQ(decision.law_in_time.at(0).measure, "suspend");
    EXPECT_TRUE(decision.law_in_time.at(0).contrary);
}

TEST(LawInTime, MeasuresThatAreNoPenaltiesDoNotCount) {
    const auto rulebook = two_versions("      - fine: {to: 100 yuan}\n",
                                       "      - fine: {to: 50 yuan}\n      - order_correction\n");
    EXPECT_EQ(decided_later(rulebook).law_in_time.at(0).chosen, "decision");
}

TEST(LawInTime, WhereAnAmountIsNotKnownAPersonIsAsked) {
    const auto rulebook = two_versions("      - fine: {to: 2 * gain}\n", "      - fine: {to: 100 yuan}\n");
    const auto open = decided_later(rulebook);
    EXPECT_EQ(open.law_in_time.at(0).chosen, "undetermined");
    EXPECT_EQ(testing::measure_of(open, "former", "fine").answer, Answer::undetermined);
    const auto known = decided_later(rulebook, R"(, "gain": "10")");
    EXPECT_EQ(known.law_in_time.at(0).chosen, "act");
    const auto judged =
        decided_later(rulebook, R"(, "lighter": {"value": true, "by": "Li", "why": "as a whole"})");
    EXPECT_EQ(judged.law_in_time.at(0).chosen, "decision");
    EXPECT_TRUE(judged.law_in_time.at(0).judged);
}

TEST(LawInTime, AMeasureThatIsOpenOnOneSideCanOnlyMakeThatSideHeavier) {
    const auto rulebook = two_versions("      - fine: {to: 100 yuan}\n",
                                       "      - fine: {to: 200 yuan}\n      - suspend: {when: grave}\n");
    EXPECT_EQ(decided_later(rulebook).law_in_time.at(0).chosen, "act");
    const auto torn = two_versions("      - fine: {to: 200 yuan}\n",
                                   "      - fine: {to: 100 yuan}\n      - suspend: {when: grave}\n");
    EXPECT_EQ(decided_later(torn).law_in_time.at(0).chosen, "undetermined");
    EXPECT_EQ(decided_later(torn, R"(, "serious": false)").law_in_time.at(0).chosen, "decision");
}

}  // namespace
}  // namespace zhunsheng
