#pragma once
// The facts of one case as cells, and what conditions came to on them.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "matching/layout.h"

namespace zhunsheng::matching {

/// Rows of cells, used again for one case after another: clearing keeps the memory, so that after a few cases nothing
/// is allocated any more. One sheet, one thread.
class Sheet {
public:
    explicit Sheet(const Layout& layout) : layout_(layout) { clear(); }

    /// Leaves one row: the case's, at 0, blank.
    void clear() {
        cells_.clear();
        rows_.clear();
        elements_.clear();
        static_cast<void>(add_row(0));
    }

    /// Adds a blank row and tells where it begins.
    std::uint32_t add_row(RowKind kind) {
        const auto begin = static_cast<std::uint32_t>(cells_.size());
        const std::vector<Cell>& blank = layout_.blank(kind);
        cells_.insert(cells_.end(), blank.begin(), blank.end());
        return begin;
    }

    [[nodiscard]] Cell& at(std::uint32_t row, CellIndex cell) { return cells_[row + cell]; }
    [[nodiscard]] Cell at(std::uint32_t row, CellIndex cell) const { return cells_[row + cell]; }
    [[nodiscard]] std::size_t size() const { return cells_.size(); }

    /// Keeps the rows of a list's items, or its elements, and answers the cell that stands for the list.
    [[nodiscard]] Cell keep_rows(std::span<const std::uint32_t> rows) { return keep(rows_, rows); }
    [[nodiscard]] Cell keep_elements(std::span<const Cell> elements) { return keep(elements_, elements); }
    [[nodiscard]] std::span<const std::uint32_t> rows_of(Cell list) const { return part(rows_, list); }
    [[nodiscard]] std::span<const Cell> elements_of(Cell list) const { return part(elements_, list); }

private:
    static constexpr unsigned count_bits = 24;

    template <class Item>
    static Cell keep(std::vector<Item>& all, std::span<const Item> items) {
        const auto first = static_cast<Cell>(all.size());
        all.insert(all.end(), items.begin(), items.end());
        return first << count_bits | static_cast<Cell>(items.size());
    }
    template <class Item>
    static std::span<const Item> part(const std::vector<Item>& all, Cell list) {
        constexpr Cell count_mask = (Cell{1} << count_bits) - 1;
        return std::span(all).subspan(static_cast<std::size_t>(list >> count_bits),
                                      static_cast<std::size_t>(list & count_mask));
    }

    const Layout& layout_;
    std::vector<Cell> cells_;
    std::vector<std::uint32_t> rows_;
    std::vector<Cell> elements_;
};

}  // namespace zhunsheng::matching
