#pragma once
// From the expressions of a program to conditions.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "checking/program.h"
#include "matching/condition.h"

namespace zhunsheng::matching {

/// Which rows the levels of an expression stand for where it is worked out.
struct Levels {
    struct Row {
        std::uint16_t level = 0;
        RowKind kind = 0;
    };
    std::vector<Row> rows{Row{}};  ///< by the level that the expression says

    [[nodiscard]] std::uint16_t depth() const;
};

/// Compiles expressions, each distinct one once: what two rules have in common is one node. Borrows all it is given.
class ConditionCompiler {
public:
    ConditionCompiler(const checking::Program& program, Layout& layout, TextTable& texts,
                      Conditions& conditions);

    /// An expression that is no list.
    NodeId compile(checking::ExpressionId id, const Levels& levels);
    /// The parts that must all hold for a finding: `when`, none of `unless`, and that the law is in force.
    std::vector<NodeId> compile_rule(const checking::Rule& rule);
    /// A list of the case's own.
    NodeId list_of_case(std::uint16_t field) { return fact({}, {field}); }
    /// Has the node's outcome kept, so that it is worked out once for each row.
    void keep_outcome(NodeId id);

private:
    NodeId compile_as(const checking::Expression& expression, const values::Type& type, const Levels& levels);
    /// What stands for itself wherever it is read, a definition or a default: compiled once for each kind of row, so that a
    /// chain of them, each reading the next one twice, takes no more than its length.
    NodeId compile_body(checking::ExpressionId id, const Levels& levels);
    NodeId of(const checking::FieldRead& read, const Levels& levels);
    NodeId of(const checking::DefinitionRead& read, const Levels& levels);
    NodeId of(const checking::Compare& comparison, const Levels& levels);
    NodeId of(const checking::Contains& contains, const Levels& levels);
    NodeId of(const checking::Quantify& quantify, const Levels& levels);
    NodeId of(const checking::Known& known, const Levels& levels);

    /// The fact of a role of a row's record; nothing if that has none.
    std::optional<NodeId> fact_of_role(const Levels::Row& row, vocabulary::Role role);
    NodeId fact(const Levels::Row& row, const Path& path);
    /// The row, and the way from it, to a field.
    std::optional<std::pair<Levels::Row, Path>> find_path(const checking::FieldRead& read,
                                                          const Levels& levels) const;
    /// A list of records that a quantifier goes through; `inside` are the levels as its conditions see them.
    std::optional<Items> items(checking::ExpressionId list, const Levels& levels, Levels& inside);
    std::optional<NodeId> list_node(checking::ExpressionId list, const Levels& levels);
    std::optional<NodeId> in_force(const checking::Rule& rule, const Levels& levels);
    std::vector<NodeId> days(const Levels& levels, vocabulary::Role role);
    NodeId constant_like(checking::ExpressionId id, NodeId other);
    NodeId stand_in(checking::ExpressionId id, values::Kind kind);

    /// A word and nodes as a key for add().
    [[nodiscard]] static std::string joined(std::string_view word, const std::vector<NodeId>& ids);
    NodeId negation(NodeId operand);
    NodeId together(std::vector<NodeId> operands, bool all);
    NodeId foreign();
    /// Adds a node, or answers the one that is the same.
    NodeId add(Node node, const std::string& key);
    void take_in(Node& node, NodeId part) const;
    /// Leaves out the level of a quantifier's items, and takes in the rest.
    void take_in_body(Node& node, NodeId part, std::uint16_t item_level) const;
    void split(NodeId id, std::vector<NodeId>& parts) const;

    const checking::Program& program_;
    Layout& layout_;
    TextTable& texts_;
    Conditions& conditions_;
    std::unordered_map<std::string, NodeId> known_;
    std::unordered_map<std::string, NodeId> bodies_;
};

}  // namespace zhunsheng::matching
