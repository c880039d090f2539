// Advice on whole rules.

#include "linting/linting.h"

namespace zhunsheng::linting {
namespace {

constexpr const char* duplicate = "ZS8005";
constexpr const char* shadowed = "ZS8006";
constexpr const char* dead_exception = "ZS8007";
constexpr const char* always_excepted = "ZS8008";
constexpr const char* outside_versions = "ZS8009";
constexpr const char* untested = "ZS8010";

TEST(LikeRules, TheOrderOfAConditionMakesNoDifference) {
    EXPECT_EQ(codes(rule("陈旧 且 破损", "", "a") + rule("破损 且 陈旧", "", "b")), duplicate);
    EXPECT_EQ(codes(rule("份数 > 3", "", "a") + rule("3 < 份数", "", "b")), duplicate);
}

TEST(LikeRules, ANarrowerConditionIsShadowed) {
    EXPECT_EQ(codes(rule("陈旧", "", "a") + rule("陈旧 且 破损", "", "b")), shadowed);
    EXPECT_EQ(codes(rule("陈旧", "", "a") + rule("破损", "", "b")), "");
}

TEST(LikeRules, ARuleThatMayStayOpenShadowsNothing) {
    // Where 陈旧 is not known the first rule says nothing for certain, but the second does.
    EXPECT_EQ(codes(rule("非 陈旧", "", "a") + rule("未知(陈旧) 且 破损", "", "b")), "");
}

TEST(LikeRules, ExceptionsOfTheWiderRuleCount) {
    EXPECT_EQ(codes(rule("陈旧", "unless: 破损", "a") + rule("陈旧 且 份数 > 3", "", "b")), "");
    EXPECT_EQ(codes(rule("陈旧", "unless: 破损", "a") + rule("陈旧 且 非 破损 且 份数 > 3", "", "b")),
              shadowed);
}

TEST(LikeRules, AnotherArticleIsAnotherRule) {
    const std::string other = "  - {id: b, name: b, basis: 第二条, finding: wrong, when: 陈旧}\n";
    EXPECT_EQ(codes(rule("陈旧", "", "a") + other), "");
}

TEST(LikeRules, ARuleThatAlwaysGivesWayIsShadowed) {
    const std::string fine =
        "  - {id: a, name: a, basis: 第二条, against: wrong, when: 陈旧 且 破损, institution: [警告]}\n";
    const std::string special =
        "  - {id: b, name: b, basis: 第三条, against: wrong, when: 陈旧, prevails_over: [a], institution: "
        "[责令停业]}\n";
    EXPECT_EQ(codes(fine + special), shadowed);
    const std::string later =
        "  - {id: b, name: b, basis: {\"2020\": 第三条}, against: wrong, when: 陈旧, prevails_over: [a], "
        "institution: [责令停业]}\n";
    EXPECT_EQ(codes(fine + later), "") << "until 2019 it had an effect";
}

TEST(Exceptions, OneThatContradictsTheConditionNeverApplies) {
    EXPECT_EQ(codes(rule("份数 > 5", "unless: 份数 < 3")), dead_exception);
    EXPECT_EQ(codes(rule("份数 > 5", "unless: 份数 < 7")), "");
}

TEST(Exceptions, OneThatTheConditionImpliesLeavesNothing) {
    EXPECT_EQ(codes(rule("份数 > 5", "unless: 份数 > 3")), always_excepted);
    EXPECT_EQ(codes(rule("份数 > 5", "unless: [{when: 陈旧}, {when: 非 陈旧}]")), always_excepted);
}

TEST(Exceptions, AMeasureWhoseConditionTheRuleExcludesIsNeverOrdered) {
    EXPECT_EQ(codes("  - {id: a, name: a, basis: 第二条, against: wrong, when: 份数 > 5, institution: [警告: "
                    "{when: 份数 < "
                    "3}]}\n"),
              "ZS8003");
}

TEST(Dates, ARuleOfLawThatHasEndedAsksForNoLaterDates) {
    const auto of_2010 = [](const std::string& condition) {
        return "  - {id: a, name: a, basis: {\"2010\": 第二条}, against: wrong, when: \"" + condition +
               "\", institution: [警告]}\n";
    };
    EXPECT_EQ(codes(of_2010("行为日期 ≥ 2020-06-01")), outside_versions);
    EXPECT_EQ(codes(of_2010("行为日期 ≥ 2019-06-01")), "");
    EXPECT_EQ(codes(of_2010("行为日期 < 2009-06-01")), "") << "it may be the lighter law for an earlier act";
}

TEST(Tests, RulesThatNoTestUsesAreTold) {
    const std::vector<RuleText> rules{
        {"head.yaml", "file: {id: head, name: head}\nrulebook: {id: test, name: test, version: \"1\"}\n"},
        {"order.yaml", testing::legal_order_in_test},
        {"test.yaml", law_in_test + rule("陈旧", "", "speaks") + rule("份数 > 5", "", "named") +
                          rule("破损", "", "silent")}};
    const std::vector<RuleText> tests{{"tests.yaml", R"(
tests:
  - name: old
    basis: 第一条
    case: {decided_on: 2021-01-01, happened_on: 2020-05-01, old: yes, broken: no, count: 1}
    expected: {findings: {speaks: yes, named: no}}
)"}};
    const LintReport report = lint_rulebook(rules, {}, tests);
    ASSERT_EQ(codes(report), untested);
    EXPECT_NE(report.diagnostics[0].message.en.find("silent"), std::string::npos);
    EXPECT_EQ(codes(lint_rulebook(rules)), "") << "without tests nothing is said of them";
}

/// A law with a register for each version, and an article that no rule puts into effect.
LintReport lint_untranslated(const std::string& untranslated) {
    return lint_rulebook(
        {{"head.yaml", "file: {id: head, name: head}\nrulebook: {id: test, name: test, version: \"1\"}\n"},
         {"order.yaml", testing::legal_order_in_test},
         {"law.yaml", law_in_test + rule("陈旧")},
         {"test.yaml", R"(
file:
  id: act
  name: act
  rank: law
  versions:
    - {version: "2010", from: 2010-01-01, to: 2019-12-31, articles: [第一条]}
    - {version: "2020", from: 2020-01-01, articles: [第一条, 第二条]}
untranslated:
  - )" + untranslated + "\n"}});
}

TEST(Untranslated, AnArticleOfNoVersionIsAnError) {
    EXPECT_EQ(codes(lint_untranslated("{article: 第三条, reason: none}")), "ZS3055");
    EXPECT_EQ(codes(lint_untranslated("{article: 第一条, reason: none}")), "");
}

TEST(Untranslated, AnArticleOfSomeVersionsShouldSayOfWhich) {
    EXPECT_EQ(codes(lint_untranslated("{article: 第二条, reason: none}")), "ZS8016");
    EXPECT_EQ(codes(lint_untranslated("{article: 第二条, versions: [\"2020\"], reason: none}")), "");
    EXPECT_EQ(codes(lint_untranslated("{article: 第二条, versions: [\"2010\"], reason: none}")), "ZS3055");
}

TEST(Options, AllowedCodesAreLeftOutAndErrorsNever) {
    LintOptions options;
    options.allow = {"ZS8003", "ZS3002"};
    EXPECT_EQ(codes(lint_rules(rule("份数 > 5 且 份数 < 3"), options)), "");
    EXPECT_EQ(codes(lint_rules(rule("重量 > 5"), options)), "ZS3002");
    options.advice = false;
    options.allow = {};
    EXPECT_EQ(codes(lint_rules(rule("份数 > 5 且 份数 < 3"), options)), "");
}

TEST(Report, KnowsHowBadItIs) {
    const LintReport report = lint_rules(rule("份数 > 5 且 份数 < 3"));
    EXPECT_TRUE(report.has(Severity::advice));
    EXPECT_TRUE(report.has(Severity::warning));
    EXPECT_FALSE(report.has(Severity::error));
    EXPECT_TRUE(report.rulebook);
    EXPECT_FALSE(lint_rules(rule("重量 > 5")).rulebook);
    EXPECT_EQ(severity_of("ZS8003"), Severity::warning);
    EXPECT_EQ(severity_of("ZS0000"), std::nullopt);
}

}  // namespace
}  // namespace zhunsheng::linting
