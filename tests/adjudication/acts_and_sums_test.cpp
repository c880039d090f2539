// Definitions that mean the act at hand, and sums that two rules take.

#include "support/rulebook_in_test.h"

namespace zhunsheng {
namespace {

const Rulebook& rulebook() {
    static const Rulebook loaded = [] {
        auto result = testing::load_text(R"(
file: {id: act, name: Act, rank: law, versions: [{version: "1", from: 2000-01-01}]}
vocabulary:
  records:
    - id: case
      name: case of the test
      root: yes
      fields:
        - {id: decided_on, name: day of decision, type: date, role: decided_on}
        - {id: day, name: day of the act, type: date, role: act_date}
        - {id: income, name: income of the case, type: money}
        - {id: papers, name: papers, type: list of paper}
    - id: paper
      name: paper
      fields:
        - {id: issued, name: day of issue, type: date, role: act_date}
        - {id: wrong, name: is wrong, type: truth}
        - {id: unsigned, name: is unsigned, type: truth}
        - {id: price, name: price paid, type: money}
violations:
  - {id: error, name: error, each: papers}
  - {id: omission, name: omission, each: papers}
rules:
  - {id: recent, name: acted lately, value: day of the act >= 2020-01-01}
  - id: doubted
    name: income of the party
    value: income of the case
    doubt: whether costs are deducted is open
  - {id: wrong, name: wrong paper, basis: 第一条, each: papers, when: is wrong, finding: error}
  - {id: bare, name: unsigned paper, basis: 第一条, each: papers, when: is unsigned, finding: omission}
  - {id: stop, name: stop, basis: 第二条, against: error, when: acted lately, institution: [suspend]}
  - id: take-all
    name: take all
    basis: 第三条
    against: error
    institution: [{confiscate_income: {amount: income of the party}}]
  - id: take-again
    name: take it again
    basis: 第四条
    against: omission
    institution: [{confiscate_income: {amount: income of the case}}]
)");
        EXPECT_TRUE(result) << render_text(result.diagnostics, Language::english);
        return *result.value;
    }();
    return loaded;
}

bool orders(const DecisionResult& decision, std::string_view rule) {
    return std::any_of(
        decision.institution.begin(), decision.institution.end(),
        [&](const MeasureResult& measure) { return measure.rule == rule && measure.answer == Answer::yes; });
}

TEST(Definition, MeansTheDayOfTheActThatARuleIsAbout) {
    const auto late =
        testing::decide_case(rulebook(), R"({"papers": [{"issued": "2021-05-01", "wrong": true}]})");
    EXPECT_TRUE(orders(late, "stop"));
    const auto early =
        testing::decide_case(rulebook(), R"({"papers": [{"issued": "2019-05-01", "wrong": true}]})");
    EXPECT_FALSE(orders(early, "stop"));
}

TEST(Doubt, OfADefinitionComesOutWithTheAmountThatRestsOnIt) {
    const auto decision = testing::decide_case(
        rulebook(), R"({"income": "500", "papers": [{"issued": "2021-05-01", "wrong": true}]})");
    const auto stands = std::find_if(decision.institution.begin(), decision.institution.end(),
                                     [](const MeasureResult& one) { return one.rule == "take-all"; });
    ASSERT_NE(stands, decision.institution.end());
    ASSERT_EQ(stands->doubts.size(), 1U);
    EXPECT_EQ(stands->doubts[0], "whether costs are deducted is open");
    EXPECT_TRUE(std::any_of(decision.doubts.begin(), decision.doubts.end(),
                            [](const DoubtResult& doubt) { return doubt.rule == "doubted"; }));
}

TEST(Sum, IsTakenOnceThoughTwoRulesOrderItForTwoActs) {
    const auto decision = testing::decide_case(rulebook(), R"({"income": "500", "papers": [
        {"issued": "2021-05-01", "wrong": true}, {"issued": "2021-05-02", "unsigned": true}]})");
    EXPECT_TRUE(orders(decision, "take-all"));
    EXPECT_FALSE(orders(decision, "take-again"));
    ASSERT_EQ(decision.set_aside.size(), 1U);
    EXPECT_EQ(decision.set_aside[0].rule, "take-again");
    EXPECT_EQ(decision.set_aside[0].principle, "one_sum_once");
}

}  // namespace
}  // namespace zhunsheng
