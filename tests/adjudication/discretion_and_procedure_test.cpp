// Bands, limitation, steps with their days, and the measures ordered as facts.

#include "support/rulebook_in_test.h"

namespace zhunsheng {
namespace {

const Rulebook& rulebook() {
    static const Rulebook loaded = [] {
        auto result = testing::load_text(R"(
file: {id: act, name: Act, rank: law, versions: [{version: "1", from: 2000-01-01}]}
calendar: {holidays: [2024-05-01, 2024-05-02, 2024-05-03], extra_workdays: [2024-04-28]}
vocabulary:
  enumerations:
    - {id: bearer, name: kind of bearer, values: [{id: institution, name: the institution}, {id: person, name: a person}]}
  records:
    - id: case
      name: case of the test
      root: yes
      fields:
        - {id: decided_on, name: day of decision, type: date, role: decided_on}
        - {id: day, name: day of the act, type: date, role: act_date}
        - {id: found_on, name: day it was found, type: date, ask: When was it found?}
        - {id: noticed_on, name: day of notice, type: date}
        - {id: broke, name: broke the rule, type: truth}
        - {id: helped, name: helped the inquiry, type: truth}
        - {id: repeated, name: did it again, type: truth}
        - {id: blameless, name: without fault, type: truth, judgement: yes}
        - {id: fined_by_court, name: fined by a court, type: truth, judgement: yes}
        - {id: ordered, name: measures ordered, type: list of ordered measure, role: ordered}
    - id: ordered_measure
      name: ordered measure
      fields:
        - {id: kind, name: kind of measure, type: measure, role: measure_kind}
        - {id: target, name: bearer of it, type: kind of bearer, role: measure_target}
        - {id: max, name: greatest amount, type: money, role: amount_max}
        - {id: holds, name: is certain, type: truth, role: measure_holds}
        - {id: band, name: band of it, type: band, role: measure_band}
violations: [{id: breach, name: breach}]
rules:
  - {id: found, name: breach found, basis: 第一条, when: broke the rule, finding: breach}
  - id: sanction
    name: sanction of the breach
    basis: 第二条
    against: breach
    institution:
      - fine: {from: 1000 yuan, to: 2000 yuan}
      - warning
      - order_correction
      - suspend: {penalty: no, wording: withdrawal}
  - {id: helpful, name: helpful party, basis: 第三条, when: helped the inquiry, discretion: {band: lenient}}
  - {id: relapse, name: relapse, basis: 第四条, when: did it again, discretion: {band: severe, duty: may}}
  - {id: innocent, name: no fault, basis: 第五条, when: without fault, discretion: {band: none}}
  - id: limitation
    name: two years
    basis: 第六条
    against: breach
    when: day it was found > day of the act + 2 years
    procedure: {kind: limitation, from: day of the act, period: 2 years, bars_penalties: yes}
  - id: court
    name: no second fine
    basis: 第七条
    when: fined by a court
    procedure: {kind: step, bars: [fine]}
  - id: hearing
    name: hearing before a large fine
    basis: 第八条
    when: any(measures ordered, is certain and kind of measure = fine and greatest amount >= 2000 yuan)
    procedure: {kind: hearing, by: the office, from: day of notice, period: 3 working days}
  - id: listing
    name: listing after a severe fine
    basis: 第九条
    against: breach
    when: any(measures ordered, kind of measure = fine and band of it = severe)
    flag: {kind: blacklist}
)");
        EXPECT_TRUE(result) << render_text(result.diagnostics, Language::english);
        return *result.value;
    }();
    return loaded;
}

DecisionResult decided(const std::string& facts, const std::string& found_on = "2022-02-01") {
    return testing::decide_case(
        rulebook(), R"({"decided_on": "2024-05-20", "day": "2022-01-10", "broke": true, "found_on": ")" +
                        found_on + "\"" + facts + "}");
}

const ProcedureResult& step_of(const DecisionResult& decision, std::string_view rule) {
    static const ProcedureResult none;
    for (const ProcedureResult& step : decision.procedure) {
        if (step.rule == rule) return step;
    }
    ADD_FAILURE() << "no step by " << rule;
    return none;
}

Suggestion suggested(const DecisionResult& decision) {
    return testing::measure_of(decision, "sanction", "fine").suggested.value_or(Suggestion{});
}

TEST(Discretion, TakesTheUsualBandWhereNothingPointsElsewhere) {
    const Suggestion usual = suggested(decided(""));
    EXPECT_EQ(usual.band, "ordinary");
    EXPECT_EQ(usual.amount, (Amount{"1300", "1700"}));
}

TEST(Discretion, MovesToTheBandThatACircumstancePointsTo) {
    const Suggestion lenient = suggested(decided(R"(, "helped": true)"));
    EXPECT_EQ(lenient.amount, (Amount{"1000", "1300"}));
    EXPECT_EQ(lenient.rules, std::vector<std::string>{"helpful"});
    EXPECT_EQ(suggested(decided(R"(, "repeated": true)")).amount, (Amount{"1700", "2000"}));
}

TEST(Discretion, WhatMustBeWeighedComesBeforeWhatMay) {
    EXPECT_EQ(suggested(decided(R"(, "repeated": true, "helped": true)")).band, "lenient");
}

TEST(Discretion, WhoMustGoUnpunishedBearsNoPenaltyButMayBeOrderedToPutThingsRight) {
    const auto decision = decided(R"(, "blameless": true)");
    EXPECT_FALSE(testing::orders(decision, "sanction", "fine"));
    EXPECT_FALSE(testing::orders(decision, "sanction", "warning"));
    EXPECT_TRUE(testing::orders(decision, "sanction", "order_correction"));
    EXPECT_EQ(decision.set_aside.at(0).in_favour_of, "innocent");
}

TEST(Limitation, BarsPenaltiesFromTheDayAfterItEnds) {
    const auto last_day = decided("", "2024-01-10");
    EXPECT_TRUE(testing::orders(last_day, "sanction", "fine"));
    const auto day_after = decided("", "2024-01-11");
    EXPECT_FALSE(testing::orders(day_after, "sanction", "fine"));
    EXPECT_TRUE(testing::orders(day_after, "sanction", "order_correction"));
    EXPECT_TRUE(testing::orders(day_after, "sanction", "suspend")) << "declared to be no penalty here";
    EXPECT_EQ(step_of(day_after, "limitation").due, "2024-01-10");
    EXPECT_EQ(day_after.set_aside.at(0).principle, "explicit");
}

TEST(Limitation, LeavesPenaltiesWhileItIsOpenAndAsks) {
    const auto decision = testing::decide_case(
        rulebook(), R"({"decided_on": "2024-05-20", "day": "2022-01-10", "broke": true})");
    EXPECT_TRUE(testing::orders(decision, "sanction", "fine"));
    EXPECT_EQ(step_of(decision, "limitation").answer, Answer::undetermined);
    EXPECT_EQ(decision.questions.at(0).fact, "/found_on");
}

TEST(Procedure, MayBarSomeMeasuresAlone) {
    const auto decision = decided(R"(, "fined_by_court": true)");
    EXPECT_FALSE(testing::orders(decision, "sanction", "fine"));
    EXPECT_TRUE(testing::orders(decision, "sanction", "warning"));
}

TEST(Procedure, ReadsTheMeasuresOrderedAndCountsWorkingDaysByTheCalendar) {
    const auto decision = decided(R"(, "noticed_on": "2024-04-30")");
    const ProcedureResult& hearing = step_of(decision, "hearing");
    EXPECT_EQ(hearing.answer, Answer::yes);
    EXPECT_EQ(hearing.due, "2024-05-08") << "1 to 3 May are holidays, 4 and 5 a weekend";
    EXPECT_FALSE(hearing.beyond_calendar);
    EXPECT_TRUE(step_of(decided(R"(, "noticed_on": "2025-04-30")"), "hearing").beyond_calendar);
}

TEST(Flags, ReadTheBandOfTheMeasuresOrdered) {
    EXPECT_EQ(decided(R"(, "repeated": true)").blacklist.at(0).answer, Answer::yes);
    EXPECT_TRUE(decided("").blacklist.empty());
}

TEST(Judgements, AreShownWithTheirAuthor) {
    const auto decision = decided(
        R"(, "fined_by_court": {"value": true, "by": "Li", "on": "2024-05-02", "why": "the judgment"})");
    const Reason& reason = step_of(decision, "court").because.at(0);
    EXPECT_EQ(reason.fact, "/fined_by_court");
    ASSERT_TRUE(reason.judgement.has_value());
    EXPECT_EQ(reason.judgement->by, "Li");
    EXPECT_EQ(reason.judgement->on, "2024-05-02");
    EXPECT_EQ(reason.judgement->why, "the judgment");
}

}  // namespace
}  // namespace zhunsheng
