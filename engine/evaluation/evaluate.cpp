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

}  // namespace

ObservationId Evaluator::observe(ExpressionId id, const Situation& situation) {
    Observation found = std::visit([&](const auto& expression) { return work_out(expression, situation); },
                                   program_[id].expression);
    found.expression = id;
    return trace_.add(std::move(found));
}

ObservationId Evaluator::observe_fact(Fact fact) { return trace_.add(read_fact(fact)); }

Observation Evaluator::work_out(const checking::Constant& constant, const Situation& /*situation*/) {
    return known(constant.value);
}

Observation Evaluator::work_out(const checking::ConstantList& list, const Situation& /*situation*/) {
    Observation found;
    found.elements.emplace();
    for (const Value& value : list.values) found.elements->push_back({value});
    return found;
}

Observation Evaluator::work_out(const checking::ScopeRecord& record, const Situation& situation) {
    return known(situation.records[record.level]);
}

// Facts ------------------------------------------------------------------------------------------------------------

Observation Evaluator::read_fact(Fact fact) {
    const auto& record = program_.vocabulary.records[frame_.record_type(fact.record)];
    const vocabulary::Field& field = record.fields[fact.field];
    Observation found;
    found.fact = fact;
    if (field.type.list) {
        if (const auto items = frame_.list(fact.record, fact.field)) {
            found.elements.emplace();
            for (const Value& item : *items) found.elements->push_back({item});
        }
        return found;
    }
    found.value = frame_.value(fact.record, fact.field);
    if (field.role == vocabulary::Role::decided_on && !values::is_known(found.value)) {
        return known(decided_on_);
    }
    if (values::is_known(found.value) || !field.default_expression) return found;
    const ObservationId fallback = observe(ExpressionId{*field.default_expression}, Situation{});
    found.value = trace_[fallback].value;
    found.children.push_back(fallback);
    return found;
}

Observation Evaluator::work_out(const checking::FieldRead& read, const Situation& situation) {
    const ObservationId record = observe(read.record, situation);
    const auto* holder = std::get_if<RecordId>(&trace_[record].value);
    if (holder != nullptr) return read_fact({*holder, read.field});
    Observation found;  // the record itself was not given
    found.children.push_back(record);
    return found;
}

Observation Evaluator::work_out(const checking::DefinitionRead& read, const Situation& situation) {
    Observation found;
    found.definition = read.rule;
    const ObservationId record = observe(read.record, situation);
    const auto* holder = std::get_if<RecordId>(&trace_[record].value);
    if (holder == nullptr) {
        found.children.push_back(record);
        return found;
    }
    const checking::Rule& rule = program_.rules[read.rule];
    const Act* act = rule.reads_act ? situation.act : nullptr;
    const auto key = std::tuple{read.rule, holder->index, act};
    auto worked_out = definitions_.find(key);
    if (worked_out == definitions_.end()) {
        Situation inside;
        inside.act = act;
        if (rule.each) inside.records.push_back(*holder);
        const auto& definition = std::get<checking::Definition>(rule.then);
        worked_out = definitions_.emplace(key, observe(definition.value, inside)).first;
    }
    found.value = trace_[worked_out->second].value;
    found.elements = trace_[worked_out->second].elements;
    found.children.push_back(worked_out->second);
    return found;
}

// Logic ------------------------------------------------------------------------------------------------------------

Observation Evaluator::work_out(const checking::Not& negation, const Situation& situation) {
    const ObservationId operand = observe(negation.operand, situation);
    Observation found = known(values::from_truth(!truth(operand)));
    found.children.push_back(operand);
    return found;
}

Observation Evaluator::join(const std::vector<ExpressionId>& operands, Truth decisive,
                            const Situation& situation) {
    Observation found;
    Truth result = !decisive;
    for (const ExpressionId operand : operands) {
        const ObservationId child = observe(operand, situation);
        found.children.push_back(child);
        result = decisive == Truth::no ? result & truth(child) : result | truth(child);
        if (result == decisive) break;
    }
    found.value = values::from_truth(result);
    return found;
}

