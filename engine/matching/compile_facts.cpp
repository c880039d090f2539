// Facts: where they stand, and what stands for those that were not given.

#include "matching/compile_conditions.h"

#include <utility>

namespace zhunsheng::matching {

using checking::ExpressionId;
using values::Kind;
using vocabulary::Role;

NodeId ConditionCompiler::fact(const Levels::Row& row, const Path& path) {
    const auto& records = program_.vocabulary.records;
    const vocabulary::Field* field = &records[layout_.record_of(row.kind)].fields[path.front()];
    for (std::size_t step = 1; step < path.size(); ++step) {
        field = &records[field->type.index].fields[path[step]];
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
    DefaultNode fallback{given, std::nullopt,
                         stand_in(ExpressionId{*field->default_expression}, field->type.kind)};
    if (!is_holder_sure) fallback.holder = read(Path(path.begin(), path.end() - 1), Kind::record);
    std::vector<NodeId> parts{given, fallback.otherwise};
    if (fallback.holder) parts.push_back(*fallback.holder);
    Node node{fallback, field->type.kind};
    for (const NodeId part : parts) take_in(node, part);
    return add(std::move(node), joined("default", parts));
}

/// What stands for a fact that was not given, on the scale of the fact: the 4 that stands for a decimal is an integer.
NodeId ConditionCompiler::stand_in(ExpressionId id, Kind kind) {
    if (const auto* constant = std::get_if<checking::Constant>(&program_[id].expression)) {
        values::Type type = program_[id].type;
        type.kind = kind;
        return compile_as(*constant, type, Levels{});
    }
    const NodeId found = compile_body(id, Levels{});
    return decimals_of(conditions_[found].kind) == decimals_of(kind) ? found : foreign();
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
    const NodeId value = compile_body(std::get<checking::Definition>(definition.then).value, inside);
    conditions_.nodes[value].shared = true;
    return value;
}

}  // namespace zhunsheng::matching
