#pragma once
// The facts of one case, typed by the vocabulary.

#include <cstdint>
#include <list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "values/value.h"
#include "vocabulary/vocabulary.h"

namespace zhunsheng::facts {

using values::RecordId;
using values::Value;

/// Who judged an open term, when and why; what was not said is unknown.
struct Judgement {
    Value by;   ///< text
    Value on;   ///< date
    Value why;  ///< text
};

/// The facts of one case: a tree of records, each a row of cells in the order of its fields. What was not given (or
/// given as null) is unknown, a single value as Unknown and a list as absent; a list that is given is complete.
///
/// Owns its texts; values borrowed from it live as long as it. Not copied: cheap to move.
/// Built by read_case(); immutable afterwards, and then safe to share between threads.
class Frame {
public:
    explicit Frame(const vocabulary::Vocabulary& vocabulary);
    Frame(Frame&&) noexcept = default;
    Frame& operator=(Frame&&) noexcept = default;

    /// The case itself.
    [[nodiscard]] static RecordId root() { return RecordId{0}; }
    /// Which record of the vocabulary a record is.
    [[nodiscard]] std::uint16_t record_type(RecordId record) const { return rows_[record.index].type; }

    /// The value of a field that is no list.
    [[nodiscard]] const Value& value(RecordId record, std::uint16_t field) const;
    /// The items of a list field; nothing if the list is unknown.
    [[nodiscard]] std::optional<std::span<const Value>> list(RecordId record, std::uint16_t field) const;

    /// Who gave the value of a judgement fact; nothing if the case does not say.
    [[nodiscard]] const Judgement* judgement(RecordId record, std::uint16_t field) const;

    /// The JSON pointer (RFC 6901) of a record ("" for the case, "/reports/0") or of a field of it ("/reports/0/fee").
    [[nodiscard]] std::string pointer(RecordId record) const;
    [[nodiscard]] std::string pointer(RecordId record, std::uint16_t field) const;

    /// The record that holds this one, itself for the case.
    [[nodiscard]] RecordId parent(RecordId record) const { return RecordId{rows_[record.index].parent}; }

    /// How many records there are, the case included; their ids are 0 … count-1.
    [[nodiscard]] std::size_t record_count() const { return rows_.size(); }

    // Building ------------------------------------------------------------------------------------------------------

    /// Adds a record under `field` of `parent`; `position` is its place if the field is a list, which is then to be
    /// given by set_list(); a field that is no list is set.
    RecordId add_record(std::uint16_t type, RecordId parent, std::uint16_t field,
                        std::optional<std::uint32_t> position);
    void set(RecordId record, std::uint16_t field, Value value);
    void set_list(RecordId record, std::uint16_t field, const std::vector<Value>& items);
    void set_judgement(RecordId record, std::uint16_t field, const Judgement& judgement);
    /// Keeps a text for the life of the frame.
    std::string_view keep(std::string text);

private:
    static constexpr std::uint32_t absent = 0xFFFF'FFFF;
    struct Row {
        std::uint16_t type = 0;
        std::uint16_t field = 0;  // of the parent
        std::uint32_t first_cell = 0;
        std::uint32_t parent = 0;
        std::uint32_t position = absent;  // in the parent's list
    };
    struct ListRange {
        std::uint32_t first = absent;
        std::uint32_t count = 0;
    };

    const vocabulary::Vocabulary* vocabulary_;
    std::vector<Row> rows_;
    std::vector<Value> cells_;      // one a field; of list fields unused
    std::vector<ListRange> lists_;  // parallel to cells_
    std::vector<Value> items_;
    std::map<std::size_t, Judgement> judgements_;  // by cell
    std::list<std::string> texts_;
};

}  // namespace zhunsheng::facts
