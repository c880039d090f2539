// Lists of a probe, what runs over them, and what an act has as a whole.

#include <algorithm>

#include "evaluation/operators.h"
#include "evaluation/probe.h"

namespace zhunsheng::evaluation {

using checking::ExpressionId;
using vocabulary::Role;

bool Probe::visit(ExpressionId list, const Scope& scope, const Visitor& visitor) {
    const checking::Expression& expression = program_[list].expression;
    if (const auto* constants = std::get_if<checking::ConstantList>(&expression)) {
        for (const Value& element : constants->values) {
            if (!visitor(element, Truth::yes)) break;
        }
        return true;
    }
    if (const auto* where = std::get_if<checking::Where>(&expression))
        return visit_where(*where, scope, visitor);
    if (const auto* involved = std::get_if<checking::Involved>(&expression))
        return visit_involved(*involved, scope, visitor);
    if (const auto* read = std::get_if<checking::DefinitionRead>(&expression))
        return visit_definition(*read, scope, visitor);
    const auto* read = std::get_if<checking::FieldRead>(&expression);
    const auto record = read == nullptr ? std::nullopt : holder(read->record, scope);
    const auto items = record ? frame_.list(*record, read->field) : std::nullopt;
    if (!items) return false;
    for (const Value& item : *items) {
        if (!visitor(item, Truth::yes)) break;
    }
    return true;
}

bool Probe::visit_definition(const checking::DefinitionRead& read, const Scope& scope,
                             const Visitor& visitor) {
    const auto record = holder(read.record, scope);
    if (!record) return false;
    const checking::Rule& definition = program_.rules[read.rule];
    const Place root{nullptr, facts::Frame::root(), 0};
    const Place item{&root, *record, 1};
    return visit(std::get<checking::Definition>(definition.then).value,
                 {definition.each ? &item : &root, definition.reads_act ? scope.act : nullptr}, visitor);
}

bool Probe::visit_where(const checking::Where& where, const Scope& scope, const Visitor& visitor) {
    const auto filter = [&](const Value& element, Truth belongs) {
        const Place place{scope.innermost, std::get<RecordId>(element), where.level};
        const Truth stays = belongs & truth_in(where.condition, {&place, scope.act});
        return stays == Truth::no || visitor(element, stays);
    };
    return visit(where.list, scope, Visitor{filter});
}

bool Probe::visit_involved(const checking::Involved& involved, const Scope& scope, const Visitor& visitor) {
    const auto filter = [&](const Value& element, Truth belongs) {
        const auto* record = std::get_if<RecordId>(&element);
        if (scope.act == nullptr || record == nullptr) return true;
        const std::vector<RecordId>& items = scope.act->items;
        const bool concerned = std::find(items.begin(), items.end(), *record) != items.end();
        return !concerned || visitor(element, belongs);
    };
    return visit(involved.list, scope, Visitor{filter});
}

Truth Probe::truth_of(const checking::Contains& contains, const Scope& scope) {
    const Value* found = find(contains.element, scope);
    const Value wanted = found != nullptr ? *found : value_in(contains.element, scope);
    Truth result = Truth::no;
    const auto look = [&](const Value& element, Truth belongs) {
        result = result | (belongs & compare(syntax::Operator::equal, element, wanted));
        return result != Truth::yes;
    };
    return visit(contains.list, scope, Visitor{look}) ? result : Truth::unknown;
}

Truth Probe::truth_of(const checking::Quantify& quantify, const Scope& scope) {
    using syntax::Quantifier;
    const bool of_truth = quantify.quantifier == Quantifier::any || quantify.quantifier == Quantifier::all ||
                          quantify.quantifier == Quantifier::none;
    if (!of_truth) return values::truth_of(value_of(quantify, scope));
    const bool all = quantify.quantifier == Quantifier::all;
    Truth any = Truth::no;
    const auto look = [&](const Value& element, Truth belongs) {
        const Place place{scope.innermost, std::get<RecordId>(element), quantify.level};
        const Truth body = truth_in(*quantify.body, {&place, scope.act});
        any = any | (belongs & (all ? !body : body));
        return any != Truth::yes;
    };
    if (!visit(quantify.list, scope, Visitor{look})) return Truth::unknown;
    return quantify.quantifier == Quantifier::any ? any : !any;
}

Value Probe::value_of(const checking::Quantify& quantify, const Scope& scope) {
    switch (quantify.quantifier) {
        case syntax::Quantifier::any:
        case syntax::Quantifier::all:
        case syntax::Quantifier::none: return values::from_truth(truth_of(quantify, scope));
        case syntax::Quantifier::count: return count(quantify, scope);
        case syntax::Quantifier::sum:
        case syntax::Quantifier::greatest:
        case syntax::Quantifier::least: return gather(quantify, scope);
    }
    return {};
}

Value Probe::count(const checking::Quantify& quantify, const Scope& scope) {
    std::int64_t counted = 0;
    bool open = false;
    const auto look = [&](const Value& element, Truth belongs) {
        if (quantify.body) {
            const Place place{scope.innermost, std::get<RecordId>(element), quantify.level};
            belongs = belongs & truth_in(*quantify.body, {&place, scope.act});
        }
        if (belongs == Truth::yes) ++counted;
        open = open || belongs == Truth::unknown;
        return !open;
    };
    const bool known = visit(quantify.list, scope, Visitor{look});
    return known && !open ? Value{values::Number{counted}} : Value{};
}

/// The sum, or the greatest or least value.
Value Probe::gather(const checking::Quantify& quantify, const Scope& scope) {
    const bool sums = quantify.quantifier == syntax::Quantifier::sum;
    const auto better = quantify.quantifier == syntax::Quantifier::greatest ? syntax::Operator::greater
                                                                            : syntax::Operator::less;
    Value result = sums ? Value{values::Number{0}} : Value{};
    bool open = false;
    const auto look = [&](const Value& element, Truth belongs) {
        const Place place{scope.innermost, std::get<RecordId>(element), quantify.level};
        const Value item = value_in(*quantify.body, {&place, scope.act});
        open = belongs != Truth::yes || !values::is_known(item);
        if (open) return false;
        if (sums) {
            result = calculate(syntax::Operator::plus, result, item, program_.calendar).value;
        } else if (!values::is_known(result) || compare(better, item, result) == Truth::yes) {
            result = item;
        }
        return true;
    };
    const bool known = visit(quantify.list, scope, Visitor{look});
    return known && !open ? result : Value{};
}

// Acts --------------------------------------------------------------------------------------------------------------

/// Calls `look` with the facts of this role of the act's items, or of the case where an item has none of its own.
template <class Look>
void Probe::facts_of_act(Role role, const Scope& scope, Look look) {
    const auto of_case = program_.vocabulary.root_record().find(role);
    const auto of = [&](RecordId record) {
        const auto own = program_.vocabulary.records[frame_.record_type(record)].find(role);
        if (own) {
            look(fact({record, *own}));
        } else if (of_case) {
            look(fact({facts::Frame::root(), *of_case}));
        }
    };
    if (scope.act == nullptr || scope.act->items.empty()) {
        of(facts::Frame::root());
    } else {
        std::ranges::for_each(scope.act->items, of);
    }
}

Value Probe::value_of(const checking::ActDate& /*date*/, const Scope& scope) {
    Value last;
    bool open = false;
    facts_of_act(Role::act_date, scope, [&](const Value& day) {
        open = open || !values::is_known(day);
        if (!values::is_known(last) || compare(syntax::Operator::greater, day, last) == Truth::yes)
            last = day;
    });
    return open ? Value{} : last;
}

Value Probe::value_of(const checking::ActSector& /*sector*/, const Scope& scope) {
    if (scope.act != nullptr) return scope.act->sector;
    Value sector;
    facts_of_act(Role::sector, scope, [&](const Value& found) { sector = found; });
    return sector;
}

}  // namespace zhunsheng::evaluation
