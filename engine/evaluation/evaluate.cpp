// Working out expressions: one small function for each kind of node.

#include "evaluation/evaluate.h"

#include <algorithm>
#include <utility>

#include "evaluation/operators.h"

namespace zhunsheng::evaluation {

using checking::ExpressionId;

namespace {

Observation known(Value value) {
    Observation found;
    found.value = value;
    return found;
}

std::span<const Element> elements_of(std::span<const Value> values, Trace& trace) {
    const auto elements = trace.room_for<Element>(values.size());
    std::transform(values.begin(), values.end(), elements.begin(),
                   [](const Value& value) { return Element{value}; });
    return elements;
}

}  // namespace

ObservationId Evaluator::observe(ExpressionId id, const Situation& situation) {
    return within(situation, [&](const Scope& scope) { return observe_in(id, scope); });
}

ObservationId Evaluator::observe_in(ExpressionId id, const Scope& scope) {
    Observation found = std::visit([&](const auto& expression) { return work_out(expression, scope); },
                                   program_[id].expression);
    found.expression = id;
    return trace_.add(found);
}

ObservationId Evaluator::observe_fact(Fact fact) { return trace_.add(read_fact(fact)); }

Observation Evaluator::work_out(const checking::Constant& constant, const Scope& /*scope*/) {
    return known(constant.value);
}

Observation Evaluator::work_out(const checking::ConstantList& list, const Scope& /*scope*/) {
    Observation found;
    found.elements = elements_of(list.values, trace_);
    return found;
}

Observation Evaluator::work_out(const checking::ScopeRecord& record, const Scope& scope) {
    return known(scope.record_at(record.level));
}

// Facts ------------------------------------------------------------------------------------------------------------

Observation Evaluator::read_fact(Fact fact) {
    const auto& record = program_.vocabulary.records[frame_.record_type(fact.record)];
    const vocabulary::Field& field = record.fields[fact.field];
    Observation found;
    found.fact = fact;
    if (field.type.list) {
        if (const auto items = frame_.list(fact.record, fact.field))
            found.elements = elements_of(*items, trace_);
        return found;
    }
    found.value = frame_.value(fact.record, fact.field);
    if (field.role == vocabulary::Role::decided_on && !values::is_known(found.value)) {
        return known(decided_on_);
    }
    if (values::is_known(found.value) || !field.default_expression) return found;
    const ObservationId fallback = observe(ExpressionId{*field.default_expression}, Situation{});
    found.value = trace_[fallback].value;
    found.children = trace_.keep({fallback});
    return found;
}

Observation Evaluator::work_out(const checking::FieldRead& read, const Scope& scope) {
    const ObservationId record = observe_in(read.record, scope);
    const auto* holder = std::get_if<RecordId>(&trace_[record].value);
    if (holder != nullptr) return read_fact({*holder, read.field});
    Observation found;  // the record itself was not given
    found.children = trace_.keep({record});
    return found;
}

Observation Evaluator::work_out(const checking::DefinitionRead& read, const Scope& scope) {
    Observation found;
    found.definition = read.rule;
    const ObservationId record = observe_in(read.record, scope);
    const auto* holder = std::get_if<RecordId>(&trace_[record].value);
    if (holder == nullptr) {
        found.children = trace_.keep({record});
        return found;
    }
    const ObservationId value = define(read.rule, *holder, scope.act);
    found.value = trace_[value].value;
    found.elements = trace_[value].elements;
    found.children = trace_.keep({value});
    return found;
}

ObservationId Evaluator::define(std::uint32_t rule, RecordId record, const Act* act) {
    const checking::Rule& definition = program_.rules[rule];
    if (!definition.reads_act) act = nullptr;
    if (const ObservationId* known = definitions_.find(rule, record, act)) return *known;
    const Situation situation{definition.each ? std::optional{record} : std::nullopt, act};
    const ObservationId value = observe(std::get<checking::Definition>(definition.then).value, situation);
    definitions_.keep(rule, record, act, value);
    return value;
}

// Logic ------------------------------------------------------------------------------------------------------------

Observation Evaluator::work_out(const checking::Not& negation, const Scope& scope) {
    const ObservationId operand = observe_in(negation.operand, scope);
    Observation found = known(values::from_truth(!truth(operand)));
    found.children = trace_.keep({operand});
    return found;
}

Observation Evaluator::join(const std::vector<ExpressionId>& operands, Truth decisive, const Scope& scope) {
    const auto children = trace_.room_for<ObservationId>(operands.size());
    std::size_t count = 0;
    Truth result = !decisive;
    for (const ExpressionId operand : operands) {
        const ObservationId child = children[count++] = observe_in(operand, scope);
        result = decisive == Truth::no ? result & truth(child) : result | truth(child);
        if (result == decisive) break;
    }
    Observation found = known(values::from_truth(result));
    found.children = children.first(count);
    return found;
}

Observation Evaluator::work_out(const checking::AllOf& all, const Scope& scope) {
    return join(all.operands, Truth::no, scope);
}

Observation Evaluator::work_out(const checking::AnyOf& any, const Scope& scope) {
    return join(any.operands, Truth::yes, scope);
}

Observation Evaluator::work_out(const checking::Known& asked, const Scope& scope) {
    const ObservationId operand = observe_in(asked.operand, scope);
    const bool list = program_[asked.operand].type.list;
    Observation found =
        known(list ? trace_[operand].elements.has_value() : values::is_known(trace_[operand].value));
    found.children = trace_.keep({operand});
    return found;
}

// Comparison, arithmetic, functions --------------------------------------------------------------------------------

Observation Evaluator::work_out(const checking::Compare& comparison, const Scope& scope) {
    Observation found;
    found.children = trace_.keep({observe_in(comparison.left, scope), observe_in(comparison.right, scope)});
    found.value =
        values::from_truth(compare(comparison.operation, value(found.children[0]), value(found.children[1])));
    return found;
}

Observation Evaluator::work_out(const checking::Arithmetic& arithmetic, const Scope& scope) {
    Observation found;
    found.children = trace_.keep({observe_in(arithmetic.left, scope), observe_in(arithmetic.right, scope)});
    const Outcome outcome = calculate(arithmetic.operation, value(found.children[0]),
                                      value(found.children[1]), program_.calendar);
    found.value = outcome.value;
    found.fault = outcome.fault;
    return found;
}

Observation Evaluator::work_out(const checking::Negate& negate, const Scope& scope) {
    Observation found;
    found.children = trace_.keep({observe_in(negate.operand, scope)});
    const auto* number = std::get_if<values::Number>(&value(found.children[0]));
    if (number == nullptr) return found;
    const auto negated = number->negated();
    if (negated) {
        found.value = *negated;
    } else {
        found.fault = Fault::overflow;
    }
    return found;
}

Observation Evaluator::work_out(const checking::TextContains& contains, const Scope& scope) {
    Observation found;
    found.children = trace_.keep({observe_in(contains.text, scope), observe_in(contains.part, scope)});
    const auto* text = std::get_if<std::string_view>(&value(found.children[0]));
    const auto* part = std::get_if<std::string_view>(&value(found.children[1]));
    if (text != nullptr && part != nullptr) found.value = text->find(*part) != std::string_view::npos;
    return found;
}

Observation Evaluator::work_out(const checking::FunctionCall& call, const Scope& scope) {
    Observation found;
    const auto children = trace_.room_for<ObservationId>(call.arguments.size());
    std::vector<Value> arguments;
    for (std::size_t place = 0; place < children.size(); ++place) {
        children[place] = observe_in(call.arguments[place], scope);
        arguments.push_back(value(children[place]));
    }
    found.children = children;
    if (std::all_of(arguments.begin(), arguments.end(), values::is_known)) {
        found.value = call.function->body(arguments);
        if (!values::is_known(found.value)) found.fault = Fault::overflow;
    }
    return found;
}

}  // namespace zhunsheng::evaluation
