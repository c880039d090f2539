// Citations in the forms that legal texts use, and texts that are none.

#include "rulebook/citation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>

namespace zhunsheng::rulebook {
namespace {

using ::testing::ElementsAre;
using ::testing::Optional;

Citation cited(std::uint16_t article, std::uint16_t paragraph = 0, std::uint16_t item = 0,
               std::uint16_t subitem = 0) {
    return {Division::article, article, 0, paragraph, item, subitem, Part::whole};
}

Citation with_suffix(Citation citation, std::uint16_t suffix) {
    citation.suffix = suffix;
    return citation;
}

Citation with_part(Citation citation, Part part) {
    citation.part = part;
    return citation;
}

TEST(ParseCitations, ReadsEveryUnit) {
    EXPECT_THAT(parse_citations("第十五条"), Optional(ElementsAre(cited(15))));
    EXPECT_THAT(parse_citations("第十五条第二款第一项"), Optional(ElementsAre(cited(15, 2, 1))));
    EXPECT_THAT(parse_citations("第十五条第一项"), Optional(ElementsAre(cited(15, 0, 1))));
    EXPECT_THAT(parse_citations("第九十三条第一款第（三）项"), Optional(ElementsAre(cited(93, 1, 3))));
    EXPECT_THAT(parse_citations("第九十三条第一款第(三)项第2目"), Optional(ElementsAre(cited(93, 1, 3, 2))));
    EXPECT_THAT(parse_citations("第15条第2款"), Optional(ElementsAre(cited(15, 2))));
}

TEST(ParseCitations, ReadsInsertedArticles) {
    EXPECT_THAT(parse_citations("第三十六条之一"), Optional(ElementsAre(with_suffix(cited(36), 1))));
    EXPECT_THAT(parse_citations("第一百三十三条之十二第二款"),
                Optional(ElementsAre(with_suffix(cited(133, 2), 12))));
}

TEST(ParseCitations, ReadsHalvesOfProvisions) {
    EXPECT_THAT(parse_citations("第一百三十八条第二款前段"),
                Optional(ElementsAre(with_part(cited(138, 2), Part::first))));
    EXPECT_THAT(parse_citations("第六十条中段"), Optional(ElementsAre(with_part(cited(60), Part::middle))));
    EXPECT_THAT(parse_citations("第六十条后段"), Optional(ElementsAre(with_part(cited(60), Part::last))));
}

TEST(ParseCitations, ReadsSectionsOfDocuments) {
    const Citation section{Division::section, 2, 0, 0, 3, 0, Part::whole};
    EXPECT_THAT(parse_citations("第二部分第（三）项"), Optional(ElementsAre(section)));
}

TEST(ParseCitations, GoesOnFromTheOneBefore) {
    EXPECT_THAT(parse_citations("第一百三十八条第一款、第二款"),
                Optional(ElementsAre(cited(138, 1), cited(138, 2))));
    EXPECT_THAT(parse_citations("第五条第一款第三项、第四项和第二款、第七条"),
                Optional(ElementsAre(cited(5, 1, 3), cited(5, 1, 4), cited(5, 2), cited(7))));
    EXPECT_THAT(parse_citations("第十条前段、第二款"),
                Optional(ElementsAre(with_part(cited(10), Part::first), cited(10, 2))));
}

TEST(ParseCitations, FillsRanges) {
    EXPECT_THAT(parse_citations("第五条第一项至第三项"),
                Optional(ElementsAre(cited(5, 0, 1), cited(5, 0, 2), cited(5, 0, 3))));
    EXPECT_THAT(parse_citations("第五条至第七条"), Optional(ElementsAre(cited(5), cited(6), cited(7))));
    EXPECT_EQ(parse_citations("第七条至第五条"), std::nullopt);
    EXPECT_EQ(parse_citations("第五条至第六条第二款"), std::nullopt);
    EXPECT_EQ(parse_citations("第一条至第九千条"), std::nullopt);
}

TEST(ParseCitations, ReadsEnglishOnes) {
    EXPECT_THAT(parse_citations("Article 15(2)(1)"), Optional(ElementsAre(cited(15, 2, 1))));
    EXPECT_THAT(parse_citations("Article 3, Article 4(1)"), Optional(ElementsAre(cited(3), cited(4, 1))));
    EXPECT_EQ(parse_citations("Article"), std::nullopt);
    EXPECT_EQ(parse_citations("Article 3(x)"), std::nullopt);
}

TEST(ParseCitations, RefusesWhatIsNoCitation) {
    for (const char* text :
         {"", "第条", "十四条", "第十四", "第十四款", "第一项", "第十四条第二", "第十四条之", "第十四条。",
          "第十四条、", "、第十四条", "第零条", "第十四条第二款第一项第二款", "见第十四条", "第四十十条",
          "第十四条第二项第一款", "第一万条", "第一二条", "第"}) {
        EXPECT_EQ(parse_citations(text), std::nullopt) << text;
    }
}

TEST(Citation, LiesWithinALargerOne) {
    EXPECT_TRUE(cited(5, 2, 1).is_within(cited(5)));
    EXPECT_TRUE(cited(5, 2, 1).is_within(cited(5, 2)));
    EXPECT_TRUE(cited(5).is_within(cited(5)));
    EXPECT_FALSE(cited(5).is_within(cited(5, 2)));
    EXPECT_FALSE(with_suffix(cited(5), 1).is_within(cited(5)));
    EXPECT_FALSE(cited(5, 3).is_within(cited(5, 2)));
}

/// A number as statutes write it: 一百零五, 一百一十, 一千零一十, 十二.
std::string in_chinese(int number) {
    static constexpr std::array digits{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    static constexpr std::array<std::pair<int, const char*>, 4> units{
        {{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}}};
    std::string text;
    bool gap = false;
    for (const auto& [value, sign] : units) {
        const int digit = number / value % 10;
        if (digit == 0) {
            gap = !text.empty();
            continue;
        }
        text += gap ? "零" : "";
        gap = false;
        text += value == 10 && digit == 1 && text.empty() ? "" : digits[static_cast<std::size_t>(digit)];
        text += sign;
    }
    return text;
}

TEST(ParseChineseNumeral, ReadsEveryNumberAsStatutesWriteIt) {
    for (int number = 1; number <= 9999; ++number) {
        ASSERT_EQ(parse_chinese_numeral(in_chinese(number)), number) << in_chinese(number);
        ASSERT_EQ(parse_chinese_numeral(std::to_string(number)), number);
    }
}

TEST(ParseChineseNumeral, RefusesOthers) {
    for (const char* text : {"", "零", "0", "007", "10000", "一万", "一百零", "一百五", "百", "二百百",
                             "十百", "一二", "一零", "一百零五十", "一千五", "一千零零一", "1十", "第一"}) {
        EXPECT_EQ(parse_chinese_numeral(text), std::nullopt) << text;
    }
}

}  // namespace
}  // namespace zhunsheng::rulebook
