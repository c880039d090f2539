// Texts are told apart by their ends, and longer ones in full.

#include "matching/text_table.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/chance.h"

namespace zhunsheng::matching {
namespace {

std::int64_t padded(const TextTable& table, const std::string& text) {
    const std::string with_padding = text + "xxxxxxxx";
    return table.find_padded(std::string_view(with_padding).substr(0, text.size()));
}

TEST(TextTable, NumbersTextsInTheOrderInWhichTheyCome) {
    TextTable table;
    EXPECT_EQ(table.add("food"), 1);
    EXPECT_EQ(table.add("drugs"), 2);
    EXPECT_EQ(table.add("food"), 1);
    EXPECT_EQ(table.find("drugs"), 2);
}

TEST(TextTable, AnswersZeroForWhatWasNotAdded) {
    TextTable table;
    EXPECT_EQ(table.find(""), 0);
    table.add("food");
    EXPECT_EQ(table.find("foo"), 0);
    EXPECT_EQ(table.find("foods"), 0);
    EXPECT_EQ(padded(table, "foo"), 0);
}

TEST(TextTable, TellsTextsApartThatBeginAndEndAlike) {
    TextTable table;
    table.add("abcdefgh-1-abcdefgh");
    EXPECT_EQ(table.find("abcdefgh-2-abcdefgh"), 0);
    EXPECT_EQ(padded(table, "abcdefgh-2-abcdefgh"), 0);
    EXPECT_EQ(padded(table, "abcdefgh-1-abcdefgh"), 1);
}

TEST(TextTable, FindsEachOfManyTextsOfAllLengths) {
    TextTable table;
    zhunsheng::testing::Chance chance(1);
    std::vector<std::string> texts;
    for (int count = 0; count < 5000; ++count) {
        std::string text = std::to_string(count) + ":";
        while (text.size() < 3 + chance.below(40U)) text += static_cast<char>('a' + chance.below(26));
        texts.push_back(text);
    }
    for (std::size_t index = 0; index < texts.size(); ++index) {
        ASSERT_EQ(table.add(texts[index]), static_cast<std::int64_t>(index) + 1);
    }
    for (std::size_t index = 0; index < texts.size(); ++index) {
        ASSERT_EQ(table.find(texts[index]), static_cast<std::int64_t>(index) + 1);
        ASSERT_EQ(padded(table, texts[index]), static_cast<std::int64_t>(index) + 1);
    }
}

}  // namespace
}  // namespace zhunsheng::matching
