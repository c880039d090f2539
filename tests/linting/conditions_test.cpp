// Which conditions are found to hold always, or never. In each, what is expected follows from logic alone.

#include "linting/linting.h"

namespace zhunsheng::linting {
namespace {

constexpr const char* never = "ZS8003";
constexpr const char* always = "ZS8004";

TEST(Conditions, BoundsThatExcludeEachOther) {
    EXPECT_EQ(codes(rule("份数 > 5 且 份数 < 3")), never);
    EXPECT_EQ(codes(rule("份数 > 5 且 份数 < 6")), never) << "no whole number lies between";
    EXPECT_EQ(codes(rule("份数 > 5 且 份数 < 7")), "");
    EXPECT_EQ(codes(rule("付款 > 5元 且 付款 < 6元")), "") << "5.5";
    EXPECT_EQ(codes(rule("付款 > 5元 且 5元 > 付款")), never);
    EXPECT_EQ(codes(rule("付款 ≥ 5元 且 付款 ≤ 5元")), "");
    EXPECT_EQ(codes(rule("付款 ≥ 5元 且 付款 ≤ 5元 且 付款 ≠ 5元")), never);
}

TEST(Conditions, BoundsThatExhaustAllValues) {
    EXPECT_EQ(codes(rule("份数 > 5 或 份数 ≤ 5")), always);
    EXPECT_EQ(codes(rule("份数 > 5 或 份数 < 5")), "");
    EXPECT_EQ(codes(rule("价格 ≥ 0元")), always) << "the vocabulary says that it is not less";
    EXPECT_EQ(codes(rule("价格 < 0元")), never);
    EXPECT_EQ(codes(rule("付款 ≥ 0元")), "");
}

TEST(Conditions, ValuesOfEnumerations) {
    EXPECT_EQ(codes(rule("漆色 = 红 且 漆色 = 蓝")), never);
    EXPECT_EQ(codes(rule("漆色 ≠ 红 且 漆色 ≠ 蓝")), never) << "there are two";
    EXPECT_EQ(codes(rule("漆色 = 红 或 漆色 = 蓝")), always);
    EXPECT_EQ(codes(rule("漆色 属于 [红, 蓝]")), always);
    EXPECT_EQ(codes(rule("漆色 属于 [红] 且 漆色 = 蓝")), never);
    EXPECT_EQ(codes(rule("漆色 = 红")), "");
}

TEST(Conditions, Logic) {
    EXPECT_EQ(codes(rule("陈旧 且 非 陈旧")), never);
    EXPECT_EQ(codes(rule("陈旧 或 非 陈旧")), always);
    EXPECT_EQ(codes(rule("(陈旧 或 破损) 且 非 陈旧 且 非 破损")), never);
    EXPECT_EQ(codes(rule("(陈旧 或 破损) 且 非 陈旧")), "");
    EXPECT_EQ(codes(rule("陈旧 = 否 且 陈旧")), never);
    EXPECT_EQ(codes(rule("标题 = “甲” 且 标题 = “乙”")), never);
}

TEST(Conditions, WhatIsKnown) {
    EXPECT_EQ(codes(rule("已知(陈旧) 且 陈旧")), "");
    EXPECT_EQ(codes(rule("未知(陈旧) 且 陈旧")), never);
    EXPECT_EQ(codes(rule("未知(份数) 且 份数 > 3")), never);
    EXPECT_EQ(codes(rule("已知(陈旧) 或 未知(陈旧)")), always);
}

TEST(Conditions, TwoFactsCompared) {
    EXPECT_EQ(codes(rule("价格 > 付款 且 付款 > 价格")), never);
    EXPECT_EQ(codes(rule("价格 > 付款 且 付款 < 价格")), "");
    EXPECT_EQ(codes(rule("价格 ≥ 付款 或 价格 < 付款")), always);
    EXPECT_EQ(codes(rule("价格 < 价格")), never);
}

TEST(Conditions, ConstantsAreWorkedOut) {
    EXPECT_EQ(codes(rule("价格 > 2 × 3元 且 价格 < 5元")), never);
    EXPECT_EQ(codes(rule("2 > 3 或 陈旧")), never) << "the part is told";
}

TEST(Conditions, InsideQuantifiers) {
    EXPECT_EQ(codes(rule("任一(部件, 长度 > 5 且 长度 < 3)")), never);
    EXPECT_EQ(codes(rule("任一(部件, 长度 > 5) 且 任一(部件, 长度 < 3)")), "") << "two parts";
    EXPECT_EQ(codes(rule("任一(部件, 长度 > 5) 且 非 任一(部件, 长度 > 5)")), never);
}

TEST(Conditions, DefinitionsAreLookedInto) {
    const std::string many = "  - {id: many, name: 很多, value: 份数 > 10}\n";
    EXPECT_EQ(codes(many + rule("很多 且 份数 < 5")), never);
    EXPECT_EQ(codes(many + rule("很多 且 份数 < 15")), "");
    const std::string none = "  - {id: none, name: 没有, value: 份数 > 10 且 份数 < 5}\n";
    EXPECT_EQ(codes(none + rule("没有")), never) << "told once, where it is defined";
}

TEST(Conditions, TheSmallestPartIsTold) {
    const LintReport report = lint_rules(rule("陈旧 且 (份数 > 5 且 份数 < 3)"));
    ASSERT_EQ(report.diagnostics.size(), 1U);
    const Place& place = *report.diagnostics[0].place;
    EXPECT_EQ(place.end_column - place.column, std::string{"xx > 5 x xx < 3"}.size());
}

/// A rule, with its definitions, by which nine things are in eight places and none shares its own: impossible, but only a
/// long search finds it. Where a thing is, is a fact of its own to the search.
std::string too_many_for_the_places() {
    const auto is_at = [](int thing, int place) {
        return "任一(部件, 长度 = " + std::to_string(10 * thing + place) + ")";
    };
    std::string definitions;
    std::string condition;
    const auto add = [&](const std::string& part) {
        const std::string name = "part_" + std::to_string(definitions.size());
        definitions += "  - {id: " + name + ", name: " + name + ", value: \"" + part + "\"}\n";
        condition += (condition.empty() ? "" : " 且 ") + name;
    };
    for (int thing = 0; thing < 9; ++thing) {
        std::string somewhere = is_at(thing, 0);
        for (int place = 1; place < 8; ++place) somewhere += " 或 " + is_at(thing, place);
        add(somewhere);
    }
    for (int place = 0; place < 8; ++place) {
        std::string alone = "是";
        for (int thing = 1; thing < 9; ++thing) {
            for (int other = 0; other < thing; ++other) {
                alone += " 且 非 (" + is_at(thing, place) + " 且 " + is_at(other, place) + ")";
            }
        }
        add(alone);
    }
    return definitions + rule(condition);
}

TEST(Conditions, WhatTakesTooLongToFindOutIsNotTold) { EXPECT_EQ(codes(too_many_for_the_places()), ""); }

}  // namespace
}  // namespace zhunsheng::linting
