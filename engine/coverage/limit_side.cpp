// Distances between values, in smallest units.

#include "coverage/limit_side.h"

#include <cstdint>

namespace zhunsheng::coverage {
namespace {

using syntax::Operator;
using values::Date;
using values::Kind;
using values::Number;
using values::Period;
using values::Value;

/// The smallest step of a kind of number.
Number unit_of(Kind kind) {
    if (kind == Kind::integer) return Number{1};
    const char* step = kind == Kind::decimal ? "0.1" : "0.01";
    return *Number::from_decimal(step);
}

/// Whether the comparison comes out the other way just below the limit rather than just above it.
bool turns_below(Operator operation) {
    return operation == Operator::greater_equal || operation == Operator::less;
}

/// One unit of the smallest part that the period has.
Period step_of(const Period& period) {
    if (period.working_days != 0) return {0, 0, 0, 1};
    if (period.days != 0) return {0, 0, 1, 0};
    return {0, 1, 0, 0};
}

std::int64_t months_of(const Period& period) { return std::int64_t{period.years} * 12 + period.months; }

std::optional<bool> is_near(const Number& less, const Number& more, Kind kind) {
    const auto distance = more.minus(less);
    return distance && *distance > Number{0} && *distance <= unit_of(kind);
}
std::optional<bool> is_near(const Date& less, const Date& more, Kind /*kind*/) {
    return more.days() - less.days() == 1;
}
std::optional<bool> is_near(const Period& less, const Period& more, Kind /*kind*/) {
    const std::int64_t months = months_of(more) - months_of(less);
    const std::int64_t days = std::int64_t{more.days} - less.days;
    const std::int64_t workdays = std::int64_t{more.working_days} - less.working_days;
    return months >= 0 && days >= 0 && workdays >= 0 && months + days + workdays == 1;
}
template <class Other>
std::optional<bool> is_near(const Other& /*less*/, const Other& /*more*/, Kind /*kind*/) {
    return std::nullopt;
}

}  // namespace

Side side_of(Operator operation, const Value& left, const Value& right, Kind kind) {
    if (!values::is_known(left) || left.index() != right.index()) return Side::far;
    return std::visit(
        [&](const auto& value) {
            const auto& limit = std::get<std::decay_t<decltype(value)>>(right);
            if (value == limit) return Side::at;
            const auto near =
                turns_below(operation) ? is_near(value, limit, kind) : is_near(limit, value, kind);
            return near.value_or(false) ? Side::beside : Side::far;
        },
        left);
}

std::optional<Value> neighbour(const Value& value, Kind kind, Direction direction) {
    const std::int32_t sign = direction == Direction::down ? -1 : 1;
    if (const auto* number = std::get_if<Number>(&value)) {
        const auto near = sign < 0 ? number->minus(unit_of(kind)) : number->plus(unit_of(kind));
        return near ? std::optional<Value>{*near} : std::nullopt;
    }
    if (const auto* date = std::get_if<Date>(&value)) {
        const auto near = Date::from_days(std::int64_t{date->days()} + sign);
        return near ? std::optional<Value>{*near} : std::nullopt;
    }
    if (const auto* period = std::get_if<Period>(&value)) {
        const Period step = step_of(*period);
        const auto months = static_cast<std::int32_t>(months_of(*period)) + sign * step.months;
        return Period{months / 12, months % 12, period->days + sign * step.days,
                      period->working_days + sign * step.working_days};
    }
    return std::nullopt;
}

std::optional<Value> beside(Operator operation, const Value& limit, Kind kind) {
    return neighbour(limit, kind, turns_below(operation) ? Direction::down : Direction::up);
}

std::string shown(const Value& value, Kind kind, const explanation::Phrases& phrases) {
    if (const auto* number = std::get_if<Number>(&value)) {
        if (kind == Kind::money) return phrases.yuan(number->to_decimal());
        if (kind != Kind::percent) return number->to_decimal();
        return number->times(Number{100}).value_or(*number).to_decimal() + "%";
    }
    if (const auto* date = std::get_if<Date>(&value)) return date->to_iso();
    if (const auto* period = std::get_if<Period>(&value)) {
        return phrases.chinese() ? period->to_chinese() : period->to_english();
    }
    return {};
}

}  // namespace zhunsheng::coverage
