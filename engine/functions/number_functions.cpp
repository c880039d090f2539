// Functions on numbers and amounts. A function that works alike on several kinds is there once for each.

#include <algorithm>
#include <optional>

#include "functions/topics.h"

namespace zhunsheng::functions {
namespace {

using values::Kind;
using values::Number;
using values::Type;
using values::Unknown;
using values::Value;
using Arguments = std::span<const Value>;

const Number& number_of(const Value& value) { return std::get<Number>(value); }

// A result that cannot be held exactly is not known.
Value or_unknown(const std::optional<Number>& result) { return result ? Value{*result} : Value{Unknown{}}; }

Value round_to_integer(Arguments of) { return or_unknown(number_of(of[0]).rounded(0)); }
Value take_larger(Arguments of) { return Value{std::max(number_of(of[0]), number_of(of[1]))}; }
Value take_smaller(Arguments of) { return Value{std::min(number_of(of[0]), number_of(of[1]))}; }
Value divide(Arguments of) { return or_unknown(number_of(of[0]).over(number_of(of[1]))); }

Function round(Kind from, Kind to, std::string_view example) {
    return {.zh = "四舍五入",
            .en = "round",
            .takes = {Type{from}},
            .gives = Type{to},
            .summary_zh = "四舍五入到整数；金额到元",
            .summary_en = "rounded to a whole number, halves away from zero; amounts to the yuan",
            .example = example,
            .body = round_to_integer};
}

Function larger(Kind kind, std::string_view example) {
    return {.zh = "较大",
            .en = "larger",
            .takes = {Type{kind}, Type{kind}},
            .gives = Type{kind},
            .summary_zh = "两个数值中较大的一个",
            .summary_en = "the larger of two values",
            .example = example,
            .body = take_larger};
}

Function smaller(Kind kind, std::string_view example) {
    return {.zh = "较小",
            .en = "smaller",
            .takes = {Type{kind}, Type{kind}},
            .gives = Type{kind},
            .summary_zh = "两个数值中较小的一个",
            .summary_en = "the smaller of two values",
            .example = example,
            .body = take_smaller};
}

Function share(Kind kind, std::string_view example) {
    return {.zh = "占比",
            .en = "share",
            .takes = {Type{kind}, Type{kind}},
            .gives = Type{Kind::percent},
            .summary_zh = "前者占后者的百分比；后者为零时未知",
            .summary_en = "the first as a percentage of the second; unknown if the second is zero",
            .example = example,
            .body = divide};
}

}  // namespace

std::vector<Function> number_functions() {
    return {round(Kind::decimal, Kind::integer, "四舍五入(2.5) = 3"),
            round(Kind::money, Kind::money, "四舍五入(10.49元) = 10元"),
            larger(Kind::integer, "较大(2, 3) = 3"),
            larger(Kind::decimal, "较大(2.5, 3.5) = 3.5"),
            larger(Kind::money, "较大(1万元, 3万元) = 3万元"),
            larger(Kind::percent, "较大(5%, 30%) = 30%"),
            smaller(Kind::integer, "较小(2, 3) = 2"),
            smaller(Kind::decimal, "较小(2.5, 3.5) = 2.5"),
            smaller(Kind::money, "较小(1万元, 3万元) = 1万元"),
            smaller(Kind::percent, "较小(5%, 30%) = 5%"),
            share(Kind::integer, "占比(1, 4) = 25%"),
            share(Kind::money, "占比(3万元, 10万元) = 30%")};
}

}  // namespace zhunsheng::functions