Observation Evaluator::work_out(const checking::AllOf& all, const Situation& situation) {
    return join(all.operands, Truth::no, situation);
}

Observation Evaluator::work_out(const checking::AnyOf& any, const Situation& situation) {
    return join(any.operands, Truth::yes, situation);
}

Observation Evaluator::work_out(const checking::Known& asked, const Situation& situation) {
    const ObservationId operand = observe(asked.operand, situation);
    const bool list = program_[asked.operand].type.list;
    Observation found =
        known(list ? trace_[operand].elements.has_value() : values::is_known(trace_[operand].value));
    found.children.push_back(operand);
    return found;
}

// Comparison, arithmetic, functions --------------------------------------------------------------------------------

Observation Evaluator::work_out(const checking::Compare& comparison, const Situation& situation) {
    Observation found;
    found.children = {observe(comparison.left, situation), observe(comparison.right, situation)};
    found.value =
        values::from_truth(compare(comparison.operation, value(found.children[0]), value(found.children[1])));
    return found;
}

Observation Evaluator::work_out(const checking::Arithmetic& arithmetic, const Situation& situation) {
    Observation found;
    found.children = {observe(arithmetic.left, situation), observe(arithmetic.right, situation)};
    const Outcome outcome = calculate(arithmetic.operation, value(found.children[0]),
                                      value(found.children[1]), program_.calendar);
    found.value = outcome.value;
    found.fault = outcome.fault;
    return found;
}

