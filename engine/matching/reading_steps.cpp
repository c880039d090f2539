// Lays the vocabulary out for the reader.

#include "matching/reading_steps.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace zhunsheng::matching {

using values::Kind;

namespace {

Reading reading_of(Kind kind) {
    switch (kind) {
        case Kind::truth: return Reading::truth;
        case Kind::integer:
        case Kind::decimal:
        case Kind::money: return Reading::number;
        case Kind::percent: return Reading::percent;
        case Kind::date: return Reading::date;
        case Kind::period: return Reading::period;
        case Kind::choice: return Reading::choice;
        case Kind::record: return Reading::record;
        case Kind::text:
        case Kind::none: break;
    }
    return Reading::text;
}

}  // namespace

KeyWords::KeyWords(std::string_view key) {
    std::array<char, 16> bytes{};
    std::array<char, 16> mask{};
    const std::string quoted = std::string{key} + '"';
    const std::size_t count = std::min(quoted.size(), bytes.size());
    std::copy_n(quoted.begin(), count, bytes.begin());
    std::fill_n(mask.begin(), count, '\xFF');
    std::memcpy(&first, bytes.data(), 8);
    std::memcpy(&second, bytes.data() + 8, 8);
    std::memcpy(&first_mask, mask.data(), 8);
    std::memcpy(&second_mask, mask.data() + 8, 8);
    if (quoted.size() > bytes.size())
        std::memcpy(last.data(), quoted.data() + quoted.size() - sizeof last, sizeof last);
}

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
    records_.back().number = place;
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
        step.number = field_count_++;
        RecordSteps& steps = records_[place];
        steps.keys.add(field.id);
        steps.fields.push_back(step);
    }
    return place;
}

FieldStep ReadingSteps::step(const Layout& layout, RowKind row, const vocabulary::Field& field,
                             const Path& path) {
    FieldStep step;
    step.words = KeyWords(field.id);
    step.key = field.id;
    step.element = reading_of(field.type.kind);
    step.reading = field.type.list ? Reading::list : step.element;
    step.decimals = static_cast<std::uint8_t>(decimals_of(field.type.kind));
    step.judgement = field.judgement && !field.type.list;
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
