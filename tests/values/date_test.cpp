// Dates, measured against std::chrono and the JSON Schema test suite.

#include "values/date.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <fstream>
#include <limits>
#include <string>

namespace zhunsheng::values {
namespace {

Date date(std::string_view text) { return Date::from_iso(text).value(); }

void expect_like_chrono(Date day) {
    const std::chrono::sys_days expected{std::chrono::days(day.days())};
    const std::chrono::year_month_day ymd(expected);

    ASSERT_EQ(day.year(), int(ymd.year()));
    ASSERT_EQ(day.month(), static_cast<int>(unsigned(ymd.month())));
    ASSERT_EQ(day.day(), static_cast<int>(unsigned(ymd.day())));
    ASSERT_EQ(day.weekday(), static_cast<int>(std::chrono::weekday(expected).iso_encoding()));
    ASSERT_EQ(Date::from_ymd(day.year(), day.month(), day.day()), day);
    ASSERT_EQ(Date::from_iso(day.to_iso()), day) << day.to_iso();
}

TEST(Date, EveryDayOfEightCenturiesIsAsInChrono) {
    for (Date day = date("1600-01-01"); day <= date("2400-12-31");
         day = Date::from_days(day.days() + 1).value()) {
        expect_like_chrono(day);
        if (HasFatalFailure()) return;
    }
}

TEST(Date, BothEndsOfTheCalendarAreAsInChrono) {
    for (int offset = 0; offset < 1'000; ++offset) {
        expect_like_chrono(Date::from_days(Date::earliest().days() + offset).value());
        expect_like_chrono(Date::from_days(Date::latest().days() - offset).value());
        if (HasFatalFailure()) return;
    }
}

TEST(Date, AcceptsExactlyTheDaysThatExist) {
    for (const int year : {1, 4, 100, 400, 1582, 1900, 2000, 2023, 2024, 2100, 9996, 9999}) {
        for (int month = -1; month <= 14; ++month) {
            for (int day = -1; day <= 33; ++day) {
                const std::chrono::year_month_day ymd(std::chrono::year{year},
                                                      std::chrono::month{static_cast<unsigned>(month)},
                                                      std::chrono::day{static_cast<unsigned>(day)});
                EXPECT_EQ(Date::from_ymd(year, month, day).has_value(), ymd.ok())
                    << year << "-" << month << "-" << day;
            }
        }
    }
}

TEST(Date, CenturiesAreLeapYearsOnlyEveryFourHundredYears) {
    EXPECT_TRUE(Date::from_ymd(2024, 2, 29));
    EXPECT_TRUE(Date::from_ymd(2000, 2, 29));
    EXPECT_FALSE(Date::from_ymd(2023, 2, 29));
    EXPECT_FALSE(Date::from_ymd(1900, 2, 29));
    EXPECT_FALSE(Date::from_ymd(2100, 2, 29));
}

TEST(Date, TheCalendarRunsFromYear1To9999) {
    EXPECT_EQ(Date::earliest().to_iso(), "0001-01-01");
    EXPECT_EQ(Date::latest().to_iso(), "9999-12-31");
    EXPECT_EQ(Date::from_iso("0001-01-01"), Date::earliest());
    EXPECT_EQ(Date::from_iso("9999-12-31"), Date::latest());
    EXPECT_FALSE(Date::from_ymd(0, 12, 31));
    EXPECT_FALSE(Date::from_ymd(10'000, 1, 1));
    EXPECT_FALSE(Date::from_iso("0000-01-01"));
    EXPECT_FALSE(Date::from_days(std::int64_t{Date::earliest().days()} - 1));
    EXPECT_FALSE(Date::from_days(std::int64_t{Date::latest().days()} + 1));
    EXPECT_FALSE(Date::from_days(std::numeric_limits<std::int64_t>::max()));
    EXPECT_FALSE(Date::from_days(std::numeric_limits<std::int64_t>::min()));
    EXPECT_FALSE(Date::from_days((std::int64_t{1} << 32)));
    EXPECT_FALSE(Date::from_ymd(std::numeric_limits<std::int32_t>::max(), 1, 1));
    EXPECT_FALSE(Date::from_ymd(2024, std::numeric_limits<std::int32_t>::min(), 1));
}

TEST(Date, TheDefaultIsTheFirstOfJanuary1970) {
    EXPECT_EQ(Date().to_iso(), "1970-01-01");
    EXPECT_EQ(Date().weekday(), 4);
}

TEST(Date, OrdersAsTimePasses) {
    EXPECT_LT(date("2024-02-29"), date("2024-03-01"));
    EXPECT_LT(date("0999-12-31"), date("1000-01-01"));
}

TEST(Date, TodayIsTheDayInChina) {
    using namespace std::chrono;
    const auto day_in_china = [] {
        return floor<days>(system_clock::now() + hours(8)).time_since_epoch().count();
    };

    const auto before = day_in_china();
    const Date today = Date::today();
    const auto after = day_in_china();

    EXPECT_GE(today.days(), before);
    EXPECT_LE(today.days(), after);
}

// JSON Schema speaks of texts only: a value of another type is no date format's business.
TEST(Date, ReadsTheDatesOfTheJsonSchemaTestSuite) {
    std::ifstream file(ZHUNSHENG_ROOT "/tests/conformance/json-schema-format/date.json");
    ASSERT_TRUE(file);

    int count = 0;
    for (const auto& group : nlohmann::json::parse(file)) {
        for (const auto& test : group.at("tests")) {
            if (!test.at("data").is_string()) continue;
            ++count;
            const auto text = test.at("data").get<std::string>();
            EXPECT_EQ(Date::from_iso(text).has_value(), test.at("valid").get<bool>())
                << test.at("description");
        }
    }
    EXPECT_EQ(count, 75);
}

}  // namespace
}  // namespace zhunsheng::values
