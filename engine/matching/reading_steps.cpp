// Lays the vocabulary out for the reader.

#include "matching/reading_steps.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace zhunsheng::matching {

using values::Kind;

namespace {

void set_key(FieldStep& step, std::string_view key) {
    step.key = key;
    std::array<char, 16> bytes{};
    std::array<char, 16> mask{};
    const std::string quoted = std::string{key} + '"';
    const std::size_t count = std::min(quoted.size(), bytes.size());
    std::copy_n(quoted.begin(), count, bytes.begin());
    std::fill_n(mask.begin(), count, '\xFF');
    std::memcpy(&step.head, bytes.data(), 8);
    std::memcpy(&step.tail, bytes.data() + 8, 8);
    std::memcpy(&step.head_mask, mask.data(), 8);
    std::memcpy(&step.tail_mask, mask.data() + 8, 8);
}

}  // namespace

ReadingSteps::ReadingSteps(const Layout& layout) {
    for (const vocabulary::Enumeration& enumeration : layout.vocabulary().enumerations) {
        TextTable& ids = choices_.emplace_back();
        for (const vocabulary::EnumerationValue& value : enumeration.values) ids.add(value.id);
    }
    add(layout, 0, layout.record_of(0), {}, {});
}

std::uint32_t ReadingSteps::add(const Layout& layout, RowKind row, std::uint16_t record, const Path& path,
                                std::vector<std::uint16_t> around) {
    const auto place = static_cast<std::uint32_t>(records_.size());
    records_.emplace_back().row = row;
    if (std::ranges::find(around, record) != around.end()) {
        possible_ = false;
        return place;
    }
    around.push_back(record);
    const vocabulary::Record& declared = layout.vocabulary().records[record];
    for (std::size_t index = 0; index < declared.fields.size(); ++index) {
        const vocabulary::Field& field = declared.fields[index];
        if (vocabulary::is_derived(field.role)) continue;
        Path here = path;
        here.push_back(static_cast<std::uint16_t>(index));
        FieldStep step = this->step(layout, row, field, here);
        if (field.type.kind == Kind::record) {
            step.record = field.type.list
                              ? add(layout, layout.find_kind(field.type.index), field.type.index, {}, around)
                              : add(layout, row, field.type.index, here, around);
        }
        RecordSteps& steps = records_[place];
        steps.by_key.emplace(field.id, static_cast<std::uint16_t>(steps.fields.size()));
        steps.fields.push_back(step);
    }
    return place;
}

FieldStep ReadingSteps::step(const Layout& layout, RowKind row, const vocabulary::Field& field,
                             const Path& path) {
    FieldStep step;
    set_key(step, field.id);
    step.kind = field.type.kind;
    step.list = field.type.list;
    step.judgement = field.judgement;
    if (row != Layout::no_row) step.cell = layout.find(row, path).value_or(FieldStep::not_kept);
    if (field.type.kind == Kind::choice) step.choices = &choices_[field.type.index];
    if (field.least) {
        TextTable none;
        const auto least = constant_cell(*field.least, field.type.kind, none);
        possible_ = possible_ && least;
        if (least) step.least = *least;
    }
    return step;
}

}  // namespace zhunsheng::matching
