#pragma once
// The expressions that a rule consists of, and the parts that an expression is worked out from.

#include <vector>

#include "checking/program.h"

namespace zhunsheng::checking {

/// The operands of an expression, in their order. What a definition gives is no part of what reads it.
[[nodiscard]] std::vector<ExpressionId> parts_of(const Expression& expression);

/// What an expression of a rule is there for.
enum class Place : std::uint8_t {
    condition,
    exception,
    value,
    measure,
    person,
    amount,
    term,
    threshold,
    date
};

struct PlacedExpression {
    Place place{};
    ExpressionId id;
};

/// The outermost expressions of a rule, in the order in which rules are written.
[[nodiscard]] std::vector<PlacedExpression> expressions_of(const Rule& rule);

}  // namespace zhunsheng::checking
