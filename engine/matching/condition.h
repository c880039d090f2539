#pragma once
// Conditions as matching works them out: each distinct one once, whatever rules share it.

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "matching/layout.h"
#include "syntax/operators.h"

namespace zhunsheng::matching {

/// A node of the Conditions that hold it, by index.
using NodeId = std::uint32_t;

/// Levels of rows: 0 is the case; 1 the item that a rule or a quantifier is worked out for; deeper ones for quantifiers
/// inside. What nests deeper is left to the plain way.
inline constexpr std::uint16_t most_levels = 6;

struct ConstantNode {
    Cell value = unknown_cell;
};
/// A cell of the row at a level.
struct ReadNode {
    std::uint16_t level = 0;
    CellIndex cell = 0;
};
/// What is worked out for a fact that was not given; nothing where the record that would hold it is not given.
struct DefaultNode {
    NodeId given;
    std::optional<NodeId> holder;
    NodeId otherwise;
};
struct NotNode {
    NodeId operand;
};
struct AllNode {
    std::vector<NodeId> operands;
};
struct AnyNode {
    std::vector<NodeId> operands;
};
/// A comparison as the outcomes that satisfy it.
struct Relation {
    bool less = false;
    bool equal = false;
    bool greater = false;

    [[nodiscard]] static Relation of(syntax::Operator operation);
    [[nodiscard]] Relation negated() const { return {!less, !equal, !greater}; }
    /// For operands that change sides.
    [[nodiscard]] Relation mirrored() const { return {greater, equal, less}; }
    [[nodiscard]] bool holds(Cell left, Cell right) const {
        return left < right ? less : left > right ? greater : equal;
    }
    bool operator==(const Relation&) const = default;
};
struct CompareNode {
    Relation relation;
    NodeId left;
    NodeId right;
};
struct KnownNode {
    NodeId operand;
};
/// The items of a list for which all filters hold, one after another at `item_level`.
struct Items {
    NodeId list;
    std::uint16_t item_level = 0;
    std::vector<NodeId> filters;
};
/// Whether the element is one of constants.
struct AmongNode {
    NodeId element;
    std::vector<Cell> constants;  ///< sorted
};
/// Whether a list of single values has the element.
struct ContainsNode {
    NodeId list;
    NodeId element;
};
/// Whether the body holds for some item; "for all" and "for none" are said with it and NotNode.
struct SomeNode {
    Items items;
    NodeId body;
};
struct CountNode {
    Items items;
    std::optional<NodeId> body;
};
/// Whether the law is in force on the day: from the first day on which it may have been to the last.
struct InForceNode {
    std::vector<NodeId> exact;  ///< the first one known is the day
    std::vector<NodeId> not_before;
    std::vector<NodeId> not_after;
    NodeId decided_on = 0;                        ///< no later than this
    std::vector<std::pair<Cell, Cell>> in_force;  ///< first and last days, sorted, apart from one another
};
/// What matching leaves to the plain way.
struct ForeignNode {};

struct Node {
    std::variant<ConstantNode, ReadNode, DefaultNode, NotNode, AllNode, AnyNode, CompareNode, KnownNode,
                 AmongNode, ContainsNode, SomeNode, CountNode, InForceNode, ForeignNode>
        what;
    values::Kind kind = values::Kind::truth;  ///< of what it comes to
    std::uint16_t levels = 0;                 ///< a bit for each level whose row it reads
    std::array<RowKind, most_levels> rows{};  ///< of each of these levels
    bool foreign = false;                     ///< it, or something in it, is left to the plain way
    bool shared = false;                      ///< met more than once
    std::optional<CellIndex> room = {};       ///< where what it comes to is kept, in the innermost row

    /// The innermost level that it reads; 0 if it reads none.
    [[nodiscard]] std::uint16_t innermost() const {
        return levels == 0 ? 0 : static_cast<std::uint16_t>(std::bit_width(unsigned{levels}) - 1);
    }
    /// Whether it depends on no other rows than the case's and one more.
    [[nodiscard]] bool has_one_row() const {
        const unsigned items = levels & ~1U;
        return (items & (items - 1U)) == 0;
    }
};

/// Calls `visit` with each node that a node is made of.
template <class Visit>
void each_part(const Node& node, Visit visit) {
    const auto all = [&](const std::vector<NodeId>& ids) {
        for (const NodeId id : ids) visit(id);
    };
    const auto items = [&](const Items& of) {
        visit(of.list);
        all(of.filters);
    };
    std::visit(
        [&](const auto& what) {
            using What = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<What, DefaultNode>) {
                visit(what.given);
                if (what.holder) visit(*what.holder);
                visit(what.otherwise);
            } else if constexpr (std::is_same_v<What, NotNode> || std::is_same_v<What, KnownNode>) {
                visit(what.operand);
            } else if constexpr (std::is_same_v<What, AllNode> || std::is_same_v<What, AnyNode>) {
                all(what.operands);
            } else if constexpr (std::is_same_v<What, CompareNode>) {
                visit(what.left);
                visit(what.right);
            } else if constexpr (std::is_same_v<What, AmongNode>) {
                visit(what.element);
            } else if constexpr (std::is_same_v<What, ContainsNode>) {
                visit(what.list);
                visit(what.element);
            } else if constexpr (std::is_same_v<What, SomeNode>) {
                items(what.items);
                visit(what.body);
            } else if constexpr (std::is_same_v<What, CountNode>) {
                items(what.items);
                if (what.body) visit(*what.body);
            } else if constexpr (std::is_same_v<What, InForceNode>) {
                all(what.exact);
                all(what.not_before);
                all(what.not_after);
                visit(what.decided_on);
            }
        },
        node.what);
}

/// All nodes; operands come before what is made of them. Immutable once compiled; safe to share between threads.
struct Conditions {
    std::vector<Node> nodes;
    NodeId decided_on = 0;  ///< reads the date of the decision, which is always known

    [[nodiscard]] const Node& operator[](NodeId id) const { return nodes[id]; }
    /// Where that date stands in the case's row.
    [[nodiscard]] CellIndex decided_on_cell() const {
        return std::get_if<ReadNode>(&nodes[decided_on].what)->cell;
    }
};

}  // namespace zhunsheng::matching
