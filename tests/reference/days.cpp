// Calendar arithmetic by std::chrono.

#include "reference/days.h"

#include <array>
#include <chrono>
#include <utility>

namespace zhunsheng::reference {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day date_of(Day day) { return year_month_day{sys_days{std::chrono::days{day.count}}}; }

Day from_date(const year_month_day& date) {
    return Day{static_cast<int>(sys_days{date}.time_since_epoch().count())};
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

bool exists(Day day) { return first_day() <= day && day <= last_day(); }

/// The parts that are not zero, each with its unit.
std::string parts(const Period& period, const std::array<const char*, 4>& units) {
    std::string text;
    const std::array counts{period.years, period.months, period.days, period.working_days};
    for (std::size_t part = 0; part < counts.size(); ++part) {
        if (counts[part] != 0) text += std::to_string(counts[part]) + units[part];
    }
    return text;
}

std::optional<Day> moved_by_months(Day from, int months) {
    const year_month_day date = date_of(from);
    const int since_zero = year_of(from) * 12 + month_of(from) - 1 + months;
    if (since_zero < 12 || since_zero >= 10000 * 12) return std::nullopt;
    const std::chrono::year year{since_zero / 12};
    const std::chrono::month month{static_cast<unsigned>(since_zero % 12 + 1)};
    year_month_day result{year, month, date.day()};
    if (!result.ok()) result = sys_days{year / month / std::chrono::last};
    return from_date(result);
}

}  // namespace

bool Workdays::worked(Day day) const {
    if (holidays.contains(day)) return false;
    if (extra.contains(day)) return true;
    const std::chrono::weekday weekday{sys_days{std::chrono::days{day.count}}};
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

Day first_day() { return day_of(1, 1, 1); }
Day last_day() { return day_of(9999, 12, 31); }

Day day_of(int year, int month, int day) {
    return from_date(year_month_day{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                    std::chrono::day{static_cast<unsigned>(day)}});
}

int year_of(Day day) { return static_cast<int>(date_of(day).year()); }
int month_of(Day day) { return static_cast<int>(static_cast<unsigned>(date_of(day).month())); }
int day_of_month(Day day) { return static_cast<int>(static_cast<unsigned>(date_of(day).day())); }

std::string text_of(Day day) {
    std::string year = std::to_string(year_of(day));
    year.insert(0, 4 - year.size(), '0');
    return year + "-" + two_digits(month_of(day)) + "-" + two_digits(day_of_month(day));
}

std::string text_of(const Period& period) {
    const std::string text = parts(period, {"Y", "M", "D", "WD"});
    return text.empty() ? "P0D" : "P" + text;
}

std::string chinese_of(const Period& period) {
    const std::string text = parts(period, {"年", "个月", "日", "个工作日"});
    return text.empty() ? "0日" : text;
}

std::optional<Day> moved(Day from, const Period& period, int direction, const Workdays& workdays) {
    const auto by_months = moved_by_months(from, direction * (period.years * 12 + period.months));
    if (!by_months) return std::nullopt;
    Day day{by_months->count + direction * period.days};
    for (int left = period.working_days; left > 0 && exists(day);) {
        day.count += direction;
        if (exists(day) && workdays.worked(day)) --left;
    }
    if (!exists(day)) return std::nullopt;
    return day;
}

std::optional<std::strong_ordering> compared(const Period& one, const Period& other) {
    const std::array<std::pair<int, int>, 3> sides{
        {{one.years * 12 + one.months, other.years * 12 + other.months},
         {one.days, other.days},
         {one.working_days, other.working_days}}};
    bool longer = false;
    bool shorter = false;
    for (const auto& [left, right] : sides) {
        longer = longer || left > right;
        shorter = shorter || left < right;
    }
    if (longer && shorter) return std::nullopt;
    return longer    ? std::strong_ordering::greater
           : shorter ? std::strong_ordering::less
                     : std::strong_ordering::equal;
}

}  // namespace zhunsheng::reference
