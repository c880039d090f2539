// Comparing periods, and writing them down.

#include "values/date.h"

#include <gtest/gtest.h>

#include <compare>
#include <limits>
#include <string_view>
#include <vector>

namespace zhunsheng::values {
namespace {

constexpr Period years(std::int32_t count) { return {count, 0, 0, 0}; }
constexpr Period months(std::int32_t count) { return {0, count, 0, 0}; }
constexpr Period days(std::int32_t count) { return {0, 0, count, 0}; }
constexpr Period working_days(std::int32_t count) { return {0, 0, 0, count}; }

constexpr auto shorter = std::strong_ordering::less;
constexpr auto same = std::strong_ordering::equal;
constexpr auto longer = std::strong_ordering::greater;

TEST(PeriodCompare, TwelveMonthsMakeAYear) {
    EXPECT_EQ(Period::compare(years(1), months(12)), same);
    EXPECT_EQ(Period::compare(years(2), months(23)), longer);
    EXPECT_EQ(Period::compare(years(2), months(25)), shorter);
    EXPECT_EQ(Period::compare({1, 6, 0, 0}, months(18)), same);
}

TEST(PeriodCompare, ComparesDaysWithDaysAndWorkingDaysWithWorkingDays) {
    EXPECT_EQ(Period::compare(days(15), days(7)), longer);
    EXPECT_EQ(Period::compare(days(15), days(15)), same);
    EXPECT_EQ(Period::compare(working_days(3), working_days(5)), shorter);
    EXPECT_EQ(Period::compare(days(-15), days(7)), shorter);
}

TEST(PeriodCompare, NeedsACalendarAcrossMeasures) {
    EXPECT_FALSE(Period::compare(months(1), days(30)));
    EXPECT_FALSE(Period::compare(years(1), days(365)));
    EXPECT_FALSE(Period::compare(working_days(5), days(7)));
    EXPECT_FALSE(Period::compare({0, 1, 5, 0}, months(2)));
    EXPECT_FALSE(Period::compare({0, 1, 5, 0}, {0, 2, 4, 0}));
}

TEST(PeriodCompare, NeedsNoneWhereNoMeasureDisagrees) {
    EXPECT_EQ(Period::compare({0, 1, 5, 0}, {0, 1, 10, 0}), shorter);
    EXPECT_EQ(Period::compare({0, 2, 5, 0}, {0, 1, 5, 0}), longer);
    EXPECT_EQ(Period::compare({1, 0, 0, 3}, {0, 12, 0, 3}), same);
    EXPECT_EQ(Period::compare({}, {1, 2, 3, 0}), shorter);
    EXPECT_EQ(Period::compare({}, working_days(1)), shorter);
    EXPECT_EQ(Period::compare({}, {}), same);
}

TEST(PeriodCompare, DoesNotOverflow) {
    constexpr auto most = std::numeric_limits<std::int32_t>::max();
    constexpr auto least = std::numeric_limits<std::int32_t>::min();

    EXPECT_EQ(Period::compare(years(most), years(least)), longer);
    EXPECT_EQ(Period::compare({most, most, 0, 0}, {most, most - 1, 0, 0}), longer);
}

struct Notation {
    Period period;
    std::string_view chinese;
    std::string_view english;
    std::string_view iso;
};

TEST(Period, IsWrittenInThreeNotations) {
    const std::vector<Notation> notations{
        {{2, 3, 0, 0}, "2年3个月", "2 years 3 months", "P2Y3M"},
        {days(15), "15日", "15 days", "P15D"},
        {working_days(3), "3个工作日", "3 working days", "P3WD"},
        {{1, 1, 1, 0}, "1年1个月1日", "1 year 1 month 1 day", "P1Y1M1D"},
        {working_days(1), "1个工作日", "1 working day", "P1WD"},
        {{1, 0, 0, 2}, "1年2个工作日", "1 year 2 working days", "P1Y2WD"},
        {{}, "0日", "0 days", "P0D"},
        {days(-15), "负15日", "minus 15 days", "-P15D"},
        {{-1, -2, 0, 0}, "负1年2个月", "minus 1 year 2 months", "-P1Y2M"},
        {months(std::numeric_limits<std::int32_t>::min()), "负2147483648个月", "minus 2147483648 months",
         "-P2147483648M"},
    };
    for (const Notation& notation : notations) {
        EXPECT_EQ(notation.period.to_chinese(), notation.chinese);
        EXPECT_EQ(notation.period.to_english(), notation.english);
        EXPECT_EQ(notation.period.to_iso(), notation.iso);
    }
}

}  // namespace
}  // namespace zhunsheng::values
