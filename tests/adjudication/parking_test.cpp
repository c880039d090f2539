// Legal reasoning, step by step, on the parking rulebook: expectations follow its bylaw and act by hand.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/rulebook_in_test.h"

namespace zhunsheng {
namespace {

using testing::decide_case;
using ::testing::ElementsAre;
using testing::finding_of;
using ::testing::IsEmpty;
using testing::measure_of;
using testing::orders;
using testing::parking;

TEST(Findings, RestOnTheFactsThatDecided) {
    const auto decision = decide_case(
        parking(),
        R"({"happened_on": "2021-03-01", "stays": [{"paid": false, "emergency": false, "hours": 1}]})");

    const FindingResult unpaid = finding_of(decision, "unpaid.fee", "/stays/0");
    EXPECT_EQ(unpaid.answer, Answer::yes);
    ASSERT_EQ(unpaid.because.size(), 2U);
    EXPECT_EQ(unpaid.because[0].fact, "/stays/0/paid");
    EXPECT_EQ(unpaid.because[1].fact, "/stays/0/emergency");
    EXPECT_THAT(unpaid.needs, IsEmpty());
    EXPECT_FALSE(testing::has_finding(decision, "overstay.hours"));
}

TEST(Findings, AnExceptionThatHoldsTakesThemAway) {
    const auto decision = decide_case(
        parking(), R"({"happened_on": "2021-03-01", "stays": [{"paid": false, "emergency": true}]})", true);

    const FindingResult unpaid = finding_of(decision, "unpaid.fee", "/stays/0");
    EXPECT_EQ(unpaid.answer, Answer::no);
    ASSERT_EQ(unpaid.because.size(), 1U);
    EXPECT_EQ(unpaid.because[0].fact, "/stays/0/emergency");
}

TEST(Findings, AnExceptionNotLookedIntoLeavesThemOpen) {
    const auto decision =
        decide_case(parking(), R"({"happened_on": "2021-03-01", "stays": [{"paid": false}]})");

    const FindingResult unpaid = finding_of(decision, "unpaid.fee", "/stays/0");
    EXPECT_EQ(unpaid.answer, Answer::undetermined);
    EXPECT_TRUE(unpaid.raised);
    EXPECT_THAT(unpaid.needs, ElementsAre("/stays/0/emergency"));
}

TEST(Findings, WithoutAnyFactThatPointsToThemAreOnlyAChecklist) {
    const auto decision = decide_case(parking(), R"({"happened_on": "2021-03-01", "stays": [{}]})");

    EXPECT_FALSE(finding_of(decision, "unpaid.fee", "/stays/0").raised);
    EXPECT_THAT(decision.institution, IsEmpty());
    EXPECT_FALSE(decision.questions.empty()) << "with nothing raised, the checklist is what to ask";
}

TEST(LawInTime, TheArticleIsThatOfTheVersionOnTheDayOfTheAct) {
    const Rulebook rulebook = parking();
    const auto article = [&](const std::string& day) {
        const auto decision = decide_case(
            rulebook, R"({"happened_on": ")" + day + R"(", "stays": [{"paid": false, "emergency": false}]})");
        const FindingResult unpaid = finding_of(decision, "unpaid.fee", "/stays/0");
        return unpaid.basis.front().version + " " + unpaid.basis.front().article;
    };
    EXPECT_EQ(article("2019-12-31"), "2010 第一条");
    EXPECT_EQ(article("2020-01-01"), "2020 第二条第一款");
}

TEST(LawInTime, BeforeTheFirstVersionNothingIsFound) {
    const auto decision = decide_case(
        parking(), R"({"happened_on": "2009-12-31", "stays": [{"paid": false, "emergency": false}]})");
    EXPECT_FALSE(testing::has_finding(decision, "unpaid.fee"));
}

TEST(LawInTime, AnUnknownDayLeavesTheVersionOpenButNotWhatBothVersionsSay) {
    const auto decision = decide_case(parking(), R"({"not_before": "2018-01-01", "not_after": "2022-01-01",
        "stays": [{"paid": false, "emergency": false, "fee": "60"}]})");

    const FindingResult unpaid = finding_of(decision, "unpaid.fee", "/stays/0");
    EXPECT_EQ(unpaid.answer, Answer::yes);
    EXPECT_EQ(unpaid.basis.size(), 2U);
    EXPECT_FALSE(unpaid.basis[0].certain);
    EXPECT_EQ(measure_of(decision, "fine.unpaid.2010", "fine").answer, Answer::undetermined);
    EXPECT_THAT(measure_of(decision, "fine.unpaid.2010", "fine").needs, ElementsAre("/happened_on"));
}

TEST(LawInTime, BoundsWithinOneVersionMakeItCertain) {
    const auto decision =
        decide_case(parking(), R"({"not_before": "2021-01-01", "not_after": "2022-01-01", "zone": "street",
        "stays": [{"paid": false, "emergency": false, "fee": "60"}]})");
    EXPECT_EQ(finding_of(decision, "unpaid.fee", "/stays/0").basis.size(), 1U);
    EXPECT_FALSE(orders(decision, "fine.unpaid.2010", "fine"));
    EXPECT_EQ(measure_of(decision, "fine.unpaid.2020", "fine").answer, Answer::yes);
}

