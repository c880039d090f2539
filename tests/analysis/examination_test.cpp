// Comparing with parts of decisions that the parking rulebook does not bring about, made by hand.

#include "analysis/examination.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analysis/running.h"
#include "api/content.h"
#include "rulebook/read_tests.h"

namespace zhunsheng::analysis {
namespace {

using ::testing::SizeIs;

/// What a decision misses of an expectation, written in flow notation.
std::vector<Miss> misses_of(const DecisionResult& decision, const std::string& expected) {
    static const auto rulebook = testing::load_text(
        "file: {id: town, name: town}\n"
        "vocabulary: {records: [{id: case, name: case of ours, root: yes, fields: [{id: damage, name: damage "
        "done, "
        "type: money}]}]}\n");
    EXPECT_TRUE(rulebook) << render_text(rulebook.diagnostics, Language::english);
    text::SourceSet sources;
    diagnostics::Report report;
    const text::SourceId id = sources.add(
        "tests.yaml", "tests: [{name: a, basis: b, case: {damage: 1}, expected: {" + expected + "}}]\n");
    const auto file = rulebook::read_test_file(id, sources, report);
    Examination examination{rulebook.value->content().program, nullptr, decision, sources, report, {}, 0};
    examine(file->tests.at(0).expected, examination);
    EXPECT_FALSE(report.has_errors()) << render_text(report.resolve(sources), Language::english);
    return examination.misses;
}

ProcedureResult hearing() {
    ProcedureResult step;
    step.rule = "hearing.large-fine";
    step.kind = "hearing";
    step.answer = Answer::yes;
    step.from = "2024-05-01";
    step.due = "2024-05-09";
    return step;
}

TEST(Steps, AreCalledByTheirKind) {
    DecisionResult decision;
    decision.procedure = {hearing()};
    EXPECT_THAT(misses_of(decision, "procedure: {hearing: yes, 听证: 2024-05-09, limitation: no}"),
                SizeIs(0));
    EXPECT_THAT(misses_of(decision, "procedure: {hearing: no}"), SizeIs(1));
    EXPECT_THAT(misses_of(decision, "procedure: {hearing: undetermined}"), SizeIs(1));
    EXPECT_THAT(misses_of(decision, "procedure: {deadline: yes}"), SizeIs(1));
}

TEST(Steps, HaveTheirDaysAndDuty) {
    DecisionResult decision;
    decision.procedure = {hearing()};
    EXPECT_THAT(misses_of(decision, "procedure: {hearing: {start: 2024-05-01, due: 2024-05-09, duty: must}}"),
                SizeIs(0));
    for (const char* wrong : {"start: 2024-05-02", "due: 2024-05-10", "duty: may"}) {
        const auto missed = misses_of(decision, "procedure: {hearing: {" + std::string{wrong} + "}}");
        ASSERT_THAT(missed, SizeIs(1)) << wrong;
        EXPECT_EQ(missed[0].found.en, "yes, must, from 2024-05-01, due 2024-05-09 (hearing.large-fine)");
        EXPECT_EQ(missed[0].found.zh, "是，应当，起算 2024-05-01，届满 2024-05-09（hearing.large-fine）");
    }
}

TEST(Bands, AreCalledByIdOrTitle) {
    DecisionResult decision;
    MeasureResult fine;
    fine.measure = "fine";
    fine.answer = Answer::yes;
    fine.suggested = Suggestion{Amount{}, "none", "no penalty", {}};
    decision.institution = {fine};
    EXPECT_THAT(misses_of(decision, "discretion: {fine: none}"), SizeIs(0));
    EXPECT_THAT(misses_of(decision, "institution: {fine: {band: no penalty}}"), SizeIs(0));
    EXPECT_THAT(misses_of(decision, "discretion: {fine: severe}"), SizeIs(1));
    EXPECT_THAT(misses_of(decision, "discretion: {fine: no}"), SizeIs(1));
    EXPECT_THAT(misses_of(decision, "institution: {fine: {band: severe}}"), SizeIs(1));
}

TEST(LawInTimeByHand, IsThatOfTheActOrOfTheDecision) {
    DecisionResult decision;
    LawInTimeResult compared;
    compared.chosen = "decision";
    compared.measure_title = "fine";
    compared.act_value = "5000 yuan";
    compared.decision_value = "3000 yuan";
    decision.law_in_time = {compared};
    EXPECT_THAT(misses_of(decision, "law_in_time: 决定时"), SizeIs(0));
    EXPECT_THAT(misses_of(decision, "law_in_time: no"), SizeIs(1));
    const auto missed = misses_of(decision, "law_in_time: act");
    ASSERT_THAT(missed, SizeIs(1));
    EXPECT_EQ(missed[0].found.zh, "决定时（fine：行为时 5000 yuan，决定时 3000 yuan）");
}

TEST(MeasuresByHand, AreForLifeOrForATime) {
    DecisionResult decision;
    MeasureResult ban;
    ban.measure = "ban";
    ban.answer = Answer::yes;
    ban.term = "life";
    decision.institution = {ban};
    EXPECT_THAT(misses_of(decision, "institution: {ban: 终身}"), SizeIs(0));
    EXPECT_THAT(misses_of(decision, "institution: {ban: 10年}"), SizeIs(1));
    decision.institution[0].term = "P10Y";
    EXPECT_THAT(misses_of(decision, "institution: {ban: 120个月}"), SizeIs(0));
    EXPECT_THAT(misses_of(decision, "institution: {ban: {term: life}}"), SizeIs(1));
}

TEST(MeasuresByHand, ThatAreOpenMakeTheMeasureUndeterminedOnlyIfNoneIsCertain) {
    DecisionResult decision;
    MeasureResult open;
    open.measure = "warning";
    open.answer = Answer::undetermined;
    decision.institution = {open};
    EXPECT_THAT(misses_of(decision, "institution: {warning: 未定}"), SizeIs(0));
    EXPECT_THAT(misses_of(decision, "institution: {warning: no}"), SizeIs(1));
    MeasureResult certain = open;
    certain.answer = Answer::yes;
    decision.institution.push_back(certain);
    EXPECT_THAT(misses_of(decision, "institution: {warning: yes}"), SizeIs(0));
    EXPECT_THAT(misses_of(decision, "institution: {warning: undetermined}"), SizeIs(1));
}

}  // namespace
}  // namespace zhunsheng::analysis
