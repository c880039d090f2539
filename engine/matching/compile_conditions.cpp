// Compiles expressions node by node; what a sheet cannot say becomes a foreign node.

#include "matching/compile_conditions.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace zhunsheng::matching {

using checking::ExpressionId;
using values::Kind;
using vocabulary::Role;

namespace {

std::string joined(std::string_view word, const std::vector<NodeId>& ids) {
    std::string key{word};
    for (const NodeId id : ids) key.append(" ").append(std::to_string(id));
    return key;
}

std::string key_of(std::string_view word, const Items& items, const std::vector<NodeId>& more) {
    return joined(word, {items.list, items.item_level}) + joined(" |", items.filters) + joined(" |", more);
}

}  // namespace

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

// Facts -------------------------------------------------------------------------------------------------------------

NodeId ConditionCompiler::fact(const Levels::Row& row, const Path& path) {
    const vocabulary::Field* field = nullptr;
    std::uint16_t record = layout_.record_of(row.kind);
    for (const std::uint16_t step : path) {
        field = &program_.vocabulary.records[record].fields[step];
        record = field->type.index;
    }
    const auto read = [&](const Path& way, Kind kind) {
        const CellIndex cell = layout_.fact(row.kind, way);
        Node node{ReadNode{row.level, cell}, kind};
        if (row.level < most_levels) {
            node.levels = static_cast<std::uint16_t>(1U << row.level);
            node.rows[row.level] = row.kind;
        } else {
            node.foreign = true;
        }
        return add(std::move(node), joined("read", {row.level, row.kind, cell}));
    };
    const NodeId given = read(path, field->type.kind);
    if (field->type.list) return given;
    const bool is_holder_sure = path.size() == 1;
    if (field->role == Role::decided_on) {
        return is_holder_sure && row.level == 0 ? conditions_.decided_on : foreign();
    }
    if (!field->default_expression) return given;
    DefaultNode fallback{given, std::nullopt, compile(ExpressionId{*field->default_expression}, Levels{})};
    if (!is_holder_sure) fallback.holder = read(Path(path.begin(), path.end() - 1), Kind::record);
    std::vector<NodeId> parts{given, fallback.otherwise};
    if (fallback.holder) parts.push_back(*fallback.holder);
    Node node{fallback, field->type.kind};
    for (const NodeId part : parts) take_in(node, part);
    return add(std::move(node), joined("default", parts));
}

std::optional<NodeId> ConditionCompiler::fact_of_role(const Levels::Row& row, Role role) {
    const auto& record = program_.vocabulary.records[layout_.record_of(row.kind)];
    const auto field = record.find(role);
    return field ? std::optional{fact(row, {*field})} : std::nullopt;
}

std::optional<std::pair<Levels::Row, Path>> ConditionCompiler::find_path(const checking::FieldRead& read,
                                                                         const Levels& levels) const {
    Path path{read.field};
    const checking::Expression* record = &program_[read.record].expression;
    while (const auto* outer = std::get_if<checking::FieldRead>(record)) {
        path.insert(path.begin(), outer->field);
        record = &program_[outer->record].expression;
    }
    const auto* at = std::get_if<checking::ScopeRecord>(record);
    if (at == nullptr || at->level >= levels.rows.size()) return std::nullopt;
    return std::pair{levels.rows[at->level], path};
}

NodeId ConditionCompiler::of(const checking::FieldRead& read, const Levels& levels) {
    const auto found = find_path(read, levels);
    return found ? fact(found->first, found->second) : foreign();
}

NodeId ConditionCompiler::of(const checking::DefinitionRead& read, const Levels& levels) {
    const checking::Rule& definition = program_.rules[read.rule];
    const auto* at = std::get_if<checking::ScopeRecord>(&program_[read.record].expression);
    if (at == nullptr) return foreign();
    Levels inside;
    if (definition.each) inside.rows.push_back(levels.rows[at->level]);
    const NodeId value = compile(std::get<checking::Definition>(definition.then).value, inside);
    conditions_.nodes[value].shared = true;
    return value;
}

