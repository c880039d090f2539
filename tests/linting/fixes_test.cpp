// Which fixes are made, and what they make of a text.

#include "linting/linting.h"

namespace zhunsheng::linting {
namespace {

Diagnostic fix_at(std::uint32_t line, std::uint32_t column, std::uint32_t end_column, std::string replacement,
                  bool safe = true) {
    Diagnostic diagnostic;
    diagnostic.code = "ZS1013";
    diagnostic.fix =
        Diagnostic::Fix{{"a.yaml", line, column, line, end_column, "", 1}, std::move(replacement), safe};
    return diagnostic;
}

std::string fixed(const std::string& text, const Diagnostics& diagnostics) {
    return apply_fixes({"a.yaml", text}, diagnostics).text;
}

/// The condition after all safe fixes of a rulebook that has it.
std::string mended(const std::string& condition) {
    const std::vector<FixedText> texts = fix_rulebook(std::vector<RuleText>{
        {"head.yaml", "file: {id: head, name: head}\nrulebook: {id: test, name: test, version: \"1\"}\n"},
        {"order.yaml", testing::legal_order_in_test},
        {"test.yaml",
         law_in_test +
             "  - id: r1\n    name: r1\n    basis: 第一条\n    finding: wrong\n    when: |\n      " +
             condition + "\n"}});
    if (texts.empty()) return condition;
    const std::string& text = texts[0].text;
    const std::size_t begin = text.rfind("      ") + 6;
    return text.substr(begin, text.size() - begin - 1);
}

TEST(ApplyFixes, PlacesCountCharactersAndLines) {
    EXPECT_EQ(fixed("甲：乙\r\n丙：丁", {fix_at(2, 2, 3, ": ")}), "甲：乙\r\n丙: 丁");
    EXPECT_EQ(fixed("\xEF\xBB\xBF甲：乙", {fix_at(1, 2, 3, ": ")}), "\xEF\xBB\xBF甲: 乙");
    EXPECT_EQ(fixed("a\rb", {fix_at(2, 2, 2, "!")}), "a\rb!");
}

TEST(ApplyFixes, OnlySafeOnesOfTheFileAreMade) {
    EXPECT_EQ(fixed("abc", {fix_at(1, 1, 2, "x", false)}), "abc");
    Diagnostic elsewhere = fix_at(1, 1, 2, "x");
    elsewhere.fix->place.file = "b.yaml";
    EXPECT_EQ(fixed("abc", {elsewhere}), "abc");
}

TEST(ApplyFixes, OfTwoThatOverlapTheFirstIsMade) {
    EXPECT_EQ(fixed("abcdef", {fix_at(1, 3, 5, "y"), fix_at(1, 2, 4, "x")}), "axdef");
    EXPECT_EQ(fixed("ab", {fix_at(1, 2, 2, "x"), fix_at(1, 2, 2, "y")}), "axb");
    EXPECT_EQ(fixed("abcd", {fix_at(1, 1, 2, "x"), fix_at(1, 3, 4, "y")}), "xbyd");
}

TEST(ApplyFixes, PlacesThatAreNotThereAreLeftAlone) {
    EXPECT_EQ(fixed("abc", {fix_at(1, 2, 9, "x"), fix_at(7, 1, 1, "x")}), "abc");
    EXPECT_EQ(fixed("", {fix_at(1, 1, 2, "x")}), "");
    Diagnostic over_lines = fix_at(1, 1, 2, "x");
    over_lines.fix->place.end_line = 2;
    EXPECT_EQ(fixed("ab\ncd", {over_lines}), "ab\ncd");
}

TEST(FixRulebook, WhatCanMeanOneThingOnlyIsMended) {
    EXPECT_EQ(mended("价格 > 50000"), "价格 > 50000元");
    EXPECT_EQ(mended("价格 > 0"), "价格 > 0元");
    EXPECT_EQ(mended("价格 > 三万元"), "价格 > 3万元");
    EXPECT_EQ(mended("陈旧 AND 破损"), "陈旧 and 破损");
    EXPECT_EQ(mended("行为日期 > 2021/5/1"), "行为日期 > 2021-05-01");
    EXPECT_EQ(mended("陈旧 且 破损。"), "陈旧 且 破损");
}

TEST(FixRulebook, NamesInCharactersThatLookAlikeAreMended) {
    EXPECT_EQ(mended("行为曰期 > 2021-05-01"), "行为日期 > 2021-05-01");
    EXPECT_EQ(mended("оld 且 破损"), "old 且 破损") << "the first letter was Cyrillic";
    EXPECT_EQ(mended("漆色 = 藍"), "漆色 = 藍") << "another character, not one that looks the same";
}

TEST(FixRulebook, WhatCanMeanSeveralThingsIsLeft) {
    EXPECT_EQ(mended("价格 > 5"), "价格 > 5") << "5元 or 5万元";
    EXPECT_EQ(mended("陈舊 且 破损"), "陈舊 且 破损") << "a name that is merely near";
    EXPECT_EQ(mended("陈旧)"), "陈旧)") << "a bracket too many, or one too few";
}

TEST(FixRulebook, OneMistakeBehindAnotherIsMendedToo) {
    EXPECT_EQ(mended("价格 > 五万元 AND 行为曰期 > 2021/5/1。"), "价格 > 5万元 and 行为日期 > 2021-05-01");
}

TEST(FixRulebook, TwoNamesThatLookAlikeLeaveTheChoiceToAPerson) {
    const std::string rules =
        "  - {id: first, name: 已结清, value: 陈旧}\n  - {id: second, name: 己结清, value: 破损}\n" +
        rule("巳结清");
    const LintReport report = lint_rules(rules);
    ASSERT_EQ(codes(report), "ZS3002");
    ASSERT_TRUE(report.diagnostics[0].fix);
    EXPECT_FALSE(report.diagnostics[0].fix->safe);
}

TEST(FixRulebook, TheTextBeforeIsKept) {
    const std::vector<RuleText> texts{{"a.yaml", "文件:\n  编号: a\n  名称：甲\n"}};
    const std::vector<FixedText> fixed = fix_rulebook(texts);
    ASSERT_EQ(fixed.size(), 1U);
    EXPECT_EQ(fixed[0].text, "文件:\n  编号: a\n  名称: 甲\n");
    EXPECT_EQ(fixed[0].before, texts[0].text);
    ASSERT_EQ(fixed[0].mended.size(), 1U);
    EXPECT_EQ(fixed[0].mended[0].code, "ZS1013");
}

TEST(FixRulebook, AColonAfterSomethingThatIsNoKeyIsLeft) {
    EXPECT_TRUE(fix_rulebook({RuleText{"a.yaml", "文件:\n  编号: a\n  名称: 甲\n备注：乙\n"}}).empty());
}

TEST(FixRulebook, FullWidthDatesVersionsAndArticlesBecomePlain) {
    const std::vector<FixedText> fixed = fix_rulebook(std::vector<RuleText>{
        {"head.yaml", "file: {id: head, name: head}\nrulebook: {id: test, name: test, version: \"1\"}\n"},
        {"order.yaml", testing::legal_order_in_test},
        {"law.yaml", law_in_test + rule("陈旧")},
        {"a.yaml",
         "file:\n  id: a\n  name: a\n  rank: law\n  versions: [{version: \"2020\", from: "
         "２０２０－０１－０１}]\n"
         "untranslated:\n  - {article: 第—条, versions: [“2020”], reason: none}\n"}});
    ASSERT_EQ(fixed.size(), 1U);
    EXPECT_NE(fixed[0].text.find("from: 2020-01-01}"), std::string::npos) << fixed[0].text;
    EXPECT_NE(fixed[0].text.find("article: 第一条, versions: [2020]"), std::string::npos) << fixed[0].text;
}

TEST(RenderDiff, ShowsChangedLinesWithThreeAround) {
    const FixedText change{"a.yaml", "1\n2\n3\n4\n5\n6\n7\n8\n9", "1\n2\n3\n4\nfive\n6\n7\n8\n9", {}};
    EXPECT_EQ(render_diff(change),
              "--- a.yaml\n+++ a.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST(RenderDiff, ChangesNearOneAnotherStandTogether) {
    const FixedText change{"a.yaml", "1\n2\n3\n4\n5\n", "one\n2\n3\n4\nfive\n", {}};
    EXPECT_EQ(render_diff(change),
              "--- a.yaml\n+++ a.yaml\n@@ -1,5 +1,5 @@\n-1\n+one\n 2\n 3\n 4\n-5\n+five\n");
}

TEST(RenderDiff, AnEndWithoutALineBreakIsSaid) {
    EXPECT_EQ(render_diff({"a", "1", "2", {}}),
              "--- a\n+++ a\n@@ -1,1 +1,1 @@\n-1\n\\ No newline at end of file\n+2\n\\ No newline at end of "
              "file\n");
    EXPECT_EQ(render_diff({"a", "1\n", "1\n", {}}), "");
}

}  // namespace
}  // namespace zhunsheng::linting
