// Functions on dates.

#include <algorithm>

#include "functions/topics.h"

namespace zhunsheng::functions {
namespace {

using values::Date;
using values::Kind;
using values::Number;
using values::Type;
using values::Value;
using Arguments = std::span<const Value>;

constexpr Type date_type{Kind::date};
constexpr Type integer_type{Kind::integer};

const Date& date_of(const Value& value) { return std::get<Date>(value); }

const Function year{.zh = "年",
                    .en = "year",
                    .takes = {date_type},
                    .gives = integer_type,
                    .summary_zh = "日期的年份",
                    .summary_en = "the year of a date",
                    .example = "年(2023-04-01) = 2023",
                    .body = [](Arguments of) { return Value{Number(date_of(of[0]).year())}; }};

const Function month{.zh = "月",
                     .en = "month",
                     .takes = {date_type},
                     .gives = integer_type,
                     .summary_zh = "日期的月份，1 至 12",
                     .summary_en = "the month of a date, 1 to 12",
                     .example = "月(2023-04-01) = 4",
                     .body = [](Arguments of) { return Value{Number(date_of(of[0]).month())}; }};

const Function day{.zh = "日",
                   .en = "day",
                   .takes = {date_type},
                   .gives = integer_type,
                   .summary_zh = "日期是当月的第几日",
                   .summary_en = "the day of the month of a date",
                   .example = "日(2023-04-01) = 1",
                   .body = [](Arguments of) { return Value{Number(date_of(of[0]).day())}; }};

const Function days_between{
    .zh = "天数",
    .en = "days_between",
    .takes = {date_type, date_type},
    .gives = integer_type,
    .summary_zh = "从前一日期到后一日期的天数，起算日不计；后者较早时为负",
    .summary_en =
        "the days from the first date to the second, the first not counted; negative if the second is "
        "earlier",
    .example = "天数(2023-04-01, 2023-05-01) = 30",
    .body = [](Arguments of) { return Value{Number(date_of(of[1]).days() - date_of(of[0]).days())}; }};

const Function earlier{.zh = "较早",
                       .en = "earlier",
                       .takes = {date_type, date_type},
                       .gives = date_type,
                       .summary_zh = "两个日期中较早的一个",
                       .summary_en = "the earlier of two dates",
                       .example = "较早(2023-04-01, 2022-12-31) = 2022-12-31",
                       .body = [](Arguments of) { return Value{std::min(date_of(of[0]), date_of(of[1]))}; }};

const Function later{.zh = "较晚",
                     .en = "later",
                     .takes = {date_type, date_type},
                     .gives = date_type,
                     .summary_zh = "两个日期中较晚的一个",
                     .summary_en = "the later of two dates",
                     .example = "较晚(2023-04-01, 2022-12-31) = 2023-04-01",
                     .body = [](Arguments of) { return Value{std::max(date_of(of[0]), date_of(of[1]))}; }};

}  // namespace

std::vector<Function> date_functions() { return {year, month, day, days_between, earlier, later}; }

}  // namespace zhunsheng::functions
