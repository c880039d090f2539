// Types and the names of their kinds.

#include "values/type.h"

#include <gtest/gtest.h>

#include <array>
#include <set>
#include <string_view>

namespace zhunsheng::values {
namespace {

struct Named {
    Kind kind;
    std::string_view chinese;
    std::string_view english;
};

constexpr std::array<Named, 11> names{{
    {Kind::truth, "是否", "truth"},
    {Kind::integer, "整数", "integer"},
    {Kind::decimal, "小数", "decimal"},
    {Kind::money, "金额", "money"},
    {Kind::percent, "百分比", "percent"},
    {Kind::date, "日期", "date"},
    {Kind::period, "期间", "period"},
    {Kind::text, "文本", "text"},
    {Kind::choice, "选项", "choice"},
    {Kind::record, "记录", "record"},
    {Kind::none, "无", "none"},
}};

TEST(Type, EveryKindHasANameInBothLanguages) {
    for (const Named& name : names) {
        EXPECT_EQ(chinese_name(name.kind), name.chinese);
        EXPECT_EQ(english_name(name.kind), name.english);
    }
}

TEST(Type, OnlySingleAmountsAreNumeric) {
    const std::set<Kind> numeric{Kind::integer, Kind::decimal, Kind::money, Kind::percent};
    for (const Named& name : names) {
        const Type type{name.kind};
        EXPECT_EQ(type.is_numeric(), numeric.contains(name.kind)) << name.english;
        EXPECT_FALSE(type.list_of().is_numeric()) << name.english;
    }
}

TEST(Type, AListsElementIsWhatTheListWasMadeOf) {
    const Type choice{Kind::choice, false, 7};

    EXPECT_EQ(choice.list_of().element(), choice);
    EXPECT_NE(choice.list_of(), choice);
    EXPECT_FALSE(choice.list_of().is(Kind::choice));
    EXPECT_TRUE(choice.is(Kind::choice));
}

TEST(Type, EnumerationsDifferByTheirDeclaration) {
    EXPECT_NE((Type{Kind::choice, false, 1}), (Type{Kind::choice, false, 2}));
}

TEST(Type, TheDefaultTypeIsFaulty) {
    EXPECT_TRUE(Type{}.is_faulty());
    EXPECT_FALSE(Type{Kind::money}.is_faulty());
}

}  // namespace
}  // namespace zhunsheng::values
