#pragma once
// What conditions come to on the sheet of a case.

#include <array>
#include <cstdint>

#include "matching/condition.h"
#include "matching/sheet.h"

namespace zhunsheng::matching {

/// Where the rows begin that conditions are worked out for, by level.
using Rows = std::array<std::uint32_t, most_levels>;

/// Works out conditions by Kleene's logic, as evaluation::Probe does for expressions. What is kept on the sheet is worked
/// out once. Borrows both.
class Worker {
public:
    Worker(const Conditions& conditions, Sheet& sheet) : conditions_(conditions), sheet_(sheet) {}

    /// What a node comes to; the node must not be foreign. `rows` is scratch beyond the levels that the node reads.
    [[nodiscard]] Cell value(NodeId id, Rows& rows);

private:
    /// What is kept on the sheet, or worked out now.
    [[nodiscard]] Cell kept_value(const Node& node, Rows& rows);
    template <std::size_t index = 0>
    Cell work_out(const Node& node, Rows& rows);
    Cell of(const ConstantNode& constant, Rows& rows);
    Cell of(const ReadNode& read, Rows& rows);
    Cell of(const DefaultNode& fallback, Rows& rows);
    Cell of(const NotNode& negation, Rows& rows);
    Cell of(const AllNode& all, Rows& rows);
    Cell of(const AnyNode& any, Rows& rows);
    Cell of(const CompareNode& comparison, Rows& rows);
    Cell of(const KnownNode& known, Rows& rows);
    Cell of(const AmongNode& among, Rows& rows);
    Cell of(const ContainsNode& contains, Rows& rows);
    Cell of(const SomeNode& some, Rows& rows);
    Cell of(const CountNode& count, Rows& rows);
    Cell of(const InForceNode& law, Rows& rows);
    static Cell of(const ForeignNode& foreign, Rows& rows);

    values::Truth truth(NodeId id, Rows& rows) { return to_truth(value(id, rows)); }
    /// Whether the item at its level belongs to the list.
    values::Truth belongs(const Items& items, Rows& rows);
    /// The first node that is known.
    Cell first_known(const std::vector<NodeId>& nodes, Rows& rows);

    const Conditions& conditions_;
    Sheet& sheet_;
};

/// Most nodes that are asked for are facts.
inline Cell Worker::value(NodeId id, Rows& rows) {
    const Node& node = conditions_[id];
    if (const auto* read = std::get_if<ReadNode>(&node.what)) return sheet_.at(rows[read->level], read->cell);
    return kept_value(node, rows);
}

}  // namespace zhunsheng::matching
