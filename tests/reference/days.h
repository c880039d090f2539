#pragma once
// Dates and periods of the reference, on the calendar of the C++ library.

#include <compare>
#include <cstdint>
#include <optional>
#include <set>
#include <string>

namespace zhunsheng::reference {

/// A day, counted from 1970-01-01.
struct Day {
    int count = 0;
    auto operator<=>(const Day&) const = default;
};

/// Years, months, days and working days, kept apart.
struct Period {
    int years = 0;
    int months = 0;
    int days = 0;
    int working_days = 0;
};

/// Days off in the week, and workdays at weekends.
struct Workdays {
    std::set<Day> holidays;
    std::set<Day> extra;

    [[nodiscard]] bool worked(Day day) const;
};

/// The first and the last day that there are: 0001-01-01 and 9999-12-31.
[[nodiscard]] Day first_day();
[[nodiscard]] Day last_day();

[[nodiscard]] Day day_of(int year, int month, int day);
[[nodiscard]] int year_of(Day day);
[[nodiscard]] int month_of(Day day);
[[nodiscard]] int day_of_month(Day day);
/// "2023-04-01".
[[nodiscard]] std::string text_of(Day day);
/// "P1Y6M", "P3WD".
[[nodiscard]] std::string text_of(const Period& period);
/// "1年6个月".
[[nodiscard]] std::string chinese_of(const Period& period);

/// Years and months first, then days, then working days; a month without that day ends on its last. `direction` is 1 or
/// -1. Nothing beyond the first and the last day.
[[nodiscard]] std::optional<Day> moved(Day from, const Period& period, int direction,
                                       const Workdays& workdays);

/// Which period is longer, if no calendar is needed to say so: twelve months are a year; months, days and working days
/// cannot be weighed against one another.
[[nodiscard]] std::optional<std::strong_ordering> compared(const Period& one, const Period& other);

}  // namespace zhunsheng::reference
