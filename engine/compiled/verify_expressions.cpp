// Types and scopes of expressions, once more: what evaluation relies on.

#include "compiled/verify_expressions.h"

#include <algorithm>
#include <optional>
#include <variant>

#include "checking/operator_types.h"
#include "checking/parts.h"

namespace zhunsheng::compiled {

using checking::ExpressionId;
using values::Kind;
using values::Type;

namespace {

constexpr Type truth{Kind::truth};

bool is_record_list(Type type) { return type.list && type.kind == Kind::record; }

/// Whether a constant of this type may be this value.
bool holds(const vocabulary::Vocabulary& vocabulary, Type type, const values::Value& value) {
    switch (type.kind) {
        case Kind::truth: return std::holds_alternative<bool>(value);
        case Kind::integer:
        case Kind::decimal:
        case Kind::money:
        case Kind::percent: return std::holds_alternative<values::Number>(value);
        case Kind::date: return std::holds_alternative<values::Date>(value);
        case Kind::period: return std::holds_alternative<values::Period>(value);
        case Kind::text: return std::holds_alternative<std::string_view>(value);
        case Kind::choice: {
            const auto* choice = std::get_if<values::Choice>(&value);
            return choice != nullptr && choice->index < vocabulary.enumerations[type.index].values.size();
        }
        case Kind::record:
        case Kind::none: return false;
    }
    return false;
}

bool is_sound_type(const vocabulary::Vocabulary& vocabulary, Type type) {
    if (type.kind == Kind::choice) return type.index < vocabulary.enumerations.size();
    if (type.kind == Kind::record) return type.index < vocabulary.records.size();
    return type.index == 0;
}

bool compares(syntax::Operator operation) {
    return operation >= syntax::Operator::equal && operation <= syntax::Operator::less_equal;
}

bool is_equality(syntax::Operator operation) {
    return operation == syntax::Operator::equal || operation == syntax::Operator::not_equal;
}

bool calculates(syntax::Operator operation) {
    return operation >= syntax::Operator::plus && operation <= syntax::Operator::over;
}

/// The record for which a definition is worked out.
std::uint16_t record_of(const checking::Program& program, const checking::Rule& rule) {
    const vocabulary::Vocabulary& vocabulary = program.vocabulary;
    return rule.each ? vocabulary.root_record().fields[*rule.each].type.index : vocabulary.root;
}

std::optional<Type> sector_type(const vocabulary::Vocabulary& vocabulary) {
    for (const vocabulary::Record& record : vocabulary.records) {
        if (const auto field = record.find(vocabulary::Role::sector)) return record.fields[*field].type;
    }
    return std::nullopt;
}

/// Whether one kind of node, its parts being sound, goes together with its type.
struct NodeFits {
    const checking::Program& program;
    Type type;
    const ExpressionVerifier::Scope& scope;

    [[nodiscard]] Type of(ExpressionId id) const { return program[id].type; }

    bool operator()(const checking::Constant& node) const {
        return !type.list && holds(program.vocabulary, type, node.value);
    }
    bool operator()(const checking::ConstantList& node) const {
        const auto fits = [&](const values::Value& value) {
            return holds(program.vocabulary, type.element(), value);
        };
        return type.list && std::all_of(node.values.begin(), node.values.end(), fits);
    }
    bool operator()(const checking::ScopeRecord& node) const {
        return node.level < scope.size() && type == Type{Kind::record, false, scope[node.level]};
    }
    bool operator()(const checking::FieldRead& node) const {
        const Type record = of(node.record);
        if (!record.is(Kind::record)) return false;
        const auto& fields = program.vocabulary.records[record.index].fields;
        return node.field < fields.size() && type == fields[node.field].type;
    }
    bool operator()(const checking::DefinitionRead& node) const {
        if (node.rule >= program.rules.size()) return false;
        const checking::Rule& rule = program.rules[node.rule];
        const auto* definition = std::get_if<checking::Definition>(&rule.then);
        return definition != nullptr && definition->value.index < program.expressions.size() &&
               type == of(definition->value) &&
               of(node.record) == Type{Kind::record, false, record_of(program, rule)};
    }
    bool operator()(const checking::ActSector& /*node*/) const {
        return type == sector_type(program.vocabulary);
    }
    bool operator()(const checking::ActDate& /*node*/) const { return type.is(Kind::date); }
    bool operator()(const checking::Not& node) const { return type == truth && of(node.operand) == truth; }
    bool operator()(const checking::AllOf& node) const { return are_truths(node.operands); }
    bool operator()(const checking::AnyOf& node) const { return are_truths(node.operands); }
    bool operator()(const checking::Compare& node) const {
        const Type left = of(node.left);
        return type == truth && compares(node.operation) && !left.list && left.kind != Kind::record &&
               checking::comparable(left, of(node.right)) &&
               (is_equality(node.operation) || checking::ordered(left));
    }
    bool operator()(const checking::Arithmetic& node) const {
        return calculates(node.operation) &&
               checking::arithmetic_type(node.operation, of(node.left), of(node.right)) == type;
    }
    bool operator()(const checking::Negate& node) const {
        return type.is_numeric() && of(node.operand) == type;
    }
    bool operator()(const checking::Known& /*node*/) const { return type == truth; }
    bool operator()(const checking::Contains& node) const {
        const Type list = of(node.list);
        return type == truth && list.list && !of(node.element).list &&
               checking::comparable(list.element(), of(node.element));
    }
    bool operator()(const checking::TextContains& node) const {
        return type == truth && of(node.text).is(Kind::text) && of(node.part).is(Kind::text);
    }
    bool operator()(const checking::Quantify& node) const {
        using syntax::Quantifier;
        const Quantifier quantifier = node.quantifier;
        if (quantifier == Quantifier::count) {
            return type.is(Kind::integer) && of(node.list).list && (!node.body || of(*node.body) == truth);
        }
        if (!node.body) return false;
        const Type body = of(*node.body);
        if (quantifier == Quantifier::sum) return body.is_numeric() && type == body;
        const bool picks = quantifier == Quantifier::greatest || quantifier == Quantifier::least;
        if (picks) return (body.is_numeric() || body.is(Kind::date)) && type == body;
        return type == truth && body == truth;
    }
    bool operator()(const checking::Where& node) const {
        return type == of(node.list) && of(node.condition) == truth;
    }
    bool operator()(const checking::Involved& node) const {
        return is_record_list(type) && type == of(node.list);
    }
    bool operator()(const checking::FunctionCall& node) const {
        return node.function != nullptr && type == node.function->gives &&
               std::equal(node.arguments.begin(), node.arguments.end(), node.function->takes.begin(),
                          node.function->takes.end(), [&](ExpressionId argument, Type wanted) {
                              return checking::comparable(wanted, of(argument));
                          });
    }

