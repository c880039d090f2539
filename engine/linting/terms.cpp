// What is compared in conditions: constants as numbers, and the range that anything else starts with.

#include "linting/terms.h"

#include "evaluation/operators.h"

namespace zhunsheng::linting {

using syntax::Operator;
using values::Kind;
using values::Value;

namespace {

std::optional<Value> known(const Value& value) {
    return values::is_known(value) ? std::optional{value} : std::nullopt;
}

std::optional<Value> folded(const Program& program, const checking::Negate& negate) {
    const auto operand = constant_of(program, negate.operand);
    const auto* number = operand ? std::get_if<Number>(&*operand) : nullptr;
    const auto negated = number != nullptr ? number->negated() : std::nullopt;
    return negated ? std::optional<Value>{*negated} : std::nullopt;
}

std::optional<Value> folded(const Program& program, const checking::Arithmetic& sum) {
    const auto left = constant_of(program, sum.left);
    const auto right = left ? constant_of(program, sum.right) : std::nullopt;
    if (!right) return std::nullopt;
    return known(evaluation::calculate(sum.operation, *left, *right, program.calendar).value);
}

/// Days are numbers from 1970 on.
Number day(values::Date date) { return Number{date.days()}; }

void limit(Range& range, const std::optional<DateLimits>& dates) {
    if (dates->from) range.keep(Operator::greater_equal, day(*dates->from));
    if (dates->to) range.keep(Operator::less_equal, day(*dates->to));
}

void limit_by_kind(Range& range, const Program& program, values::Type type) {
    if (type.is(Kind::choice)) {
        const std::size_t count = program.vocabulary.enumerations[type.index].values.size();
        range.keep(Operator::less, Number{static_cast<std::int64_t>(count)});
    }
    if (type.is(Kind::truth)) range.keep(Operator::less_equal, Number{1});
    if (type.is(Kind::choice) || type.is(Kind::truth)) range.keep(Operator::greater_equal, Number{0});
}

void limit_by_field(Range& range, const Program& program, const checking::FieldRead& read,
                    const std::optional<DateLimits>& dates) {
    const auto& record = program.vocabulary.records[program[read.record].type.index];
    const vocabulary::Field& field = record.fields[read.field];
    if (field.least) range.keep(Operator::greater_equal, *field.least);
    if (dates && field.role == dates->role) limit(range, dates);
}

}  // namespace

std::optional<Value> constant_of(const Program& program, ExpressionId id) {
    const checking::Expression& expression = program[id].expression;
    if (const auto* constant = std::get_if<checking::Constant>(&expression)) return known(constant->value);
    if (const auto* negate = std::get_if<checking::Negate>(&expression)) return folded(program, *negate);
    if (const auto* sum = std::get_if<checking::Arithmetic>(&expression)) return folded(program, *sum);
    return std::nullopt;
}

std::optional<Number> Numbering::of(const Value& value) {
    if (const auto* number = std::get_if<Number>(&value)) return *number;
    if (const auto* truth = std::get_if<bool>(&value)) return Number{*truth ? 1 : 0};
    if (const auto* date = std::get_if<values::Date>(&value)) return day(*date);
    if (const auto* choice = std::get_if<values::Choice>(&value)) return Number{choice->index};
    if (const auto* text = std::get_if<std::string_view>(&value)) {
        return Number{
            texts_.try_emplace(std::string{*text}, static_cast<std::int64_t>(texts_.size())).first->second};
    }
    return std::nullopt;
}

Range first_range(const Program& program, ExpressionId id, const std::optional<DateLimits>& dates) {
    const checking::TypedExpression& typed = program[id];
    const values::Type type = typed.type;
    const bool whole =
        type.is(Kind::integer) || type.is(Kind::date) || type.is(Kind::choice) || type.is(Kind::truth);
    Range range{whole};
    limit_by_kind(range, program, type);
    if (const auto* read = std::get_if<checking::FieldRead>(&typed.expression)) {
        limit_by_field(range, program, *read, dates);
    }
    const bool is_act_date = std::holds_alternative<checking::ActDate>(typed.expression);
    if (is_act_date && dates && dates->role == vocabulary::Role::act_date) limit(range, dates);
    const auto* quantify = std::get_if<checking::Quantify>(&typed.expression);
    if (quantify != nullptr && quantify->quantifier == syntax::Quantifier::count) {
        range.keep(Operator::greater_equal, Number{0});
    }
    return range;
}

}  // namespace zhunsheng::linting
