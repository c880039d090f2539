// Counting from one date to another by months, days and working days.

#include "values/date.h"

#include <algorithm>

namespace zhunsheng::values {
namespace {

bool contains(const std::vector<Date>& sorted, Date date) {
    return std::binary_search(sorted.begin(), sorted.end(), date);
}

/// A period with its direction: negative counts back. Wide enough to turn any Period round.
struct Shift {
    std::int64_t months;
    std::int64_t days;
    std::int64_t working_days;
};

std::optional<Date> shift_months(Date start, std::int64_t months) {
    if (months == 0) return start;
    const std::int64_t month = std::int64_t{start.year()} * 12 + (start.month() - 1) + months;
    if (month < 12 || month >= 120'000) return std::nullopt;

    const auto year = static_cast<std::int32_t>(month / 12);
    const auto month_of_year = static_cast<std::int32_t>(month % 12 + 1);
    for (std::int32_t day = start.day(); day > 0; --day) {
        if (const auto end = Date::from_ymd(year, month_of_year, day)) return end;
    }
    return std::nullopt;
}

/// Walks along the days of a calendar in one direction, `step` +1 or -1.
class WorkdayWalk {
public:
    WorkdayWalk(Date start, int step, const Calendar& calendar)
        : day_(start), step_(step), calendar_(calendar) {}

    /// Goes on to the `count`-th working day after the start, which does not count itself.
    [[nodiscard]] std::optional<Date> advance(std::int64_t count) {
        while (count > 0) {
            count -= 5 * skip_plain_weeks((count - 1) / 5);
            const auto next = Date::from_days(std::int64_t{day_.days()} + step_);
            if (!next) return std::nullopt;
            day_ = *next;
            if (calendar_.is_workday(day_)) --count;
        }
        return day_;
    }

private:
    // Seven days that the calendar does not mention hold five working days, wherever they begin. Skipping
    // them keeps the work in proportion to the calendar and not to the count.
    std::int64_t skip_plain_weeks(std::int64_t at_most) {
        const std::int64_t plain_days =
            std::min(unlisted_days(calendar_.holidays), unlisted_days(calendar_.extra_workdays));
        const std::int64_t weeks = std::min(plain_days / 7, at_most);
        if (weeks > 0) day_ = Date::from_days(day_.days() + step_ * weeks * 7).value_or(day_);
        return weeks;
    }

    /// How many days ahead are not in the list, to the end of all dates.
    [[nodiscard]] std::int64_t unlisted_days(const std::vector<Date>& sorted) const {
        if (step_ > 0) {
            const auto next = std::upper_bound(sorted.begin(), sorted.end(), day_);
            return next == sorted.end() ? Date::latest().days() - day_.days()
                                        : next->days() - day_.days() - 1;
        }
        const auto next = std::lower_bound(sorted.begin(), sorted.end(), day_);
        return next == sorted.begin() ? day_.days() - Date::earliest().days()
                                      : day_.days() - std::prev(next)->days() - 1;
    }

    Date day_;
    int step_;
    const Calendar& calendar_;
};

std::optional<Date> shift_working_days(Date start, std::int64_t count, const Calendar& calendar) {
    WorkdayWalk walk(start, count < 0 ? -1 : 1, calendar);
    return walk.advance(count < 0 ? -count : count);
}

std::optional<Date> shift(Date start, const Shift& by, const Calendar& calendar) {
    const auto month_end = shift_months(start, by.months);
    if (!month_end) return std::nullopt;
    const auto day_end = Date::from_days(month_end->days() + by.days);
    if (!day_end) return std::nullopt;
    return shift_working_days(*day_end, by.working_days, calendar);
}

}  // namespace

bool Calendar::is_workday(Date date) const {
    if (contains(holidays, date)) return false;
    return date.weekday() <= 5 || contains(extra_workdays, date);
}

std::optional<Date> add(Date start, const Period& period, const Calendar& calendar) {
    return shift(start, {std::int64_t{period.years} * 12 + period.months, period.days, period.working_days},
                 calendar);
}

std::optional<Date> subtract(Date start, const Period& period, const Calendar& calendar) {
    const std::int64_t months = std::int64_t{period.years} * 12 + period.months;
    return shift(start, {-months, -std::int64_t{period.days}, -std::int64_t{period.working_days}}, calendar);
}

}  // namespace zhunsheng::values
