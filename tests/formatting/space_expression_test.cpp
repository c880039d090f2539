// One expression's blanks and spelling.

#include "formatting/space_expression.h"

#include <gtest/gtest.h>

#include "formatting/names.h"

namespace zhunsheng::formatting {
namespace {

std::string spaced(const std::string& expression, RuleSpelling spelling = RuleSpelling::keep,
                   const std::vector<std::string>& names = {"违法所得", "情节严重", "报告", "费用", "首次",
                                                            "fee due", "paid", "时段内且有效"}) {
    return space_expression(text::LocatedText::verbatim({}, expression), lexicon_of(names), spelling);
}

TEST(SpaceExpression, OperatorsBetweenOperandsGetOneBlankOnEitherSide) {
    EXPECT_EQ(spaced("违法所得≥5万元且情节严重"), "违法所得 ≥ 5万元 且 情节严重");
    EXPECT_EQ(spaced("违法所得   >=  5万元   或 首次"), "违法所得 >= 5万元 或 首次");
    EXPECT_EQ(spaced("2×违法所得-费用"), "2 × 违法所得 - 费用");
    EXPECT_EQ(spaced("fee due>0 and not paid"), "fee due > 0 and not paid");
}

TEST(SpaceExpression, ASignBeforeItsOperandStandsTightAndANegationApart) {
    EXPECT_EQ(spaced("违法所得 > - 5"), "违法所得 > -5");
    EXPECT_EQ(spaced("非首次"), "非 首次");
    EXPECT_EQ(spaced("非(首次)"), "非 (首次)");
}

TEST(SpaceExpression, BracketsHoldNoBlanksInsideAndCommasAreFollowedByOne) {
    EXPECT_EQ(spaced("合计 ( 报告 ,费用 )>0"), "合计(报告, 费用) > 0");
    EXPECT_EQ(spaced("报告 属于[ 首次,费用 ]"), "报告 属于 [首次, 费用]");
    EXPECT_EQ(spaced("报告 . 费用"), "报告.费用");
}

TEST(SpaceExpression, WhatMayBeWrittenTightOrApartStaysAsTheAuthorLikesIt) {
    EXPECT_EQ(spaced("已知(费用) 且 未知  费用"), "已知(费用) 且 未知 费用");
    EXPECT_EQ(spaced("合计(涉案报告，费用)"), "合计(涉案报告，费用)");
    EXPECT_EQ(spaced("报告的费用"), "报告的费用");
}

TEST(SpaceExpression, BracketsLiteralsAndTextsStayWordForWord) {
    EXPECT_EQ(spaced("((10000元 = 费用))"), "((10000元 = 费用))");
    EXPECT_EQ(spaced("报告=“甲  且  乙”"), "报告 = “甲  且  乙”");
}

TEST(SpaceExpression, ADeclaredNameWithTheLettersOfAnOperatorIsNotCut) {
    EXPECT_EQ(spaced("时段内且有效且首次"), "时段内且有效 且 首次");
}

TEST(SpaceExpression, WhereANameIsNotDeclaredNoLettersAreParted) {
    EXPECT_EQ(spaced("不动产或权利且首次", RuleSpelling::keep, {"首次"}), "不动产或权利且首次");
    EXPECT_EQ(spaced("不动产或权利≥5  且 首次", RuleSpelling::keep, {"首次"}), "不动产或权利 ≥ 5 且 首次");
    EXPECT_EQ(spaced("time in zone ≥ 5", RuleSpelling::chinese, {"time"}), "time in zone ≥ 5");
}

TEST(SpaceExpression, LineBreaksAndTheIndentationBehindThemAreKept) {
    EXPECT_EQ(spaced("首次  \n    且  (费用>0\n\n  或 情节严重)\n"),
              "首次\n    且 (费用 > 0\n\n  或 情节严重)\n");
}

TEST(SpaceExpression, WhatCannotBeCutIntoWordsStays) {
    EXPECT_EQ(spaced("费用  &&  首次"), "费用  &&  首次");
    EXPECT_EQ(spaced("费用 ; 首次"), "费用 ; 首次");
    EXPECT_EQ(spaced(""), "");
}

TEST(SpaceExpression, TheWordsOfTheLanguageTakeTheSpellingAskedFor) {
    const auto english = RuleSpelling::english;
    EXPECT_EQ(spaced("非 首次 且 费用 ≥ 3 × 违法所得", english), "not 首次 and 费用 >= 3 * 违法所得");
    EXPECT_EQ(spaced("年(费用) 不早于 2020 或 首次 = 是", english),
              "year(费用) not before 2020 or 首次 = true");
    EXPECT_EQ(spaced("合计(涉案报告, 费用) 超过 3万元", english), "sum(involved 报告, 费用) exceeds 3万元");
    EXPECT_EQ(spaced("已知(费用) 且 报告的费用 > 0", english), "known(费用) and 报告.费用 > 0");
    EXPECT_EQ(spaced("count(报告) at least 3 or not paid", RuleSpelling::chinese),
              "数量(报告) 不低于 3 或 非 paid");
}

TEST(SpaceExpression, ASpellingOfThatLanguageStaysThoughItIsNotTheFirst) {
    EXPECT_EQ(spaced("费用 大于等于 3 并且 首次", RuleSpelling::chinese), "费用 大于等于 3 并且 首次");
    EXPECT_EQ(spaced("费用 = 3", RuleSpelling::english), "费用 = 3");
}

}  // namespace
}  // namespace zhunsheng::formatting
