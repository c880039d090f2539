// Puts conditions into sentences, one small function for each kind of expression.

#include "explanation/condition_words.h"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include "explanation/function_words.h"

namespace zhunsheng::explanation {

using checking::ExpressionId;
using syntax::Operator;
using syntax::Quantifier;
using values::Kind;

namespace {

struct Comparison {
    Operator operation, opposite;
    std::string_view zh, zh_date, en, en_date;
};

constexpr std::array comparisons{
    Comparison{Operator::equal, Operator::not_equal, "为", "为", "is", "is"},
    Comparison{Operator::not_equal, Operator::equal, "不是", "不是", "is not", "is not"},
    Comparison{Operator::greater, Operator::less_equal, "超过", "晚于", "exceeds", "is after"},
    Comparison{Operator::greater_equal, Operator::less, "不低于", "不早于", "is at least", "is not before"},
    Comparison{Operator::less, Operator::greater_equal, "不足", "早于", "is less than", "is before"},
    Comparison{Operator::less_equal, Operator::greater, "不超过", "不晚于", "is at most", "is not after"},
};

const Comparison& comparison(Operator operation) {
    return *std::ranges::find(comparisons, operation, &Comparison::operation);
}

}  // namespace

Clause ConditionWords::clause(ExpressionId condition, const std::string& item) {
    items_ = {std::string{}};
    if (!item.empty()) items_.push_back(item);
    return truth(condition, Sense::holds);
}

std::string ConditionWords::value(ExpressionId expression, const std::string& item) {
    items_ = {std::string{}};
    if (!item.empty()) items_.push_back(item);
    return noun(expression);
}

std::string ConditionWords::quoted(std::string_view label) const {
    return std::string{"“"}.append(label).append("”");
}

template <class Write>
auto ConditionWords::with_item(ExpressionId list, std::uint16_t level, Write write) {
    std::vector<std::string> outer = items_;
    items_.resize(level);
    items_.push_back(noun(list));
    auto words = write();
    items_ = std::move(outer);
    return words;
}

// Truths ------------------------------------------------------------------------------------------------------------

Clause ConditionWords::truth(ExpressionId id, Sense sense) {
    const checking::Expression& expression = program_[id].expression;
    return std::visit(
        [&](const auto& kind) -> Clause {
            if constexpr (requires { truth_of(kind, sense); }) {
                return truth_of(kind, sense);
            } else {
                const bool holds = sense == Sense::holds;
                return {
                    {}, noun(id) + (holds ? pick("为是", " holds") : pick("为否", " does not hold")), {}, {}};
            }
        },
        expression);
}

Clause ConditionWords::truth_of(const checking::Not& negation, Sense sense) {
    return truth(negation.operand, sense == Sense::holds ? Sense::fails : Sense::holds);
}

Clause ConditionWords::listing(const std::vector<ExpressionId>& operands, Clause::Parts joined, Sense sense) {
    const bool all = joined == Clause::Parts::all;
    Clause clause;
    clause.text =
        all ? pick("同时符合下列各项", "all of the following") : pick("符合下列之一", "one of the following");
    clause.joined = joined;
    for (const ExpressionId operand : operands) {
        Clause part = truth(operand, sense);
        if (part.joined == joined && part.head.empty()) {
            std::ranges::move(part.parts, std::back_inserter(clause.parts));
        } else {
            clause.parts.push_back(std::move(part));
        }
    }
    return clause;
}

// By De Morgan, which Kleene's logic keeps: what fails is said in terms of what does not hold.
Clause ConditionWords::truth_of(const checking::AllOf& all, Sense sense) {
    return listing(all.operands, sense == Sense::holds ? Clause::Parts::all : Clause::Parts::any, sense);
}

Clause ConditionWords::truth_of(const checking::AnyOf& any, Sense sense) {
    return listing(any.operands, sense == Sense::holds ? Clause::Parts::any : Clause::Parts::all, sense);
}

Clause ConditionWords::truth_of(const checking::Compare& compare, Sense sense) {
    const Comparison* words = &comparison(compare.operation);
    if (sense == Sense::fails) words = &comparison(words->opposite);
    const bool date = program_[compare.left].type.is(Kind::date);
    const std::string_view verb =
        phrases_.chinese() ? (date ? words->zh_date : words->zh) : (date ? words->en_date : words->en);
    const std::string blank = phrases_.chinese() ? "" : " ";
    return {{}, noun(compare.left) + blank + std::string{verb} + blank + noun(compare.right), {}, {}};
}

Clause ConditionWords::truth_of(const checking::Known& known, Sense sense) {
    const std::string what = noun(known.operand);
    return {
        {},
        what + (sense == Sense::holds ? pick("已经查明", " is known") : pick("尚未查明", " is not known")),
        {},
        {}};
}

Clause ConditionWords::truth_of(const checking::Contains& contains, Sense sense) {
    const bool constants = std::holds_alternative<checking::ConstantList>(program_[contains.list].expression);
    const bool holds = sense == Sense::holds;
    if (constants) {
        const std::string verb = holds ? pick("属于", " is one of ") : pick("不属于", " is none of ");
        return {{}, noun(contains.element) + verb + noun(contains.list), {}, {}};
    }
    const std::string verb = holds ? pick("包括", " includes ") : pick("不包括", " does not include ");
    return {{}, noun(contains.list) + verb + noun(contains.element), {}, {}};
}

Clause ConditionWords::truth_of(const checking::TextContains& contains, Sense sense) {
    const std::string verb =
        sense == Sense::holds ? pick("含有", " contains ") : pick("不含", " does not contain ");
    return {{}, noun(contains.text) + verb + noun(contains.part), {}, {}};
}

Clause ConditionWords::truth_of(const checking::Quantify& quantify, Sense sense) {
    const std::string list = noun(quantify.list);
    const bool none = (quantify.quantifier == Quantifier::none) == (sense == Sense::holds);
    const bool all = quantify.quantifier == Quantifier::all;
    // Not all: one for which it fails. Not none: one for which it holds.
    const Sense inner = all && sense == Sense::fails ? Sense::fails : Sense::holds;
    Clause body = with_item(quantify.list, quantify.level,
                            [&] { return quantify.body ? truth(*quantify.body, inner) : Clause{}; });
    std::string head;
    if (all && sense == Sense::holds) {
        head = pick("每一项" + list + "都符合：", "every item of " + list + ": ");
    } else if (none && !all) {
        head = pick("没有一项" + list + "符合：", "no item of " + list + ": ");
    } else {
        head = pick("至少有一项" + list + "符合：", "at least one item of " + list + ": ");
    }
    body.head.insert(0, head);
    return body;
}

// Values ------------------------------------------------------------------------------------------------------------

std::string ConditionWords::noun(ExpressionId id) {
    const checking::TypedExpression& typed = program_[id];
    const auto words = [&](const auto& kind) -> std::string {
        using One = std::decay_t<decltype(kind)>;
        if constexpr (requires { noun_of(kind, typed.type); }) {
            return noun_of(kind, typed.type);
        } else if constexpr (requires { noun_of(kind); }) {
            return noun_of(kind);
        } else if constexpr (std::is_same_v<One, checking::ScopeRecord>) {
            return kind.level == 0 ? pick("本案", "the case") : pick("该项", "the item");
        } else if constexpr (std::is_same_v<One, checking::ActSector>) {
            return pick("行为所属领域", "the sector of the act");
        } else if constexpr (std::is_same_v<One, checking::ActDate>) {
            return pick("行为终了日", "the day on which the act ended");
        } else if constexpr (std::is_same_v<One, checking::Involved>) {
            return pick("涉案的", "the involved ") + noun(kind.list);
        } else if constexpr (std::is_same_v<One, checking::Negate>) {
            return pick("负的", "minus ") + noun(kind.operand);
        } else {
            return pick("（", "(") + on_one_line(truth(id, Sense::holds), phrases_) + pick("）", ")");
        }
    };
    return std::visit(words, typed.expression);
}

std::string ConditionWords::noun_of(const checking::Constant& constant, values::Type type) const {
    const values::Value& value = constant.value;
    if (const bool* truth = std::get_if<bool>(&value)) return *truth ? pick("是", "yes") : pick("否", "no");
    if (const auto* number = std::get_if<values::Number>(&value)) {
        if (type.is(Kind::money)) return phrases_.yuan(number->to_decimal());
        const auto hundredfold = number->times(values::Number{100});
        return type.is(Kind::percent) && hundredfold ? hundredfold->to_decimal() + "%" : number->to_decimal();
    }
    if (const auto* date = std::get_if<values::Date>(&value)) {
        return phrases_.chinese() ? std::to_string(date->year()) + "年" + std::to_string(date->month()) +
                                        "月" + std::to_string(date->day()) + "日"
                                  : date->to_iso();
    }
    if (const auto* period = std::get_if<values::Period>(&value)) {
        return phrases_.chinese() ? period->to_chinese() : period->to_english();
    }
    if (const auto* text = std::get_if<std::string_view>(&value)) return quoted(*text);
    if (const auto* choice = std::get_if<values::Choice>(&value)) {
        return program_.vocabulary.enumerations[type.index].values[choice->index].label;
    }
    return pick("未知", "unknown");
}

std::string ConditionWords::noun_of(const checking::ConstantList& list, values::Type type) const {
    std::vector<std::string> words;
    for (const values::Value& value : list.values) {
        words.push_back(noun_of(checking::Constant{value}, type.element()));
    }
    return phrases_.listed(words);
}

std::string ConditionWords::owner(ExpressionId record) {
    const checking::Expression& expression = program_[record].expression;
    if (const auto* scope = std::get_if<checking::ScopeRecord>(&expression)) {
        const bool clear = scope->level == 0 || scope->level + 1U == items_.size();
        if (clear || scope->level >= items_.size()) return {};
        return pick("该项" + items_[scope->level] + "的", "that item of " + items_[scope->level] + "'s ");
    }
    return noun(record) + pick("的", "'s ");
}

std::string ConditionWords::noun_of(const checking::FieldRead& read) {
    const std::uint16_t record = program_[read.record].type.index;
    return owner(read.record) + quoted(program_.vocabulary.records[record].fields[read.field].label);
}

std::string ConditionWords::noun_of(const checking::DefinitionRead& read) {
    if (std::ranges::find(definitions_, read.rule) == definitions_.end()) definitions_.push_back(read.rule);
    return owner(read.record) + quoted(program_.rules[read.rule].name);
}

std::string ConditionWords::operand(ExpressionId id) {
    const checking::Expression& expression = program_[id].expression;
    const auto* arithmetic = std::get_if<checking::Arithmetic>(&expression);
    const auto* call = std::get_if<checking::FunctionCall>(&expression);
    const bool open = (arithmetic != nullptr && arithmetic->operation != Operator::times) ||
                      (call != nullptr && call->arguments.size() > 1);
    return open ? pick("（", "(") + noun(id) + pick("）", ")") : noun(id);
}

/// A bare number and a value read as "5倍的…": which side is the number depends on the author.
std::string ConditionWords::times(const checking::Arithmetic& arithmetic) {
    const auto is_factor = [&](ExpressionId id) {
        const checking::TypedExpression& typed = program_[id];
        return std::holds_alternative<checking::Constant>(typed.expression) && !typed.type.is(Kind::money);
    };
    ExpressionId factor = arithmetic.left;
    ExpressionId of = arithmetic.right;
    if (!is_factor(factor)) std::swap(factor, of);
    if (!is_factor(factor)) {
        return operand(arithmetic.left) + pick("乘以", " times ") + operand(arithmetic.right);
    }
    const std::string count = noun(factor);
    if (!phrases_.chinese()) return count + " times " + operand(of);
    return operand(of) + "的" + count + (count.ends_with('%') ? "" : "倍");
}

std::string ConditionWords::noun_of(const checking::Arithmetic& arithmetic) {
    if (arithmetic.operation == Operator::times) return times(arithmetic);
    const std::string left = noun(arithmetic.left);
    const std::string right = operand(arithmetic.right);
    if (arithmetic.operation == Operator::over) {
        return operand(arithmetic.left) + pick("除以", " divided by ") + right;
    }
    const bool date = program_[arithmetic.left].type.is(Kind::date);
    const bool minus = arithmetic.operation == Operator::minus;
    if (date && minus && program_[arithmetic.right].type.is(Kind::date)) {
        return pick(right + "至" + left + "的天数", "the days from " + right + " to " + left);
    }
    if (date)
        return pick(left + (minus ? "之前" : "之后") + right,
                    right + (minus ? " before " : " after ") + left);
    return minus ? left + pick("减去", " less ") + right
                 : left + pick("与", " and ") + right + pick("之和", " together");
}

std::string ConditionWords::noun_of(const checking::Quantify& quantify) {
    const std::string list = noun(quantify.list);
    if (!quantify.body) return pick(list + "的项数", "the number of items of " + list);
    if (quantify.quantifier == Quantifier::count) {
        const std::string condition = with_item(quantify.list, quantify.level, [&] {
            return on_one_line(truth(*quantify.body, Sense::holds), phrases_);
        });
        return pick("符合（" + condition + "）的" + list + "的项数",
                    "the number of items of " + list + " for which (" + condition + ")");
    }
    if (program_[*quantify.body].type.is(Kind::truth)) {
        return pick("（", "(") + on_one_line(truth_of(quantify, Sense::holds), phrases_) + pick("）", ")");
    }
    const std::string body = with_item(quantify.list, quantify.level, [&] { return noun(*quantify.body); });
    if (quantify.quantifier == Quantifier::sum)
        return pick("各项" + list + "的" + body + "之和", "the sum of " + body + " over " + list);
    const bool greatest = quantify.quantifier == Quantifier::greatest;
    return pick("各项" + list + "的" + body + (greatest ? "的最大值" : "的最小值"),
                (greatest ? "the greatest " : "the least ") + body + " of " + list);
}

std::string ConditionWords::noun_of(const checking::Where& where) {
    const std::string list = noun(where.list);
    const std::string condition = with_item(
        where.list, where.level, [&] { return on_one_line(truth(where.condition, Sense::holds), phrases_); });
    return pick("符合（" + condition + "）的" + list, list + " for which (" + condition + ")");
}

std::string ConditionWords::noun_of(const checking::FunctionCall& call) {
    std::vector<std::string> arguments;
    for (const ExpressionId argument : call.arguments) {
        arguments.push_back(operand(argument));
    }
    return function_words(*call.function, arguments, phrases_);
}

}  // namespace zhunsheng::explanation
