// Writes each kind of expression as a key.

#include "comparison/content_keys.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <variant>

namespace zhunsheng::comparison {
namespace {

using checking::ExpressionId;
using syntax::Operator;
using syntax::Quantifier;

struct Comparison {
    Operator operation, opposite, mirrored;
};
constexpr std::array comparisons{
    Comparison{Operator::equal, Operator::not_equal, Operator::equal},
    Comparison{Operator::not_equal, Operator::equal, Operator::not_equal},
    Comparison{Operator::greater, Operator::less_equal, Operator::less},
    Comparison{Operator::greater_equal, Operator::less, Operator::less_equal},
    Comparison{Operator::less, Operator::greater_equal, Operator::greater},
    Comparison{Operator::less_equal, Operator::greater, Operator::greater_equal},
};

const Comparison& comparison(Operator operation) {
    return *std::ranges::find(comparisons, operation, &Comparison::operation);
}

std::string whole(values::Number::Wide number) {
    const auto exact = values::Number::ratio(number, 1);
    return exact ? exact->to_decimal() : std::string{"?"};
}

std::string bracketed(std::string_view word, const std::vector<std::string>& parts) {
    std::string key{word};
    key += '(';
    for (const std::string& part : parts) {
        if (key.back() != '(') key += ", ";
        key += part;
    }
    return key + ")";
}

}  // namespace

std::string ContentKeys::of(ExpressionId expression) const {
    return program_[expression].type.is(values::Kind::truth) ? truth(expression, Sense::holds)
                                                             : value(expression);
}

const std::string& ContentKeys::rule(std::uint32_t index) const {
    const std::string& id = program_.rules[index].id;
    const auto renamed = renames_.find(id);
    return renamed == renames_.end() ? id : renamed->second;
}

// Truths ------------------------------------------------------------------------------------------------------------

std::string ContentKeys::truth(ExpressionId id, Sense sense) const {
    return std::visit(
        [&](const auto& kind) -> std::string {
            if constexpr (requires { truth_of(kind, sense); }) {
                return truth_of(kind, sense);
            } else {
                return (sense == Sense::holds ? "" : "not ") + value(id);
            }
        },
        program_[id].expression);
}

std::string ContentKeys::truth_of(const checking::Not& negation, Sense sense) const {
    return truth(negation.operand, sense == Sense::holds ? Sense::fails : Sense::holds);
}

std::string ContentKeys::truth_of(const checking::AllOf& all, Sense sense) const {
    return joined(sense == Sense::holds, all.operands, sense);
}

std::string ContentKeys::truth_of(const checking::AnyOf& any, Sense sense) const {
    return joined(sense != Sense::holds, any.operands, sense);
}

std::string ContentKeys::joined(bool all, const std::vector<ExpressionId>& operands, Sense sense) const {
    std::vector<std::string> keys;
    collect(all, operands, sense, keys);
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return bracketed(all ? "all" : "any", keys);
}

void ContentKeys::collect(bool all, const std::vector<ExpressionId>& operands, Sense sense,
                          std::vector<std::string>& keys) const {
    for (const ExpressionId operand : operands) {
        const checking::Expression& expression = program_[operand].expression;
        const auto* same_all = std::get_if<checking::AllOf>(&expression);
        const auto* same_any = std::get_if<checking::AnyOf>(&expression);
        const bool holds = sense == Sense::holds;
        if (same_all != nullptr && all == holds) {
            collect(all, same_all->operands, sense, keys);
        } else if (same_any != nullptr && all != holds) {
            collect(all, same_any->operands, sense, keys);
        } else {
            keys.push_back(truth(operand, sense));
        }
    }
}

std::string ContentKeys::truth_of(const checking::Compare& compare, Sense sense) const {
    Operator operation = compare.operation;
    if (sense == Sense::fails) operation = comparison(operation).opposite;
    std::string left = value(compare.left);
    std::string right = value(compare.right);
    if (right < left) {
        std::swap(left, right);
        operation = comparison(operation).mirrored;
    }
    return bracketed(syntax::canonical(operation, false), {left, right});
}

std::string ContentKeys::truth_of(const checking::Quantify& quantify, Sense sense) const {
    const bool holds = sense == Sense::holds;
    std::string_view word = "any";
    if (quantify.quantifier == Quantifier::all && holds) {
        word = "every";
    } else if (quantify.quantifier != Quantifier::all && (quantify.quantifier == Quantifier::none) == holds) {
        word = "none";
    }
    // Not all: one for which it fails.
    const Sense inner = quantify.quantifier == Quantifier::all && !holds ? Sense::fails : Sense::holds;
    std::vector<std::string> parts{value(quantify.list)};
    if (quantify.body) parts.push_back(truth(*quantify.body, inner));
    return bracketed(word, parts);
}

// Values ------------------------------------------------------------------------------------------------------------

std::string ContentKeys::constant(const values::Value& value, values::Type type) const {
    std::string key{values::english_name(type.kind)};
    if (const bool* truth = std::get_if<bool>(&value)) return *truth ? "yes" : "no";
    if (const auto* number = std::get_if<values::Number>(&value)) {
        return key + " " + whole(number->numerator()) + "/" + whole(number->denominator());
    }
    if (const auto* date = std::get_if<values::Date>(&value)) return date->to_iso();
    if (const auto* period = std::get_if<values::Period>(&value)) return period->to_iso();
    if (const auto* text = std::get_if<std::string_view>(&value)) return "\"" + std::string{*text} + "\"";
    if (const auto* choice = std::get_if<values::Choice>(&value)) {
        const vocabulary::Enumeration& of = program_.vocabulary.enumerations[type.index];
        return of.id + "." + of.values[choice->index].id;
    }
    return "unknown";
}

std::string ContentKeys::value(ExpressionId id) const {
    const checking::TypedExpression& typed = program_[id];
    const auto key = [&](const auto& kind) -> std::string {
        if constexpr (requires { value_of(kind, typed.type); }) {
            return value_of(kind, typed.type);
        } else if constexpr (requires { value_of(kind); }) {
            return value_of(kind);
        } else {
            return truth(id, Sense::holds);
        }
    };
    return std::visit(key, typed.expression);
}

std::string ContentKeys::value_of(const checking::Constant& one, values::Type type) const {
    return constant(one.value, type);
}

std::string ContentKeys::value_of(const checking::ConstantList& list, values::Type type) const {
    std::vector<std::string> keys;
    for (const values::Value& each : list.values) keys.push_back(constant(each, type.element()));
    std::ranges::sort(keys);
    return bracketed("list", keys);
}

std::string ContentKeys::value_of(const checking::ScopeRecord& scope) {
    return "@" + std::to_string(scope.level);
}

std::string ContentKeys::value_of(const checking::FieldRead& read) const {
    const vocabulary::Record& record = program_.vocabulary.records[program_[read.record].type.index];
    return value(read.record) + "." + record.id + "." + record.fields[read.field].id;
}

std::string ContentKeys::value_of(const checking::DefinitionRead& read) const {
    return value(read.record) + ":" + rule(read.rule);
}

std::string ContentKeys::value_of(const checking::ActSector& /*unused*/) { return "sector of the act"; }

std::string ContentKeys::value_of(const checking::ActDate& /*unused*/) { return "date of the act"; }

std::string ContentKeys::value_of(const checking::Arithmetic& arithmetic) const {
    std::vector<std::string> sides{value(arithmetic.left), value(arithmetic.right)};
    const bool free = arithmetic.operation == Operator::times || arithmetic.operation == Operator::plus;
    if (free) std::ranges::sort(sides);
    return bracketed(syntax::canonical(arithmetic.operation, false), sides);
}

std::string ContentKeys::value_of(const checking::Negate& negate) const {
    return bracketed("minus", {value(negate.operand)});
}

std::string ContentKeys::value_of(const checking::Known& known) const {
    return bracketed("known", {of(known.operand)});
}

std::string ContentKeys::value_of(const checking::Contains& contains) const {
    return bracketed("in", {value(contains.element), value(contains.list)});
}

std::string ContentKeys::value_of(const checking::TextContains& contains) const {
    return bracketed("contains", {value(contains.text), value(contains.part)});
}

std::string ContentKeys::value_of(const checking::Quantify& quantify) const {
    if (quantify.body && program_[*quantify.body].type.is(values::Kind::truth) &&
        quantify.quantifier != Quantifier::count) {
        return truth_of(quantify, Sense::holds);
    }
    std::vector<std::string> parts{value(quantify.list)};
    if (quantify.body) parts.push_back(of(*quantify.body));
    return bracketed(syntax::canonical(quantify.quantifier, false), parts);
}

std::string ContentKeys::value_of(const checking::Where& where) const {
    return bracketed("where", {value(where.list), truth(where.condition, Sense::holds)});
}

std::string ContentKeys::value_of(const checking::Involved& involved) const {
    return bracketed("involved", {value(involved.list)});
}

std::string ContentKeys::value_of(const checking::FunctionCall& call) const {
    std::vector<std::string> keys;
    for (const ExpressionId each : call.arguments) keys.push_back(of(each));
    return bracketed(call.function->en, keys);
}

}  // namespace zhunsheng::comparison
