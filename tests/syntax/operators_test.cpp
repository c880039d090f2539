// The table of spellings against the parser and the list of reserved words.

#include "syntax/operators.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "syntax/reading.h"

namespace zhunsheng::syntax {
namespace {

bool is_prefix(Operator operation) {
    return operation == Operator::not_ || operation == Operator::negate || operation == Operator::known ||
           operation == Operator::unknown || operation == Operator::involved;
}

TEST(Operators, EverySpellingReadsAsItsOperator) {
    for (const Spelling& spelling : operator_spellings()) {
        const std::string sign(canonical(spelling.operation, false));
        const std::string word(spelling.text);
        const std::string text = is_prefix(spelling.operation) ? word + " a" : "a " + word + " b";
        const std::string expected =
            is_prefix(spelling.operation) ? "(" + sign + " a)" : "(" + sign + " a b)";
        EXPECT_EQ(read(text).structure(), expected) << text;
    }
}

TEST(Operators, EveryChineseSpellingReadsWithoutBlanks) {
    for (const Spelling& spelling : operator_spellings()) {
        if (!spelling.chinese) continue;
        const std::string sign(canonical(spelling.operation, false));
        const std::string word(spelling.text);
        const std::string text = is_prefix(spelling.operation) ? word + "首次" : "首次" + word + "份数";
        const std::string expected =
            is_prefix(spelling.operation) ? "(" + sign + " 首次)" : "(" + sign + " 首次 份数)";
        EXPECT_EQ(read(text).structure(), expected) << text;
    }
}

TEST(Operators, EveryQuantifierSpellingReadsAsItsQuantifier) {
    for (const QuantifierSpelling& spelling : quantifier_spellings()) {
        const std::string expected = "(" + std::string(canonical(spelling.quantifier, false)) + " 报告 a)";
        EXPECT_EQ(read(std::string(spelling.text) + "（报告，a）").structure(), expected) << spelling.text;
    }
}

TEST(Operators, EachHasACanonicalSpellingInBothLanguages) {
    for (int index = 0; index <= static_cast<int>(Operator::where); ++index) {
        EXPECT_FALSE(canonical(static_cast<Operator>(index), true).empty()) << index;
        EXPECT_FALSE(canonical(static_cast<Operator>(index), false).empty()) << index;
    }
    for (int index = 0; index <= static_cast<int>(Quantifier::least); ++index) {
        EXPECT_FALSE(canonical(static_cast<Quantifier>(index), true).empty()) << index;
        EXPECT_FALSE(canonical(static_cast<Quantifier>(index), false).empty()) << index;
    }
}

// Only the sign for minus is shared, by subtraction and negation.
TEST(Operators, NoSpellingMeansTwoThings) {
    std::set<std::pair<std::string_view, Operator>> meanings;
    std::set<std::string_view> texts;
    for (const Spelling& spelling : operator_spellings()) {
        meanings.emplace(spelling.text, spelling.operation);
        texts.insert(spelling.text);
    }
    EXPECT_EQ(meanings.size(), texts.size() + 1);
}

TEST(ReservedWords, AreOperatorsQuantifiersUnitsAndTruthWords) {
    for (const std::string_view word :
         {"且", "or", "大于", "任一", "count", "万元", "个工作日", "是", "false", "的", "not in", "years"}) {
        EXPECT_TRUE(is_reserved(word)) << word;
    }
    for (const std::string_view name : {"违法所得", "order", "大", "year_of_act", ""}) {
        EXPECT_FALSE(is_reserved(name)) << name;
    }
}

}  // namespace
}  // namespace zhunsheng::syntax
