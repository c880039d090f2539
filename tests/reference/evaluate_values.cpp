// Comparison, arithmetic and functions.

#include <algorithm>

#include "reference/evaluate.h"

namespace zhunsheng::reference {
namespace {

std::int64_t characters_of(const std::string& text) {
    return std::count_if(text.begin(), text.end(),
                         [](char byte) { return (static_cast<unsigned char>(byte) >> 6U) != 2U; });
}

bool ends_with(const std::string& text, const std::string& end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

}  // namespace

Value Evaluator::number(const std::optional<Fraction>& result) const {
    if (result) return *result;
    note_overflow();
    return Unknown{};
}

std::optional<std::strong_ordering> Evaluator::order(const Value& left, const Value& right) const {
    if (const auto* number = std::get_if<Fraction>(&left)) return number->compared(std::get<Fraction>(right));
    if (const auto* day = std::get_if<Day>(&left)) return *day <=> std::get<Day>(right);
    if (const auto* period = std::get_if<Period>(&left))
        return reference::compared(*period, std::get<Period>(right));
    bool same = false;
    if (const auto* truth = std::get_if<bool>(&left)) same = *truth == std::get<bool>(right);
    if (const auto* text = std::get_if<std::string>(&left)) same = *text == std::get<std::string>(right);
    if (const auto* choice = std::get_if<Choice>(&left))
        same = choice->index == std::get<Choice>(right).index;
    return same ? std::strong_ordering::equal : std::strong_ordering::less;
}

Truth Evaluator::compare(Op op, const Value& left, const Value& right) const {
    if (!reference::is_known(left) || !reference::is_known(right)) return Truth::unknown;
    const auto found = order(left, right);
    // Two periods that no calendar orders are not of one length all the same.
    if (!found && op == Op::equal) return Truth::no;
    if (!found && op == Op::not_equal) return Truth::yes;
    if (!found) return Truth::unknown;
    if (op == Op::equal) return truth_of(*found == 0);
    if (op == Op::not_equal) return truth_of(*found != 0);
    if (op == Op::greater) return truth_of(*found > 0);
    if (op == Op::at_least) return truth_of(*found >= 0);
    return truth_of(op == Op::less ? *found < 0 : *found <= 0);
}

Found Evaluator::compared(const Expression& expression, const Place& place) const {
    const Found left = find(expression.parts[0], place);
    const Found right = find(expression.parts[1], place);
    Found found;
    found.rest_on(left);
    found.rest_on(right);
    const Truth truth = compare(expression.op, left.value, right.value);
    if (truth != Truth::unknown) found.value = truth == Truth::yes;
    return found;
}

Value Evaluator::arithmetic(Op op, const Value& left, const Value& right) const {
    if (!reference::is_known(left) || !reference::is_known(right)) return Unknown{};
    if (const auto* day = std::get_if<Day>(&left)) {
        if (const auto* other = std::get_if<Day>(&right)) return Fraction{day->count - other->count};
        const auto result = moved(*day, std::get<Period>(right), op == Op::plus ? 1 : -1, book_.workdays);
        return result ? Value{*result} : Value{};
    }
    const Fraction& one = std::get<Fraction>(left);
    const Fraction& other = std::get<Fraction>(right);
    if (op == Op::plus) return number(one.plus(other));
    if (op == Op::minus) return number(one.plus(other.negated()));
    if (op == Op::times) return number(one.times(other));
    const auto inverse = other.inverse();
    return inverse ? number(one.times(*inverse)) : Value{};
}

Found Evaluator::calculated(const Expression& expression, const Place& place) const {
    const Found left = find(expression.parts[0], place);
    const Found right = find(expression.parts[1], place);
    Found found;
    found.rest_on(left);
    found.rest_on(right);
    found.value = arithmetic(expression.op, left.value, right.value);
    return found;
}

Found Evaluator::called(const Expression& expression, const Place& place) const {
    Found found;
    std::vector<Value> given;
    bool open = false;
    for (const Expression& part : expression.parts) {
        const Found argument = find(part, place);
        found.rest_on(argument);
        open = open || !reference::is_known(argument.value);
        given.push_back(argument.value);
    }
    if (open) return found;
    const auto day = [&](std::size_t index) { return std::get<Day>(given[index]); };
    const auto text = [&](std::size_t index) { return std::get<std::string>(given[index]); };
    const auto larger = [&] { return compare(Op::less, given[0], given[1]) == Truth::yes ? 1U : 0U; };
    switch (expression.function) {
        case Function::year: found.value = Fraction{year_of(day(0))}; break;
        case Function::month: found.value = Fraction{month_of(day(0))}; break;
        case Function::day: found.value = Fraction{day_of_month(day(0))}; break;
        case Function::days_between: found.value = Fraction{day(1).count - day(0).count}; break;
        case Function::earlier: found.value = std::min(day(0), day(1)); break;
        case Function::later: found.value = std::max(day(0), day(1)); break;
        case Function::round: found.value = std::get<Fraction>(given[0]).rounded(); break;
        case Function::larger: found.value = given[larger()]; break;
        case Function::smaller: found.value = given[1 - larger()]; break;
        case Function::share: found.value = arithmetic(Op::over, given[0], given[1]); break;
        case Function::length: found.value = Fraction{characters_of(text(0))}; break;
        case Function::starts_with: found.value = text(0).substr(0, text(1).size()) == text(1); break;
        case Function::ends_with: found.value = ends_with(text(0), text(1)); break;
    }
    return found;
}

}  // namespace zhunsheng::reference
