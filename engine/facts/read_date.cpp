// Reads dates; of those that do not exist it says why, of those written otherwise what they would be.

#include "facts/read_date.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "facts/notations.h"

namespace zhunsheng::facts {
namespace {

using diagnostics::Code;
using diagnostics::Finding;

constexpr std::array<std::string_view, 12> month_names{"January",   "February", "March",    "April",
                                                       "May",       "June",     "July",     "August",
                                                       "September", "October",  "November", "December"};

/// Why there is no such day.
Sentence why_impossible(const WrittenDate& date) {
    const std::string year = std::to_string(date.year);
    const std::string month = std::to_string(date.month);
    const std::string day = std::to_string(date.day);
    if (date.year < 1) {
        return {"年份从 0001 起", "years begin with 0001"};
    }
    if (date.month < 1 || date.month > 12) {
        return {"没有 " + month + " 月", "there is no month " + month};
    }
    const std::string days = std::to_string(days_in_month(date.year, date.month));
    return {year + " 年 " + month + " 月没有 " + day + " 日，该月共 " + days + " 天",
            year + " had no " + day + " " +
                std::string(month_names[static_cast<std::size_t>(date.month - 1)]) + "; that month had " +
                days + " days"};
}

}  // namespace

Value read_date(const JsonNode& node, const vocabulary::Field& field, const JsonPath& path,
                const ReadingContext& context) {
    if (const auto date = values::Date::from_iso(node.text)) {
        return *date;
    }
    const auto written = find_date(node.text);
    const auto day =
        written ? values::Date::from_ymd(written->year, written->month, written->day) : std::nullopt;
    const Code code = written && !day ? Code::case_impossible_date : Code::case_date_notation;
    Finding& finding =
        context.report.add(code, context.inside(node), {std::string(node.text), field.label, field.id})
            .pointer(path.pointer());
    if (day) {
        finding.did_you_mean(day->to_iso());
    } else if (written) {
        Sentence reason = why_impossible(*written);
        finding.hint(std::move(reason.zh), std::move(reason.en));
    }
    return values::Unknown{};
}

}  // namespace zhunsheng::facts