    [[nodiscard]] bool are_truths(const std::vector<ExpressionId>& operands) const {
        return type == truth && std::all_of(operands.begin(), operands.end(),
                                            [&](ExpressionId id) { return of(id) == truth; });
    }
};

/// How deep evaluation goes from each expression, through what definitions and defaults give.
class Depths {
public:
    explicit Depths(const checking::Program& program)
        : program_(program), depths_(program.expressions.size()) {}

    /// Nothing if it goes round in a circle or too deep.
    std::optional<std::size_t> below(ExpressionId id, std::size_t from) {
        std::optional<std::size_t>& known = depths_[id.index];
        if (known) return from + *known <= max_depth ? known : std::nullopt;
        if (from >= max_depth) return std::nullopt;  // as a circle comes to be
        std::size_t deepest = 0;
        for (const ExpressionId next : read_by(id)) {
            const auto depth = below(next, from + 1);
            if (!depth) return std::nullopt;
            deepest = std::max(deepest, *depth + 1);
        }
        depths_[id.index] = deepest;
        return deepest;
    }

private:
    [[nodiscard]] std::vector<ExpressionId> read_by(ExpressionId id) const {
        const checking::Expression& expression = program_[id].expression;
        std::vector<ExpressionId> next = checking::parts_of(expression);
        if (const auto* read = std::get_if<checking::DefinitionRead>(&expression)) {
            next.push_back(std::get<checking::Definition>(program_.rules[read->rule].then).value);
        }
        if (const auto* read = std::get_if<checking::FieldRead>(&expression)) {
            const auto& record = program_.vocabulary.records[program_[read->record].type.index];
            const auto& value = record.fields[read->field].default_expression;
            if (value) next.push_back(ExpressionId{*value});
        }
        return next;
    }

    const checking::Program& program_;
    std::vector<std::optional<std::size_t>> depths_;
};

}  // namespace

bool ExpressionVerifier::visit(ExpressionId id, const Scope& scope, std::size_t depth) {
    if (id.index >= used_.size() || used_[id.index] || depth > max_depth) return false;
    used_[id.index] = true;
    const checking::TypedExpression& typed = program_[id];
    const auto* list = std::get_if<checking::ConstantList>(&typed.expression);
    const bool empty_list = list != nullptr && list->values.empty();
    if (!is_sound_type(program_.vocabulary, typed.type) || (typed.type.is_faulty() && !empty_list))
        return false;
    return are_sound_parts(typed.expression, scope, depth) &&
           std::visit(NodeFits{program_, typed.type, scope}, typed.expression);
}

/// Those that are worked out for an item see it at the next level.
bool ExpressionVerifier::are_sound_parts(const checking::Expression& expression, const Scope& scope,
                                         std::size_t depth) {
    if (const auto* where = std::get_if<checking::Where>(&expression)) {
        return visit(where->list, scope, depth + 1) &&
               visit_item(where->condition, where->list, where->level, scope, depth + 1);
    }
    if (const auto* quantify = std::get_if<checking::Quantify>(&expression)) {
        return visit(quantify->list, scope, depth + 1) &&
               (!quantify->body ||
                visit_item(*quantify->body, quantify->list, quantify->level, scope, depth + 1));
    }
    const std::vector<ExpressionId> parts = checking::parts_of(expression);
    return std::all_of(parts.begin(), parts.end(),
                       [&](ExpressionId part) { return visit(part, scope, depth + 1); });
}

bool ExpressionVerifier::visit_item(ExpressionId body, ExpressionId list, std::uint16_t level,
                                    const Scope& scope, std::size_t depth) {
    const Type type = program_[list].type;
    if (!is_record_list(type) || level != scope.size()) return false;
    Scope inside = scope;
    inside.push_back(type.index);
    return visit(body, inside, depth);
}

bool ExpressionVerifier::ends() const {
    Depths depths(program_);
    for (std::uint32_t index = 0; index < used_.size(); ++index) {
        if (used_[index] && !depths.below(ExpressionId{index}, 0)) return false;
    }
    return true;
}

}  // namespace zhunsheng::compiled
