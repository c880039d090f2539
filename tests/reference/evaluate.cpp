// Facts, definitions, logic and lists.

#include "reference/evaluate.h"

#include <algorithm>

namespace zhunsheng::reference {

void add_grounds(std::vector<Ground>& to, const std::vector<Ground>& from) {
    for (const Ground& ground : from) {
        const bool there =
            std::any_of(to.begin(), to.end(), [&](const Ground& known) { return known.fact == ground.fact; });
        if (!there) to.push_back(ground);
    }
}

void add_definitions(std::vector<int>& to, const std::vector<int>& from) {
    for (const int definition : from) {
        if (std::find(to.begin(), to.end(), definition) == to.end()) to.push_back(definition);
    }
}

Truth Found::truth() const {
    const bool* holds = std::get_if<bool>(&value);
    return holds == nullptr ? Truth::unknown : truth_of(*holds);
}

void Found::rest_on(const Found& part) {
    add_grounds(grounds, part.grounds);
    add_definitions(definitions, part.definitions);
}

void Found::rest_on(const Element& element) {
    add_grounds(grounds, element.grounds);
    add_definitions(definitions, element.definitions);
}

Found Evaluator::find(const Expression& expression, const Place& place) const {
    Found found;
    switch (expression.op) {
        case Op::constant: found.value = expression.value; return found;
        case Op::list:
            found.list.emplace();
            for (const Value& value : expression.values) found.list->push_back({value, Truth::yes, {}, {}});
            return found;
        case Op::scope: found.value = RecordRef{at(place.records, expression.index)}; return found;
        case Op::field: return field(expression, place);
        case Op::definition: return definition(expression, place);
        case Op::act_sector: return act_sector(place);
        case Op::act_day: return act_day(place);
        case Op::and_:
        case Op::or_: return joined(expression, place);
        case Op::not_:
        case Op::negate: return negated(expression, place);
        case Op::known:
        case Op::unknown: return is_known(expression, place);
        case Op::equal:
        case Op::not_equal:
        case Op::greater:
        case Op::at_least:
        case Op::less:
        case Op::at_most: return compared(expression, place);
        case Op::plus:
        case Op::minus:
        case Op::times:
        case Op::over: return calculated(expression, place);
        case Op::in:
        case Op::not_in:
        case Op::contains: return member(expression, place);
        case Op::where: return filtered(expression, place);
        case Op::involved: return involved(expression, place);
        case Op::any:
        case Op::all:
        case Op::none: return quantified(expression, place);
        case Op::count:
        case Op::sum:
        case Op::greatest:
        case Op::least: return of_items(expression, place);
        case Op::call: return called(expression, place);
    }
    return found;
}

// Facts -------------------------------------------------------------------------------------------------------------

Found Evaluator::fact(Fact fact) const {
    const int type = at(case_.records, fact.record).type;
    const Field& field = at(at(book_.vocabulary.records, type).fields, fact.field);
    const Given& given = case_.at(fact);
    Found found;
    if (field.type.list) {
        if (given.list) {
            found.list.emplace();
            for (const Value& value : *given.list) found.list->push_back({value, Truth::yes, {}, {}});
        }
        found.grounds.push_back({fact, Unknown{}, true, given.list.has_value()});
        return found;
    }
    const bool is_given = reference::is_known(given.value);
    if (!is_given && field.role == Role::decided_on) {
        found.value = decided_on_;  // known, though the case does not say it
        return found;
    }
    if (is_given || !field.by_default) {
        found.value = given.value;
        found.grounds.push_back({fact, given.value, false, is_given});
        return found;
    }
    found = find(*field.by_default, Place{});
    if (found.grounds.empty())
        found.grounds.push_back({fact, found.value, false, reference::is_known(found.value)});
    return found;
}

Found Evaluator::field(const Expression& expression, const Place& place) const {
    const Found record = find(expression.parts.front(), place);
    const auto* holder = std::get_if<RecordRef>(&record.value);
    if (holder != nullptr) return fact({holder->index, expression.index});
    Found found;
    found.rest_on(record);
    return found;
}

Found Evaluator::definition(const Expression& expression, const Place& place) const {
    const Found record = find(expression.parts.front(), place);
    const auto* holder = std::get_if<RecordRef>(&record.value);
    Found found;
    if (holder != nullptr) {
        Place inside;
        inside.act = place.act;
        if (at(book_.rules, expression.index).each >= 0) inside.records.push_back(holder->index);
        const Found value = find(at(book_.rules, expression.index).value, inside);
        found.value = value.value;
        found.list = value.list;
        found.definitions.push_back(expression.index);
        found.rest_on(value);
    } else {
        found.definitions.push_back(expression.index);
        found.rest_on(record);
    }
    return found;
}

/// The facts of the role that the act's items have, or the case has for an item that has none of its own.
std::vector<Found> Evaluator::of_act(Role role, const Place& place) const {
    std::vector<int> records{0};
    if (place.act != nullptr && !place.act->items.empty()) records = place.act->items;
    std::vector<Found> found;
    for (const int record : records) {
        const int own = at(book_.vocabulary.records, at(case_.records, record).type).find(role);
        const int of_case = book_.vocabulary.records.front().find(role);
        if (own >= 0) {
            found.push_back(fact({record, own}));
        } else if (of_case >= 0) {
            found.push_back(fact({0, of_case}));
        }
    }
    return found;
}

Found Evaluator::act_sector(const Place& place) const {
    Found found;
    if (place.act != nullptr) found.value = place.act->sector;
    if (reference::is_known(found.value)) return found;
    for (const Found& sector : of_act(Role::sector, place)) {
        found.rest_on(sector);
        if (place.act == nullptr) found.value = sector.value;
    }
    return found;
}

Found Evaluator::act_day(const Place& place) const {
    Found found;
    bool open = false;
    for (const Found& one : of_act(Role::act_date, place)) {
        found.rest_on(one);
        const auto* day = std::get_if<Day>(&one.value);
        const auto* last = std::get_if<Day>(&found.value);
        if (day == nullptr) {
            open = true;
        } else if (last == nullptr || *last < *day) {
            found.value = *day;
        }
    }
    if (open) found.value = Unknown{};
    return found;
}

// Logic -------------------------------------------------------------------------------------------------------------

/// Rests on the first operand that decides alone; else on those that share the result.
Found Evaluator::joined(const Expression& expression, const Place& place) const {
    const bool conjunction = expression.op == Op::and_;
    const Truth decisive = conjunction ? Truth::no : Truth::yes;
    Truth truth = opposite(decisive);
    std::vector<Found> operands;
    for (const Expression& part : expression.parts) {
        operands.push_back(find(part, place));
        const Truth operand = operands.back().truth();
        truth = conjunction ? both(truth, operand) : either(truth, operand);
        if (operand == decisive) break;
    }
    Found found;
    found.value = value_of(truth);
    for (const Found& operand : operands) {
        if (operand.truth() == truth) found.rest_on(operand);
    }
    return found;
}

Found Evaluator::negated(const Expression& expression, const Place& place) const {
    const Found operand = find(expression.parts.front(), place);
    Found found;
    found.rest_on(operand);
    if (expression.op == Op::not_) {
        found.value = value_of(opposite(operand.truth()));
    } else if (const auto* number = std::get_if<Fraction>(&operand.value)) {
        found.value = number->negated();
    }
    return found;
}

Found Evaluator::is_known(const Expression& expression, const Place& place) const {
    const Expression& part = expression.parts.front();
    const Found operand = find(part, place);
    const bool known = part.type.list ? operand.list.has_value() : reference::is_known(operand.value);
    Found found;
    found.value = known == (expression.op == Op::known);
    found.rest_on(operand);
    return found;
}

std::set<Fact> Evaluator::supports(const Expression& expression, const Place& place, Truth wanted) const {
    const Found found = find(expression, place);
    std::set<Fact> facts;
    if (found.truth() == wanted) {
        for (const Ground& ground : found.grounds) {
            if (ground.given) facts.insert(ground.fact);
        }
    }
    if (found.truth() != Truth::unknown) return facts;
    const auto add = [&](const Expression& part, const Place& there, Truth of_part) {
        facts.merge(supports(part, there, of_part));
    };
    if (expression.op == Op::not_) add(expression.parts.front(), place, opposite(wanted));
    if (expression.op == Op::and_ || expression.op == Op::or_) {
        // 'And' can only be yes if every part is; it can be no by any one, of which those that are open may be it.
        const bool all_must = (expression.op == Op::and_) == (wanted == Truth::yes);
        for (const Expression& part : expression.parts) {
            if (all_must || find(part, place).truth() == Truth::unknown) add(part, place, wanted);
        }
    }
    if (expression.op == Op::definition) {
        const Found record = find(expression.parts.front(), place);
        const auto* holder = std::get_if<RecordRef>(&record.value);
        if (holder == nullptr) return facts;
        Place inside;
        inside.act = place.act;
        const Rule& rule = at(book_.rules, expression.index);
        if (rule.each >= 0) inside.records.push_back(holder->index);
        add(rule.value, inside, wanted);
    }
    return facts;
}

}  // namespace zhunsheng::reference
