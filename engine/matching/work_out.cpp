// One small function for each kind of node.

#include "matching/work_out.h"

#include <algorithm>

namespace zhunsheng::matching {

using values::Truth;

namespace {

/// Before any day that a case can give; where none is known, the act may have been at any time.
constexpr Cell earliest_day = date_cell(1, 1, 1);

/// Gives a level back the row that it had: what runs over items may be a definition of the case, asked for amid an item
/// that stands at the same level.
class LevelKept {
public:
    explicit LevelKept(std::uint32_t& row) : row_(row), kept_(row) {}
    ~LevelKept() { row_ = kept_; }
    LevelKept(const LevelKept&) = delete;
    LevelKept& operator=(const LevelKept&) = delete;

private:
    std::uint32_t& row_;
    std::uint32_t kept_;
};

}  // namespace

Cell Worker::kept_value(const Node& node, Rows& rows) {
    if (!node.room) return work_out(node, rows);
    const std::uint32_t row = rows[node.innermost()];
    const Cell kept = sheet_.at(row, *node.room);
    if (kept != unset_cell) return kept;
    const Cell found = work_out(node, rows);
    sheet_.at(row, *node.room) = found;
    return found;
}

/// A chain of questions, which the compiler makes one jump; std::visit would call through a table.
template <std::size_t index>
Cell Worker::work_out(const Node& node, Rows& rows) {
    if constexpr (index < std::variant_size_v<decltype(Node::what)>) {
        const auto* what = std::get_if<index>(&node.what);
        return what != nullptr ? of(*what, rows) : work_out<index + 1>(node, rows);
    } else {
        return unknown_cell;
    }
}

Cell Worker::of(const ConstantNode& constant, Rows& /*rows*/) { return constant.value; }
Cell Worker::of(const ReadNode& read, Rows& rows) { return sheet_.at(rows[read.level], read.cell); }
Cell Worker::of(const ForeignNode& /*foreign*/, Rows& /*rows*/) { return unknown_cell; }
Cell Worker::of(const NotNode& negation, Rows& rows) { return to_cell(!truth(negation.operand, rows)); }
Cell Worker::of(const KnownNode& known, Rows& rows) { return Cell{is_known(value(known.operand, rows))}; }

Cell Worker::of(const DefaultNode& fallback, Rows& rows) {
    const Cell given = value(fallback.given, rows);
    if (is_known(given)) return given;
    if (fallback.holder && !is_known(value(*fallback.holder, rows))) return unknown_cell;
    return value(fallback.otherwise, rows);
}

Cell Worker::of(const AllNode& all, Rows& rows) {
    Truth result = Truth::yes;
    for (const NodeId operand : all.operands) {
        result = result & truth(operand, rows);
        if (result == Truth::no) break;
    }
    return to_cell(result);
}

Cell Worker::of(const AnyNode& any, Rows& rows) {
    Truth result = Truth::no;
    for (const NodeId operand : any.operands) {
        result = result | truth(operand, rows);
        if (result == Truth::yes) break;
    }
    return to_cell(result);
}

Cell Worker::of(const CompareNode& comparison, Rows& rows) {
    const Cell left = value(comparison.left, rows);
    const Cell right = value(comparison.right, rows);
    if (!is_known(left) || !is_known(right)) return unknown_cell;
    return Cell{comparison.relation.holds(left, right)};
}

Cell Worker::of(const AmongNode& among, Rows& rows) {
    const Cell element = value(among.element, rows);
    if (!is_known(element)) return among.constants.empty() ? Cell{0} : unknown_cell;
    return Cell{std::ranges::binary_search(among.constants, element)};
}

Cell Worker::of(const ContainsNode& contains, Rows& rows) {
    const Cell list = value(contains.list, rows);
    if (!is_known(list)) return unknown_cell;
    const auto elements = sheet_.elements_of(list);
    const Cell element = value(contains.element, rows);
    if (!is_known(element)) return elements.empty() ? Cell{0} : unknown_cell;
    return Cell{std::ranges::find(elements, element) != elements.end()};
}

Truth Worker::belongs(const Items& items, Rows& rows) {
    Truth belongs = Truth::yes;
    for (const NodeId filter : items.filters) {
        belongs = belongs & truth(filter, rows);
        if (belongs == Truth::no) break;
    }
    return belongs;
}

Cell Worker::of(const SomeNode& some, Rows& rows) {
    const Cell list = value(some.items.list, rows);
    if (!is_known(list)) return unknown_cell;
    const LevelKept kept(rows[some.items.item_level]);
    Truth result = Truth::no;
    for (const std::uint32_t item : sheet_.rows_of(list)) {
        rows[some.items.item_level] = item;
        const Truth member = belongs(some.items, rows);
        if (member != Truth::no) result = result | (member & truth(some.body, rows));
        if (result == Truth::yes) break;
    }
    return to_cell(result);
}

Cell Worker::of(const CountNode& count, Rows& rows) {
    const Cell list = value(count.items.list, rows);
    if (!is_known(list)) return unknown_cell;
    const LevelKept kept(rows[count.items.item_level]);
    Cell counted = 0;
    for (const std::uint32_t item : sheet_.rows_of(list)) {
        rows[count.items.item_level] = item;
        Truth member = belongs(count.items, rows);
        if (count.body && member != Truth::no) member = member & truth(*count.body, rows);
        if (member == Truth::unknown) return unknown_cell;
        if (member == Truth::yes) ++counted;
    }
    return counted;
}

Cell Worker::first_known(const std::vector<NodeId>& nodes, Rows& rows) {
    for (const NodeId node : nodes) {
        const Cell found = value(node, rows);
        if (is_known(found)) return found;
    }
    return unknown_cell;
}

Cell Worker::of(const InForceNode& law, Rows& rows) {
    Cell first = first_known(law.exact, rows);
    Cell last = first;
    if (!is_known(first)) {
        last = value(law.decided_on, rows);
        const Cell not_after = first_known(law.not_after, rows);
        if (is_known(not_after)) last = std::min(last, not_after);
        first = std::min(std::max(first_known(law.not_before, rows), earliest_day), last);
    }
    bool some = false;
    for (const auto& [from, to] : law.in_force) {
        if (from <= first && last <= to) return to_cell(Truth::yes);
        some = some || (from <= last && first <= to);
    }
    return to_cell(some ? Truth::unknown : Truth::no);
}

}  // namespace zhunsheng::matching
