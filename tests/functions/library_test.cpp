// The functions one by one, and what holds for all of them.

#include "functions/library.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace zhunsheng::functions {
namespace {

using values::Date;
using values::Kind;
using values::Number;
using values::Value;

const Function& overload(std::string_view name, Kind kind) {
    for (const Function& function : library()) {
        if (function.zh == name && function.takes.at(0).is(kind)) return function;
    }
    throw std::out_of_range(std::string(name));
}

Value apply(std::string_view name, Kind kind, const std::vector<Value>& arguments) {
    return overload(name, kind).body(arguments);
}

Value date(std::string_view iso) { return Date::from_iso(iso).value(); }
Value number(std::string_view decimal) { return Number::from_decimal(decimal).value(); }
Value text(std::string_view characters) { return characters; }

TEST(DateFunctions, TakeADateApart) {
    EXPECT_EQ(apply("年", Kind::date, {date("2023-04-01")}), number("2023"));
    EXPECT_EQ(apply("月", Kind::date, {date("2023-04-01")}), number("4"));
    EXPECT_EQ(apply("日", Kind::date, {date("2023-04-01")}), number("1"));
}

TEST(DateFunctions, DaysBetweenLeavesOutTheFirstDay) {
    EXPECT_EQ(apply("天数", Kind::date, {date("2023-04-01"), date("2023-04-16")}), number("15"));
    EXPECT_EQ(apply("天数", Kind::date, {date("2024-02-28"), date("2024-03-01")}), number("2"));
    EXPECT_EQ(apply("天数", Kind::date, {date("2023-04-16"), date("2023-04-01")}), number("-15"));
}

TEST(DateFunctions, EarlierAndLaterChooseOfTwo) {
    EXPECT_EQ(apply("较早", Kind::date, {date("2023-04-01"), date("2022-12-31")}), date("2022-12-31"));
    EXPECT_EQ(apply("较晚", Kind::date, {date("2023-04-01"), date("2022-12-31")}), date("2023-04-01"));
}

TEST(NumberFunctions, RoundTakesHalvesAwayFromZero) {
    EXPECT_EQ(apply("四舍五入", Kind::decimal, {number("2.5")}), number("3"));
    EXPECT_EQ(apply("四舍五入", Kind::decimal, {number("-2.5")}), number("-3"));
    EXPECT_EQ(apply("四舍五入", Kind::money, {number("10.49")}), number("10"));
}

TEST(NumberFunctions, LargerAndSmallerChooseOfTwo) {
    for (const Kind kind : {Kind::integer, Kind::decimal, Kind::money, Kind::percent}) {
        EXPECT_EQ(apply("较大", kind, {number("2"), number("3")}), number("3"));
        EXPECT_EQ(apply("较小", kind, {number("2"), number("3")}), number("2"));
        EXPECT_EQ(overload("较大", kind).gives, values::Type{kind});
    }
}

TEST(NumberFunctions, AShareIsExactAndUnknownOfNothing) {
    EXPECT_EQ(apply("占比", Kind::integer, {number("1"), number("3")}), Value{Number::ratio(1, 3).value()});
    EXPECT_EQ(apply("占比", Kind::money, {number("30000"), number("100000")}), number("0.3"));
    EXPECT_FALSE(values::is_known(apply("占比", Kind::integer, {number("1"), number("0")})));
}

TEST(TextFunctions, LengthCountsCharactersNotBytes) {
    EXPECT_EQ(apply("长度", Kind::text, {text("检验 CMA")}), number("6"));
    EXPECT_EQ(apply("长度", Kind::text, {text("")}), number("0"));
}

TEST(TextFunctions, StartsAndEndsCompareWhole) {
    EXPECT_EQ(apply("开头是", Kind::text, {text("检验报告"), text("检验")}), Value{true});
    EXPECT_EQ(apply("开头是", Kind::text, {text("检验"), text("检验报告")}), Value{false});
    EXPECT_EQ(apply("结尾是", Kind::text, {text("检验报告"), text("报告")}), Value{true});
    EXPECT_EQ(apply("结尾是", Kind::text, {text("检验报告"), text("检验")}), Value{false});
}

TEST(Library, IsFoundByEitherName) {
    EXPECT_EQ(find("年")->en, "year");
    EXPECT_EQ(find("year")->zh, "年");
    EXPECT_EQ(find("nothing"), nullptr);
    EXPECT_EQ(find(""), nullptr);
}

TEST(Library, EveryFunctionIsComplete) {
    for (const Function& function : library()) {
        EXPECT_FALSE(function.zh.empty() || function.en.empty());
        EXPECT_FALSE(function.takes.empty()) << function.en;
        EXPECT_NE(function.gives.kind, Kind::none) << function.en;
        EXPECT_FALSE(function.summary_zh.empty() || function.summary_en.empty()) << function.en;
        EXPECT_NE(function.example.find(function.zh), std::string_view::npos) << function.en;
        EXPECT_NE(function.body, nullptr) << function.en;
    }
}

TEST(Library, OverloadsShareBothNamesAndDifferInWhatTheyTake) {
    std::set<std::tuple<std::string_view, std::vector<values::Type>>> signatures;
    for (const Function& function : library()) {
        EXPECT_TRUE(signatures.emplace(function.zh, function.takes).second) << function.zh;
        EXPECT_EQ(find(function.zh), find(function.en)) << function.zh;
    }
}

}  // namespace
}  // namespace zhunsheng::functions
