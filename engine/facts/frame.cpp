// Stores the facts of a case row by row.

#include "facts/frame.h"

#include <utility>

#include "facts/json_path.h"

namespace zhunsheng::facts {

Frame::Frame(const vocabulary::Vocabulary& vocabulary) : vocabulary_(&vocabulary) {
    add_record(vocabulary.root, root(), 0, std::nullopt);
}

const Value& Frame::value(RecordId record, std::uint16_t field) const {
    return cells_[rows_[record.index].first_cell + field];
}

std::optional<std::span<const Value>> Frame::list(RecordId record, std::uint16_t field) const {
    const ListRange& range = lists_[rows_[record.index].first_cell + field];
    if (range.first == absent) {
        return std::nullopt;
    }
    return std::span<const Value>(items_).subspan(range.first, range.count);
}

const Judgement* Frame::judgement(RecordId record, std::uint16_t field) const {
    const auto found = judgements_.find(rows_[record.index].first_cell + field);
    return found == judgements_.end() ? nullptr : &found->second;
}

void Frame::set_judgement(RecordId record, std::uint16_t field, const Judgement& judgement) {
    judgements_[rows_[record.index].first_cell + field] = judgement;
}

std::string Frame::pointer(RecordId record) const {
    if (record == root()) {
        return {};
    }
    const Row& row = rows_[record.index];
    std::string pointer = this->pointer(RecordId{row.parent}, row.field);
    if (row.position != absent) {
        append_pointer_step(pointer, row.position);
    }
    return pointer;
}

std::string Frame::pointer(RecordId record, std::uint16_t field) const {
    std::string pointer = this->pointer(record);
    append_pointer_step(pointer, vocabulary_->records[record_type(record)].fields[field].id);
    return pointer;
}

RecordId Frame::add_record(std::uint16_t type, RecordId parent, std::uint16_t field,
                           std::optional<std::uint32_t> position) {
    const RecordId record{static_cast<std::uint32_t>(rows_.size())};
    const auto first_cell = static_cast<std::uint32_t>(cells_.size());
    rows_.push_back({type, field, first_cell, parent.index, position.value_or(absent)});
    const std::size_t end = first_cell + vocabulary_->records[type].fields.size();
    cells_.resize(end);
    lists_.resize(end);
    if (record != root() && !position) {
        set(parent, field, record);
    }
    return record;
}

void Frame::set(RecordId record, std::uint16_t field, Value value) {
    cells_[rows_[record.index].first_cell + field] = value;
}

void Frame::set_list(RecordId record, std::uint16_t field, const std::vector<Value>& items) {
    ListRange& range = lists_[rows_[record.index].first_cell + field];
    range = {static_cast<std::uint32_t>(items_.size()), static_cast<std::uint32_t>(items.size())};
    items_.insert(items_.end(), items.begin(), items.end());
}

std::string_view Frame::keep(std::string text) { return texts_.emplace_back(std::move(text)); }

}  // namespace zhunsheng::facts
