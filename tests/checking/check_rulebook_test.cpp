// What a rulebook must satisfy, beyond what the golden files of single diagnostics show.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "support/rulebook_in_test.h"

namespace zhunsheng {
namespace {

const std::string head =
    R"(file: {id: laws, name: laws, rank: law, versions: [{version: "1", from: 2000-01-01}]}
vocabulary:
  enumerations:
    - {id: colour, name: colour, values: [{id: red, name: 红}, {id: blue, name: 蓝}]}
  records:
    - id: case
      name: the case
      root: true
      fields:
        - {id: paint, name: 漆色, type: colour}
        - {id: price, name: 价格, type: money}
        - {id: yes_or_no, name: 情节严重, type: truth}
        - {id: left, name: left, type: side}
        - {id: right, name: right, type: side2}
    - {id: side, name: side, fields: [{id: width, name: 宽度, type: integer}]}
    - {id: side2, name: side2, fields: [{id: width, name: 宽度, type: integer}]}
violations: [{id: wrong, name: wrong}]
rules:
)";

std::string rule(const std::string& condition) {
    return "  - {id: r1, name: r1, basis: 第一条, finding: wrong, when: \"" + condition + "\"}\n";
}

bool loads(const std::string& rules) { return static_cast<bool>(testing::load_text(head + rules)); }

/// The codes reported for the rules, in order.
std::string codes(const std::string& rules) {
    std::string all;
    for (const Diagnostic& diagnostic : testing::load_text(head + rules).diagnostics) {
        all += (all.empty() ? "" : " ") + diagnostic.code;
    }
    return all;
}

TEST(CheckRulebook, AValueOfAnEnumerationMayStandOnEitherSide) {
    EXPECT_TRUE(loads(rule("漆色 = 红")));
    EXPECT_TRUE(loads(rule("红 = 漆色")));
    EXPECT_TRUE(loads(rule("漆色 = “红”")));
    EXPECT_TRUE(loads(rule("漆色 属于 [红、蓝]")));
    EXPECT_EQ(codes(rule("漆色 = 绿")), "ZS3006");
    EXPECT_EQ(codes(rule("漆色 属于 [红, 绿]")), "ZS3006");
}

TEST(CheckRulebook, MoneyIsNotComparedWithABareNumber) {
    EXPECT_TRUE(loads(rule("价格 ≥ 5万元")));
    EXPECT_EQ(codes(rule("价格 ≥ 50000")), "ZS3004");
    EXPECT_EQ(codes(rule("价格 + 1 > 5元")), "ZS3033");
}

TEST(CheckRulebook, ConditionsNeedNoSpacesBetweenChineseWords) {
    EXPECT_TRUE(loads(rule("价格≥5万元且情节严重")));
}

TEST(CheckRulebook, AFieldOfASingleRecordNeedsItsRecordWhereTwoHaveIt) {
    EXPECT_TRUE(loads(rule("left.宽度 > 1 且 right的宽度 > 1")));
    EXPECT_EQ(codes(rule("宽度 > 1")), "ZS3009");
}

TEST(CheckRulebook, OneMistakeIsToldOnceHoweverFarItsResultIsUsed) {
    EXPECT_EQ(codes(rule("(价洛 + 价格) × 2 > 5万元 且 情节严重")), "ZS3002");
}

TEST(CheckRulebook, AllMistakesOfAllRulesAreTold) {
    const std::string rules = rule("价格 = 红") + "  - {id: r2, name: r2, basis: 第二条, finding: wronk}\n" +
                              "  - {id: r3, name: r3, finding: wrong}\n";
    EXPECT_EQ(codes(rules), "ZS3002 ZS3012 ZS3030");
}

TEST(CheckRulebook, DefinitionsMayStandInAnyOrder) {
    EXPECT_TRUE(loads(rule("很贵") + "  - {id: costly, name: 很贵, value: \"昂贵\"}\n" +
                      "  - {id: dear, name: 昂贵, value: \"价格 > 5万元\"}\n"));
}

TEST(CheckRulebook, ACircleOfDefinitionsShowsItsSteps) {
    const auto loaded = testing::load_text(head + "  - {id: one, name: 甲, value: \"乙\"}\n" +
                                           "  - {id: two, name: 乙, value: \"丙\"}\n" +
                                           "  - {id: three, name: 丙, value: \"甲\"}\n");
    ASSERT_FALSE(loaded);
    ASSERT_EQ(loaded.diagnostics.size(), 1U);
    EXPECT_EQ(loaded.diagnostics[0].code, "ZS3010");
    EXPECT_NE(loaded.diagnostics[0].message.zh.find("甲 → 乙 → 丙 → 甲"), std::string::npos);
    EXPECT_EQ(loaded.diagnostics[0].labels.size(), 2U);
}

/// Definitions d0 … d(n), each resting on the one before.
std::string chain(int length) {
    std::string rules = "  - {id: d0, name: d0, value: \"情节严重\"}\n";
    for (int index = 1; index < length; ++index) {
        const std::string name = "d" + std::to_string(index);
        const std::string before = "d" + std::to_string(index - 1);
        rules.append("  - {id: ").append(name).append(", name: ").append(name);
        rules.append(", value: ").append(before).append("}\n");
    }
    return rules;
}

TEST(CheckRulebook, AChainOfDefinitionsIsBounded) {
    EXPECT_TRUE(loads(chain(64)));
    EXPECT_EQ(codes(chain(65)), "ZS3011");
    EXPECT_EQ(codes(chain(3000)), "ZS3011");
}

TEST(CheckRulebook, TheHashNamesTheTextsNotTheirOrder) {
    const std::string one = head + rule("情节严重");
    const std::vector<RuleText> forwards{
        {"a", "file: {id: a, name: a}\nrulebook: {id: t, name: t, version: \"1\"}\n"},
        {"b", one},
        {"order", testing::legal_order_in_test}};
    const std::vector<RuleText> backwards{forwards[1], forwards[2], forwards[0]};
    const auto first = load_rulebook(forwards);
    const auto second = load_rulebook(backwards);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first.value->sha256(), second.value->sha256());
    EXPECT_NE(first.value->sha256(), testing::load_text(head + rule("非 情节严重")).value->sha256());
}

