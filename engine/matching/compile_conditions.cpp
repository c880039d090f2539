// Compiles expressions node by node; what a sheet cannot say becomes a foreign node.

#include "matching/compile_conditions.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace zhunsheng::matching {

using checking::ExpressionId;
using values::Kind;
using vocabulary::Role;

Relation Relation::of(syntax::Operator operation) {
    using syntax::Operator;
    const auto is_any = [operation](std::initializer_list<Operator> ones) {
        return std::ranges::find(ones, operation) != ones.end();
    };
    return {is_any({Operator::less, Operator::less_equal, Operator::not_equal}),
            is_any({Operator::equal, Operator::less_equal, Operator::greater_equal}),
            is_any({Operator::greater, Operator::greater_equal, Operator::not_equal})};
}

std::uint16_t Levels::depth() const {
    std::uint16_t depth = 0;
    for (const Row& row : rows) depth = std::max<std::uint16_t>(depth, row.level);
    return depth + 1U;
}

ConditionCompiler::ConditionCompiler(const checking::Program& program, Layout& layout, TextTable& texts,
                                     Conditions& conditions)
    : program_(program), layout_(layout), texts_(texts), conditions_(conditions) {
    const CellIndex cell =
        program.roles.decided_on ? layout.fact(0, {*program.roles.decided_on}) : layout.room(0);
    Node read{ReadNode{0, cell}, Kind::date};
    read.levels = 1;
    conditions_.decided_on = add(std::move(read), "date of the decision");
}

// Nodes -------------------------------------------------------------------------------------------------------------

std::string ConditionCompiler::joined(std::string_view word, const std::vector<NodeId>& ids) {
    std::string key{word};
    for (const NodeId id : ids) key.append(" ").append(std::to_string(id));
    return key;
}

NodeId ConditionCompiler::add(Node node, const std::string& key) {
    const auto [place, fresh] = known_.try_emplace(key, static_cast<NodeId>(conditions_.nodes.size()));
    if (fresh) {
        conditions_.nodes.push_back(std::move(node));
    } else {
        conditions_.nodes[place->second].shared = true;
    }
    return place->second;
}

void ConditionCompiler::take_in(Node& node, NodeId part) const { take_in_body(node, part, most_levels); }

void ConditionCompiler::take_in_body(Node& node, NodeId part, std::uint16_t item_level) const {
    const Node& taken = conditions_[part];
    for (std::uint16_t level = 0; level < most_levels; ++level) {
        if (level == item_level || (taken.levels >> level & 1U) == 0) continue;
        node.levels = static_cast<std::uint16_t>(node.levels | 1U << level);
        node.rows[level] = taken.rows[level];
    }
    node.foreign = node.foreign || taken.foreign;
}

NodeId ConditionCompiler::foreign() {
    Node node{ForeignNode{}};
    node.foreign = true;
    return add(std::move(node), "foreign");
}

NodeId ConditionCompiler::negation(NodeId operand) {
    if (const auto* negated = std::get_if<NotNode>(&conditions_[operand].what)) return negated->operand;
    Node node{NotNode{operand}};
    take_in(node, operand);
    return add(std::move(node), joined("not", {operand}));
}

/// The parts of a conjunction; those of "not any" are the negated ones.
void ConditionCompiler::split(NodeId id, std::vector<NodeId>& parts) const {
    if (const auto* all = std::get_if<AllNode>(&conditions_[id].what)) {
        for (const NodeId operand : all->operands) split(operand, parts);
    } else if (std::ranges::find(parts, id) == parts.end()) {
        parts.push_back(id);
    }
}

NodeId ConditionCompiler::together(std::vector<NodeId> operands, bool all) {
    if (all) {
        std::vector<NodeId> parts;
        for (const NodeId operand : operands) split(operand, parts);
        operands = std::move(parts);
    }
    if (operands.size() == 1) return operands.front();
    Node node{ConstantNode{}};
    for (const NodeId operand : operands) take_in(node, operand);
    const std::string key = joined(all ? "all" : "any", operands);
    if (all) {
        node.what = AllNode{std::move(operands)};
    } else {
        node.what = AnyNode{std::move(operands)};
    }
    return add(std::move(node), key);
}

void ConditionCompiler::keep_outcome(NodeId id) {
    Node& node = conditions_.nodes[id];
    const bool stands_there = std::holds_alternative<ReadNode>(node.what);
    if (stands_there || node.room || node.foreign || !node.has_one_row()) return;
    node.room = layout_.room(node.rows[node.innermost()]);
}

