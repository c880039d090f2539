// Breaking lines as a Chinese typesetter would.

#include "explanation/wrapped_text.h"

#include <gmock/gmock.h>

#include "text/utf8.h"

namespace zhunsheng::explanation {
namespace {

using testing::ElementsAre;

TEST(Wrapped, BreaksBetweenHanCharacters) {
    EXPECT_THAT(wrapped("甲乙丙丁", 4), ElementsAre("甲乙", "丙丁"));
}

TEST(Wrapped, BreaksEnglishAtBlanksAndDropsThem) {
    EXPECT_THAT(wrapped("one two three", 7), ElementsAre("one two", "three"));
}

TEST(Wrapped, BeginsNoLineWithClosingPunctuation) {
    EXPECT_THAT(wrapped("甲乙，丙", 4), ElementsAre("甲", "乙，", "丙"));
}

TEST(Wrapped, EndsNoLineWithAnOpeningBracket) {
    EXPECT_THAT(wrapped("甲（乙）", 4), ElementsAre("甲", "（乙）"));
}

TEST(Wrapped, LeavesAWordWiderThanALineWhole) {
    EXPECT_THAT(wrapped("甲 /reports/0/tested", 6), ElementsAre("甲", "/reports/0/tested"));
}

TEST(Wrapped, KeepsLineBreaksAndLeadingBlanks) {
    EXPECT_THAT(wrapped("  甲\n乙", 10), ElementsAre("  甲", "乙"));
}

TEST(Wrapped, HasOneEmptyLineForAnEmptyText) { EXPECT_THAT(wrapped("", 10), ElementsAre("")); }

TEST(Wrapped, LosesNoCharacterAndKeepsToTheWidth) {
    const std::string text = "检查人员于2024年5月1日到场，发现“通道”被（小型）车辆占用；当事人未在场。";
    for (int width = 8; width < 40; ++width) {
        std::string joined;
        for (const std::string& line : wrapped(text, width)) {
            EXPECT_LE(text::display_width(line), width) << line;
            joined += line;
        }
        EXPECT_EQ(joined, text);
    }
}

}  // namespace
}  // namespace zhunsheng::explanation
