// Longest match, and names that make text read two ways.

#include "syntax/lexicon.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "syntax/reading.h"

namespace zhunsheng::syntax {
namespace {

Lexicon with(const std::vector<std::string>& names) {
    Lexicon lexicon;
    for (std::size_t index = 0; index < names.size(); ++index) {
        const auto at = static_cast<std::uint32_t>(index);
        lexicon.add(names[index], {{}, at, at + 1});
    }
    return lexicon;
}

/// The Chinese sentences of the ambiguities among the names.
std::vector<std::string> ambiguities(const std::vector<std::string>& names) {
    text::SourceSet sources;
    sources.add("names", std::string(names.size(), '.'));
    diagnostics::Report report;
    with(names).report_ambiguities(report);
    std::vector<std::string> sentences;
    for (const Diagnostic& diagnostic : report.resolve(sources)) sentences.push_back(diagnostic.message.zh);
    return sentences;
}

using Sentences = std::vector<std::string>;

TEST(Lexicon, TheLongestDeclaredNameIsFound) {
    const Lexicon lexicon = with({"首次", "首次违法", "首次违法行为人"});

    EXPECT_EQ(lexicon.longest_match("首次违法行为"), std::string("首次违法").size());
    EXPECT_EQ(lexicon.longest_match("首次且"), std::string("首次").size());
    EXPECT_EQ(lexicon.longest_match("首"), 0U);
    EXPECT_EQ(lexicon.longest_match(""), 0U);
    EXPECT_EQ(lexicon.longest_match("再首次"), 0U);
}

TEST(Lexicon, ANameInAsciiLettersEndsWhereTheWordEnds) {
    const Lexicon lexicon = with({"fee", "fee_paid", "报告x"});

    EXPECT_EQ(lexicon.longest_match("fee > 5"), 3U);
    EXPECT_EQ(lexicon.longest_match("fee_paid"), 8U);
    EXPECT_EQ(lexicon.longest_match("fees"), 0U);
    EXPECT_EQ(lexicon.longest_match("fee_p"), 0U);
    EXPECT_EQ(lexicon.longest_match("fee且"), 3U);
    EXPECT_EQ(lexicon.longest_match("报告x2"), 0U);
}

TEST(Lexicon, NamesAreListedOnceInTheOrderOfDeclaration) {
    const Lexicon lexicon = with({"乙", "甲", "乙", ""});

    EXPECT_EQ(lexicon.names(), (std::vector<std::string_view>{"乙", "甲"}));
}

TEST(Lexicon, OfANameAndAWordOfTheLanguageTheLongerWinsAndOfEqualsTheWord) {
    const Lexicon lexicon = with({"甲", "乙", "且", "非甲"});

    EXPECT_EQ(read("甲且乙", lexicon).structure(), "(and 甲 乙)");
    EXPECT_EQ(read("非甲且乙", lexicon).structure(), "(and 非甲 乙)");
    EXPECT_EQ(read("非乙且甲", lexicon).structure(), "(and (not 乙) 甲)");
}

TEST(Ambiguity, ANameThatReadsAsAnExpressionOfOtherNamesIsShownWithBothReadings) {
    EXPECT_EQ(ambiguities({"首次", "改正", "首次且改正"}),
              (Sentences{"名称“首次且改正”也能读成“首次 且 改正”"}));
    EXPECT_EQ(ambiguities({"法所得", "非法所得"}), (Sentences{"名称“非法所得”也能读成“非 法所得”"}));
    EXPECT_EQ(ambiguities({"机构", "名称", "机构的名称"}),
              (Sentences{"名称“机构的名称”也能读成“机构 的 名称”"}));
    EXPECT_EQ(ambiguities({"报告", "涉案报告"}), (Sentences{"名称“涉案报告”也能读成“涉案 报告”"}));
}

TEST(Ambiguity, ANameWhoseEndRunsIntoAnotherWordIsShownWithBothReadings) {
    EXPECT_EQ(ambiguities({"甲", "甲且乙", "乙丙"}),
              (Sentences{"“甲且乙丙”会读成“甲且乙 丙”，也能读成“甲 且 乙丙”"}));
    EXPECT_EQ(ambiguities({"危害", "危害大"}),
              (Sentences{"“危害大于”会读成“危害大 于”，也能读成“危害 大于”"}));
}

TEST(Ambiguity, AWordOfTheLanguageIsNoName) {
    EXPECT_EQ(ambiguities({"且"}), (Sentences{"“且”是表达式语言自己的词，不能作名称"}));
    EXPECT_EQ(ambiguities({"known"}), (Sentences{"“known”是表达式语言自己的词，不能作名称"}));
    EXPECT_EQ(ambiguities({"是"}), (Sentences{"“是”是表达式语言自己的词，不能作名称"}));
}

TEST(Ambiguity, NamesThatReadOneWayPass) {
    EXPECT_EQ(ambiguities({"违法所得",   "非法经营额", "首次",        "首次违法", "不合格项目",
                           "大型机构",   "已知悉风险", "取得的收入",  "order",    "android",
                           "not_issued", "is_known",   "known_since", "或有负债", "机构",
                           "机构名称",   "3C认证",     "年",          "月",       "日"}),
              Sentences{});
}

TEST(Ambiguity, TheNamesOfTheFunctionsReadOneWay) {
    std::vector<std::string> names;
    for (const functions::Function& function : functions::library()) {
        names.emplace_back(function.zh);
        names.emplace_back(function.en);
    }
    EXPECT_EQ(ambiguities(names), Sentences{});
}

TEST(Ambiguity, ALongNameMadeOfManyWordsIsFoundQuickly) {
    std::string name = "甲";
    for (int count = 0; count < 2'000; ++count) name += "且甲";

    EXPECT_EQ(ambiguities({"甲", name}).size(), 1U);
}

}  // namespace
}  // namespace zhunsheng::syntax
