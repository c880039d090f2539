// The tables in tests/golden/expressions: text => structure, and text => mistakes.

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "syntax/reading.h"

namespace zhunsheng::syntax {
namespace {

const std::string folder = ZHUNSHENG_ROOT "/tests/golden/expressions/";

class GoldenExpressions : public testing::TestWithParam<const char*> {};

TEST_P(GoldenExpressions, ReadAsTheTableSays) {
    const std::vector<Row> rows = read_table(folder + GetParam());
    ASSERT_GE(rows.size(), 10U);

    for (const Row& row : rows) {
        EXPECT_EQ(read(row.text).structure(), row.expected)
            << GetParam() << ":" << row.line << ": " << row.text;
    }
}

// Blanks are allowed between all words, of whatever width, and line breaks too.
TEST_P(GoldenExpressions, ReadTheSameWithOtherBlanks) {
    for (const Row& row : read_table(folder + GetParam())) {
        if (row.text.find_first_of("“\"'‘「") != std::string::npos) continue;
        for (const std::string blank : {"\n  ", "　", "\t", "\u00A0"}) {
            std::string text = blank;
            for (const char byte : row.text) text.append(byte == ' ' ? blank : std::string(1, byte));
            EXPECT_EQ(read(text).structure(), row.expected) << row.text;
        }
    }
}

TEST_P(GoldenExpressions, AreTheSameAfterPrintingInEitherLanguage) {
    for (const Row& row : read_table(folder + GetParam())) {
        const Reading reading = read(row.text);
        ASSERT_TRUE(reading.tree) << row.text;
        for (const SpellingChoice spelling : {SpellingChoice::chinese, SpellingChoice::english}) {
            const std::string printed = print(*reading.tree, spelling);
            const Reading again = read(printed);
            EXPECT_EQ(again.structure(), row.expected) << printed;
            ASSERT_TRUE(again.tree);
            EXPECT_EQ(print(*again.tree, spelling), printed);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Tables, GoldenExpressions,
                         testing::Values("precedence.txt", "words.txt", "literals.txt", "lists.txt"),
                         [](const auto& table) {
                             return std::filesystem::path(table.param).stem().string();
                         });

TEST(GoldenMistakes, AreToldAsTheTableSays) {
    const std::vector<Row> rows = read_table(folder + "mistakes.txt");
    ASSERT_GE(rows.size(), 60U);

    for (const Row& row : rows) {
        const Reading reading = read(row.text);
        EXPECT_FALSE(reading.tree) << row.text;
        EXPECT_EQ(reading.mistakes(), row.expected) << "mistakes.txt:" << row.line << ": " << row.text;
    }
}

TEST(GoldenMistakes, CoverEveryEntryOfTheCatalogueAboutExpressions) {
    std::string all;
    for (const Row& row : read_table(folder + "mistakes.txt")) all += row.expected + " ";

    for (const diagnostics::Entry& entry : diagnostics::catalogue()) {
        const int number = static_cast<int>(entry.code);
        if (number < 2004 || number >= 2060) continue;
        EXPECT_NE(all.find(std::string(entry.name) + "["), std::string::npos) << entry.name;
    }
}

TEST(GoldenMistakes, SpeakOfNothingInsideTheProgram) {
    for (const Row& row : read_table(folder + "mistakes.txt")) {
        for (const Diagnostic& diagnostic : read(row.text).diagnostics) {
            std::string said = diagnostic.message.zh + diagnostic.message.en;
            for (const Sentence& hint : diagnostic.hints) said += hint.zh + hint.en;
            for (const std::string_view inside :
                 {"boost", "x3", "spirit", "std::", "parser", "token", "{0}", "{1}"}) {
                EXPECT_EQ(said.find(inside), std::string::npos) << said;
            }
        }
    }
}

// A fix that the message offers must lead on: the same mistake is not told again at that place.
TEST(GoldenMistakes, AreMendedByTheFixesOffered) {
    for (const Row& row : read_table(folder + "mistakes.txt")) {
        const Reading reading = read(row.text);
        if (reading.diagnostics.size() != 1 || !reading.diagnostics[0].fix) continue;
        const Diagnostic::Fix& fix = *reading.diagnostics[0].fix;
        const std::string mended = columns(row.text, 1, fix.place.column) + fix.replacement +
                                   columns(row.text, fix.place.end_column, 10'000);
        EXPECT_TRUE(read(mended).tree) << row.text << " became " << mended << ": " << read(mended).mistakes();
    }
}

}  // namespace
}  // namespace zhunsheng::syntax
