// Lists: filters, quantifiers, what is worked out over items, membership.

#include <algorithm>

#include "reference/evaluate.h"

namespace zhunsheng::reference {
Found Evaluator::body(const Expression& expression, const Element& item, const Place& place) const {
    Place inside = place;
    inside.records.push_back(std::get<RecordRef>(item.value).index);
    return find(expression, inside);
}

Found Evaluator::member(const Expression& expression, const Place& place) const {
    const bool contains = expression.op == Op::contains;
    const Found first = find(expression.parts[0], place);
    const Found second = find(expression.parts[1], place);
    const Found& whole = contains ? first : second;
    const Found& part = contains ? second : first;
    Found found;
    // The list is worked out before the element, wherever it is written.
    found.rest_on(whole);
    found.rest_on(part);
    if (!expression.parts[contains ? 0 : 1].type.list) {
        const auto* text = std::get_if<std::string>(&whole.value);
        const auto* piece = std::get_if<std::string>(&part.value);
        if (text != nullptr && piece != nullptr) found.value = text->find(*piece) != std::string::npos;
        return found;
    }
    if (!whole.list) return found;
    Truth truth = Truth::no;
    for (const Element& element : *whole.list) {
        truth = either(truth, both(element.belongs, compare(Op::equal, element.value, part.value)));
    }
    found.value = value_of(expression.op == Op::not_in ? opposite(truth) : truth);
    return found;
}

/// The items for which the condition holds or may hold.
Found Evaluator::filtered(const Expression& expression, const Place& place) const {
    const Found all = find(expression.parts[0], place);
    Found found;
    found.rest_on(all);
    if (!all.list) return found;
    found.list.emplace();
    for (const Element& element : *all.list) {
        const Found condition = body(expression.parts[1], element, place);
        found.rest_on(condition);
        Element kept = element;
        kept.belongs = both(element.belongs, condition.truth());
        add_grounds(kept.grounds, condition.grounds);
        add_definitions(kept.definitions, condition.definitions);
        if (kept.belongs != Truth::no) found.list->push_back(std::move(kept));
    }
    return found;
}

Found Evaluator::involved(const Expression& expression, const Place& place) const {
    const Found all = find(expression.parts[0], place);
    Found found;
    found.rest_on(all);
    if (!all.list) return found;
    found.list.emplace();
    for (const Element& element : *all.list) {
        const int record = std::get<RecordRef>(element.value).index;
        const auto& items = place.act->items;
        if (std::find(items.begin(), items.end(), record) != items.end()) found.list->push_back(element);
    }
    return found;
}

/// Rests on the first item that decides alone: that it belongs to the list, and what holds of it.
Found Evaluator::quantified(const Expression& expression, const Place& place) const {
    const Found all = find(expression.parts[0], place);
    Found found;
    found.rest_on(all);
    if (!all.list) return found;
    Truth some = Truth::no;
    for (const Element& element : *all.list) {
        const Found item = body(expression.parts[1], element, place);
        const Truth holds = expression.op == Op::all ? opposite(item.truth()) : item.truth();
        const Truth counts = both(element.belongs, holds);
        some = either(some, counts);
        if (counts == Truth::yes) {
            found = {};
            found.rest_on(element);
            found.rest_on(item);
            break;
        }
        found.rest_on(item);
    }
    found.value = value_of(expression.op == Op::any ? some : opposite(some));
    return found;
}

/// Known once it is known of every item whether it belongs and what it counts for.
Found Evaluator::of_items(const Expression& expression, const Place& place) const {
    const Found all = find(expression.parts[0], place);
    Found found;
    found.rest_on(all);
    if (!all.list) return found;
    Value result;
    if (expression.op == Op::count || expression.op == Op::sum) result = Fraction{0};
    bool open = false;
    for (const Element& element : *all.list) {
        Value amount = Fraction{1};
        Truth counts = element.belongs;
        if (expression.parts.size() > 1) {
            const Found item = body(expression.parts[1], element, place);
            found.rest_on(item);
            if (expression.op == Op::count) {
                counts = both(counts, item.truth());
            } else {
                amount = item.value;
            }
        }
        if (counts == Truth::no) continue;
        if (counts == Truth::unknown || !reference::is_known(amount)) {
            open = true;
        } else if (expression.op == Op::count || expression.op == Op::sum) {
            result = arithmetic(Op::plus, result, amount);
        } else if (!reference::is_known(result) ||
                   compare(expression.op == Op::greatest ? Op::greater : Op::less, amount, result) ==
                       Truth::yes) {
            result = amount;
        }
    }
    if (!open) found.value = result;
    return found;
}

}  // namespace zhunsheng::reference
