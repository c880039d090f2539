#pragma once
// How numbers, dates and periods are written in a case, and how people write dates elsewhere.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "values/date.h"
#include "values/number.h"

namespace zhunsheng::facts {

// The patterns are regular expressions (ECMA-262, as in JSON Schema) for exactly what the functions accept.

/// Whether `text` is a number by RFC 8259 §6, of any size.
[[nodiscard]] bool is_json_number(std::string_view text);

/// Whether `text` is a decimal without an exponent: what a text may hold where a number is due.
[[nodiscard]] bool is_plain_decimal(std::string_view text);

/// "30%", "-0.5%": whether it is one, of any size.
[[nodiscard]] bool is_percent(std::string_view text);
inline constexpr std::string_view percent_pattern = R"(^-?(0|[1-9][0-9]*)(\.[0-9]+)?%$)";

/// Reads a percentage as a fraction (30 % is 3/10); nothing if it is none or does not fit.
[[nodiscard]] std::optional<values::Number> read_percent(std::string_view text);

/// Reads a period by ISO 8601 without hours ("P2Y3M", "P2W"; working days as "P3WD"), or as rules write it ("2年3个月",
/// "15日", "3个工作日"). No part may have more than seven digits.
[[nodiscard]] std::optional<values::Period> read_period(std::string_view text);
inline constexpr std::string_view period_pattern =
    R"(^(P(?!$)([0-9]{1,7}Y)?([0-9]{1,7}M)?([0-9]{1,7}W)?([0-9]{1,7}D)?([0-9]{1,7}WD)?)"
    R"(|(?!$)([0-9]{1,7}年)?([0-9]{1,7}个月)?([0-9]{1,7}(日|天))?([0-9]{1,7}(个)?工作日)?)$)";

/// A year, a month and a day that need not exist.
struct WrittenDate {
    std::int32_t year = 0;
    std::int32_t month = 0;
    std::int32_t day = 0;
};

/// Finds the date in "2023-04-01", "2023/4/1", "2023.4.1", "2023年4月1日", "20230401", also with a time of day behind
/// it; nothing if the order of its parts is not certain ("1/4/2023").
[[nodiscard]] std::optional<WrittenDate> find_date(std::string_view text);

/// How many days the month has; `month` must be from 1 to 12.
[[nodiscard]] std::int32_t days_in_month(std::int32_t year, std::int32_t month);

}  // namespace zhunsheng::facts