TEST(LawInTime, AContinuingActFallsUnderTheLawAtItsEnd) {
    const auto decision = decide_case(parking(), R"({"zone": "street", "stays": [
        {"on": "2019-12-30", "paid": false, "emergency": false, "fee": "70"},
        {"on": "2020-01-02", "paid": false, "emergency": false, "fee": "40"}]})");

    EXPECT_FALSE(orders(decision, "fine.unpaid.2010", "fine"));
    const MeasureResult fine = measure_of(decision, "fine.unpaid.2020", "fine");
    EXPECT_EQ(fine.amount->min, "220");  // twice the fees of both stays
    EXPECT_EQ(fine.amount->max, "550");
    EXPECT_THAT(fine.for_findings, ElementsAre("f1", "f2"));
}

TEST(Amounts, TheTierFollowsTheBaseAtItsBoundary) {
    const Rulebook rulebook = parking();
    const auto fine = [&](const std::string& fee) {
        const auto decision = decide_case(
            rulebook,
            R"({"happened_on": "2021-03-01", "zone": "street", "stays": [{"paid": false, "emergency": false, "fee": ")" +
                fee + R"("}]})");
        return measure_of(decision, "fine.unpaid.2020", "fine").amount.value_or(Amount{});
    };
    EXPECT_EQ(fine("99.99"), (Amount{"", "500"}));
    EXPECT_EQ(fine("100"), (Amount{"200", "500"}));
}

TEST(Amounts, AnUnknownBaseIsAskedFor) {
    const auto decision = decide_case(
        parking(),
        R"({"happened_on": "2021-03-01", "zone": "street", "stays": [{"paid": false, "emergency": false}]})");
    const MeasureResult fine = measure_of(decision, "fine.unpaid.2020", "fine");
    EXPECT_EQ(fine.answer, Answer::undetermined);
    EXPECT_THAT(fine.needs, ElementsAre("/stays/0/fee"));
}

TEST(LawInRank, TheBylawYieldsToTheActThatProvides) {
    const auto decision = decide_case(parking(), R"({"happened_on": "2021-03-01", "zone": "hospital",
        "stays": [{"paid": false, "emergency": false, "fee": "60"}]})");

    EXPECT_TRUE(orders(decision, "hospital.unpaid", "fine"));
    EXPECT_FALSE(orders(decision, "fine.unpaid.2020", "fine"));
    ASSERT_EQ(decision.set_aside.size(), 1U);
    EXPECT_EQ(decision.set_aside[0].rule, "fine.unpaid.2020");
    EXPECT_EQ(decision.set_aside[0].principle, "fallback_only");
    EXPECT_EQ(decision.set_aside[0].in_favour_of, "hospital.unpaid");
}

TEST(LawInRank, WhileItIsOpenWhetherTheActAppliesTheBylawIsOpenToo) {
    const auto decision = decide_case(
        parking(),
        R"({"happened_on": "2021-03-01", "stays": [{"paid": false, "emergency": false, "fee": "60"}]})");

    EXPECT_EQ(measure_of(decision, "fine.unpaid.2020", "order_correction").answer, Answer::undetermined);
    ASSERT_EQ(decision.set_aside.size(), 1U);
    EXPECT_EQ(decision.set_aside[0].answer, Answer::undetermined);
}

TEST(LawInRank, OfTwoFinesForOneActTheHigherLawsStandsAndOtherMeasuresAddUp) {
    const auto decision = decide_case(
        parking(), R"({"happened_on": "2021-03-01", "zone": "hospital", "stays": [{"blocking": true}]})");

    EXPECT_TRUE(orders(decision, "hospital.obstruction", "fine"));
    EXPECT_FALSE(orders(decision, "fine.obstruction", "fine"));
    EXPECT_TRUE(orders(decision, "fine.obstruction", "warning"));
    ASSERT_EQ(decision.set_aside.size(), 1U);
    EXPECT_EQ(decision.set_aside[0].principle, "higher_law");
    EXPECT_EQ(decision.set_aside[0].measure, "fine");
}

TEST(OneActOneFine, OverlappingViolationsOfOneStayBearOnlyTheHeavierFine) {
    const auto decision = decide_case(parking(), R"({"happened_on": "2021-03-01", "zone": "street",
        "stays": [{"paid": false, "emergency": false, "fee": "60", "hours": 5}]})");

    EXPECT_TRUE(orders(decision, "fine.unpaid.2020", "fine"));  // up to 500 against 80
    EXPECT_FALSE(orders(decision, "fine.overstay", "fine"));
    ASSERT_EQ(decision.set_aside.size(), 1U);
    EXPECT_EQ(decision.set_aside[0].principle, "one_act_one_fine");
    EXPECT_EQ(decision.set_aside[0].in_favour_of, "fine.unpaid.2020");
}

