// Truths and single values of a probe: one small function for each kind of node.

#include "evaluation/probe.h"

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>

#include "evaluation/operators.h"

namespace zhunsheng::evaluation {

using checking::ExpressionId;

Truth Probe::truth(ExpressionId id, const Situation& situation) {
    return within(situation, [&](const Scope& scope) { return truth_in(id, scope); });
}

Value Probe::value(ExpressionId id, const Situation& situation) {
    return within(situation, [&](const Scope& scope) { return value_in(id, scope); });
}

Truth Probe::holds(const checking::Rule& rule, const Situation& situation) {
    return within(situation, [&](const Scope& scope) {
        Truth result = rule.when ? truth_in(*rule.when, scope) : Truth::yes;
        for (const checking::Exception& exception : rule.exceptions) {
            if (result == Truth::no) break;
            if (exception.when) result = result & !truth_in(*exception.when, scope);
        }
        return result;
    });
}

void Probe::forget() { definitions_.forget(); }

std::optional<RecordId> Probe::holder(ExpressionId record, const Scope& scope) {
    const checking::Expression& expression = program_[record].expression;
    if (const auto* at = std::get_if<checking::ScopeRecord>(&expression)) return scope.record_at(at->level);
    const Value found = value_in(record, scope);
    const auto* id = std::get_if<RecordId>(&found);
    return id == nullptr ? std::nullopt : std::optional{*id};
}

// Truths ------------------------------------------------------------------------------------------------------------

Truth Probe::truth_in(ExpressionId id, const Scope& scope) {
    return std::visit(
        [&](const auto& expression) -> Truth {
            if constexpr (requires { truth_of(expression, scope); }) {
                return truth_of(expression, scope);
            } else {
                return values::truth_of(value_in(id, scope));
            }
        },
        program_[id].expression);
}

Truth Probe::truth_of(const checking::FieldRead& read, const Scope& scope) {
    const Value* found = find(read, scope);
    return values::truth_of(found != nullptr ? *found : value_of(read, scope));
}

Truth Probe::truth_of(const checking::DefinitionRead& read, const Scope& scope) {
    const auto record = holder(read.record, scope);
    return record ? values::truth_of(define(read.rule, *record, scope.act)) : Truth::unknown;
}

Truth Probe::truth_of(const checking::Not& negation, const Scope& scope) {
    return !truth_in(negation.operand, scope);
}

Truth Probe::truth_of(const checking::AllOf& all, const Scope& scope) {
    Truth result = Truth::yes;
    for (const ExpressionId operand : all.operands) {
        result = result & truth_in(operand, scope);
        if (result == Truth::no) break;
    }
    return result;
}

Truth Probe::truth_of(const checking::AnyOf& any, const Scope& scope) {
    Truth result = Truth::no;
    for (const ExpressionId operand : any.operands) {
        result = result | truth_in(operand, scope);
        if (result == Truth::yes) break;
    }
    return result;
}

Truth Probe::truth_of(const checking::Compare& comparison, const Scope& scope) {
    const Value* left = find(comparison.left, scope);
    const Value* right = find(comparison.right, scope);
    if (left != nullptr && right != nullptr) return compare(comparison.operation, *left, *right);
    return compare(comparison.operation, left != nullptr ? *left : value_in(comparison.left, scope),
                   right != nullptr ? *right : value_in(comparison.right, scope));
}

Truth Probe::truth_of(const checking::Known& asked, const Scope& scope) {
    if (!program_[asked.operand].type.list) {
        const Value* found = find(asked.operand, scope);
        return values::to_truth(values::is_known(found != nullptr ? *found : value_in(asked.operand, scope)));
    }
    const auto stop = [](const Value& /*element*/, Truth /*belongs*/) { return false; };
    return values::to_truth(visit(asked.operand, scope, Visitor{stop}));
}

// Values ------------------------------------------------------------------------------------------------------------

const Value* Probe::find(ExpressionId id, const Scope& scope) {
    const checking::Expression& expression = program_[id].expression;
    if (const auto* constant = std::get_if<checking::Constant>(&expression)) return &constant->value;
    const auto* read = std::get_if<checking::FieldRead>(&expression);
    return read == nullptr ? nullptr : find(*read, scope);
}

/// What was given; also that nothing was, if nothing stands in for it.
const Value* Probe::find(const checking::FieldRead& read, const Scope& scope) {
    const auto* at = std::get_if<checking::ScopeRecord>(&program_[read.record].expression);
    if (at == nullptr) return nullptr;
    const RecordId record = scope.record_at(at->level);
    const Value& given = frame_.value(record, read.field);
    if (values::is_known(given)) return &given;
    const vocabulary::Field& field =
        program_.vocabulary.records[frame_.record_type(record)].fields[read.field];
    const bool stands_alone = !field.default_expression && field.role != vocabulary::Role::decided_on;
    return stands_alone ? &given : nullptr;
}

Value Probe::value_in(ExpressionId id, const Scope& scope) {
    return std::visit(
        [&](const auto& expression) -> Value {
            using Kind = std::decay_t<decltype(expression)>;
            if constexpr (std::is_same_v<Kind, checking::Constant>) {
                return expression.value;
            } else if constexpr (std::is_same_v<Kind, checking::ScopeRecord>) {
                return scope.record_at(expression.level);
            } else if constexpr (requires { value_of(expression, scope); }) {
                return value_of(expression, scope);
            } else if constexpr (requires { truth_of(expression, scope); }) {
                return values::from_truth(truth_of(expression, scope));
            } else {
                return {};  // a list has no single value
            }
        },
        program_[id].expression);
}

Value Probe::fact(Fact fact) {
    const auto& record = program_.vocabulary.records[frame_.record_type(fact.record)];
    const vocabulary::Field& field = record.fields[fact.field];
    if (field.type.list) return {};
    const Value& given = frame_.value(fact.record, fact.field);
    if (values::is_known(given)) return given;
    if (field.role == vocabulary::Role::decided_on) return decided_on_;
    return field.default_expression ? value(ExpressionId{*field.default_expression}, Situation{}) : Value{};
}

Value Probe::value_of(const checking::FieldRead& read, const Scope& scope) {
    const auto record = holder(read.record, scope);
    return record ? fact({*record, read.field}) : Value{};
}

Value Probe::value_of(const checking::DefinitionRead& read, const Scope& scope) {
    const auto record = holder(read.record, scope);
    return record ? define(read.rule, *record, scope.act) : Value{};
}

const Value& Probe::define(std::uint32_t rule, RecordId record, const Act* act) {
    const checking::Rule& definition = program_.rules[rule];
    if (!definition.reads_act) act = nullptr;
    if (const Value* known = definitions_.find(rule, record, act)) return *known;
    const Situation situation{definition.each ? std::optional{record} : std::nullopt, act};
    const Value found = value(std::get<checking::Definition>(definition.then).value, situation);
    return definitions_.keep(rule, record, act, found);
}

Value Probe::value_of(const checking::Arithmetic& arithmetic, const Scope& scope) {
    return calculate(arithmetic.operation, value_in(arithmetic.left, scope),
                     value_in(arithmetic.right, scope), program_.calendar)
        .value;
}

Value Probe::value_of(const checking::Negate& negate, const Scope& scope) {
    const Value found = value_in(negate.operand, scope);
    const auto* number = std::get_if<values::Number>(&found);
    const auto negated = number == nullptr ? std::nullopt : number->negated();
    return negated ? Value{*negated} : Value{};
}

Value Probe::value_of(const checking::TextContains& contains, const Scope& scope) {
    const Value in = value_in(contains.text, scope);
    const Value what = value_in(contains.part, scope);
    const auto* text = std::get_if<std::string_view>(&in);
    const auto* part = std::get_if<std::string_view>(&what);
    if (text == nullptr || part == nullptr) return {};
    return text->find(*part) != std::string_view::npos;
}

Value Probe::value_of(const checking::FunctionCall& call, const Scope& scope) {
    std::vector<Value> arguments;
    for (const ExpressionId argument : call.arguments) arguments.push_back(value_in(argument, scope));
    if (!std::all_of(arguments.begin(), arguments.end(), values::is_known)) return {};
    return call.function->body(arguments);
}

}  // namespace zhunsheng::evaluation