Observation Evaluator::work_out(const checking::Negate& negate, const Situation& situation) {
    Observation found;
    found.children = {observe(negate.operand, situation)};
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

Observation Evaluator::work_out(const checking::TextContains& contains, const Situation& situation) {
    Observation found;
    found.children = {observe(contains.text, situation), observe(contains.part, situation)};
    const auto* text = std::get_if<std::string_view>(&value(found.children[0]));
    const auto* part = std::get_if<std::string_view>(&value(found.children[1]));
    if (text != nullptr && part != nullptr) found.value = text->find(*part) != std::string_view::npos;
    return found;
}

Observation Evaluator::work_out(const checking::FunctionCall& call, const Situation& situation) {
    Observation found;
    std::vector<Value> arguments;
    for (const ExpressionId argument : call.arguments) {
        found.children.push_back(observe(argument, situation));
        arguments.push_back(value(found.children.back()));
    }
    if (std::all_of(arguments.begin(), arguments.end(), values::is_known)) {
        found.value = call.function->body(arguments);
        if (!values::is_known(found.value)) found.fault = Fault::overflow;
    }
    return found;
}

// Lists ------------------------------------------------------------------------------------------------------------

Observation Evaluator::work_out(const checking::Contains& contains, const Situation& situation) {
    Observation found;
    found.children = {observe(contains.list, situation), observe(contains.element, situation)};
    const auto& elements = trace_[found.children[0]].elements;
    if (!elements) return found;
    Truth result = Truth::no;
    for (const Element& element : *elements) {
        const Truth equal = compare(syntax::Operator::equal, element.value, value(found.children[1]));
        result = result | (element.belongs & equal);
    }
    found.value = values::from_truth(result);
    return found;
}

ObservationId Evaluator::observe_item(ExpressionId body, std::uint16_t level, const Value& item,
                                      const Situation& situation) {
    Situation inside = situation;
    inside.records.resize(level);
    inside.records.push_back(std::get<RecordId>(item));
    return observe(body, inside);
}

Observation Evaluator::work_out(const checking::Where& where, const Situation& situation) {
    Observation found;
    found.children = {observe(where.list, situation)};
    const auto all = trace_[found.children[0]].elements;  // a copy: observing items moves the trace
    if (!all) return found;
    found.elements.emplace();
    for (const Element& element : *all) {
        const ObservationId condition = observe_item(where.condition, where.level, element.value, situation);
        found.children.push_back(condition);
        Element filtered = element;
        filtered.belongs = element.belongs & truth(condition);
        filtered.conditions.push_back(condition);
        if (filtered.belongs != Truth::no) found.elements->push_back(std::move(filtered));
    }
    return found;
}

Observation Evaluator::work_out(const checking::Involved& involved, const Situation& situation) {
    Observation found;
    found.children = {observe(involved.list, situation)};
    const auto& all = trace_[found.children[0]].elements;
    if (!all) return found;
    found.elements.emplace();
    if (situation.act == nullptr) return found;
    const std::vector<RecordId>& items = situation.act->items;
    for (const Element& element : *all) {
        const auto* record = std::get_if<RecordId>(&element.value);
        if (record != nullptr && std::find(items.begin(), items.end(), *record) != items.end()) {
            found.elements->push_back(element);
        }
    }
    return found;
}

Observation Evaluator::work_out(const checking::Quantify& quantify, const Situation& situation) {
    Observation found;
    found.children = {observe(quantify.list, situation)};
    if (!trace_[found.children[0]].elements) return found;
    switch (quantify.quantifier) {
        case syntax::Quantifier::any:
        case syntax::Quantifier::all:
        case syntax::Quantifier::none: return quantify_truth(quantify, std::move(found), situation);
        case syntax::Quantifier::count: return quantify_count(quantify, std::move(found), situation);
        case syntax::Quantifier::sum:
        case syntax::Quantifier::greatest:
        case syntax::Quantifier::least: return quantify_value(quantify, std::move(found), situation);
    }
    return found;
}

/// 'all' is 'not any that fails'; 'none' is 'not any'. The list's observation stands first among the children only
/// while it may matter: once an item decided, that item alone remains, with the filters that it passed.
Observation Evaluator::quantify_truth(const checking::Quantify& quantify, Observation found,
                                      const Situation& situation) {
    const auto elements = *trace_[found.children[0]].elements;
    const bool all = quantify.quantifier == syntax::Quantifier::all;
    Truth any = Truth::no;
    for (const Element& element : elements) {
        const ObservationId body = observe_item(*quantify.body, quantify.level, element.value, situation);
        const Truth holds = all ? !truth(body) : truth(body);
        found.children.push_back(body);
        any = any | (element.belongs & holds);
        if (any != Truth::yes) continue;
        found.children = element.conditions;
        found.children.push_back(body);
        break;
    }
    found.value = values::from_truth(quantify.quantifier == syntax::Quantifier::any ? any : !any);
    return found;
}

Observation Evaluator::quantify_count(const checking::Quantify& quantify, Observation found,
                                      const Situation& situation) {
    const auto elements = *trace_[found.children[0]].elements;
    std::int64_t count = 0;
    bool open = false;
    for (const Element& element : elements) {
        Truth counts = element.belongs;
        if (quantify.body) {
            found.children.push_back(observe_item(*quantify.body, quantify.level, element.value, situation));
            counts = counts & truth(found.children.back());
        }
        if (counts == Truth::yes) ++count;
        open = open || counts == Truth::unknown;
    }
    if (!open) found.value = values::Number{count};
    return found;
}

Observation Evaluator::quantify_value(const checking::Quantify& quantify, Observation found,
                                      const Situation& situation) {
    const auto elements = *trace_[found.children[0]].elements;
    const bool sums = quantify.quantifier == syntax::Quantifier::sum;
    const auto better = quantify.quantifier == syntax::Quantifier::greatest ? syntax::Operator::greater
                                                                            : syntax::Operator::less;
    Value result = sums ? Value{values::Number{0}} : Value{};
    bool open = false;
    for (const Element& element : elements) {
        found.children.push_back(observe_item(*quantify.body, quantify.level, element.value, situation));
        const Value& item = value(found.children.back());
        if (element.belongs != Truth::yes || !values::is_known(item)) {
            open = true;
        } else if (sums && values::is_known(result)) {
            const Outcome outcome = calculate(syntax::Operator::plus, result, item, program_.calendar);
            result = outcome.value;
            found.fault = outcome.fault;
        } else if (!sums && (!values::is_known(result) || compare(better, item, result) == Truth::yes)) {
            result = item;
        }
    }
    if (!open) found.value = result;
    return found;
}

}  // namespace zhunsheng::evaluation
