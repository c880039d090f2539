// Typing expressions: logic, comparison, arithmetic, membership.

#include "checking/expression_checker.h"

#include <string>
#include <utility>

#include "checking/bare_amounts.h"
#include "checking/operator_types.h"

namespace zhunsheng::checking {

using diagnostics::Code;
using syntax::Operator;
using values::Kind;

namespace {

constexpr Type truth{Kind::truth};

}  // namespace

ExpressionId ExpressionChecker::check(const syntax::Unary& unary, text::Span span) {
    const ExpressionId operand = check(unary.operand);
    const Type type = draft_.program[operand].type;
    if (unary.operation == Operator::involved) return check_involved(operand, type, span);
    if (unary.operation == Operator::known) return draft_.add(Known{operand}, truth, span);
    if (unary.operation == Operator::unknown) {
        return draft_.add(Not{draft_.add(Known{operand}, truth, span)}, truth, span);
    }
    if (unary.operation == Operator::negate) return check_negation(operand, type, span);
    want(operand, truth);
    return draft_.add(Not{operand}, truth, span);
}

ExpressionId ExpressionChecker::check_negation(ExpressionId operand, Type type, text::Span span) {
    if (!type.is_faulty() && !type.is_numeric()) {
        draft_.report.add(Code::not_a_number, draft_.program[operand].span, draft_.describe({type}));
        return faulty(span);
    }
    return draft_.add(Negate{operand}, type, span);
}

ExpressionId ExpressionChecker::check_involved(ExpressionId operand, Type type, text::Span span) {
    if (!scope_.about_act) {
        draft_.report.add(Code::misplaced_involved, span);
        return faulty(span);
    }
    if (type.is_faulty()) return faulty(span);
    if (type.kind != Kind::record || !type.list) {
        draft_.report.add(Code::not_a_list, draft_.program[operand].span, draft_.describe({type}));
        return faulty(span);
    }
    return draft_.add(Involved{operand}, type, span);
}

ExpressionId ExpressionChecker::check(const syntax::Chain& chain, text::Span span) {
    std::vector<ExpressionId> operands;
    for (const NodeId operand : chain.operands) operands.push_back(want(check(operand), truth));
    if (chain.operation == Operator::and_) return draft_.add(AllOf{std::move(operands)}, truth, span);
    return draft_.add(AnyOf{std::move(operands)}, truth, span);
}

ExpressionId ExpressionChecker::check(const syntax::Binary& binary, text::Span span) {
    switch (binary.operation) {
        case Operator::in:
        case Operator::not_in: return check_membership(binary, span);
        case Operator::contains: return check_contains(binary, span);
        case Operator::where: return check_where(binary, span);
        case Operator::plus:
        case Operator::minus:
        case Operator::times:
        case Operator::over: return check_arithmetic(binary, span);
        case Operator::equal:
        case Operator::not_equal:
        case Operator::greater:
        case Operator::greater_equal:
        case Operator::less:
        case Operator::less_equal: return check_comparison(binary, span);
        case Operator::or_:
        case Operator::and_:
        case Operator::not_:
        case Operator::negate:
        case Operator::known:
        case Operator::unknown:
        case Operator::involved: break;  // never binary
    }
    return faulty(span);
}

ExpressionId ExpressionChecker::check_comparison(const syntax::Binary& binary, text::Span span) {
    const auto [left, right] = check_sides(binary.left, binary.right);
    const Type left_type = draft_.program[left].type;
    const Type right_type = draft_.program[right].type;
    const bool equality = binary.operation == Operator::equal || binary.operation == Operator::not_equal;
    if (!comparable(left_type, right_type)) {
        auto& finding = mismatch(draft_.program[right].span, left_type, right_type);
        offer_unit(finding, draft_.program[right], left_type);
        offer_unit(finding, draft_.program[left], right_type);
    } else if (left_type.list || left_type.kind == Kind::record || (!equality && !ordered(left_type))) {
        draft_.report.add(Code::no_order, binary.operator_span, draft_.describe({left_type}));
    }
    const ExpressionId compared = draft_.add(Compare{binary.operation, left, right}, truth, span);
    return compared;
}

ExpressionId ExpressionChecker::check_arithmetic(const syntax::Binary& binary, text::Span span) {
    const ExpressionId left = check(binary.left);
    const ExpressionId right = check(binary.right);
    const Type left_type = draft_.program[left].type;
    const Type right_type = draft_.program[right].type;
    const auto type = arithmetic_type(binary.operation, left_type, right_type);
    if (!type) {
        draft_.report.add(Code::no_arithmetic, binary.operator_span,
                          draft_.describe({left_type, right_type}));
        return faulty(span);
    }
    return draft_.add(Arithmetic{binary.operation, left, right}, *type, span);
}

ExpressionId ExpressionChecker::check_membership(const syntax::Binary& binary, text::Span span) {
    const ExpressionId element = check(binary.left);
    const Type type = draft_.program[element].type;
    const auto* literal = std::get_if<syntax::ListLiteral>(&tree_[binary.right].expression);
    const ExpressionId list =
        literal != nullptr ? check_list(*literal, tree_[binary.right].span, type) : check(binary.right);
    const ExpressionId contains = contains_element(list, element, span);
    return binary.operation == Operator::in ? contains : draft_.add(Not{contains}, truth, span);
}

ExpressionId ExpressionChecker::check_contains(const syntax::Binary& binary, text::Span span) {
    const ExpressionId whole = check(binary.left);
    const Type type = draft_.program[whole].type;
    const ExpressionId part = check_as(binary.right, type.element());
    if (!type.is(Kind::text)) return contains_element(whole, part, span);
    want(part, Type{Kind::text});
    return draft_.add(TextContains{whole, part}, truth, span);
}

ExpressionId ExpressionChecker::contains_element(ExpressionId list, ExpressionId element, text::Span span) {
    const Type list_type = draft_.program[list].type;
    const Type element_type = draft_.program[element].type;
    if (!list_type.is_faulty() && !list_type.list) {
        draft_.report.add(Code::not_a_list, draft_.program[list].span, draft_.describe({list_type}));
    } else if (!comparable(list_type.element(), element_type)) {
        offer_unit(mismatch(draft_.program[element].span, list_type.element(), element_type),
                   draft_.program[element], list_type.element());
    }
    return draft_.add(Contains{list, element}, truth, span);
}

}  // namespace zhunsheng::checking
