// Comparison and arithmetic on values; the types were checked when the rulebook was loaded.

#include "evaluation/operators.h"

#include <compare>
#include <optional>

namespace zhunsheng::evaluation {

using syntax::Operator;
using values::Date;
using values::Number;
using values::Period;

namespace {

std::optional<std::strong_ordering> order(const Value& left, const Value& right) {
    if (const auto* number = std::get_if<Number>(&left)) return *number <=> std::get<Number>(right);
    if (const auto* date = std::get_if<Date>(&left)) return *date <=> std::get<Date>(right);
    if (const auto* period = std::get_if<Period>(&left))
        return Period::compare(*period, std::get<Period>(right));
    return left == right ? std::strong_ordering::equal
                         : std::strong_ordering::less;  // types with equality only
}

/// Twelve months are one year, as where periods are ordered.
bool equal(const Value& left, const Value& right) {
    if (const auto* period = std::get_if<Period>(&left))
        return Period::compare(*period, std::get<Period>(right)) == std::strong_ordering::equal;
    return left == right;
}

Outcome calculate_numbers(Operator operation, const Number& left, const Number& right) {
    std::optional<Number> result;
    if (operation == Operator::plus) result = left.plus(right);
    if (operation == Operator::minus) result = left.minus(right);
    if (operation == Operator::times) result = left.times(right);
    if (operation == Operator::over) {
        if (right.is_zero()) return {values::Unknown{}, Fault::division_by_zero};
        result = left.over(right);
    }
    if (!result) return {values::Unknown{}, Fault::overflow};
    return {*result};
}

Outcome calculate_dates(Operator operation, Date left, const Value& right, const values::Calendar& calendar) {
    if (const auto* other = std::get_if<Date>(&right)) {
        return {Number{std::int64_t{left.days()} - other->days()}};
    }
    const auto& period = std::get<Period>(right);
    const auto date = operation == Operator::plus ? values::add(left, period, calendar)
                                                  : values::subtract(left, period, calendar);
    if (!date) return {values::Unknown{}, Fault::date_out_of_range};
    return {*date};
}

}  // namespace

Truth compare(Operator operation, const Value& left, const Value& right) {
    if (!values::is_known(left) || !values::is_known(right)) return Truth::unknown;
    if (operation == Operator::equal) return values::to_truth(equal(left, right));
    if (operation == Operator::not_equal) return values::to_truth(!equal(left, right));
    const auto ordering = order(left, right);
    if (!ordering) return Truth::unknown;
    if (operation == Operator::greater) return values::to_truth(*ordering > 0);
    if (operation == Operator::greater_equal) return values::to_truth(*ordering >= 0);
    if (operation == Operator::less) return values::to_truth(*ordering < 0);
    return values::to_truth(*ordering <= 0);
}

Outcome calculate(Operator operation, const Value& left, const Value& right,
                  const values::Calendar& calendar) {
    if (!values::is_known(left) || !values::is_known(right)) return {values::Unknown{}};
    if (const auto* date = std::get_if<Date>(&left))
        return calculate_dates(operation, *date, right, calendar);
    return calculate_numbers(operation, std::get<Number>(left), std::get<Number>(right));
}

}  // namespace zhunsheng::evaluation