// Expressions -------------------------------------------------------------------------------------------------------

NodeId ConditionCompiler::compile(ExpressionId id, const Levels& levels) {
    return compile_as(program_[id].expression, program_[id].type, levels);
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

// Lists -------------------------------------------------------------------------------------------------------------

std::optional<NodeId> ConditionCompiler::list_node(ExpressionId list, const Levels& levels) {
    const checking::Expression& expression = program_[list].expression;
    if (const auto* where = std::get_if<checking::Where>(&expression)) return list_node(where->list, levels);
    const auto* read = std::get_if<checking::FieldRead>(&expression);
    if (read == nullptr) return std::nullopt;
    const auto found = find_path(*read, levels);
    if (!found) return std::nullopt;
    return fact(found->first, found->second);
}

std::optional<Items> ConditionCompiler::items(ExpressionId list, const Levels& levels, Levels& inside) {
    const checking::Expression& expression = program_[list].expression;
    const auto enter = [&](std::uint16_t said) {
        inside = levels;
        if (inside.rows.size() <= said) inside.rows.resize(said + 1U);
        inside.rows[said] = {levels.depth(), layout_.kind_of(program_[list].type.index)};
    };
    if (const auto* where = std::get_if<checking::Where>(&expression)) {
        auto of_list = items(where->list, levels, inside);
        if (!of_list) return std::nullopt;
        enter(where->level);
        of_list->filters.push_back(compile(where->condition, inside));
        return of_list;
    }
    const auto node = list_node(list, levels);
    if (!node || !program_[list].type.list || program_[list].type.kind != Kind::record) return std::nullopt;
    return Items{*node, levels.depth(), {}};
}

NodeId ConditionCompiler::of(const checking::Contains& contains, const Levels& levels) {
    if (const auto* constants = std::get_if<checking::ConstantList>(&program_[contains.list].expression)) {
        const NodeId element = compile(contains.element, levels);
        AmongNode among{element, {}};
        std::string key = joined("among", {element});
        for (const values::Value& value : constants->values) {
            const auto cell = constant_cell(value, conditions_[element].kind, texts_);
            if (!cell) return foreign();
            among.constants.push_back(*cell);
        }
        std::ranges::sort(among.constants);
        for (const Cell cell : among.constants) key.append(" =").append(std::to_string(cell));
        Node node{std::move(among)};
        take_in(node, element);
        return add(std::move(node), key);
    }
    const auto* read = std::get_if<checking::FieldRead>(&program_[contains.list].expression);
    const auto list = read == nullptr ? std::nullopt : list_node(contains.list, levels);
    if (!list) return foreign();
    const NodeId element = constant_like(contains.element, *list);
    const bool is_told = conditions_[*list].kind != Kind::text ||
                         std::holds_alternative<ConstantNode>(conditions_[element].what);
    const Kind kind = conditions_[*list].kind;
    if (!is_told || kind == Kind::period || kind == Kind::record) return foreign();
    Node node{ContainsNode{*list, element}};
    take_in(node, *list);
    take_in(node, element);
    return add(std::move(node), joined("contains", {*list, element}));
}

NodeId ConditionCompiler::of(const checking::Quantify& quantify, const Levels& levels) {
    using syntax::Quantifier;
    Levels inside = levels;
    auto of_list = items(quantify.list, levels, inside);
    if (!of_list) return foreign();
    if (inside.rows.size() <= quantify.level) inside.rows.resize(quantify.level + 1U);
    inside.rows[quantify.level] = {of_list->item_level, layout_.kind_of(program_[quantify.list].type.index)};
    std::optional<NodeId> body;
    if (quantify.body) body = compile(*quantify.body, inside);
    const bool counts = quantify.quantifier == Quantifier::count;
    const bool for_all = quantify.quantifier == Quantifier::all;
    if (!counts && quantify.quantifier != Quantifier::any && !for_all &&
        quantify.quantifier != Quantifier::none) {
        return foreign();
    }
    if (for_all) body = negation(*body);
    Node node{ConstantNode{}, counts ? Kind::integer : Kind::truth};
    take_in(node, of_list->list);
    for (const NodeId filter : of_list->filters) take_in_body(node, filter, of_list->item_level);
    if (body) take_in_body(node, *body, of_list->item_level);
    const std::uint16_t item_level = of_list->item_level;
    const std::string key =
        key_of(counts ? "count" : "some", *of_list, body ? std::vector{*body} : std::vector<NodeId>{});
    node.foreign = node.foreign || item_level >= most_levels;
    if (counts) {
        node.what = CountNode{std::move(*of_list), body};
    } else {
        node.what = SomeNode{std::move(*of_list), *body};
    }
    const NodeId found = add(std::move(node), key);
    return for_all || quantify.quantifier == Quantifier::none ? negation(found) : found;
}

// Rules -------------------------------------------------------------------------------------------------------------

std::vector<NodeId> ConditionCompiler::days(const Levels& levels, Role role) {
    std::vector<NodeId> found;
    for (auto row = levels.rows.rbegin(); row != levels.rows.rend(); ++row) {
        if (const auto day = fact_of_role(*row, role)) found.push_back(*day);
    }
    return found;
}

std::optional<NodeId> ConditionCompiler::in_force(const checking::Rule& rule, const Levels& levels) {
    if (rule.basis.empty()) return std::nullopt;
    InForceNode law;
    law.decided_on = conditions_.decided_on;
    if (program_.instruments[rule.instrument].applies_at == rulebook::LawDay::act) {
        law.exact = days(levels, Role::act_date);
        law.not_before = days(levels, Role::act_not_before);
        law.not_after = days(levels, Role::act_not_after);
    } else {
        law.exact = {conditions_.decided_on};
    }
    std::vector<std::pair<values::Date, values::Date>> spans;
    for (const checking::Citation& citation : rule.basis) {
        const auto& version = program_.instruments[citation.instrument].versions[citation.version];
        spans.emplace_back(version.from, version.to);
    }
    std::ranges::sort(spans);
    values::Date end = values::Date::earliest();
    for (const auto& [from, to] : spans) {
        const bool goes_on =
            !law.in_force.empty() && std::int64_t{from.days()} <= std::int64_t{end.days()} + 1;
        if (!goes_on) law.in_force.emplace_back(date_cell(from), date_cell(to));
        end = goes_on ? std::max(end, to) : to;
        law.in_force.back().second = date_cell(end);
    }
    Node node{ConstantNode{}};
    take_in(node, law.decided_on);
    std::string key = "in force";
    for (const auto* nodes : {&law.exact, &law.not_before, &law.not_after}) {
        for (const NodeId id : *nodes) take_in(node, id);
        key += joined(" |", *nodes);
    }
    for (const auto& [from, to] : law.in_force) key += " " + std::to_string(from) + "-" + std::to_string(to);
    node.what = std::move(law);
    return add(std::move(node), key);
}

std::vector<NodeId> ConditionCompiler::compile_rule(const checking::Rule& rule) {
    Levels levels;
    if (rule.each) {
        const auto& list = program_.vocabulary.root_record().fields[*rule.each];
        levels.rows.push_back({1, layout_.kind_of(list.type.index)});
    }
    std::vector<NodeId> parts;
    if (rule.when) split(compile(*rule.when, levels), parts);
    for (const checking::Exception& exception : rule.exceptions) {
        if (!exception.when) continue;
        const NodeId excepted = compile(*exception.when, levels);
        if (const auto* any = std::get_if<AnyNode>(&conditions_[excepted].what)) {
            const std::vector<NodeId> operands = any->operands;
            for (const NodeId operand : operands) split(negation(operand), parts);
        } else {
            split(negation(excepted), parts);
        }
    }
    if (const auto law = in_force(rule, levels)) parts.push_back(*law);
    return parts;
}

}  // namespace zhunsheng::matching