/// A step of procedure on the measures ordered.
std::string step(const std::string& more) {
    return R"(
file: {id: laws, name: laws, rank: law, versions: [{version: "1", from: 2000-01-01}]}
vocabulary:
  records:
    - id: case
      name: the case
      root: true
      fields: [{id: ordered, name: what is ordered, type: list of order, role: ordered}]
    - {id: order, name: order, fields: [{id: most, name: the most, type: money, role: amount_max}]}
rules:
  - id: s
    name: s
    basis: 第一条
    when: any(what is ordered, the most > 100 yuan)
    procedure: {kind: limitation)" +
           more + "}\n";
}

TEST(CheckRulebook, WhatIsOrderedIsNoGroundForBarringIt) {
    EXPECT_TRUE(testing::load_text(step("")));
    for (const char* bar : {", bars_penalties: yes", ", bars: [fine]"}) {
        const auto refused = testing::load_text(step(bar));
        ASSERT_EQ(refused.diagnostics.size(), 1U) << bar;
        EXPECT_EQ(refused.diagnostics[0].code, "ZS3053");
    }
}

/// Facts with defaults, and a definition.
std::string defaults(const std::string& fields) {
    return R"(
file: {id: laws, name: laws, rank: law, versions: [{version: "1", from: 2000-01-01}]}
vocabulary:
  records:
    - id: case
      name: the case
      root: true
      fields: [)" +
           fields + R"(]
rules:
  - {id: third, name: 丙, value: 非 甲}
)";
}

TEST(CheckRulebook, NoDefaultRestsOnItself) {
    EXPECT_TRUE(
        testing::load_text(defaults("{id: a, name: 甲, type: truth, default: 乙}, "
                                    "{id: b, name: 乙, type: truth}")));
    const auto refused = [](const std::string& fields) {
        const auto diagnostics = testing::load_text(defaults(fields)).diagnostics;
        return diagnostics.empty() ? std::string{} : diagnostics[0].code + ": " + diagnostics[0].message.en;
    };
    EXPECT_EQ(refused("{id: a, name: 甲, type: truth, default: 甲}"),
              "ZS3010: the definitions need one another: 甲 → 甲");
    EXPECT_EQ(
        refused(
            "{id: a, name: 甲, type: truth, default: 乙}, {id: b, name: 乙, type: truth, default: 非 甲}"),
        "ZS3010: the definitions need one another: 甲 → 乙 → 甲");
    EXPECT_EQ(refused("{id: a, name: 甲, type: truth, default: 丙}"),
              "ZS3010: the definitions need one another: 甲 → 甲");
}

}  // namespace
}  // namespace zhunsheng
