// What open results wait for and what certain ones rest on, where random rulebooks found it told in part.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "support/rulebook_in_test.h"

namespace zhunsheng {
namespace {

using testing::decide_case;
using ::testing::ElementsAre;
using testing::finding_of;
using ::testing::IsEmpty;
using testing::measure_of;

/// A law of two versions, its facts and what else is given; the second version begins in 2020.
Rulebook law_with(const std::string& rules) {
    auto loaded = testing::load_text(R"(
file:
  id: law
  name: law
  rank: law
  versions: [{version: "1", from: 2000-01-01, to: 2019-12-31}, {version: "2", from: 2020-01-01}]
vocabulary:
  records:
    - id: case
      name: case of the test
      root: yes
      fields:
        - {id: day, name: day of the act, type: date, role: act_date}
        - {id: first, name: first day, type: date, role: act_not_before}
        - {id: limit, name: limit, type: money}
        - {id: damage, name: damage, type: money}
        - {id: plain, name: plain items, type: list of plain}
        - {id: dated, name: dated items, type: list of dated}
    - id: plain
      name: plain
      fields:
        - {id: bad, name: bad, type: truth}
        - {id: old, name: old, type: truth}
        - {id: count, name: count of wheels, type: integer, default: 5 - 1}
    - id: dated
      name: dated
      fields:
        - {id: on, name: own day, type: date, role: act_date}
        - {id: wrong, name: wrong, type: truth}
violations:
  - {id: plain_wrong, name: plain wrong, each: plain}
  - {id: dated_wrong, name: dated wrong, each: dated}
  - {id: case_wrong, name: case wrong}
rules:
)" + rules);
    EXPECT_TRUE(loaded) << render_text(loaded.diagnostics, Language::english);
    return *loaded.value;
}

std::string facts_of(const std::vector<Reason>& because) {
    std::string facts;
    for (const Reason& reason : because) facts += reason.fact + " ";
    return facts;
}

TEST(Needs, OfAnItemWithoutADateOfItsOwnAreTheDateOfTheCase) {
    const auto decision = decide_case(
        law_with("  - {id: r, name: r, basis: {\"2\": 第一条}, finding: plain wrong, when: bad}\n"),
        R"({"plain": [{"bad": true}]})");
    EXPECT_EQ(finding_of(decision, "r", "/plain/0").answer, Answer::undetermined);
    EXPECT_THAT(finding_of(decision, "r", "/plain/0").needs, ElementsAre("/day"));
}

TEST(Needs, OfAnActAreTheDatesOfAllItsItems) {
    const auto decision = decide_case(law_with(R"(
  - {id: r, name: r, basis: 第一条, finding: dated wrong, when: wrong}
  - {id: s, name: s, basis: {"2": 第二条}, against: dated wrong, institution: [warning]}
)"),
                                      R"({"first": "2010-01-01",
                                          "dated": [{"on": "2019-01-01", "wrong": true}, {"wrong": true}]})");
    EXPECT_EQ(measure_of(decision, "s", "warning").answer, Answer::undetermined);
    EXPECT_THAT(measure_of(decision, "s", "warning").needs, ElementsAre("/dated/1/on"));
}

TEST(Needs, OfAThresholdAreThoseOfItsFigure) {
    const auto decision = decide_case(law_with(R"(
  - id: f
    name: f
    basis: 第一条
    flag: {kind: referral, thresholds: [{name: figure, quantity: damage, reaches: limit}]}
)"),
                                      R"({"day": "2021-01-01", "damage": "10"})");
    ASSERT_EQ(decision.referral.size(), 1U);
    EXPECT_EQ(decision.referral[0].answer, Answer::undetermined);
    EXPECT_THAT(decision.referral[0].needs, ElementsAre("/limit"));
    EXPECT_THAT(decision.referral[0].thresholds[0].needs, ElementsAre("/limit"));
}

TEST(Versions, CitedInAnyOrderCoverTheDaysBetweenThem) {
    const auto decision = decide_case(
        law_with(
            "  - {id: r, name: r, basis: {\"2\": 第一条, \"1\": 第一条}, finding: plain wrong, when: bad}\n"),
        R"({"first": "2019-12-31", "plain": [{"bad": true}]})");
    EXPECT_EQ(finding_of(decision, "r", "/plain/0").answer, Answer::yes);
}

/// An act of two items, found by a rule of the old law, while another rule of both laws is open.
TEST(Needs, OfWhetherAnActIsStillAViolationAreNoDatesOfTheAct) {
    auto loaded = testing::load_text(R"(
file:
  id: law
  name: law
  rank: law
  versions:
    - {version: "1", from: 2000-01-01, to: 2002-12-31}
    - {version: "2", from: 2003-01-01, to: 2019-12-31}
    - {version: "3", from: 2020-01-01}
vocabulary:
  records:
    - id: case
      name: case of the test
      root: yes
      fields:
        - {id: first, name: first day, type: date, role: act_not_before}
        - {id: last, name: last day, type: date, role: act_not_after}
        - {id: items, name: items, type: list of item}
    - id: item
      name: item
      fields:
        - {id: on, name: day of the item, type: date, role: act_date}
        - {id: bad, name: bad, type: truth}
        - {id: worse, name: worse, type: truth}
violations: [{id: wrong, name: wrong, each: items}]
rules:
  - {id: old, name: old, basis: {"1": 第一条, "2": 第一条}, finding: wrong, when: bad}
  - {id: both, name: both, basis: {"2": 第二条, "3": 第二条}, finding: wrong, when: worse}
  - {id: s, name: s, basis: 第三条, against: wrong, institution: [warning]}
)");
    ASSERT_TRUE(loaded) << render_text(loaded.diagnostics, Language::english);
    const auto decision = decide_case(*loaded.value, R"({"first": "2001-01-01", "last": "2005-01-01",
        "items": [{"on": "2019-06-01", "bad": true}, {"bad": true}]})");
    ASSERT_EQ(decision.law_in_time.size(), 1U);
    EXPECT_EQ(decision.law_in_time[0].chosen, "undetermined");
    EXPECT_THAT(decision.law_in_time[0].needs, ElementsAre("/items/0/worse", "/items/1/worse"));
}

