// Source lines fit for a terminal, with the mark in the right cells.

#include "diagnostics/excerpt.h"

#include <gtest/gtest.h>

#include <string>

#include "text/utf8.h"

namespace zhunsheng::diagnostics {
namespace {

Place place(std::string line, std::uint32_t column, std::uint32_t end_column) {
    return {"a", 1, column, 1, end_column, std::move(line), 1};
}

std::string repeated(std::string_view part, int times) {
    std::string text;
    for (; times > 0; --times) {
        text += part;
    }
    return text;
}

/// What stands over the mark.
std::string marked(const Excerpt& shown) {
    std::string text;
    std::size_t cell = 0;
    for (std::size_t byte = 0; byte < shown.text.size();) {
        const text::Decoded next = text::decode(shown.text, byte);
        if (cell >= shown.cells_before && cell < shown.cells_before + shown.cells_marked) {
            text::append(text, next.character);
        }
        cell += static_cast<std::size_t>(text::display_width(next.character));
        byte += next.bytes;
    }
    return text;
}

TEST(Excerpt, AHanCharacterTakesTwoCells) {
    const Excerpt shown = excerpt(place("工龄 >= 10 且 试用其", 12, 15));
    EXPECT_EQ(shown.text, "工龄 >= 10 且 试用其");
    EXPECT_EQ(shown.cells_before, 14U);
    EXPECT_EQ(shown.cells_marked, 6U);
}

TEST(Excerpt, ATabTakesFourCells) {
    const Excerpt shown = excerpt(place("\ta\tb", 4, 5));
    EXPECT_EQ(shown.text, "    a    b");
    EXPECT_EQ(shown.cells_before, 9U);
    EXPECT_EQ(shown.cells_marked, 1U);
}

TEST(Excerpt, AnEmptyPlaceAndOnePastTheEndAreMarkedByOneCell) {
    EXPECT_EQ(excerpt(place("甲乙", 2, 2)).cells_before, 2U);
    EXPECT_EQ(excerpt(place("甲乙", 2, 2)).cells_marked, 1U);
    EXPECT_EQ(excerpt(place("甲乙", 3, 3)).cells_before, 4U);
    EXPECT_EQ(excerpt(place("甲乙", 99, 99)).cells_before, 4U);
    EXPECT_EQ(excerpt(place("", 1, 1)).cells_marked, 1U);
}

TEST(Excerpt, APlaceOfSeveralLinesIsMarkedToTheEndOfItsFirst) {
    Place several = place("甲: |", 4, 3);
    several.end_line = 3;
    EXPECT_EQ(excerpt(several).cells_before, 4U);
    EXPECT_EQ(excerpt(several).cells_marked, 1U);
    several.column = 1;
    EXPECT_EQ(excerpt(several).cells_marked, 5U);
}

TEST(Excerpt, WhatSteersATerminalIsSpeltOut) {
    const Excerpt shown = excerpt(place("a\x1b[2J\u202E\xFF\x7f|", 9, 10));
    EXPECT_EQ(shown.text, "a<U+001B>[2J<U+202E><FF><U+007F>|");
    EXPECT_EQ(marked(shown), "|");
    EXPECT_EQ(marked(excerpt(place("a\x1b|", 2, 3))), "<U+001B>");
}

TEST(Excerpt, ALineThatFitsIsShownWhole) {
    const std::string line(widest_excerpt, 'x');
    EXPECT_EQ(excerpt(place(line, 1, 2)).text, line);
}

TEST(Excerpt, ALongLineIsCutAroundThePlace) {
    const std::string before = repeated("甲", 500);
    const std::string after = repeated("乙", 500);
    const Excerpt shown = excerpt(place(before + "此处" + after, 501, 503));
    EXPECT_EQ(marked(shown), "此处");
    EXPECT_TRUE(shown.text.starts_with("…甲"));
    EXPECT_TRUE(shown.text.ends_with("乙…"));
    EXPECT_LE(text::display_width(shown.text), static_cast<int>(widest_excerpt));
    EXPECT_GE(text::display_width(shown.text), 90);
}

TEST(Excerpt, ALongLineIsCutAtOneEndOnlyIfThePlaceIsNearTheOther) {
    const std::string middle = repeated("字", 500);
    const Excerpt first = excerpt(place("始" + middle, 1, 2));
    EXPECT_TRUE(first.text.starts_with("始字"));
    EXPECT_TRUE(first.text.ends_with("字…"));
    EXPECT_EQ(marked(first), "始");
    const Excerpt last = excerpt(place(middle + "终", 501, 502));
    EXPECT_TRUE(last.text.starts_with("…字"));
    EXPECT_TRUE(last.text.ends_with("字终"));
    EXPECT_EQ(marked(last), "终");
}

TEST(Excerpt, EveryPlaceOfALongMixedLineStaysInSight) {
    std::string line;
    for (int index = 0; index < 300; ++index) {
        text::append(line, index % 3 == 0 ? U'a' : U'一' + static_cast<char32_t>(index));
    }
    std::uint32_t column = 1;
    for (std::size_t byte = 0; byte < line.size(); ++column) {
        const text::Decoded next = text::decode(line, byte);
        const Excerpt shown = excerpt(place(line, column, column + 1));
        ASSERT_EQ(marked(shown), line.substr(byte, next.bytes)) << column;
        ASSERT_LE(text::display_width(shown.text), static_cast<int>(widest_excerpt));
        byte += next.bytes;
    }
}

TEST(Excerpt, OfAPlaceWiderThanTheWindowTheBeginningIsShown) {
    const Excerpt shown = excerpt(place(repeated("x", 50) + repeated("y", 500), 51, 551));
    EXPECT_TRUE(marked(shown).starts_with("yyyy"));
    EXPECT_EQ(marked(shown).find('x'), std::string::npos);
    EXPECT_LE(shown.cells_before + shown.cells_marked, widest_excerpt);
}

TEST(Excerpt, ALineCutBeforeCountsFromTheColumnWhereItBegins) {
    Place cut = place("乙丙丁", 102, 103);
    cut.source_column = 101;
    const Excerpt shown = excerpt(cut);
    EXPECT_EQ(shown.text, "…乙丙丁");
    EXPECT_EQ(marked(shown), "丙");
}

}  // namespace
}  // namespace zhunsheng::diagnostics
