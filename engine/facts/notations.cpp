// Reads what is written; nothing here guesses.

#include "facts/notations.h"

#include <array>
#include <span>

namespace zhunsheng::facts {
namespace {

std::string_view take_digits(std::string_view& text) {
    std::size_t count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9') {
        ++count;
    }
    const std::string_view digits = text.substr(0, count);
    text.remove_prefix(count);
    return digits;
}

bool take(std::string_view& text, std::string_view wanted) {
    if (!text.starts_with(wanted)) {
        return false;
    }
    text.remove_prefix(wanted.size());
    return true;
}

/// At most nine digits, so that it fits.
std::int32_t to_integer(std::string_view digits) {
    std::int32_t value = 0;
    for (const char digit : digits) {
        value = value * 10 + (digit - '0');
    }
    return value;
}

/// '-', digits without a leading zero, '.' with digits.
bool take_plain_decimal(std::string_view& text) {
    take(text, "-");
    const std::string_view whole = take_digits(text);
    if (whole.empty() || (whole.size() > 1 && whole.front() == '0')) {
        return false;
    }
    return !take(text, ".") || !take_digits(text).empty();
}

bool take_exponent(std::string_view& text) {
    if (!take(text, "-")) {
        take(text, "+");
    }
    return !take_digits(text).empty();
}

// ---- Periods ----------------------------------------------------------------------------------------------------

/// One unit, in the order in which they must come.
struct Unit {
    std::int32_t values::Period::*part;
    std::int32_t times;
    std::string_view name;
    std::string_view other_name;
};

using values::Period;
constexpr std::array iso_units{
    Unit{&Period::years, 1, "Y", "Y"},          Unit{&Period::months, 1, "M", "M"},
    Unit{&Period::days, 7, "W", "W"},           Unit{&Period::days, 1, "D", "D"},
    Unit{&Period::working_days, 1, "WD", "WD"},
};
constexpr std::array chinese_units{
    Unit{&Period::years, 1, "年", "年"},
    Unit{&Period::months, 1, "个月", "个月"},
    Unit{&Period::days, 1, "日", "天"},
    Unit{&Period::working_days, 1, "个工作日", "工作日"},
};

/// The unit at the beginning of `text`: the longest, since "WD" begins with "W".
const Unit* take_unit(std::string_view& text, std::span<const Unit> units) {
    const Unit* found = nullptr;
    std::string_view name;
    for (const Unit& unit : units) {
        for (const std::string_view each : {unit.name, unit.other_name}) {
            if (each.size() > name.size() && text.starts_with(each)) {
                found = &unit;
                name = each;
            }
        }
    }
    text.remove_prefix(name.size());
    return found;
}

std::optional<Period> read_parts(std::string_view text, std::span<const Unit> units) {
    constexpr std::size_t most_digits = 7;
    if (text.empty()) {
        return std::nullopt;
    }
    Period period;
    while (!text.empty()) {
        const std::string_view digits = take_digits(text);
        const Unit* unit = take_unit(text, units);
        if (digits.empty() || digits.size() > most_digits || unit == nullptr) {
            return std::nullopt;
        }
        period.*(unit->part) += to_integer(digits) * unit->times;
        units = units.subspan(static_cast<std::size_t>(unit - units.data()) + 1);
    }
    return period;
}

// ---- Dates ------------------------------------------------------------------------------------------------------

std::optional<WrittenDate> find_compact_date(std::string_view text) {
    const std::string_view digits = take_digits(text);
    if (digits.size() != 8 || !text.empty()) {
        return std::nullopt;
    }
    return WrittenDate{to_integer(digits.substr(0, 4)), to_integer(digits.substr(4, 2)),
                       to_integer(digits.substr(6, 2))};
}

bool may_follow_a_date(std::string_view text) {
    return text.empty() || text.front() == 'T' || text.front() == ' ';
}

std::optional<WrittenDate> find_separated_date(std::string_view text, std::string_view after_year,
                                               std::string_view after_month, std::string_view after_day) {
    const std::string_view year = take_digits(text);
    const bool year_ends = take(text, after_year);
    const std::string_view month = take_digits(text);
    const bool month_ends = take(text, after_month);
    const std::string_view day = take_digits(text);
    const bool complete = year_ends && month_ends && take(text, after_day) && may_follow_a_date(text);
    const bool sized =
        year.size() == 4 && !month.empty() && month.size() <= 2 && !day.empty() && day.size() <= 2;
    if (!complete || !sized) {
        return std::nullopt;
    }
    return WrittenDate{to_integer(year), to_integer(month), to_integer(day)};
}

}  // namespace

bool is_plain_decimal(std::string_view text) { return take_plain_decimal(text) && text.empty(); }

bool is_json_number(std::string_view text) {
    if (!take_plain_decimal(text)) {
        return false;
    }
    if (take(text, "e") || take(text, "E")) {
        return take_exponent(text) && text.empty();
    }
    return text.empty();
}

bool is_percent(std::string_view text) { return take_plain_decimal(text) && text == "%"; }

std::optional<values::Number> read_percent(std::string_view text) {
    if (!is_percent(text)) {
        return std::nullopt;
    }
    const auto number = values::Number::from_decimal(text.substr(0, text.size() - 1));
    return number ? number->over(100) : std::nullopt;
}

std::optional<Period> read_period(std::string_view text) {
    return take(text, "P") ? read_parts(text, iso_units) : read_parts(text, chinese_units);
}

std::optional<WrittenDate> find_date(std::string_view text) {
    for (const std::string_view separator : {"-", "/", "."}) {
        if (const auto date = find_separated_date(text, separator, separator, "")) {
            return date;
        }
    }
    for (const std::string_view day : {"日", "号"}) {
        if (const auto date = find_separated_date(text, "年", "月", day)) {
            return date;
        }
    }
    return find_compact_date(text);
}

std::int32_t days_in_month(std::int32_t year, std::int32_t month) {
    std::int32_t day = 31;
    while (!values::Date::from_ymd(year, month, day) && day > 28) {
        --day;
    }
    return day;
}

}  // namespace zhunsheng::facts