// Expressions -------------------------------------------------------------------------------------------------------

NodeId ConditionCompiler::compile(ExpressionId id, const Levels& levels) {
    return compile_as(program_[id].expression, program_[id].type, levels);
}

NodeId ConditionCompiler::compile_body(ExpressionId id, const Levels& levels) {
    std::string key = joined("body", {id.index});
    for (const Levels::Row& row : levels.rows) key += joined(" row", {row.level, row.kind});
    const auto known = bodies_.find(key);
    if (known != bodies_.end()) return known->second;
    return bodies_[key] = compile(id, levels);
}

NodeId ConditionCompiler::compile_as(const checking::Expression& expression, const values::Type& type,
                                     const Levels& levels) {
    return std::visit(
        [&](const auto& each) -> NodeId {
            using What = std::decay_t<decltype(each)>;
            if constexpr (std::is_same_v<What, checking::Constant>) {
                const auto cell = constant_cell(each.value, type.kind, texts_);
                if (!cell) return foreign();
                return add(
                    Node{ConstantNode{*cell}, type.kind},
                    "constant " + std::to_string(static_cast<int>(type.kind)) + " " + std::to_string(*cell));
            } else if constexpr (std::is_same_v<What, checking::Not>) {
                return negation(compile(each.operand, levels));
            } else if constexpr (std::is_same_v<What, checking::AllOf> ||
                                 std::is_same_v<What, checking::AnyOf>) {
                std::vector<NodeId> operands;
                for (const ExpressionId operand : each.operands) operands.push_back(compile(operand, levels));
                return together(std::move(operands), std::is_same_v<What, checking::AllOf>);
            } else if constexpr (std::is_same_v<What, checking::ActSector>) {
                return fact_of_role({}, Role::sector).value_or(foreign());  // a finding has no act yet
            } else if constexpr (std::is_same_v<What, checking::ActDate>) {
                return fact_of_role({}, Role::act_date).value_or(foreign());
            } else if constexpr (requires { of(each, levels); }) {
                return of(each, levels);
            } else {
                return foreign();
            }
        },
        expression);
}

NodeId ConditionCompiler::constant_like(ExpressionId id, NodeId other) {
    const auto* constant = std::get_if<checking::Constant>(&program_[id].expression);
    values::Type type = program_[id].type;
    type.kind = conditions_[other].kind;
    return constant == nullptr ? compile(id, Levels{}) : compile_as(*constant, type, Levels{});
}

NodeId ConditionCompiler::of(const checking::Compare& comparison, const Levels& levels) {
    const auto is_constant = [&](ExpressionId id) {
        return std::holds_alternative<checking::Constant>(program_[id].expression);
    };
    if (is_constant(comparison.left) && is_constant(comparison.right)) return foreign();
    NodeId left = 0;
    NodeId right = 0;
    if (is_constant(comparison.left)) {
        right = compile(comparison.right, levels);
        left = constant_like(comparison.left, right);
    } else {
        left = compile(comparison.left, levels);
        right = is_constant(comparison.right) ? constant_like(comparison.right, left)
                                              : compile(comparison.right, levels);
    }
    const auto is_read = [&](NodeId id) {
        return !std::holds_alternative<ConstantNode>(conditions_[id].what);
    };
    const Kind kind = conditions_[left].kind;
    const Kind other = conditions_[right].kind;
    // Two texts that no rule names are not told apart, periods do not fit a cell, and numbers must have one scale.
    const bool is_plain = (kind != Kind::text || !is_read(left) || !is_read(right)) && kind != Kind::period &&
                          kind != Kind::record && decimals_of(kind) == decimals_of(other);
    if (!is_plain) return foreign();
    Node node{CompareNode{Relation::of(comparison.operation), left, right}};
    take_in(node, left);
    take_in(node, right);
    return add(std::move(node), joined("compare", {static_cast<NodeId>(comparison.operation), left, right}));
}

NodeId ConditionCompiler::of(const checking::Known& known, const Levels& levels) {
    const bool is_list = program_[known.operand].type.list;
    const auto operand = is_list ? list_node(known.operand, levels) : compile(known.operand, levels);
    if (!operand) return foreign();
    Node node{KnownNode{*operand}};
    take_in(node, *operand);
    return add(std::move(node), joined("known", {*operand}));
}

}  // namespace zhunsheng::matching
