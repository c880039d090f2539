// Counting along the calendar: months, days, working days.

#include "values/date.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <random>
#include <string_view>
#include <vector>

namespace zhunsheng::values {
namespace {

constexpr auto most = std::numeric_limits<std::int32_t>::max();
constexpr auto least = std::numeric_limits<std::int32_t>::min();

Date date(std::string_view text) { return Date::from_iso(text).value(); }

std::vector<Date> dates(std::initializer_list<std::string_view> texts) {
    std::vector<Date> result;
    for (const auto text : texts) result.push_back(date(text));
    return result;
}

/// The week of 1 October 2024: seven days off, with a Sunday before and a Saturday after it worked instead.
Calendar october_2024() {
    return {dates({"2024-10-01", "2024-10-02", "2024-10-03", "2024-10-04", "2024-10-05", "2024-10-06",
                   "2024-10-07"}),
            dates({"2024-09-29", "2024-10-12"})};
}

struct Addition {
    std::string_view start;
    Period period;
    std::string_view end;
};

TEST(Add, AMonthWithoutTheDayEndsOnItsLastDay) {
    const std::vector<Addition> additions{
        {"2024-01-31", {0, 1, 0, 0}, "2024-02-29"}, {"2023-01-31", {0, 1, 0, 0}, "2023-02-28"},
        {"2023-01-29", {0, 1, 0, 0}, "2023-02-28"}, {"2024-01-29", {0, 1, 0, 0}, "2024-02-29"},
        {"2024-01-30", {0, 3, 0, 0}, "2024-04-30"}, {"2024-03-31", {0, 1, 0, 0}, "2024-04-30"},
        {"2024-02-29", {0, 1, 0, 0}, "2024-03-29"}, {"2020-02-29", {1, 0, 0, 0}, "2021-02-28"},
        {"2020-02-29", {4, 0, 0, 0}, "2024-02-29"}, {"2020-02-29", {80, 0, 0, 0}, "2100-02-28"},
        {"2024-12-15", {0, 1, 0, 0}, "2025-01-15"}, {"2023-11-30", {0, 15, 0, 0}, "2025-02-28"},
        {"2021-06-01", {2, 0, 0, 0}, "2023-06-01"},
    };
    for (const Addition& addition : additions) {
        EXPECT_EQ(add(date(addition.start), addition.period, {}), date(addition.end)) << addition.start;
    }
}

TEST(Subtract, AMonthWithoutTheDayEndsOnItsLastDay) {
    const std::vector<Addition> subtractions{
        {"2024-03-31", {0, 1, 0, 0}, "2024-02-29"}, {"2023-03-31", {0, 1, 0, 0}, "2023-02-28"},
        {"2024-02-29", {1, 0, 0, 0}, "2023-02-28"}, {"2024-01-15", {0, 1, 0, 0}, "2023-12-15"},
        {"2024-01-31", {0, 2, 0, 0}, "2023-11-30"}, {"2024-05-01", {2, 0, 0, 0}, "2022-05-01"},
        {"2024-03-01", {0, 0, 1, 0}, "2024-02-29"},
    };
    for (const Addition& subtraction : subtractions) {
        EXPECT_EQ(subtract(date(subtraction.start), subtraction.period, {}), date(subtraction.end))
            << subtraction.start;
    }
}

TEST(Add, CountsMonthsBeforeDaysAndDaysBeforeWorkingDays) {
    EXPECT_EQ(add(date("2024-01-31"), {0, 1, 1, 0}, {}), date("2024-03-01"));
    // 31 January, a month on: Thursday 29 February; two days on: Saturday; a working day on: Monday.
    EXPECT_EQ(add(date("2024-01-31"), {0, 1, 2, 1}, {}), date("2024-03-04"));
}

TEST(Add, TheStartDayDoesNotCount) {
    EXPECT_EQ(add(date("2024-05-01"), {0, 0, 15, 0}, {}), date("2024-05-16"));
    EXPECT_EQ(add(date("2024-05-06"), {0, 0, 0, 1}, {}), date("2024-05-07"));
}

TEST(Add, AnEmptyPeriodStaysEvenOnADayOff) {
    EXPECT_EQ(add(date("2024-05-04"), {}, {}), date("2024-05-04"));
    EXPECT_EQ(subtract(date("2024-05-04"), {}, {}), date("2024-05-04"));
}

TEST(Add, IsNothingBeyondTheCalendar) {
    EXPECT_FALSE(add(date("9999-12-31"), {0, 0, 1, 0}, {}));
    EXPECT_FALSE(add(date("9999-12-01"), {0, 1, 0, 0}, {}));
    EXPECT_FALSE(add(date("9999-12-31"), {0, 0, 0, 1}, {}));
    EXPECT_FALSE(subtract(date("0001-01-01"), {0, 0, 1, 0}, {}));
    EXPECT_FALSE(subtract(date("0001-01-31"), {0, 1, 0, 0}, {}));
    EXPECT_FALSE(subtract(date("0001-01-01"), {0, 0, 0, 1}, {}));
    EXPECT_EQ(add(date("0001-01-01"), {9998, 11, 30, 0}, {}), date("9999-12-31"));
    EXPECT_EQ(subtract(date("9999-12-31"), {9998, 11, 0, 0}, {}), date("0001-01-31"));
}

TEST(Calendar, WeekendsAreOffUnlessWorkedAndHolidaysAreOff) {
    const Calendar calendar = october_2024();

    EXPECT_TRUE(calendar.is_workday(date("2024-09-30")));   // Monday
    EXPECT_FALSE(calendar.is_workday(date("2024-09-28")));  // Saturday
    EXPECT_TRUE(calendar.is_workday(date("2024-09-29")));   // Sunday, worked
    EXPECT_FALSE(calendar.is_workday(date("2024-10-01")));  // Tuesday, off
    EXPECT_FALSE(calendar.is_workday(date("2024-10-05")));  // Saturday, off by both counts
    EXPECT_TRUE(calendar.is_workday(date("2024-10-08")));
    EXPECT_TRUE(calendar.is_workday(date("2024-10-12")));
    EXPECT_FALSE(calendar.is_workday(date("2024-10-13")));
}

TEST(Calendar, ADayListedBothWaysIsOff) {
    const Calendar calendar{dates({"2024-05-04"}), dates({"2024-05-04"})};

    EXPECT_FALSE(calendar.is_workday(date("2024-05-04")));
}

TEST(Add, WorkingDaysStepOverHolidaysAndOntoWorkedWeekends) {
    const Calendar calendar = october_2024();
    const std::vector<Addition> additions{
        {"2024-09-27", {0, 0, 0, 1}, "2024-09-29"},  // Friday to the worked Sunday
        {"2024-09-27", {0, 0, 0, 2}, "2024-09-30"}, {"2024-09-27", {0, 0, 0, 3}, "2024-10-08"},
        {"2024-09-27", {0, 0, 0, 7}, "2024-10-12"}, {"2024-09-27", {0, 0, 0, 8}, "2024-10-14"},
        {"2024-10-03", {0, 0, 0, 1}, "2024-10-08"},  // from amid the days off
    };
    for (const Addition& addition : additions) {
        EXPECT_EQ(add(date(addition.start), addition.period, calendar), date(addition.end))
            << addition.start << " + " << addition.period.to_english();
    }
}

TEST(Subtract, WorkingDaysMirrorAddition) {
    const Calendar calendar = october_2024();

    EXPECT_EQ(subtract(date("2024-10-08"), {0, 0, 0, 1}, calendar), date("2024-09-30"));
    EXPECT_EQ(subtract(date("2024-10-09"), {0, 0, 0, 3}, calendar), date("2024-09-29"));
    EXPECT_EQ(subtract(date("2024-10-14"), {0, 0, 0, 8}, calendar), date("2024-09-27"));
    EXPECT_EQ(subtract(date("2024-10-03"), {0, 0, 0, 1}, calendar), date("2024-09-30"));
}

TEST(Add, ANegativePeriodCountsBack) {
    const Calendar calendar = october_2024();

    EXPECT_EQ(add(date("2024-10-09"), {0, 0, 0, -3}, calendar), date("2024-09-29"));
    EXPECT_EQ(subtract(date("2024-09-27"), {0, 0, 0, -3}, calendar), date("2024-10-08"));
    EXPECT_EQ(add(date("2024-03-31"), {0, -1, -1, 0}, {}), date("2024-02-28"));
}

TEST(Add, FiveWorkingDaysFromAWeekendEndOnFriday) {
    EXPECT_EQ(add(date("2024-05-04"), {0, 0, 0, 5}, {}), date("2024-05-10"));
    EXPECT_EQ(add(date("2024-05-05"), {0, 0, 0, 10}, {}), date("2024-05-17"));
    EXPECT_EQ(subtract(date("2024-05-05"), {0, 0, 0, 5}, {}), date("2024-04-29"));
}

Date step_by_step(Date day, int step, int count, const Calendar& calendar) {
    while (count > 0) {
        day = Date::from_days(day.days() + step).value();
        if (calendar.is_workday(day)) --count;
    }
    return day;
}

Calendar random_calendar(std::mt19937_64& random) {
    Calendar calendar;
    for (auto* list : {&calendar.holidays, &calendar.extra_workdays}) {
        for (auto count = random() % 12; count > 0; --count) {
            list->push_back(Date::from_days(19'700 + static_cast<int>(random() % 120)).value());
        }
        std::sort(list->begin(), list->end());
    }
    return calendar;
}

TEST(Add, WorkingDaysAreAsCountedOneByOne) {
    std::mt19937_64 random(20241001);
    for (int round = 0; round < 3'000; ++round) {
        const Calendar calendar = random_calendar(random);
        const Date start = Date::from_days(19'680 + static_cast<int>(random() % 160)).value();
        const auto count = static_cast<std::int32_t>(random() % 90);

        ASSERT_EQ(add(start, {0, 0, 0, count}, calendar), step_by_step(start, 1, count, calendar)) << count;
        ASSERT_EQ(subtract(start, {0, 0, 0, count}, calendar), step_by_step(start, -1, count, calendar))
            << count;
    }
}

TEST(Add, AbsurdPeriodsAreRefusedAtOnce) {
    const Calendar calendar = october_2024();
    const Date start = date("2024-05-01");
    const auto begin = std::chrono::steady_clock::now();
    for (int round = 0; round < 10; ++round) {
        for (const std::int32_t count : {most, least}) {
            for (const Period period :
                 {Period{count, 0, 0, 0}, Period{0, count, 0, 0}, Period{0, 0, count, 0},
                  Period{0, 0, 0, count}, Period{count, count, count, count}}) {
                ASSERT_FALSE(add(start, period, calendar));
                ASSERT_FALSE(subtract(start, period, calendar));
            }
        }
    }
    // A walk day by day would take far longer; skipping weeks takes some milliseconds.
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

}  // namespace
}  // namespace zhunsheng::values