TEST(Grounds, OfAnItemOfAFilteredListAreWhyItBelongsToIt) {
    const auto decision = decide_case(law_with(R"(
  - {id: r, name: r, basis: 第一条, finding: case wrong, when: 'any(plain items where (old), bad) '}
)"),
                                      R"({"day": "2021-01-01", "plain": [{"old": true, "bad": true}]})");
    EXPECT_EQ(finding_of(decision, "r", "").answer, Answer::yes);
    EXPECT_EQ(facts_of(finding_of(decision, "r", "").because), "/plain/0/old /plain/0/bad ");
}

TEST(Grounds, OfADefaultThatRestsOnNoFactAreTheFactItself) {
    const auto decision = decide_case(
        law_with("  - {id: r, name: r, basis: 第一条, finding: plain wrong, when: count of wheels = 4}\n"),
        R"({"day": "2021-01-01", "plain": [{}]})");
    EXPECT_EQ(finding_of(decision, "r", "/plain/0").answer, Answer::yes);
    EXPECT_EQ(facts_of(finding_of(decision, "r", "/plain/0").because), "/plain/0/count ");
}

TEST(Gaps, WithoutVersionsAreOfEveryVersion) {
    const std::string rules = R"(
  - {id: r, name: r, basis: 第一条, finding: case wrong}
untranslated: [{article: 第九条, reason: left to a person, touches: case wrong}]
)";
    for (const char* day : {"2019-01-01", "2021-01-01"}) {
        const auto decision = decide_case(law_with(rules), "{\"day\": \"" + std::string{day} + "\"}");
        ASSERT_EQ(decision.untranslated.size(), 1U) << day;
        EXPECT_EQ(decision.untranslated[0].reason, "left to a person");
    }
    EXPECT_THAT(decide_case(law_with(rules), R"({"day": "1999-01-01"})").untranslated, IsEmpty());
}

}  // namespace
}  // namespace zhunsheng
