#pragma once
// What types the operators take and give.

#include <optional>

#include "syntax/operators.h"
#include "values/type.h"

namespace zhunsheng::checking {

/// Whether values of the two types can be equal: the same type, bare numbers (integer and decimal) among themselves.
[[nodiscard]] bool comparable(values::Type left, values::Type right);

/// Whether values of the type have an order: numbers, money, percentages, dates, periods.
[[nodiscard]] bool ordered(values::Type type);

/// The type of `left operation right` for plus, minus, times and over; nothing if the two do not go together.
/// Money may be multiplied and divided by bare numbers and percentages; a date takes a period; the difference of two
/// dates is a number of days.
[[nodiscard]] std::optional<values::Type> arithmetic_type(syntax::Operator operation, values::Type left,
                                                          values::Type right);

}  // namespace zhunsheng::checking
