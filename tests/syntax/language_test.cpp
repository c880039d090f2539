// docs/language.md against the program: every example, every word of every table.

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "syntax/reading.h"

namespace zhunsheng::syntax {
namespace {

const std::string path = ZHUNSHENG_ROOT "/docs/language.md";

std::string page() {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The lines of the blocks fenced with ```mark.
std::vector<Row> examples(const std::string& mark) {
    std::stringstream text(page());
    std::vector<Row> rows;
    std::string line;
    bool inside = false;
    for (int number = 1; std::getline(text, line); ++number) {
        if (line.starts_with("```")) {
            inside = line == "```" + mark;
            continue;
        }
        const std::size_t arrow = line.rfind(" => ");
        if (inside) rows.push_back({line.substr(0, arrow), line.substr(arrow + 4), number});
    }
    return rows;
}

TEST(LanguagePage, EveryExampleReadsAsItSays) {
    const std::vector<Row> rows = examples("expression");
    ASSERT_GE(rows.size(), 25U);

    for (const Row& row : rows) {
        EXPECT_TRUE(read(row.text).tree) << path << ":" << row.line;
        EXPECT_EQ(read(row.text).structure(), row.expected) << path << ":" << row.line;
    }
}

TEST(LanguagePage, EveryMistakeIsRefusedAsItSays) {
    const std::vector<Row> rows = examples("mistake");
    ASSERT_GE(rows.size(), 10U);

    for (const Row& row : rows) EXPECT_EQ(read(row.text).mistakes(), row.expected) << path << ":" << row.line;
}

TEST(LanguagePage, NamesEverySpellingQuantifierAndFunction) {
    const std::string text = page();
    for (const Spelling& spelling : operator_spellings()) {
        EXPECT_NE(text.find("`" + std::string(spelling.text) + "`"), std::string::npos) << spelling.text;
    }
    for (const QuantifierSpelling& spelling : quantifier_spellings()) {
        EXPECT_NE(text.find("`" + std::string(spelling.text) + "("), std::string::npos) << spelling.text;
    }
    for (const functions::Function& function : functions::library()) {
        EXPECT_NE(text.find("`" + std::string(function.zh) + "("), std::string::npos) << function.zh;
        EXPECT_NE(text.find("`" + std::string(function.en) + "("), std::string::npos) << function.en;
    }
}

// The literals shown in the table are read one by one; each cell holds nothing but literals.
TEST(LanguagePage, EveryLiteralOfTheTableIsALiteral) {
    std::stringstream text(page().substr(page().find("## Literals")));
    std::string line;
    std::size_t count = 0;
    while (std::getline(text, line) && !line.starts_with("```")) {
        const std::size_t cell = line.find('|', 1);
        if (!line.starts_with("| ") || line.find("`") == std::string::npos) continue;
        for (std::size_t open = line.find('`', cell); open != std::string::npos;) {
            const std::size_t close = line.find('`', open + 1);
            std::string literal = line.substr(open + 1, close - open - 1);
            open = line.find('`', close + 1);
            if (line.find('(') < close && line.starts_with("| integer")) continue;
            const Reading reading = read(literal);
            ASSERT_TRUE(reading.tree) << literal;
            EXPECT_EQ(reading.tree->size(), 1U) << literal;
            EXPECT_FALSE(std::holds_alternative<Name>((*reading.tree)[reading.tree->root()].expression))
                << literal;
            ++count;
        }
    }
    EXPECT_GE(count, 25U);
}

TEST(LanguagePage, TheExampleOfEveryFunctionReads) {
    for (const functions::Function& function : functions::library()) {
        const Reading reading = read(std::string(function.example));
        EXPECT_TRUE(reading.tree) << function.example << ": " << reading.mistakes();
    }
}

TEST(LanguagePage, StatesTheLimits) {
    EXPECT_EQ(max_expression_bytes, 16'384U);
    EXPECT_EQ(max_depth, 64);
    EXPECT_EQ(max_height, 256);
}

}  // namespace
}  // namespace zhunsheng::syntax