TEST(OneActOneFine, ViolationsOfDifferentStaysAreFinedEach) {
    const auto decision = decide_case(parking(), R"({"happened_on": "2021-03-01", "zone": "street", "stays": [
        {"paid": false, "emergency": false, "fee": "60", "hours": 1}, {"paid": true, "hours": 5}]})");
    EXPECT_TRUE(orders(decision, "fine.unpaid.2020", "fine"));
    EXPECT_TRUE(orders(decision, "fine.overstay", "fine"));
}

TEST(Persons, AreSanctionedByRoleWithTheirOwnAmounts) {
    const auto decision =
        decide_case(parking(), R"({"happened_on": "2021-03-01", "zone": "street", "repeated": true,
        "stays": [{"paid": false, "emergency": false, "fee": "60"}],
        "people": [{"name": "Ann", "roles": ["owner"]}, {"name": "Bob", "roles": ["driver"], "income": "3000"}]})");

    ASSERT_EQ(decision.persons.size(), 1U);
    EXPECT_EQ(decision.persons[0].name, "Bob");
    EXPECT_EQ(decision.persons[0].on, "/people/1");
    ASSERT_EQ(decision.persons[0].measures.size(), 2U);
    EXPECT_EQ(decision.persons[0].measures[0].amount, (Amount{"300", "600"}));
    EXPECT_EQ(decision.persons[0].measures[1].term, "P2Y");
    EXPECT_EQ(decision.persons[0].measures[1].answer, Answer::yes);
}

TEST(Persons, WhileNobodyIsNamedTheRoleIsShownAndAskedFor) {
    const auto decision = decide_case(parking(), R"({"happened_on": "2021-03-01", "zone": "street",
        "stays": [{"paid": false, "emergency": false, "fee": "60"}]})");
    ASSERT_EQ(decision.persons.size(), 1U);
    EXPECT_EQ(decision.persons[0].on, "");
    EXPECT_THAT(decision.persons[0].roles, ElementsAre("driver"));
    EXPECT_EQ(decision.persons[0].measures[0].answer, Answer::undetermined);
    EXPECT_THAT(decision.persons[0].measures[0].needs, ElementsAre("/people"));
}

TEST(Flags, ShowTheDistanceFromTheirThreshold) {
    const Rulebook rulebook = parking();
    const auto flag = [&](const std::string& damage) {
        return decide_case(
                   rulebook,
                   R"({"happened_on": "2021-03-01", "zone": "street", "stays": [{"blocking": true}])" +
                       damage + "}")
            .criminal_transfer.front();
    };
    EXPECT_EQ(flag(R"(, "damage": "4999.99")").answer, Answer::no);
    EXPECT_EQ(flag(R"(, "damage": "4999.99")").thresholds[0].missing, "0.01");
    EXPECT_EQ(flag(R"(, "damage": "5000")").answer, Answer::yes);
    EXPECT_EQ(flag(R"(, "damage": "5000")").thresholds[0].missing, "0");
    EXPECT_EQ(flag("").answer, Answer::undetermined);
    EXPECT_THAT(flag("").needs, ElementsAre("/damage"));
}

TEST(Questions, TheMostDecisiveComesFirstWithItsWords) {
    const auto decision = decide_case(parking(), R"({"happened_on": "2021-03-01", "zone": "street",
        "stays": [{"paid": false, "fee": "60"}], "people": []})");
    ASSERT_FALSE(decision.questions.empty());
    EXPECT_EQ(decision.questions[0].fact, "/stays/0/emergency");
    EXPECT_EQ(decision.questions[0].ask, "Was it an emergency?");
    EXPECT_EQ(decision.questions[0].decides.front(), "f1");
}

TEST(Doubts, OfTheVersionAppliedSurfaceInTheDecision) {
    const auto decision = decide_case(parking(), R"({"happened_on": "2021-03-01", "zone": "street",
        "stays": [{"paid": false, "emergency": false, "fee": "60"}], "people": []})");
    ASSERT_EQ(decision.doubts.size(), 1U);
    EXPECT_EQ(decision.doubts[0].text, "the day of entry into force was never printed");
}

TEST(Gaps, OfTheLawAreShownWithTheViolationThatTheyTouch) {
    const auto with = decide_case(
        parking(), R"({"happened_on": "2021-03-01", "zone": "street", "stays": [{"blocking": true}]})");
    ASSERT_EQ(with.untranslated.size(), 1U);
    EXPECT_EQ(with.untranslated[0].reason, "towing is left to the officer");
    const auto without = decide_case(parking(), R"({"happened_on": "2021-03-01", "zone": "street",
        "stays": [{"paid": false, "emergency": false, "fee": "60"}]})");
    EXPECT_THAT(without.untranslated, IsEmpty());
}

TEST(UnreadFacts, AreThoseThatNoRuleReads) {
    const auto decision =
        decide_case(parking(), R"({"happened_on": "2021-03-01", "keeper": {"resident": true},
        "stays": [{"paid": true}]})");
    EXPECT_THAT(decision.unread_facts, ElementsAre("/keeper/resident"));
}

}  // namespace
}  // namespace zhunsheng
