// Days of the proleptic Gregorian calendar.

#include "values/date.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>

namespace zhunsheng::values {
namespace {

struct YearMonthDay {
    std::int32_t year;
    std::int32_t month;
    std::int32_t day;
};

// The two algorithms below are `days_from_civil` and `civil_from_days` of Howard Hinnant, "chrono-Compatible
// Low-Level Date Algorithms", which he put in the public domain: years begin in March, so that the leap day
// comes last, and eras are the 400 years after which the calendar repeats.
constexpr std::int32_t days_per_era = 146097;
constexpr std::int32_t days_before_1970 = 719468;  // since 0000-03-01

constexpr std::int32_t days_from_civil(YearMonthDay date) {
    const std::int32_t year = date.month <= 2 ? date.year - 1 : date.year;
    const std::int32_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int32_t year_of_era = year - era * 400;
    const std::int32_t month_from_march = date.month > 2 ? date.month - 3 : date.month + 9;
    const std::int32_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
    const std::int32_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * days_per_era + day_of_era - days_before_1970;
}

constexpr YearMonthDay civil_from_days(std::int32_t days) {
    const std::int32_t shifted = days + days_before_1970;
    const std::int32_t era = (shifted >= 0 ? shifted : shifted - (days_per_era - 1)) / days_per_era;
    const std::int32_t day_of_era = shifted - era * days_per_era;
    const std::int32_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int32_t month_from_march = (5 * day_of_year + 2) / 153;
    const std::int32_t day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    const std::int32_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

constexpr std::int32_t first_day = days_from_civil({1, 1, 1});
constexpr std::int32_t last_day = days_from_civil({9999, 12, 31});

constexpr bool is_leap(std::int32_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

constexpr std::int32_t days_in_month(std::int32_t year, std::int32_t month) {
    constexpr std::array<std::int32_t, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : lengths[static_cast<std::size_t>(month - 1)];
}

std::optional<std::int32_t> read_digits(std::string_view text) {
    std::int32_t value = 0;
    for (const char letter : text) {
        if (letter < '0' || letter > '9') return std::nullopt;
        value = value * 10 + (letter - '0');
    }
    return value;
}

std::string padded(std::int32_t value, std::size_t width) {
    const std::string digits = std::to_string(value);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

}  // namespace

std::optional<Date> Date::from_ymd(std::int32_t year, std::int32_t month, std::int32_t day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12) return std::nullopt;
    if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
    return Date(days_from_civil({year, month, day}));
}

std::optional<Date> Date::from_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = read_digits(text.substr(0, 4));
    const auto month = read_digits(text.substr(5, 2));
    const auto day = read_digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    return from_ymd(*year, *month, *day);
}

std::optional<Date> Date::from_days(std::int64_t days) {
    if (days < first_day || days > last_day) return std::nullopt;
    return Date(static_cast<std::int32_t>(days));
}

Date Date::today() {
    using std::chrono::days;
    const auto china_time = std::chrono::system_clock::now() + std::chrono::hours(8);
    const std::int64_t today = std::chrono::floor<days>(china_time).time_since_epoch().count();
    return Date(static_cast<std::int32_t>(std::clamp<std::int64_t>(today, first_day, last_day)));
}

Date Date::earliest() { return Date(first_day); }

Date Date::latest() { return Date(last_day); }

std::int32_t Date::year() const { return civil_from_days(days_).year; }

std::int32_t Date::month() const { return civil_from_days(days_).month; }

std::int32_t Date::day() const { return civil_from_days(days_).day; }

int Date::weekday() const {
    constexpr std::int32_t monday = days_from_civil({1, 1, 1});  // the first day of the calendar was a Monday
    return (days_ - monday) % 7 + 1;
}

std::string Date::to_iso() const {
    const YearMonthDay date = civil_from_days(days_);
    return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

}  // namespace zhunsheng::values
