// Whether changes to a rulebook are noticed, and by which tests.

#include "zhunsheng/test_mutation.h"

#include <gmock/gmock.h>

#include <cstdio>
#include <fstream>
#include <iterator>

#include "support/market_stall.h"

namespace zhunsheng {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::stall_test;

MutationRun mutate(const std::string& tests, const MutationSettings& settings = {}) {
    static const Rulebook rulebook = testing::market_stall();
    return mutate_rules(rulebook, {testing::stall_tests(tests)}, settings);
}

const std::string at_limit = stall_test("at the limit", "sells: yes, charity: no, income: 100 yuan",
                                        "institution: {fine: {amount: 50 yuan}}");
const std::string below =
    stall_test("below", "sells: yes, charity: no, income: 99.99 yuan", "institution: {fine: no}");

/// The change that says this in English.
Mutation change(const MutationRun& run, const std::string& said) {
    for (const Mutation& mutation : run.mutations) {
        if (mutation.change.en == said) return mutation;
    }
    ADD_FAILURE() << "nothing was changed so: " << said;
    return {};
}

TEST(Mutation, OfALimitIsNoticedByTestsOnBothSides) {
    const MutationRun one_side = mutate(at_limit);
    EXPECT_EQ(change(one_side, "“100 yuan” became “100.01 yuan”").noticed_by, "at the limit");
    EXPECT_TRUE(change(one_side, "“100 yuan” became “99.99 yuan”").survives());
    const MutationRun both = mutate(at_limit + below);
    EXPECT_EQ(change(both, "“100 yuan” became “99.99 yuan”").noticed_by, "below");
    EXPECT_EQ(change(both, "in “income >= 100 yuan”, “>=” became “>”").noticed_by, "at the limit");
    EXPECT_EQ(change(both, "institution: “罚款” was dropped").noticed_by, "at the limit");
}

TEST(Mutation, ThatSurvivesIsToldWithItsPlace) {
    const MutationRun run = mutate(at_limit);
    const Mutation exception = change(run, "of the exceptions, “acts for charity” was dropped");
    EXPECT_TRUE(exception.survives());
    EXPECT_EQ(exception.place.line, 23U);
    EXPECT_EQ(exception.rule, "trade");
    EXPECT_EQ(exception.tests, 1U);
    EXPECT_THAT(render_text(run, Language::chinese),
                HasSubstr("test.yaml:23: 没有测试会发现：除外删去“acts for charity”（trade）"));
    EXPECT_THAT(
        render_text(run, Language::english),
        HasSubstr(
            "test.yaml:23: no test notices: of the exceptions, “acts for charity” was dropped (trade)"));
}

TEST(Mutation, OfLogicConditionsDutiesArticlesAndVersionsIsTried) {
    const MutationRun run = mutate(at_limit);
    for (const MutationKind kind : {MutationKind::comparison, MutationKind::logic, MutationKind::value,
                                    MutationKind::condition, MutationKind::exception, MutationKind::measure,
                                    MutationKind::duty, MutationKind::article, MutationKind::version}) {
        const bool tried = std::any_of(run.mutations.begin(), run.mutations.end(),
                                       [kind](const Mutation& one) { return one.kind == kind; });
        EXPECT_TRUE(tried) << id_of(kind);
    }
}

TEST(Mutation, OfAVersionIsNoticedByACaseOnItsFirstDay) {
    const std::string first_day =
        "  - {name: first day, basis: Trade act, case: {decided_on: 2021-05-01, day: 2020-01-01, licensed: "
        "no, sells: yes, "
        "charity: no}, expected: {findings: {trade: yes}}}\n";
    EXPECT_EQ(change(mutate(first_day), "of version 2, “2020-01-01” became “2020-01-02”").noticed_by,
              "first day");
    EXPECT_TRUE(change(mutate(at_limit), "of version 2, “2020-01-01” became “2020-01-02”").survives());
}

std::vector<std::string> changes_of_versions(const MutationRun& run) {
    std::vector<std::string> said;
    for (const Mutation& mutation : run.mutations) {
        if (mutation.kind == MutationKind::version) said.push_back(mutation.change.en);
    }
    return said;
}

TEST(Mutation, OfAVersionKeepsOffItsNeighboursAndIsTriedWhereARuleCitesIt) {
    // A day earlier, the second version would overlap the first, which is refused; no rule cites the first.
    EXPECT_THAT(changes_of_versions(mutate(at_limit)),
                ElementsAre("of version 2, “2020-01-01” became “2020-01-02”"));
}

TEST(Mutation, OfALawIsOfAllItsRulesAndVersions) {
    MutationSettings settings;
    settings.rules = {"act"};
    EXPECT_EQ(render_json(mutate(at_limit, settings)), render_json(mutate(at_limit)));
}

TEST(Mutation, OfAnArticleIsNoticedByATestThatStatesTheArticle) {
    const std::string said = "in the basis of version 2, “第二条” became “第一条”";
    EXPECT_TRUE(change(mutate(at_limit), said).survives());
    const std::string cites =
        stall_test("cites", "sells: yes, charity: no, income: 100 yuan", "basis: {trade.fine: 第二条}");
    EXPECT_EQ(change(mutate(cites), said).noticed_by, "cites");
}

TEST(Mutation, ComesOutTheSameOnAnyNumberOfThreads) {
    MutationSettings one;
    one.jobs = 1;
    MutationSettings three;
    three.jobs = 3;
    EXPECT_EQ(render_json(mutate(at_limit + below, one)), render_json(mutate(at_limit + below, three)));
}

TEST(Mutation, NeedsTestsThatPass) {
    const MutationRun run =
        mutate(stall_test("wrong", "sells: yes, charity: no, income: 100 yuan", "institution: {fine: no}"));
    EXPECT_FALSE(run.run.all_passed());
    EXPECT_THAT(run.mutations, IsEmpty());
}

TEST(Mutation, IsConfinedToTheRulesAskedFor) {
    MutationSettings settings;
    settings.rules = {"trade.fine"};
    for (const Mutation& mutation : mutate(at_limit, settings).mutations)
        EXPECT_EQ(mutation.rule, "trade.fine");
    settings.rules = {"trade.fein"};
    EXPECT_EQ(mutate(at_limit, settings).unknown_rules, settings.rules);
}

std::string content_of(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Mutation, IsNotTriedAgainWhileRuleAndTestsReadTheSame) {
    MutationSettings settings;
    settings.results = ::testing::TempDir() + "mutation_results.txt";
    std::remove(settings.results.c_str());
    const MutationRun first = mutate(at_limit, settings);
    ASSERT_TRUE(first.results_written);
    // Results that say otherwise than the truth show whether they are believed.
    std::string results = content_of(settings.results.string());
    for (std::size_t at = 0; (at = results.find("at the limit", at)) != std::string::npos;) {
        results.replace(at, 12, "an old test!");
    }
    std::ofstream(settings.results) << results;
    EXPECT_EQ(change(mutate(at_limit, settings), "institution: “罚款” was dropped").noticed_by,
              "an old test!");
    const std::string edited = stall_test("at the limit", "sells: yes, charity: no, income: 100.01 yuan",
                                          "institution: {fine: {amount: 50 yuan}}");
    EXPECT_EQ(change(mutate(edited, settings), "institution: “罚款” was dropped").noticed_by, "at the limit");
}

}  // namespace
}  // namespace zhunsheng
