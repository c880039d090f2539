// What differs, line by line.

#include "formatting/line_changes.h"

#include <gtest/gtest.h>

#include <string>

#include "zhunsheng/format_rules.h"

namespace zhunsheng::formatting {
namespace {

std::string shown(std::string_view before, std::string_view after, std::size_t most = 10) {
    return show_changes(before, after, Language::english, most);
}

TEST(LineChanges, EqualTextsDifferInNothing) { EXPECT_EQ(shown("a\nb\n", "a\nb\n"), ""); }

TEST(LineChanges, AChangedLineIsShownWithItsNumberBeforeAndAfter) {
    EXPECT_EQ(shown("a\nb\nc\n", "a\nB\nc\n"), "    2 - b\n    2 + B\n");
}

TEST(LineChanges, LinesThatCameOrWentDoNotMakeTheRestDiffer) {
    EXPECT_EQ(shown("a\n\n\nb\nc\n", "a\n\nb\nx\nc\n"), "    3 - \n    4 + x\n");
    EXPECT_EQ(shown("", "a\n"), "    1 + a\n");
    EXPECT_EQ(shown("a\n", ""), "    1 - a\n");
}

TEST(LineChanges, OnlySoManyLinesAreShownAndTheRestIsCounted) {
    EXPECT_EQ(shown("a\nb\nc\n", "x\ny\nz\n", 2), "    1 - a\n    2 - b\n      4 more lines differ\n");
}

TEST(LineChanges, TextsThatNeverMeetAgainEndAllTheSame) {
    std::string before;
    std::string after;
    for (int line = 0; line < 1000; ++line) {
        before += "a" + std::to_string(line) + "\n";
        after += "b" + std::to_string(line) + "\n";
    }
    EXPECT_EQ(line_changes(before, after).size(), 2000U);
}

}  // namespace
}  // namespace zhunsheng::formatting
