// Lines, columns and the set of texts.

#include "text/source.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace zhunsheng::text {
namespace {

Position at(std::uint32_t line, std::uint32_t column) { return {line, column}; }

std::uint32_t byte_of(const Source& source, std::string_view part) {
    return static_cast<std::uint32_t>(source.text().find(part));
}

TEST(Source, CountsLinesAndColumnsFromOne) {
    const Source source("a", "ab\ncd");
    EXPECT_EQ(source.position(0), at(1, 1));
    EXPECT_EQ(source.position(1), at(1, 2));
    EXPECT_EQ(source.position(3), at(2, 1));
    EXPECT_EQ(source.position(4), at(2, 2));
}

TEST(Source, ColumnsCountCharactersAndNotBytes) {
    const Source source("a", "键: 值\n  条件😀甲");
    EXPECT_EQ(source.position(byte_of(source, "值")), at(1, 4));
    EXPECT_EQ(source.position(byte_of(source, "甲")), at(2, 6));
}

TEST(Source, AByteInsideACharacterStandsAtThatCharacter) {
    const Source source("a", "a汉b");
    EXPECT_EQ(source.position(1), at(1, 2));
    EXPECT_EQ(source.position(2), at(1, 2));
    EXPECT_EQ(source.position(3), at(1, 2));
    EXPECT_EQ(source.position(4), at(1, 3));
}

TEST(Source, EveryByteOfAMalformedSequenceIsACharacter) {
    const Source source("a", "\xE6\xB1|x");
    EXPECT_EQ(source.position(1), at(1, 2));
    EXPECT_EQ(source.position(byte_of(source, "x")), at(1, 4));
}

TEST(Source, LfCrlfAndALoneCrEndLines) {
    const Source source("a", "1\n2\r\n3\r4\n\r5");
    EXPECT_EQ(source.position(byte_of(source, "2")), at(2, 1));
    EXPECT_EQ(source.position(byte_of(source, "3")), at(3, 1));
    EXPECT_EQ(source.position(byte_of(source, "4")), at(4, 1));
    EXPECT_EQ(source.position(byte_of(source, "5")), at(6, 1));
    EXPECT_EQ(source.line_at(byte_of(source, "2")), "2");
    EXPECT_EQ(source.line_at(byte_of(source, "5")), "5");
    EXPECT_EQ(source.line_begin(byte_of(source, "3")), byte_of(source, "3"));
}

TEST(Source, ALineBreakStandsAtTheEndOfItsLine) {
    const Source source("a", "ab\r\ncd");
    EXPECT_EQ(source.position(2), at(1, 3));
    EXPECT_EQ(source.position(3), at(1, 3));
    EXPECT_EQ(source.line_at(3), "ab");
}

TEST(Source, AByteOrderMarkCountsNoColumnAndBelongsToNoLine) {
    const Source source("a", "\xEF\xBB\xBF键: 1");
    EXPECT_EQ(source.position(0), at(1, 1));
    EXPECT_EQ(source.position(3), at(1, 1));
    EXPECT_EQ(source.position(byte_of(source, ":")), at(1, 2));
    EXPECT_EQ(source.line_at(0), "键: 1");
    EXPECT_EQ(source.line_begin(0), 3U);
}

TEST(Source, AByteOrderMarkElsewhereIsACharacter) {
    const Source source("a", "a\n\xEF\xBB\xBFx");
    EXPECT_EQ(source.position(byte_of(source, "x")), at(2, 2));
}

TEST(Source, AByteBeyondTheEndCountsAsTheEnd) {
    EXPECT_EQ(Source("a", "汉字").position(1000), at(1, 3));
    EXPECT_EQ(Source("a", "ab\n").position(3), at(2, 1));
    EXPECT_EQ(Source("a", "ab\n").position(4'000'000'000U), at(2, 1));
    EXPECT_EQ(Source("a", "ab\n").line_at(99), "");
}

TEST(Source, AnEmptyTextHasOneEmptyLine) {
    const Source source("a", "");
    EXPECT_EQ(source.position(0), at(1, 1));
    EXPECT_EQ(source.line_at(0), "");
    EXPECT_EQ(source.line_begin(7), 0U);
    EXPECT_EQ(Source("a", "\xEF\xBB\xBF").position(2), at(1, 1));
}

TEST(Source, OneLineOfABatchKeepsItsNumber) {
    const Source source("cases.ndjson", "{\"a\":1}\n", 17);
    EXPECT_EQ(source.position(1), at(17, 2));
    EXPECT_EQ(source.name(), "cases.ndjson");
}

TEST(Source, FindsColumnsInEnormousLinesToo) {
    std::string text = "头\n";
    std::vector<std::uint32_t> begins;
    for (int index = 0; index < 9000; ++index) {
        begins.push_back(static_cast<std::uint32_t>(text.size()));
        text += index % 7 == 0 ? "\xE6\xB1" : index % 3 == 0 ? "a" : index % 3 == 1 ? "汉" : "😀";
    }
    const Source source("a", text);
    std::uint32_t column = 1;
    for (std::size_t index = 0; index < begins.size(); ++index) {
        ASSERT_EQ(source.position(begins[index]), at(2, column)) << index;
        column += index % 7 == 0 ? 2 : 1;
    }
}

TEST(Source, TextsOfEveryLengthAroundAMilestoneAreRead) {
    for (std::size_t length = 4090; length < 4100; ++length) {
        for (const std::string_view last : {"a", "é", "汉", "😀"}) {
            const std::string text = std::string(length, 'x') + std::string(last);
            const Source source("a", text);
            EXPECT_EQ(source.position(static_cast<std::uint32_t>(length)).column, length + 1);
            EXPECT_EQ(source.position(static_cast<std::uint32_t>(text.size())).column, length + 2);
        }
    }
}

TEST(Join, IsTheSmallestSpanThatHoldsBoth) {
    const SourceId id{3};
    EXPECT_EQ(join({id, 5, 9}, {id, 2, 3}), (Span{id, 2, 9}));
    EXPECT_EQ(join({id, 1, 9}, {id, 2, 3}), (Span{id, 1, 9}));
}

TEST(SourceSet, TextsStayWhereTheyAreWhenOthersAreAdded) {
    SourceSet sources;
    const SourceId first = sources.add("first", "甲");
    const Source* const place = &sources[first];
    for (int count = 0; count < 1000; ++count) {
        sources.add("more", "乙");
    }
    EXPECT_EQ(&sources[first], place);
    EXPECT_EQ(sources[first].text(), "甲");
    EXPECT_EQ(sources.size(), 1001U);
}

}  // namespace
}  // namespace zhunsheng::text
