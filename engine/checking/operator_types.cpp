// The type rules of comparison and arithmetic.

#include "checking/operator_types.h"

namespace zhunsheng::checking {

using syntax::Operator;
using values::Kind;
using values::Type;

namespace {

bool is_bare_number(Type type) { return type.is(Kind::integer) || type.is(Kind::decimal); }

bool is_factor(Type type) { return is_bare_number(type) || type.is(Kind::percent); }

std::optional<Type> additive_type(Operator operation, Type left, Type right) {
    if (left.is(Kind::date) && right.is(Kind::period)) return left;
    if (left.is(Kind::date) && right.is(Kind::date) && operation == Operator::minus)
        return Type{Kind::integer};
    if (is_bare_number(left) && is_bare_number(right)) return left == right ? left : Type{Kind::decimal};
    if (left == right && (left.is(Kind::money) || left.is(Kind::percent))) return left;
    return std::nullopt;
}

std::optional<Type> product_type(Type left, Type right) {
    if (left.is(Kind::money) && is_factor(right)) return left;
    if (is_factor(left) && right.is(Kind::money)) return right;
    if (left.is(Kind::integer) && right.is(Kind::integer)) return left;
    if (is_factor(left) && is_factor(right)) return Type{Kind::decimal};
    return std::nullopt;
}

std::optional<Type> quotient_type(Type left, Type right) {
    if (left.is(Kind::money) && is_factor(right)) return left;
    if (left.is(Kind::money) && right.is(Kind::money)) return Type{Kind::decimal};
    if (is_factor(left) && is_factor(right)) return Type{Kind::decimal};
    return std::nullopt;
}

}  // namespace

bool comparable(Type left, Type right) {
    if (left.is_faulty() || right.is_faulty()) return true;
    return left == right || (is_bare_number(left) && is_bare_number(right));
}

bool ordered(Type type) {
    return type.is_faulty() || type.is_numeric() || type.is(Kind::date) || type.is(Kind::period);
}

std::optional<Type> arithmetic_type(Operator operation, Type left, Type right) {
    if (left.is_faulty() || right.is_faulty()) return Type{};
    if (operation == Operator::times) return product_type(left, right);
    if (operation == Operator::over) return quotient_type(left, right);
    return additive_type(operation, left, right);
}

}  // namespace zhunsheng::checking
