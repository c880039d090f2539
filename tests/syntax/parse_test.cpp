// Precedence of every pair of operators, places, limits, and hostile input.

#include "syntax/parse.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "syntax/reading.h"

namespace zhunsheng::syntax {
namespace {

/// How tightly operators bind, written down here a second time: docs/language.md is the source of both.
enum Level { loosest, conjunction, negation, comparison, sum, product, sign, filter, involved };

struct Infix {
    std::string word;
    Level level;
};
const std::vector<Infix> infixes = {
    {"or", loosest},    {"and", conjunction},   {"=", comparison},        {"!=", comparison},
    {">", comparison},  {">=", comparison},     {"<", comparison},        {"<=", comparison},
    {"in", comparison}, {"not in", comparison}, {"contains", comparison}, {"+", sum},
    {"-", sum},         {"*", product},         {"/", product},           {"where", filter}};
const std::vector<Infix> prefixes = {
    {"not", negation}, {"-", sign}, {"known", sign}, {"unknown", sign}, {"involved", involved}};

std::string expected_of_pair(const Infix& first, const Infix& second) {
    const std::string left = "(" + second.word + " (" + first.word + " a b) c)";
    const std::string right = "(" + first.word + " a (" + second.word + " b c))";
    if (first.level < second.level) return right;
    if (first.level > second.level) return left;
    if (first.level == comparison) return "chained_comparison[" + second.word + "]";
    if (first.level <= conjunction) return "(" + first.word + " a b c)";
    return left;
}

TEST(Precedence, IsRightForEveryPairOfInfixOperators) {
    for (const Infix& first : infixes) {
        for (const Infix& second : infixes) {
            const std::string text = "a " + first.word + " b " + second.word + " c";
            EXPECT_EQ(read(text).structure(), expected_of_pair(first, second)) << text;
        }
    }
}

TEST(Precedence, IsRightForEveryPrefixBeforeAnInfixOperator) {
    for (const Infix& prefix : prefixes) {
        for (const Infix& infix : infixes) {
            const std::string text = prefix.word + " a " + infix.word + " b";
            const std::string inside = "(" + prefix.word + " (" + infix.word + " a b))";
            const std::string outside = "(" + infix.word + " (" + prefix.word + " a) b)";
            EXPECT_EQ(read(text).structure(), prefix.level < infix.level ? inside : outside) << text;
        }
    }
}

TEST(Precedence, APrefixLooserThanTheOperatorBeforeItNeedsBrackets) {
    for (const Infix& infix : infixes) {
        for (const Infix& prefix : prefixes) {
            const std::string text = "a " + infix.word + " " + prefix.word + " b";
            const std::string expected = infix.level < prefix.level
                                             ? "(" + infix.word + " a (" + prefix.word + " b))"
                                             : "negation_needs_brackets[" + prefix.word + "]";
            EXPECT_EQ(read(text).structure(), expected) << text;
        }
    }
}

TEST(Precedence, IsRightForEveryPairOfPrefixes) {
    for (const Infix& first : prefixes) {
        for (const Infix& second : prefixes) {
            const std::string text = first.word + " " + second.word + " a";
            const std::string expected = first.level <= second.level
                                             ? "(" + first.word + " (" + second.word + " a))"
                                             : "negation_needs_brackets[" + second.word + "]";
            EXPECT_EQ(read(text).structure(), expected) << text;
        }
    }
}

std::string underlined(const std::string& text, text::Span span) {
    return text.substr(span.begin, span.end - span.begin);
}

TEST(Places, AreTheExactBytesOfEachPart) {
    const std::string text = "（首次 或 情节严重）且 合计(报告, 检验费用) ≥ 5万元";
    const Tree tree = read(text).tree.value();

    const auto& both = std::get<Chain>(tree[tree.root()].expression);
    EXPECT_EQ(underlined(text, tree[tree.root()].span), text);
    EXPECT_EQ(underlined(text, tree[both.operands[0]].span), "首次 或 情节严重");
    EXPECT_EQ(underlined(text, tree[both.operands[1]].span), "合计(报告, 检验费用) ≥ 5万元");
    const auto& compared = std::get<Binary>(tree[both.operands[1]].expression);
    EXPECT_EQ(underlined(text, compared.operator_span), "≥");
    EXPECT_EQ(underlined(text, tree[compared.left].span), "合计(报告, 检验费用)");
    EXPECT_EQ(underlined(text, tree[compared.right].span), "5万元");
}

TEST(Places, OfMembersAndCallsAreThoseOfTheirNames) {
    const std::string text = "年(机构的决定日期) = 2023";
    const Tree tree = read(text).tree.value();

    const auto& compared = std::get<Binary>(tree[tree.root()].expression);
    const auto& call = std::get<Call>(tree[compared.left].expression);
    EXPECT_EQ(underlined(text, call.function_span), "年");
    EXPECT_EQ(underlined(text, tree[call.arguments[0]].span), "机构的决定日期");
    const auto& member = std::get<Member>(tree[call.arguments[0]].expression);
    EXPECT_EQ(underlined(text, member.name_span), "决定日期");
    EXPECT_EQ(underlined(text, tree[member.record].span), "机构");
}

// A folded scalar: two lines of the file joined by one blank in the text.
TEST(Places, ArePlacesInTheFileEvenWhereTheTextWasFolded) {
    const std::string file = "条件: a\n  且 b";
    text::SourceSet sources;
    text::LocatedText folded{"a 且 b", sources.add("rules.yaml", file), {}, {}};
    const auto a = static_cast<std::uint32_t>(file.find('a'));
    const auto rest = static_cast<std::uint32_t>(file.find("且"));
    folded.places = {a, a + 1, rest, rest + 1, rest + 2, rest + 3, rest + 4, rest + 5};
    diagnostics::Report report;

    const Tree tree = parse(folded, declared_names(), report).value();

    const auto& both = std::get<Chain>(tree[tree.root()].expression);
    EXPECT_EQ(underlined(file, tree[both.operands[0]].span), "a");
    EXPECT_EQ(underlined(file, tree[both.operands[1]].span), "b");
}

TEST(Places, OperandsComeBeforeTheirOperator) {
    const Tree tree = read("a + b = c 且 任一(reports, not tested) 或 [a] = b").tree.value();

    for (std::uint32_t index = 0; index < tree.size(); ++index) {
        const Expression& expression = tree[NodeId{index}].expression;
        if (const auto* chain = std::get_if<Chain>(&expression)) {
            for (const NodeId operand : chain->operands) EXPECT_LT(operand.index, index);
        }
        if (const auto* binary = std::get_if<Binary>(&expression)) {
            EXPECT_LT(binary->left.index, index);
            EXPECT_LT(binary->right.index, index);
        }
    }
}

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    for (std::size_t count = 0; count < times; ++count) all += text;
    return all;
}

std::string first_mistake(const std::string& text) {
    const Reading reading = read(text);
    EXPECT_FALSE(reading.tree);
    if (reading.diagnostics.empty()) return "none";
    return std::string(diagnostics::find_entry(reading.diagnostics[0].code)->name);
}

TEST(Limits, WhatIsLongerThanAllowedIsRefusedUnread) {
    EXPECT_EQ(first_mistake(repeated("(", 100'000)), "expression_too_long");
    EXPECT_EQ(first_mistake(repeated("非", 100'000)), "expression_too_long");
    EXPECT_EQ(first_mistake(std::string(max_expression_bytes + 1, ' ')), "expression_too_long");
    EXPECT_TRUE(read("a" + std::string(max_expression_bytes - 1, ' ')).tree);
}

TEST(Limits, NestingIsBoundedInEveryForm) {
    const auto deep = static_cast<std::size_t>(max_depth);
    for (const auto& [open, close] : std::vector<std::pair<std::string, std::string>>{{"(", ")"},
                                                                                      {"非", ""},
                                                                                      {"not ", ""},
                                                                                      {"-", ""},
                                                                                      {"已知 ", ""},
                                                                                      {"涉案 ", ""},
                                                                                      {"任一(报告,", ")"},
                                                                                      {"年(", ")"},
                                                                                      {"[", "]"}}) {
        EXPECT_TRUE(read(repeated(open, deep) + "a" + repeated(close, deep)).tree) << open;
        EXPECT_EQ(first_mistake(repeated(open, deep + 1) + "a" + repeated(close, deep + 1)),
                  "nested_too_deeply")
            << open;
        EXPECT_EQ(first_mistake(repeated(open, 800) + "a" + repeated(close, 800)), "nested_too_deeply")
            << open;
    }
}

TEST(Limits, UnclosedBracketsByTheThousandAreOneMistake) {
    const std::string text = repeated("(", 16'000);

    EXPECT_EQ(first_mistake(text), "bracket_never_closed");
    EXPECT_EQ(read(text).diagnostics.size(), 1U);
}

TEST(Limits, ALongSumNestsToTheLeftAndIsBounded) {
    const auto high = static_cast<std::size_t>(max_height);
    EXPECT_TRUE(read("a" + repeated("+a", high - 1)).tree);
    EXPECT_EQ(first_mistake("a" + repeated("+a", high)), "nested_too_deeply");
    EXPECT_EQ(first_mistake("a" + repeated(".a", 4'000)), "nested_too_deeply");
}

TEST(Limits, AChainOfConditionsStaysFlatHoweverLong) {
    const std::size_t joints = max_expression_bytes / 4 - 1;

    const Tree tree = read("a" + repeated("且a", joints)).tree.value();

    EXPECT_EQ(std::get<Chain>(tree[tree.root()].expression).operands.size(), joints + 1);
}

TEST(HostileInput, MalformedUtf8IsRefusedWhereItStands) {
    EXPECT_EQ(first_mistake("a 且 \xFF"), "malformed_utf8");
    EXPECT_EQ(first_mistake("违法所得\xE4\xBD"), "malformed_utf8");
    EXPECT_EQ(first_mistake("名称 = “\xC0\xAF”"), "malformed_utf8");
    EXPECT_EQ(first_mistake("\xED\xA0\x80"), "malformed_utf8");
}

TEST(HostileInput, TheNulCharacterIsRefused) {
    EXPECT_EQ(first_mistake(std::string("a\0b", 3)), "invisible_character");
}

TEST(HostileInput, AnEmptyTextIsAMistakeOfItsOwn) {
    EXPECT_EQ(first_mistake(""), "empty_expression");
    EXPECT_EQ(first_mistake(" \n　"), "empty_expression");
}

// Every beginning and every text with one byte left out: refused with a mistake told, or read; never silent.
TEST(HostileInput, WhateverIsRefusedIsToldWhy) {
    const std::string text = "（违法所得≥5万元 且 非首次）或 任一(报告, 名称 = “甲”) 且 a < [1, 2]";
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string without = text;
        without.erase(at, 1);
        for (const std::string& broken : {text.substr(0, at), without}) {
            const Reading reading = read(broken);
            EXPECT_NE(reading.tree.has_value(), !reading.diagnostics.empty()) << broken;
        }
    }
}

TEST(HostileInput, AtMostAFewMistakesOfOneTextAreTold) {
    const Reading reading = read("a b" + repeated(" 且 a b", 500));

    EXPECT_EQ(reading.diagnostics.size(), 10U);
}

}  // namespace
}  // namespace zhunsheng::syntax
