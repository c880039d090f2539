// Working out lists, and what runs over them.

#include <algorithm>

#include "evaluation/evaluate.h"
#include "evaluation/operators.h"

namespace zhunsheng::evaluation {

using checking::ExpressionId;

Observation Evaluator::work_out(const checking::Contains& contains, const Scope& scope) {
    Observation found;
    found.children = trace_.keep({observe_in(contains.list, scope), observe_in(contains.element, scope)});
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
                                      const Scope& scope) {
    const Place place{scope.innermost, std::get<RecordId>(item), level};
    return observe_in(body, {&place, scope.act});
}

Observation Evaluator::work_out(const checking::Where& where, const Scope& scope) {
    Observation found;
    const ObservationId list = observe_in(where.list, scope);
    const auto all = trace_[list].elements;
    found.children = trace_.keep({list});
    if (!all) return found;
    const auto children = trace_.room_for<ObservationId>(all->size() + 1);
    const auto elements = trace_.room_for<Element>(all->size());
    children[0] = list;
    std::size_t stay = 0;
    for (std::size_t place = 0; place < all->size(); ++place) {
        const Element& element = (*all)[place];
        const ObservationId condition = observe_item(where.condition, where.level, element.value, scope);
        children[place + 1] = condition;
        const Truth belongs = element.belongs & truth(condition);
        if (belongs == Truth::no) continue;
        elements[stay++] = {element.value, belongs, joined(element.conditions, condition)};
    }
    found.children = children;
    found.elements = elements.first(stay);
    return found;
}

std::span<const ObservationId> Evaluator::joined(std::span<const ObservationId> first, ObservationId last) {
    const auto all = trace_.room_for<ObservationId>(first.size() + 1);
    std::copy(first.begin(), first.end(), all.begin());
    all.back() = last;
    return all;
}

Observation Evaluator::work_out(const checking::Involved& involved, const Scope& scope) {
    Observation found;
    const ObservationId list = observe_in(involved.list, scope);
    found.children = trace_.keep({list});
    const auto all = trace_[list].elements;
    if (!all) return found;
    found.elements.emplace();
    if (scope.act == nullptr) return found;
    const std::vector<RecordId>& items = scope.act->items;
    const auto elements = trace_.room_for<Element>(all->size());
    const auto end = std::copy_if(all->begin(), all->end(), elements.begin(), [&](const Element& element) {
        const auto* record = std::get_if<RecordId>(&element.value);
        return record != nullptr && std::find(items.begin(), items.end(), *record) != items.end();
    });
    found.elements = {elements.begin(), end};
    return found;
}

Observation Evaluator::work_out(const checking::Quantify& quantify, const Scope& scope) {
    const ObservationId list = observe_in(quantify.list, scope);
    if (trace_[list].elements) {
        switch (quantify.quantifier) {
            case syntax::Quantifier::any:
            case syntax::Quantifier::all:
            case syntax::Quantifier::none: return quantify_truth(quantify, list, scope);
            case syntax::Quantifier::count: return quantify_count(quantify, list, scope);
            case syntax::Quantifier::sum:
            case syntax::Quantifier::greatest:
            case syntax::Quantifier::least: return quantify_value(quantify, list, scope);
        }
    }
    Observation found;
    found.children = trace_.keep({list});
    return found;
}

/// 'all' is 'not any that fails'; 'none' is 'not any'. The list's observation stands first among the children only
/// while it may matter: once an item decided, that item alone remains, with the filters that it passed.
Observation Evaluator::quantify_truth(const checking::Quantify& quantify, ObservationId list,
                                      const Scope& scope) {
    const auto elements = *trace_[list].elements;
    const auto children = trace_.room_for<ObservationId>(elements.size() + 1);
    std::size_t count = 0;
    children[count++] = list;
    const bool all = quantify.quantifier == syntax::Quantifier::all;
    const Truth otherwise = values::to_truth(quantify.quantifier != syntax::Quantifier::any);
    Truth any = Truth::no;
    for (const Element& element : elements) {
        const ObservationId body = observe_item(*quantify.body, quantify.level, element.value, scope);
        const Truth holds = all ? !truth(body) : truth(body);
        children[count++] = body;
        any = any | (element.belongs & holds);
        if (any != Truth::yes) continue;
        Observation found;
        found.value = values::from_truth(!otherwise);
        found.children = joined(element.conditions, body);
        return found;
    }
    Observation found;
    found.value = values::from_truth(otherwise == Truth::yes ? !any : any);
    found.children = children.first(count);
    return found;
}

Observation Evaluator::quantify_count(const checking::Quantify& quantify, ObservationId list,
                                      const Scope& scope) {
    const auto elements = *trace_[list].elements;
    Observation found;
    const auto children = trace_.room_for<ObservationId>(quantify.body ? elements.size() + 1 : 1);
    children[0] = list;
    std::int64_t count = 0;
    bool open = false;
    for (std::size_t place = 0; place < elements.size(); ++place) {
        Truth counts = elements[place].belongs;
        if (quantify.body) {
            const ObservationId body =
                observe_item(*quantify.body, quantify.level, elements[place].value, scope);
            children[place + 1] = body;
            counts = counts & truth(body);
        }
        if (counts == Truth::yes) ++count;
        open = open || counts == Truth::unknown;
    }
    if (!open) found.value = values::Number{count};
    found.children = children;
    return found;
}

Observation Evaluator::quantify_value(const checking::Quantify& quantify, ObservationId list,
                                      const Scope& scope) {
    const auto elements = *trace_[list].elements;
    Observation found;
    const auto children = trace_.room_for<ObservationId>(elements.size() + 1);
    children[0] = list;
    const bool sums = quantify.quantifier == syntax::Quantifier::sum;
    const auto better = quantify.quantifier == syntax::Quantifier::greatest ? syntax::Operator::greater
                                                                            : syntax::Operator::less;
    Value result = sums ? Value{values::Number{0}} : Value{};
    bool open = false;
    for (std::size_t place = 0; place < elements.size(); ++place) {
        children[place + 1] = observe_item(*quantify.body, quantify.level, elements[place].value, scope);
        const Value& item = value(children[place + 1]);
        if (elements[place].belongs != Truth::yes || !values::is_known(item)) {
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
    found.children = children;
    return found;
}

}  // namespace zhunsheng::evaluation
