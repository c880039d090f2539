// Walks the tokens of a case, key by key.

#include "matching/read_sheet.h"

#include <array>
#include <cstring>

#include "facts/json_string.h"
#include "facts/notations.h"
#include "facts/read_case.h"
#include "matching/read_scalar.h"
#include "text/json_text.h"

namespace zhunsheng::matching {

using values::Kind;

namespace {

/// Which fields of an object have been met.
using Seen = std::array<std::uint64_t, 8>;
constexpr std::size_t most_fields = sizeof(Seen) * 8;

}  // namespace

SheetReader::SheetReader(const ReadingSteps& steps, const TextTable& texts,
                         const vocabulary::Vocabulary& vocabulary, Sheet& sheet)
    : steps_(steps), texts_(texts), vocabulary_(vocabulary), sheet_(sheet) {
    for (std::uint32_t record = 0; record < steps.size(); ++record) {
        std::vector<std::uint16_t>& followers = followers_.emplace_back();
        for (std::size_t field = 0; field <= steps[record].fields.size(); ++field)
            followers.push_back(static_cast<std::uint16_t>(field));
    }
    const auto field = vocabulary.root_record().find(vocabulary::Role::case_id);
    if (!field) return;
    const auto found = steps.root().by_key.find(vocabulary.root_record().fields[*field].id);
    if (found != steps.root().by_key.end()) name_step_ = &steps.root().fields[found->second];
}

bool SheetReader::read(Tokens& tokens) {
    text_ = tokens.text;
    size_ = tokens.size;
    at_ = tokens.at;
    end_ = tokens.end;
    has_escapes_ = tokens.has_escapes;
    name_ = {};
    rows_.clear();
    elements_.clear();
    declared_fields_ = 0;
    sheet_.clear();
    const bool read = steps_.is_possible() && next() == '{' && object(0, 0);
    tokens.at = at_;
    return read;
}

bool SheetReader::is_key(const FieldStep& step, const char* key) {
    std::uint64_t head = 0;
    std::uint64_t tail = 0;
    std::memcpy(&head, key, sizeof head);
    std::memcpy(&tail, key + sizeof head, sizeof tail);
    if ((((head ^ step.head) & step.head_mask) | ((tail ^ step.tail) & step.tail_mask)) != 0) return false;
    const std::size_t size = step.key.size();
    return size < 16 || (std::memcmp(key + 16, step.key.data() + 16, size - 16) == 0 && key[size] == '"');
}

const FieldStep* SheetReader::find(std::uint32_t record, std::uint16_t previous) {
    const RecordSteps& steps = steps_[record];
    const char* const key = token() + 1;
    std::uint16_t& follower = followers_[record][previous];
    if (follower < steps.fields.size() && is_key(steps.fields[follower], key)) return &steps.fields[follower];
    const char* const colon = text_ + at_[1];
    const char* end = colon - 1;
    while (end > key && *end != '"') --end;
    const auto found = steps.by_key.find(std::string_view(key, static_cast<std::size_t>(end - key)));
    if (found == steps.by_key.end()) return nullptr;
    follower = found->second;
    return &steps.fields[follower];
}

bool SheetReader::object(std::uint32_t record, std::uint32_t row) {
    const RecordSteps& steps = steps_[record];
    Seen seen{};
    declared_fields_ += steps.fields.size();
    if (steps.fields.size() > most_fields || declared_fields_ > facts::max_case_values || !take('{'))
        return false;
    if (take('}')) return true;
    std::uint16_t previous = 0;
    while (next() == '"' && at_ + 2 < end_ && text_[at_[1]] == ':') {
        const FieldStep* step = find(record, previous);
        if (step == nullptr) return false;
        const auto index = static_cast<std::size_t>(step - steps.fields.data());
        const std::uint64_t bit = std::uint64_t{1} << index % 64;
        if ((seen[index / 64] & bit) != 0) return false;
        seen[index / 64] |= bit;
        previous = static_cast<std::uint16_t>(index + 1);
        at_ += 2;
        if (!field(*step, row)) return false;
        if (take('}')) return true;
        if (!take(',')) return false;
    }
    return false;
}

bool SheetReader::field(const FieldStep& step, std::uint32_t row) {
    if (next() == 'n') {
        if (!is_null(token())) return false;
        ++at_;
        return true;
    }
    if (step.list) return list(step, row);
    if (step.kind == Kind::record) return record(step, row);
    if (step.judgement && next() == '{') return judgement(step, row);
    Cell cell = unknown_cell;
    if (!scalar(step, cell)) return false;
    if (step.cell != FieldStep::not_kept) sheet_.at(row, step.cell) = cell;
    return true;
}

bool SheetReader::record(const FieldStep& step, std::uint32_t row) {
    if (step.cell != FieldStep::not_kept) sheet_.at(row, step.cell) = 1;
    return object(step.record, row);
}

/// {"value": …, "by": …, "on": …, "why": …}
bool SheetReader::judgement(const FieldStep& step, std::uint32_t row) {
    static constexpr FieldStep of_text{.kind = Kind::text};
    static constexpr FieldStep of_day{.kind = Kind::date};
    constexpr std::array<std::string_view, 4> keys{"value\"", "by\"", "on\"", "why\""};
    std::array<bool, 4> met{};
    ++at_;
    while (next() == '"' && at_ + 2 < end_ && text_[at_[1]] == ':') {
        std::size_t key = 0;
        while (key < keys.size() && std::memcmp(token() + 1, keys[key].data(), keys[key].size()) != 0) ++key;
        if (key == keys.size() || met[key]) return false;
        met[key] = true;
        at_ += 2;
        Cell cell = unknown_cell;
        if (!scalar(key == 0 ? step : key == 2 ? of_day : of_text, cell)) return false;
        if (key == 0 && step.cell != FieldStep::not_kept) sheet_.at(row, step.cell) = cell;
        if (take('}')) return met[0];
        if (!take(',')) return false;
    }
    return false;
}

// Lists -------------------------------------------------------------------------------------------------------------

bool SheetReader::list(const FieldStep& step, std::uint32_t row) {
    if (!take('[')) return false;
    const bool of_records = step.kind == Kind::record;
    const std::size_t first = of_records ? rows_.size() : elements_.size();
    if (!take(']') && !(of_records ? record_items(step) : elements(step))) return false;
    if (step.cell != FieldStep::not_kept) {
        sheet_.at(row, step.cell) = of_records ? sheet_.keep_rows(std::span(rows_).subspan(first))
                                               : sheet_.keep_elements(std::span(elements_).subspan(first));
    }
    of_records ? rows_.resize(first) : elements_.resize(first);
    return true;
}

bool SheetReader::record_items(const FieldStep& step) {
    const RowKind kind = steps_[step.record].row;
    do {
        const std::uint32_t row = kind == Layout::no_row ? 0 : sheet_.add_row(kind);
        rows_.push_back(row);
        if (!object(step.record, row)) return false;
    } while (take(','));
    return take(']');
}

bool SheetReader::elements(const FieldStep& step) {
    do {
        Cell cell = unknown_cell;
        if (!scalar(step, cell)) return false;
        elements_.push_back(cell);
    } while (take(','));
    return take(']');
}

// Scalars -----------------------------------------------------------------------------------------------------------

bool SheetReader::text_of_token(std::string_view& text) const {
    const char* const begin = token();
    if (*begin != '"' || at_ + 1 >= end_) return false;
    const char* end = text_ + at_[1] - 1;
    while (end > begin && *end != '"') --end;
    text = {begin + 1, static_cast<std::size_t>(end - begin - 1)};
    return end > begin;
}

bool SheetReader::scalar(const FieldStep& step, Cell& cell) {
    if (at_ + 1 >= end_) return false;
    bool read = false;
    switch (step.kind) {
        case Kind::truth:
            if (const auto truth = read_truth(token())) {
                cell = *truth;
                read = true;
            }
            break;
        case Kind::integer:
        case Kind::decimal:
        case Kind::money:
        case Kind::percent: read = number(step, cell); break;
        case Kind::date:
        case Kind::period:
        case Kind::text:
        case Kind::choice: read = text(step, cell); break;
        case Kind::record:
        case Kind::none: break;
    }
    if (read) ++at_;
    return read;
}

bool SheetReader::number(const FieldStep& step, Cell& cell) const {
    const char* text = token();
    const bool quoted = *text == '"';
    const bool is_percent = step.kind == Kind::percent;
    if (quoted) ++text;
    // A percentage is kept as a fraction: "30%" is 0.30.
    const auto value = read_decimal(text, decimals_of(step.kind) - (is_percent ? 2 : 0));
    if (!value || (is_percent && (!quoted || *text++ != '%'))) return false;
    if (quoted ? *text != '"' : !ends_scalar(*text)) return false;
    cell = *value;
    return !is_known(step.least) || cell >= step.least;
}

bool SheetReader::text(const FieldStep& step, Cell& cell) {
    std::string_view text;
    if (!text_of_token(text)) return false;
    std::string unescaped;
    const bool escaped = has_escapes_ && text.find('\\') != std::string_view::npos;
    if (escaped) {
        if (step.kind != Kind::text) return false;
        auto scanned = facts::scan_string({text_, size_}, *at_);
        if (scanned.fault != facts::StringFault::none) return false;
        unescaped = std::move(scanned.text);
        text = unescaped;
    }
    if (step.kind == Kind::date) {
        const auto day = text.size() == 10 ? read_day(text.data()) : std::nullopt;
        cell = day.value_or(unknown_cell);
        return day.has_value();
    }
    if (step.kind == Kind::choice) {
        cell = step.choices->find(text) - 1;
        return cell >= 0;
    }
    if (step.kind == Kind::period) {
        cell = 1;
        return facts::read_period(text).has_value();
    }
    if (&step == name_step_) {
        name_text_.clear();
        if (escaped) text::append_json_string(name_text_, text);
        name_ = escaped ? std::string_view{name_text_} : std::string_view{text.data() - 1, text.size() + 2};
    }
    if (step.cell != FieldStep::not_kept) cell = texts_.find(text);
    return true;
}

}  // namespace zhunsheng::matching
