#pragma once
// How the keys of a case lead to cells.

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "matching/layout.h"
#include "matching/text_table.h"

namespace zhunsheng::matching {

/// The first sixteen bytes of a key with its closing quote, and which of them count; and the last sixteen, which count for
/// longer keys. Without a key it is like none.
struct KeyWords {
    std::uint64_t first = 0;
    std::uint64_t first_mask = ~std::uint64_t{0};
    std::uint64_t second = 0;
    std::uint64_t second_mask = 0;
    std::array<std::uint64_t, 2> last{};

    KeyWords() = default;
    explicit KeyWords(std::string_view key);
};

/// How a value is read.
enum class Reading : std::uint8_t {
    truth,
    number,  ///< an integer, a decimal, or money
    percent,
    date,
    period,
    text,
    choice,
    record,
    list,
};

/// Where one field of a record goes. Facts that no condition reads are checked like all others, but not kept.
struct FieldStep {
    static constexpr CellIndex not_kept = std::numeric_limits<CellIndex>::max();

    KeyWords words{};
    std::string_view key = {};                                         ///< of the vocabulary
    std::uint32_t number = std::numeric_limits<std::uint32_t>::max();  ///< among the fields of all records
    Reading reading = Reading::text;
    Reading element = Reading::text;  ///< of a list
    std::uint8_t decimals = 0;
    bool judgement = false;
    CellIndex cell = not_kept;
    std::uint32_t record = 0;            ///< of the steps, for a record or a list of such
    Cell least = unknown_cell;           ///< as Field::least
    const TextTable* choices = nullptr;  ///< of a choice: ids, in the order of the enumeration
};

/// The fields of a record at one place of a row.
struct RecordSteps {
    std::vector<FieldStep> fields;
    TextTable keys;            ///< numbers the fields from 1
    std::uint32_t number = 0;  ///< of the steps
    RowKind row = 0;
};

/// The way from JSON keys to cells for every record that a case can hold. Immutable; borrows the vocabulary.
class ReadingSteps {
public:
    /// Later changes of the layout do not count.
    explicit ReadingSteps(const Layout& layout);

    /// Whether cases can be read so at all: not, if a record holds one of its own kind.
    [[nodiscard]] bool is_possible() const { return possible_; }
    [[nodiscard]] const RecordSteps& root() const { return records_.front(); }
    [[nodiscard]] const RecordSteps& operator[](std::uint32_t record) const { return records_[record]; }
    [[nodiscard]] std::size_t size() const { return records_.size(); }
    /// Of all records together.
    [[nodiscard]] std::uint32_t field_count() const { return field_count_; }

private:
    /// `path` leads from the row to the record; `around` are the records that it stands in.
    std::uint32_t add(const Layout& layout, RowKind row, std::uint16_t record, const Path& path,
                      std::vector<std::uint16_t> around);
    FieldStep step(const Layout& layout, RowKind row, const vocabulary::Field& field, const Path& path);

    std::vector<RecordSteps> records_;
    std::vector<TextTable> choices_;  // by enumeration
    std::uint32_t field_count_ = 0;
    bool possible_ = true;
};

}  // namespace zhunsheng::matching
