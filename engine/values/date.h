#pragma once
// Calendar dates and spans of time.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zhunsheng::values {

/// A length of time as statutes give it: so many years, months and days, or so many working days. The parts are kept
/// apart because a month has no fixed number of days. All parts have one sign.
struct Period {
    std::int32_t years = 0;
    std::int32_t months = 0;
    std::int32_t days = 0;
    std::int32_t working_days = 0;

    bool operator==(const Period&) const = default;

    /// Which is longer, where that takes no calendar: years against years and months (12 months to a year), days
    /// against days, working days against working days. Nothing if one is longer in months, say, and the other in
    /// days.
    [[nodiscard]] static std::optional<std::strong_ordering> compare(const Period& left, const Period& right);

    /// "2年3个月", "15日", "3个工作日"; English: "2 years 3 months".
    [[nodiscard]] std::string to_chinese() const;
    [[nodiscard]] std::string to_english() const;
    /// ISO 8601 ("P2Y3M", "P15D"); working days, which ISO 8601 lacks, as "P3WD".
    [[nodiscard]] std::string to_iso() const;
};

/// A day of the proleptic Gregorian calendar, 0001-01-01 to 9999-12-31.
class Date {
public:
    constexpr Date() = default;

    /// Nothing unless it is a real day in range.
    [[nodiscard]] static std::optional<Date> from_ymd(std::int32_t year, std::int32_t month,
                                                      std::int32_t day);
    /// Reads exactly "YYYY-MM-DD" (RFC 3339 full-date); nothing else, no blanks.
    [[nodiscard]] static std::optional<Date> from_iso(std::string_view text);
    /// The day `days` after 1970-01-01; nothing if out of range.
    [[nodiscard]] static std::optional<Date> from_days(std::int64_t days);
    /// Today in UTC+8, in which Chinese authorities date their acts.
    [[nodiscard]] static Date today();

    [[nodiscard]] static Date earliest();
    [[nodiscard]] static Date latest();

    [[nodiscard]] std::int32_t year() const;
    [[nodiscard]] std::int32_t month() const;                  ///< 1 to 12
    [[nodiscard]] std::int32_t day() const;                    ///< 1 to 31
    [[nodiscard]] std::int32_t days() const { return days_; }  ///< since 1970-01-01
    [[nodiscard]] int weekday() const;                         ///< 1 Monday to 7 Sunday (ISO 8601)

    auto operator<=>(const Date&) const = default;

    [[nodiscard]] std::string to_iso() const;

private:
    explicit constexpr Date(std::int32_t days) : days_(days) {}
    std::int32_t days_ = 0;
};

/// Which days are worked. Saturdays and Sundays are not, but for `extra_workdays`; `holidays` are not.
/// The lists come from the rulebook's calendar file and hold only years that it covers.
struct Calendar {
    std::vector<Date> holidays;        ///< sorted
    std::vector<Date> extra_workdays;  ///< sorted

    [[nodiscard]] bool is_workday(Date date) const;
};

/// `start` plus `period`: first years and months, then days, then working days. A month without the start's day ends
/// on its last day (2024-01-31 + 1 month = 2024-02-29; 2020-02-29 + 1 year = 2021-02-28), as 民法典 art. 202 counts.
/// Nothing if the result is out of range.
[[nodiscard]] std::optional<Date> add(Date start, const Period& period, const Calendar& calendar);
[[nodiscard]] std::optional<Date> subtract(Date start, const Period& period, const Calendar& calendar);

}  // namespace zhunsheng::values
