// Which of several rules on one act stands, and files that are parts of one law.

#include "support/rulebook_in_test.h"

namespace zhunsheng {
namespace {

/// A rule, a regulation and a law on one act; the first file is read first, so that order alone decides nothing.
const Rulebook& rulebook() {
    static const Rulebook loaded = [] {
        auto result = load_rulebook(std::vector<RuleText>{
            {"head.yaml", "file: {id: head, name: head}\nrulebook: {id: test, name: test, version: \"1\"}\n"},
            {"order.yaml", testing::legal_order_in_test},
            {"facts.yaml", R"(
file: {id: facts, name: facts}
vocabulary:
  records:
    - id: case
      name: case of the test
      root: yes
      fields:
        - {id: day, name: day of the act, type: date, role: act_date}
        - {id: broke, name: broke the rule, type: truth}
        - {id: gravely, name: broke it gravely, type: truth}
        - {id: not_before, name: earliest day, type: date, role: act_not_before}
        - {id: not_after, name: latest day, type: date, role: act_not_after}
        - {id: often, name: broke it often, type: truth, default: false}
violations: [{id: breach, name: breach}]
)"},
            {"a-rule.yaml", R"(
file: {id: a-rule, name: Ministry rule, rank: rule, versions: [{version: "1", from: 2000-01-01}]}
rules:
  - id: rule-fine
    name: fine of the rule
    basis: 第一条
    against: breach
    yields_to: {rank: regulation, having: [fine]}
    institution: [{fine: {to: 100 yuan}}]
)"},
            {"b-regulation.yaml", R"(
file: {id: b-regulation, name: Regulation, rank: regulation, versions: [{version: "1", from: 2000-01-01}]}
rules:
  - id: regulation-fine
    name: fine of the regulation
    basis: 第一条
    against: breach
    yields_to: {rank: law, having: [warning]}
    institution: [{fine: {to: 200 yuan}}]
)"},
            {"c-law.yaml", R"(
file: {id: c-law, name: Law, rank: law, versions: [{version: "1", from: 2000-01-01}]}
rules:
  - {id: law-warning, name: warning of the law, basis: 第一条, against: breach, when: broke it gravely, institution: [warning]}
)"},
            {"c-law-more.yaml", R"(
file: {id: c-law-more, name: Findings of the law, part_of: c-law}
rules:
  - {id: found, name: breach found, basis: {"1": 第二条}, when: broke the rule, finding: breach}
  - id: more
    name: correction under the law
    basis: 第三条
    against: breach
    yields_to: {rank: law}
    institution: [order_correction]
)"},
            {"d-repealed.yaml", R"(
file: {id: d-repealed, name: Repealed regulation, rank: regulation, versions: [{version: "1", from: 1990-01-01, to: 2009-12-31}]}
rules:
  - {id: repealed-warning, name: warning once, basis: 第一条, against: breach, when: broke it often, institution: [warning]}
)"},
            {"e-later.yaml", R"(
file: {id: e-later, name: Later rule, rank: rule, versions: [{version: "1", from: 2010-01-01}]}
rules:
  - id: later-warning
    name: warning now
    basis: 第一条
    against: breach
    when: broke it often
    yields_to: {rank: regulation, having: [warning]}
    institution: [warning]
)"}});
        EXPECT_TRUE(result) << render_text(result.diagnostics, Language::english);
        return *result.value;
    }();
    return loaded;
}

std::vector<std::string> standing(const DecisionResult& decision) {
    std::vector<std::string> rules;
    for (const MeasureResult& measure : decision.institution) rules.push_back(measure.rule);
    return rules;
}

TEST(Rank, ARuleYieldsToOneOfHigherRank) {
    const auto decision =
        testing::decide_case(rulebook(), R"({"day": "2020-01-01", "broke": true, "gravely": false})");
    EXPECT_EQ(standing(decision), (std::vector<std::string>{"regulation-fine", "more"}));
}

TEST(Rank, ARuleDoesNotYieldToOneThatIsSetAsideItself) {
    const auto decision =
        testing::decide_case(rulebook(), R"({"day": "2020-01-01", "broke": true, "gravely": true})");
    EXPECT_EQ(standing(decision), (std::vector<std::string>{"rule-fine", "law-warning", "more"}));
    ASSERT_EQ(decision.set_aside.size(), 1U);
    EXPECT_EQ(decision.set_aside[0].rule, "regulation-fine");
    EXPECT_EQ(decision.set_aside[0].in_favour_of, "law-warning");
}

TEST(Rank, ARuleDoesNotYieldToOneThatWasNeverInForceWithItWhateverTheDayOfTheAct) {
    const auto decision = testing::decide_case(
        rulebook(),
        R"({"not_before": "2009-06-01", "not_after": "2010-06-01", "broke": true, "gravely": false, "often": true})");
    const auto rules = standing(decision);
    for (const char* rule : {"repealed-warning", "later-warning"}) {
        EXPECT_NE(std::find(rules.begin(), rules.end(), rule), rules.end()) << rule;
    }
    for (const SetAsideResult& each : decision.set_aside) EXPECT_NE(each.rule, "later-warning");
}

TEST(PartOfALaw, IsCitedAsThatLaw) {
    const auto decision =
        testing::decide_case(rulebook(), R"({"day": "2020-01-01", "broke": true, "gravely": true})");
    ASSERT_FALSE(decision.findings.empty());
    ASSERT_EQ(decision.findings[0].basis.size(), 1U);
    EXPECT_EQ(decision.findings[0].basis[0].instrument, "c-law");
    EXPECT_EQ(decision.findings[0].basis[0].instrument_name, "Law");
}

TEST(PartOfALaw, DoesNotYieldToItsOtherParts) {
    const auto decision =
        testing::decide_case(rulebook(), R"({"day": "2020-01-01", "broke": true, "gravely": true})");
    const auto rules = standing(decision);
    EXPECT_NE(std::find(rules.begin(), rules.end(), "more"), rules.end());
}

}  // namespace
}  // namespace zhunsheng
