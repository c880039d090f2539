// Walks the tokens of a case, key by key. Whether they end is not asked at each step: behind the last one stands one
// that points to a line break, a blank or NUL, and nothing that is looked for is found there.

#include "matching/read_sheet.h"

#include <array>
#include <cstring>
#include <limits>
#include <utility>

#include "facts/json_string.h"
#include "facts/notations.h"
#include "facts/read_case.h"
#include "matching/read_scalar.h"
#include "text/json_text.h"

namespace zhunsheng::matching {

SheetReader::SheetReader(const ReadingSteps& steps, const TextTable& texts,
                         const vocabulary::Vocabulary& vocabulary, Sheet& sheet)
    : steps_(steps),
      texts_(texts),
      sheet_(sheet),
      links_(steps.size()),
      firsts_(steps.size()),
      name_number_(std::numeric_limits<std::uint32_t>::max() - 1) {
    for (std::uint32_t record = 0; record < steps.size(); ++record) {
        std::vector<LinkedStep>& links = links_[record];
        for (const FieldStep& field : steps[record].fields) links.push_back({field});
        if (links.empty()) links.emplace_back();
        firsts_[record] = &links.front();
        for (std::size_t index = 0; index < links.size(); ++index)
            links[index].next = &links[(index + 1) % links.size()];
    }
    const auto field = vocabulary.root_record().find(vocabulary::Role::case_id);
    if (!field) return;
    const Cell found = steps.root().keys.find(vocabulary.root_record().fields[*field].id);
    if (found != 0) name_number_ = steps.root().fields[static_cast<std::size_t>(found) - 1].number;
}

bool SheetReader::read(Tokens& tokens) {
    text_ = tokens.text;
    size_ = tokens.size;
    has_escapes_ = tokens.has_escapes;
    name_ = {};
    rows_.clear();
    elements_.clear();
    declared_fields_ = 0;
    sheet_.clear();
    const Cursor after = steps_.is_possible() ? object(steps_.root(), 0, tokens.at) : nullptr;
    if (after == nullptr || after > tokens.end) return false;
    tokens.at = after;
    return true;
}

// Objects -----------------------------------------------------------------------------------------------------------

inline bool SheetReader::is_key(const FieldStep& step, const char* key, const char* colon) {
    const KeyWords& words = step.words;
    const std::uint64_t first = (eight_bytes(key) ^ words.first) & words.first_mask;
    const std::uint64_t second = (eight_bytes(key + 8) ^ words.second) & words.second_mask;
    if ((first | second) != 0) return false;
    const std::size_t size = step.key.size();
    if (size < 16) return true;
    if (colon - key <= static_cast<std::ptrdiff_t>(size)) return false;
    const char* const last = key + size + 1 - sizeof words.last;
    const std::uint64_t unlike =
        (eight_bytes(last) ^ words.last.front()) | (eight_bytes(last + 8) ^ words.last.back());
    return unlike == 0 && (size < 32 || std::memcmp(key, step.key.data(), size) == 0);
}

SheetReader::LinkedStep* SheetReader::look_up(const RecordSteps& steps, Cursor at) {
    const char* const key = text_ + *at + 1;
    const char* end = text_ + at[1] - 1;  // before the colon
    while (end > key && *end != '"') --end;
    const Cell found = steps.keys.find_padded({key, static_cast<std::size_t>(end - key)});
    return found == 0 ? nullptr : &links_[steps.number][static_cast<std::size_t>(found) - 1];
}

SheetReader::Cursor SheetReader::object(const RecordSteps& steps, std::uint32_t row, Cursor at) {
    declared_fields_ += steps.fields.size();
    if (byte(at) != '{' || declared_fields_ > facts::max_case_values) return nullptr;
    ++at;
    if (byte(at) == '}') return at + 1;
    const std::uint64_t number = ++objects_;
    LinkedStep** expected = &firsts_[steps.number];
    while (byte(at) == '"' && byte(at + 1) == ':') {
        if (!is_key((*expected)->step, text_ + *at + 1, text_ + at[1])) {
            LinkedStep* const found = look_up(steps, at);
            if (found == nullptr) return nullptr;
            *expected = found;
        }
        LinkedStep& met = **expected;
        expected = &met.next;
        if (met.met_in == number) return nullptr;  // twice
        met.met_in = number;
        at = value(met.step, row, at + 2);
        if (at == nullptr) return nullptr;
        const char next = byte(at);
        ++at;
        if (next != ',') return next == '}' ? at : nullptr;
    }
    return nullptr;
}

inline SheetReader::Cursor SheetReader::value(const FieldStep& step, std::uint32_t row, Cursor at) {
    if (step.reading == Reading::record) {
        if (byte(at) == 'n') return null(at);
        if (step.cell != FieldStep::not_kept) sheet_.at(row, step.cell) = 1;
        return object(steps_[step.record], row, at);
    }
    if (step.reading == Reading::list) return byte(at) == 'n' ? null(at) : list(step, row, at);
    const Cell cell = scalar(step, step.reading, at);
    if (cell == no_scalar) {
        if (byte(at) == 'n') return null(at);
        return step.judgement && byte(at) == '{' ? judgement(step, row, at) : nullptr;
    }
    if (step.cell != FieldStep::not_kept) sheet_.at(row, step.cell) = cell;
    return at + 1;
}

SheetReader::Cursor SheetReader::null(Cursor at) const {
    const char* const text = text_ + *at;
    return std::memcmp(text, "null", 4) == 0 && ends(text + 4, at) ? at + 1 : nullptr;
}

namespace {

constexpr std::array<std::string_view, 4> judgement_keys{"value\"", "by\"", "on\"", "why\""};

/// Which key of a judgement stands here; their count if none.
std::size_t judgement_key(const char* written) {
    std::size_t key = 0;
    while (key < judgement_keys.size() &&
           std::memcmp(written, judgement_keys[key].data(), judgement_keys[key].size()) != 0)
        ++key;
    return key;
}

}  // namespace

/// {"value": …, "by": …, "on": …, "why": …}
SheetReader::Cursor SheetReader::judgement(const FieldStep& step, std::uint32_t row, Cursor at) {
    static const FieldStep other{};
    constexpr std::array<Reading, 4> readings{Reading::text, Reading::text, Reading::date, Reading::text};
    std::array<bool, 5> met{};  // the last: keys that a judgement has not
    met.back() = true;
    ++at;
    while (byte(at) == '"' && byte(at + 1) == ':') {
        const std::size_t key = judgement_key(text_ + *at + 1);
        if (std::exchange(met[key], true)) return nullptr;
        at += 2;
        const Cell cell = key == 0 ? scalar(step, step.reading, at) : scalar(other, readings[key], at);
        if (cell == no_scalar) return nullptr;
        if (key == 0 && step.cell != FieldStep::not_kept) sheet_.at(row, step.cell) = cell;
        const char next = byte(at + 1);
        at += 2;
        if (next != ',') return next == '}' && met[0] ? at : nullptr;
    }
    return nullptr;
}

// Lists -------------------------------------------------------------------------------------------------------------

SheetReader::Cursor SheetReader::list(const FieldStep& step, std::uint32_t row, Cursor at) {
    if (byte(at) != '[') return nullptr;
    ++at;
    const bool of_records = step.element == Reading::record;
    const std::size_t first = of_records ? rows_.size() : elements_.size();
    if (byte(at) == ']') {
        ++at;
    } else {
        at = of_records ? record_items(step, at) : elements(step, at);
        if (at == nullptr) return nullptr;
    }
    if (step.cell != FieldStep::not_kept) {
        sheet_.at(row, step.cell) = of_records ? sheet_.keep_rows(std::span(rows_).subspan(first))
                                               : sheet_.keep_elements(std::span(elements_).subspan(first));
    }
    of_records ? rows_.resize(first) : elements_.resize(first);
    return at;
}

SheetReader::Cursor SheetReader::record_items(const FieldStep& step, Cursor at) {
    const RecordSteps& steps = steps_[step.record];
    while (true) {
        const std::uint32_t row = steps.row == Layout::no_row ? 0 : sheet_.add_row(steps.row);
        rows_.push_back(row);
        at = object(steps, row, at);
        if (at == nullptr) return nullptr;
        const char next = byte(at);
        ++at;
        if (next != ',') return next == ']' ? at : nullptr;
    }
}

SheetReader::Cursor SheetReader::elements(const FieldStep& step, Cursor at) {
    while (true) {
        const Cell cell = scalar(step, step.element, at);
        if (cell == no_scalar) return nullptr;
        elements_.push_back(cell);
        const char next = byte(at + 1);
        at += 2;
        if (next != ',') return next == ']' ? at : nullptr;
    }
}

// Scalars -----------------------------------------------------------------------------------------------------------

[[gnu::always_inline]] inline Cell SheetReader::scalar(const FieldStep& step, Reading reading, Cursor at) {
    switch (reading) {
        case Reading::truth: return truth(at);
        case Reading::number: return number(step, at);
        case Reading::percent: return percent(step, at);
        case Reading::date: return date(at);
        case Reading::text: return text(step, at);
        case Reading::choice: {
            std::string_view id;
            const bool is_read = step.choices != nullptr && quoted(id, at);
            const Cell choice = is_read ? step.choices->find_padded(id) : 0;
            return choice == 0 ? no_scalar : choice - 1;
        }
        case Reading::period: {
            std::string_view period;
            return quoted(period, at) && facts::read_period(period) ? 1 : no_scalar;
        }
        case Reading::record:
        case Reading::list: break;
    }
    return no_scalar;
}

inline Cell SheetReader::truth(Cursor at) const {
    const char* text = text_ + *at;
    const Cell truth = read_truth(text);
    return truth != no_scalar && ends(text, at) ? truth : no_scalar;
}

inline Cell SheetReader::number(const FieldStep& step, Cursor at) const {
    const char* text = text_ + *at;
    const bool is_quoted = *text == '"';
    if (is_quoted) ++text;
    const Cell value = read_decimal(text, step.decimals);
    if (is_quoted && *text++ != '"') return no_scalar;
    return ends(text, at) && value >= step.least ? value : no_scalar;
}

/// A percentage is kept as a fraction: "30%" is 0.30.
Cell SheetReader::percent(const FieldStep& step, Cursor at) const {
    const char* text = text_ + *at;
    if (*text++ != '"') return no_scalar;
    const Cell value = read_decimal(text, decimals_of(values::Kind::percent) - 2);
    const bool is_whole = std::memcmp(text, "%\"", 2) == 0 && ends(text + 2, at);
    return is_whole && value >= step.least ? value : no_scalar;
}

inline Cell SheetReader::date(Cursor at) const {
    const char* text = text_ + *at;
    if (*text++ != '"') return no_scalar;
    const Cell day = read_day(text);
    return day != no_scalar && *text == '"' && ends(text + 1, at) ? day : no_scalar;
}

inline bool SheetReader::quoted(std::string_view& text, Cursor at) const {
    const char* const begin = text_ + *at;
    if (*begin != '"') return false;
    const char* end = text_ + at[1] - 1;
    while (end > begin && *end != '"') --end;
    text = {begin + 1, static_cast<std::size_t>(end - begin - 1)};
    return end > begin;
}

inline Cell SheetReader::text(const FieldStep& step, Cursor at) {
    std::string_view text;
    if (!quoted(text, at)) return no_scalar;
    if (has_escapes_ && text.find('\\') != std::string_view::npos) return escaped_text(step, at);
    if (step.number == name_number_) name_ = {text.data() - 1, text.size() + 2};
    return step.cell == FieldStep::not_kept ? 1 : texts_.find_padded(text);
}

Cell SheetReader::escaped_text(const FieldStep& step, Cursor at) {
    const auto scanned = facts::scan_string({text_, size_}, *at);
    if (scanned.fault != facts::StringFault::none) return no_scalar;
    if (step.number == name_number_) {
        name_text_.clear();
        text::append_json_string(name_text_, scanned.text);
        name_ = name_text_;
    }
    return texts_.find(scanned.text);
}

}  // namespace zhunsheng::matching
