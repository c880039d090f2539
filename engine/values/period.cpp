// Comparing periods, and writing them down.

#include "values/date.h"

#include <array>
#include <string_view>

namespace zhunsheng::values {
namespace {

/// One part's name in each notation.
struct Unit {
    std::int32_t Period::*count;
    std::string_view chinese;
    std::string_view english;
    std::string_view iso;
};

constexpr std::array<Unit, 4> units{{
    {&Period::years, "年", "year", "Y"},
    {&Period::months, "个月", "month", "M"},
    {&Period::days, "日", "day", "D"},
    {&Period::working_days, "个工作日", "working day", "WD"},
}};

std::int64_t magnitude(std::int64_t value) { return value < 0 ? -value : value; }

// INVARIANT: all parts have one sign, so one sign before the whole says it.
bool is_negative(const Period& period) {
    return period.years < 0 || period.months < 0 || period.days < 0 || period.working_days < 0;
}

/// Joins the parts that are not zero, each written by `write(count, unit)`; "" for the empty period.
template <class Write>
std::string join_parts(const Period& period, std::string_view separator, const Write& write) {
    std::string text;
    for (const Unit& unit : units) {
        const std::int64_t count = magnitude(period.*unit.count);
        if (count == 0) continue;
        if (!text.empty()) text += separator;
        text += write(count, unit);
    }
    return text;
}

std::int64_t in_months(const Period& period) { return std::int64_t{period.years} * 12 + period.months; }

}  // namespace

// Longer in one measure and shorter in another leaves it to the calendar which is longer.
std::optional<std::strong_ordering> Period::compare(const Period& left, const Period& right) {
    const std::array<std::strong_ordering, 3> measures{in_months(left) <=> in_months(right),
                                                       left.days <=> right.days,
                                                       left.working_days <=> right.working_days};
    auto result = std::strong_ordering::equal;
    for (const auto measure : measures) {
        if (measure == std::strong_ordering::equal) continue;
        if (result != std::strong_ordering::equal && result != measure) return std::nullopt;
        result = measure;
    }
    return result;
}

std::string Period::to_chinese() const {
    const std::string text = join_parts(*this, "", [](std::int64_t count, const Unit& unit) {
        return std::to_string(count).append(unit.chinese);
    });
    if (text.empty()) return "0日";
    return is_negative(*this) ? "负" + text : text;
}

std::string Period::to_english() const {
    const std::string text = join_parts(*this, " ", [](std::int64_t count, const Unit& unit) {
        return std::to_string(count).append(" ").append(unit.english).append(count == 1 ? "" : "s");
    });
    if (text.empty()) return "0 days";
    return is_negative(*this) ? "minus " + text : text;
}

std::string Period::to_iso() const {
    const std::string text = join_parts(*this, "", [](std::int64_t count, const Unit& unit) {
        return std::to_string(count).append(unit.iso);
    });
    if (text.empty()) return "P0D";
    return (is_negative(*this) ? "-P" : "P") + text;
}

}  // namespace zhunsheng::values
