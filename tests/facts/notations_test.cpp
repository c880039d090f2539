// How numbers, periods and dates may be written, and that the published patterns say the same.

#include "facts/notations.h"

#include <gtest/gtest.h>

#include <regex>
#include <string>
#include <tuple>
#include <vector>

namespace zhunsheng::facts {
namespace {

using values::Number;
using values::Period;

TEST(Notations, AJsonNumberHasNoPlusNoLeadingZeroAndDigitsAroundItsPoint) {
    for (const char* number : {"0", "-0", "7", "10", "0.5", "-3.25", "1e3", "1E+3", "1.0e-10", "1E400"}) {
        EXPECT_TRUE(is_json_number(number)) << number;
    }
    for (const char* no_number :
         {"", "-", "+1", "007", "-01", "1.", ".5", "1e", "1e+", "1.e3", "0x10", "1 ", "NaN"}) {
        EXPECT_FALSE(is_json_number(no_number)) << no_number;
    }
}

TEST(Notations, APlainDecimalHasNoExponent) {
    EXPECT_TRUE(is_plain_decimal("-12.50"));
    EXPECT_FALSE(is_plain_decimal("1e3"));
    EXPECT_FALSE(is_plain_decimal(" 1"));
}

TEST(Notations, APercentageIsAFraction) {
    EXPECT_EQ(read_percent("30%"), Number::ratio(3, 10));
    EXPECT_EQ(read_percent("-0.5%"), Number::ratio(-1, 200));
    EXPECT_EQ(read_percent("30"), std::nullopt);
    EXPECT_EQ(read_percent("30 %"), std::nullopt);
    EXPECT_EQ(read_percent("30％"), std::nullopt);
    EXPECT_EQ(read_percent("%"), std::nullopt);
}

TEST(Notations, PeriodsAreReadInBothSpellings) {
    EXPECT_EQ(read_period("P2Y3M15D"), (Period{2, 3, 15, 0}));
    EXPECT_EQ(read_period("P3WD"), (Period{0, 0, 0, 3}));
    EXPECT_EQ(read_period("P2W"), (Period{0, 0, 14, 0}));
    EXPECT_EQ(read_period("P2W1D"), (Period{0, 0, 15, 0}));
    EXPECT_EQ(read_period("P0D"), Period{});
    EXPECT_EQ(read_period("2年3个月15日"), (Period{2, 3, 15, 0}));
    EXPECT_EQ(read_period("15天"), (Period{0, 0, 15, 0}));
    EXPECT_EQ(read_period("3个工作日"), (Period{0, 0, 0, 3}));
    EXPECT_EQ(read_period("3工作日"), (Period{0, 0, 0, 3}));
}

TEST(Notations, WhatIsNoPeriodIsRefused) {
    for (const char* text : {"", "P", "2", "P2", "P3M2Y", "P1Y1Y", "PT3H", "p2Y", "-P2Y", "P-2Y", "P1.5Y",
                             "3月", "两年", "2年P3M", "15日3个月", "P12345678D", "2年 3个月", "P3WD1D"}) {
        EXPECT_EQ(read_period(text), std::nullopt) << text;
    }
}

// All texts of up to five pieces, most of which are no period.
TEST(Notations, ThePublishedPeriodPatternAcceptsWhatIsReadAndNothingElse) {
    const std::regex pattern{std::string(period_pattern)};
    const std::vector<std::string> pieces{"P",  "2",    "12345678", "Y",  "M",  "W",     "D",
                                          "年", "个月", "日",       "天", "个", "工作日"};
    std::vector<std::string> texts{""};
    std::size_t periods = 0;
    for (std::size_t at = 0; at < texts.size(); ++at) {
        const std::string text = texts[at];
        const bool read = read_period(text).has_value();
        periods += read ? 1 : 0;
        ASSERT_EQ(std::regex_match(text, pattern), read) << text;
        if (at < 13 * 13 * 13 + 13 * 13) {
            for (const std::string& piece : pieces) {
                texts.push_back(text + piece);
            }
        }
    }
    EXPECT_GT(periods, 20U);
}

TEST(Notations, ThePublishedPercentPatternAcceptsWhatIsReadAndNothingElse) {
    const std::regex pattern{std::string(percent_pattern)};
    for (const char* text : {"30%", "-0.5%", "0%", "007%", "30", "%", "1.%", ".5%", "+1%", "1e3%", "1%%"}) {
        EXPECT_EQ(std::regex_match(text, pattern), is_percent(text)) << text;
    }
}

TEST(Notations, DatesInOtherNotationsAreRecognised) {
    const auto parts = [](std::string_view text) {
        const WrittenDate date = find_date(text).value_or(WrittenDate{});
        return std::tuple(date.year, date.month, date.day);
    };
    for (const char* text : {"2023-04-01", "2023-4-1", "2023/4/1", "2023.04.01", "2023年4月1日",
                             "2023年04月01号", "20230401", "2023-04-01T08:00:00+08:00", "2023-04-01 08:00"}) {
        EXPECT_EQ(parts(text), std::tuple(2023, 4, 1)) << text;
    }
    EXPECT_EQ(parts("2023-02-29"), std::tuple(2023, 2, 29));
}

TEST(Notations, ADateWhosePartsAreNotCertainIsNotGuessed) {
    for (const char* text :
         {"1/4/2023", "4月1日", "2023年4月", "23-04-01", "2023-04-011", "2023-04-01x", "202304011", ""}) {
        EXPECT_FALSE(find_date(text).has_value()) << text;
    }
}

TEST(Notations, MonthsHaveTheirDays) {
    EXPECT_EQ(days_in_month(2023, 2), 28);
    EXPECT_EQ(days_in_month(2024, 2), 29);
    EXPECT_EQ(days_in_month(1900, 2), 28);
    EXPECT_EQ(days_in_month(2023, 4), 30);
    EXPECT_EQ(days_in_month(2023, 12), 31);
}

}  // namespace
}  // namespace zhunsheng::facts
