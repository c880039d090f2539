#pragma once
// Where in a case's sheet each fact stands that some condition reads.

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "matching/cell.h"
#include "vocabulary/vocabulary.h"

namespace zhunsheng::matching {

/// A kind of row: the case (0), or the items of lists of one record.
using RowKind = std::uint16_t;
/// A cell's place in its row.
using CellIndex = std::uint32_t;
/// The fields that lead from a row's record to a fact, through single records.
using Path = std::vector<std::uint16_t>;

/// Rows of a sheet: the facts of a record, those of the single records in it, and room for what conditions come to.
/// A fact gets its cell when a condition first asks for it, so that what no rule reads takes no room.
class Layout {
public:
    explicit Layout(const vocabulary::Vocabulary& vocabulary) : vocabulary_(&vocabulary) {
        static_cast<void>(kind_of(vocabulary.root));
    }

    /// Of records that no condition reads.
    static constexpr RowKind no_row = std::numeric_limits<RowKind>::max();

    /// The kind of row for a record of the vocabulary, a new one if need be.
    RowKind kind_of(std::uint16_t record);
    /// The same, or `no_row`.
    [[nodiscard]] RowKind find_kind(std::uint16_t record) const;
    /// The cell of a fact. Of a single record the cell is 1 where the record is given.
    CellIndex fact(RowKind kind, const Path& path);
    /// The same, if some condition has asked for it.
    [[nodiscard]] std::optional<CellIndex> find(RowKind kind, const Path& path) const;
    /// A new cell for something that is worked out.
    CellIndex room(RowKind kind);

    [[nodiscard]] std::size_t kinds() const { return rows_.size(); }
    [[nodiscard]] std::uint16_t record_of(RowKind kind) const { return rows_[kind].record; }
    /// A row of which nothing is known and nothing worked out.
    [[nodiscard]] const std::vector<Cell>& blank(RowKind kind) const { return rows_[kind].blank; }

    [[nodiscard]] const vocabulary::Vocabulary& vocabulary() const { return *vocabulary_; }

private:
    struct Row {
        std::uint16_t record = 0;
        std::vector<Cell> blank;
    };
    const vocabulary::Vocabulary* vocabulary_;
    std::vector<Row> rows_;
    std::map<std::pair<RowKind, Path>, CellIndex> facts_;
};

}  // namespace zhunsheng::matching
