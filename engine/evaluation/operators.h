#pragma once
// The operators on known values.

#include "evaluation/trace.h"
#include "syntax/operators.h"
#include "values/date.h"

namespace zhunsheng::evaluation {

/// Whether `left operation right` holds; unknown if a side is, or if two periods cannot be compared.
[[nodiscard]] Truth compare(syntax::Operator operation, const Value& left, const Value& right);

/// A value, or the reason why there is none.
struct Outcome {
    Value value;
    Fault fault = Fault::none;
};

/// `left operation right` for plus, minus, times, over; unknown if a side is.
[[nodiscard]] Outcome calculate(syntax::Operator operation, const Value& left, const Value& right,
                                const values::Calendar& calendar);

}  // namespace zhunsheng::evaluation
