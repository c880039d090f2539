// The names of the kinds of values.

#include "values/type.h"

namespace zhunsheng::values {
namespace {

struct Names {
    std::string_view chinese;
    std::string_view english;
};

constexpr Names names_of(Kind kind) {
    switch (kind) {
        case Kind::truth: return {"是否", "truth"};
        case Kind::integer: return {"整数", "integer"};
        case Kind::decimal: return {"小数", "decimal"};
        case Kind::money: return {"金额", "money"};
        case Kind::percent: return {"百分比", "percent"};
        case Kind::date: return {"日期", "date"};
        case Kind::period: return {"期间", "period"};
        case Kind::text: return {"文本", "text"};
        case Kind::choice: return {"选项", "choice"};
        case Kind::record: return {"记录", "record"};
        case Kind::none: return {"无", "none"};
    }
    return {"无", "none"};
}

}  // namespace

std::string_view chinese_name(Kind kind) { return names_of(kind).chinese; }

std::string_view english_name(Kind kind) { return names_of(kind).english; }

}  // namespace zhunsheng::values
