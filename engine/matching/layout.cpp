// Hands out cells.

#include "matching/layout.h"

#include <algorithm>

namespace zhunsheng::matching {

RowKind Layout::find_kind(std::uint16_t record) const {
    const auto known = std::ranges::find(rows_, record, &Row::record);
    return known == rows_.end() ? no_row : static_cast<RowKind>(known - rows_.begin());
}

RowKind Layout::kind_of(std::uint16_t record) {
    const RowKind known = find_kind(record);
    if (known != no_row) return known;
    rows_.push_back({record, {}});
    return static_cast<RowKind>(rows_.size() - 1);
}

CellIndex Layout::fact(RowKind kind, const Path& path) {
    std::vector<Cell>& blank = rows_[kind].blank;
    const auto [place, fresh] = facts_.try_emplace({kind, path}, static_cast<CellIndex>(blank.size()));
    if (fresh) blank.push_back(unknown_cell);
    return place->second;
}

std::optional<CellIndex> Layout::find(RowKind kind, const Path& path) const {
    const auto found = facts_.find({kind, path});
    return found == facts_.end() ? std::nullopt : std::optional{found->second};
}

CellIndex Layout::room(RowKind kind) {
    std::vector<Cell>& blank = rows_[kind].blank;
    blank.push_back(unset_cell);
    return static_cast<CellIndex>(blank.size() - 1);
}

}  // namespace zhunsheng::matching
