// Reads a scalar's notation in step with its value.

#include "rulebook/scalar_places.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "text/utf8.h"

namespace zhunsheng::rulebook {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }
bool is_break(char byte) { return byte == '\n' || byte == '\r'; }

/// One scalar being walked: `at_` in the file, `done_` in the value. Every step fails when the two disagree.
class Walk {
public:
    Walk(std::string_view file, std::size_t begin, std::string_view value)
        : file_(file), value_(value), at_(begin) {
        places_.reserve(value.size() + 1);
    }

    bool plain();
    bool single_quoted();
    bool double_quoted();
    bool literal();
    bool folded();

    [[nodiscard]] std::size_t end_of_content() const { return content_end_; }
    [[nodiscard]] std::size_t end_of_notation() const { return at_; }
    std::vector<std::uint32_t> take_places() {
        places_.push_back(static_cast<std::uint32_t>(content_end_));
        return std::move(places_);
    }

private:
    [[nodiscard]] bool at_end() const { return at_ >= file_.size(); }
    [[nodiscard]] char here() const { return at_end() ? '\n' : file_[at_]; }
    [[nodiscard]] bool finished() const { return done_ == value_.size(); }
    [[nodiscard]] std::size_t break_bytes() const {
        return file_.substr(at_).starts_with("\r\n") ? 2 : (at_end() ? 0 : 1);
    }

    bool emit(std::string_view bytes, std::size_t place);
    bool copy_byte();
    bool copy_line();
    bool fold_run();
    bool escape();
    bool escaped_break();
    bool close(char quote);
    std::vector<std::size_t> take_breaks();
    bool open_block();
    [[nodiscard]] std::optional<std::size_t> block_indentation() const;
    void skip_indentation(std::size_t indentation);
    bool blank_line() const;
    bool join_lines(std::size_t indentation);

    std::string_view file_;
    std::string_view value_;
    std::size_t at_;
    std::size_t done_ = 0;
    std::size_t content_end_ = 0;
    std::vector<std::uint32_t> places_;
};

/// The next bytes of the value must be `bytes`, and all stand at `place`.
bool Walk::emit(std::string_view bytes, std::size_t place) {
    if (!value_.substr(done_).starts_with(bytes)) {
        return false;
    }
    places_.insert(places_.end(), bytes.size(), static_cast<std::uint32_t>(place));
    done_ += bytes.size();
    return true;
}

bool Walk::copy_byte() {
    if (at_end() || !emit(file_.substr(at_, 1), at_)) {
        return false;
    }
    ++at_;
    return true;
}

/// A run of blanks and line breaks inside a plain or quoted scalar: without a break it is kept, one break is
/// a blank, n breaks are n - 1 breaks.
bool Walk::fold_run() {
    const std::size_t begin = at_;
    std::vector<std::size_t> breaks;
    while (!at_end() && (is_blank(here()) || is_break(here()))) {
        if (is_break(here())) {
            breaks.push_back(at_);
        }
        at_ += is_break(here()) ? break_bytes() : 1;
    }
    if (breaks.size() == 1) {
        return emit(" ", breaks.front());
    }
    if (breaks.empty()) {
        const std::size_t end = std::exchange(at_, begin);
        while (at_ < end) {
            if (!copy_byte()) {
                return false;
            }
        }
        return true;
    }
    return std::all_of(breaks.begin() + 1, breaks.end(),
                       [this](std::size_t place) { return emit("\n", place); });
}

bool Walk::plain() {
    while (!finished()) {
        const bool run = is_blank(here()) || is_break(here());
        if (at_end() || !(run ? fold_run() : copy_byte())) {
            return false;
        }
    }
    content_end_ = at_;
    return true;
}

bool Walk::close(char quote) {
    if (at_end() || here() != quote || !finished()) {
        return false;
    }
    content_end_ = at_++;
    return true;
}

bool Walk::single_quoted() {
    ++at_;
    while (!at_end()) {
        if (is_blank(here()) || is_break(here())) {
            if (!fold_run()) {
                return false;
            }
        } else if (here() != '\'') {
            if (!copy_byte()) {
                return false;
            }
        } else if (file_.substr(at_).starts_with("''")) {
            if (!emit("'", at_)) {
                return false;
            }
            at_ += 2;
        } else {
            return close('\'');
        }
    }
    return false;
}

bool Walk::double_quoted() {
    ++at_;
    while (!at_end() && here() != '"') {
        const bool run = is_blank(here()) || is_break(here());
        if (!(run ? fold_run() : here() == '\\' ? escape() : copy_byte())) {
            return false;
        }
    }
    return close('"');
}

/// What an escape of one character stands for (YAML 1.2, rules 42 to 58); nothing for others.
std::optional<char32_t> single_escape(char letter) {
    constexpr std::string_view letters = "0abt\tnvfre \"/\\N_LP";
    constexpr std::u32string_view meanings = U"\0\a\b\t\t\n\v\f\r\x1B \"/\\\x85\xA0\u2028\u2029";
    static_assert(letters.size() == 18);
    const std::size_t place = letters.find(letter);
    return place == npos ? std::nullopt : std::optional{meanings[place]};
}

std::size_t hexadecimal_digits(char letter) {
    return letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
}

std::optional<char32_t> read_hexadecimal(std::string_view digits, std::size_t wanted) {
    std::uint64_t number = 0;
    for (const char digit : digits) {
        const std::size_t value = std::string_view("0123456789abcdef").find(static_cast<char>(digit | 0x20));
        if (value == npos) {
            return std::nullopt;
        }
        number = number * 16 + value;
    }
    const bool fits = digits.size() == wanted && number <= 0x10FFFF;
    return fits ? std::optional{static_cast<char32_t>(number)} : std::nullopt;
}

bool Walk::escape() {
    const std::size_t begin = at_++;
    if (at_end() || is_break(here())) {
        return escaped_break();
    }
    const char letter = file_[at_++];
    std::optional<char32_t> character = single_escape(letter);
    if (const std::size_t digits = hexadecimal_digits(letter); digits > 0) {
        character = read_hexadecimal(file_.substr(at_, digits), digits);
        at_ += digits;
    }
    std::string bytes;
    if (character) {
        text::append(bytes, *character);
    }
    return character && emit(bytes, begin);
}

/// A backslash at the end of a line: the break is dropped, empty lines after it are kept.
bool Walk::escaped_break() {
    at_ += break_bytes();
    while (!at_end() && (is_blank(here()) || is_break(here()))) {
        if (is_break(here()) && !emit("\n", at_)) {
            return false;
        }
        at_ += is_break(here()) ? break_bytes() : 1;
    }
    return true;
}

/// Steps over the block sign, its indicators and a comment, to the first line of the content.
bool Walk::open_block() {
    const std::size_t end = file_.find_first_of("\r\n", at_);
    content_end_ = end == npos ? file_.size() : end;
    at_ = content_end_;
    at_ += break_bytes();
    return true;
}

std::size_t leading_spaces(std::string_view line) {
    const std::size_t spaces = line.find_first_not_of(' ');
    return spaces == npos ? line.size() : spaces;
}

/// The first line with anything but blanks in it; nothing if there is none.
std::optional<std::string_view> first_line_with_text(std::string_view lines) {
    const std::size_t text = lines.find_first_not_of(" \r\n");
    if (text == npos) {
        return std::nullopt;
    }
    const std::size_t before = lines.find_last_of("\r\n", text);
    return lines.substr(before == npos ? 0 : before + 1);
}

/// How deep the content stands, told by its first line here and in the value: right for `|2` as well.
std::optional<std::size_t> Walk::block_indentation() const {
    const auto written = first_line_with_text(file_.substr(std::min(at_, file_.size())));
    const auto read = first_line_with_text(value_);
    if (!read) {
        return npos;
    }
    if (!written || leading_spaces(*written) < leading_spaces(*read)) {
        return std::nullopt;
    }
    return leading_spaces(*written) - leading_spaces(*read);
}

void Walk::skip_indentation(std::size_t indentation) {
    for (std::size_t skipped = 0; skipped < indentation && !at_end() && here() == ' '; ++skipped) {
        ++at_;
    }
}

bool Walk::copy_line() {
    while (!finished() && !at_end() && !is_break(here())) {
        if (!copy_byte()) {
            return false;
        }
    }
    content_end_ = at_;
    return true;
}

bool Walk::literal() {
    open_block();
    const auto indentation = block_indentation();
    while (indentation && !finished()) {
        skip_indentation(*indentation);
        if (!copy_line()) {
            return false;
        }
        if (finished()) {
            break;
        }
        const bool last_line = at_end();
        if (!emit("\n", at_) || (last_line && !finished())) {
            return false;
        }
        at_ += break_bytes();
    }
    return indentation.has_value();
}

bool Walk::blank_line() const {
    const std::size_t text = file_.find_first_not_of(' ', at_);
    return text != npos && is_break(file_[text]);
}

/// The breaks from here to the next line with text.
std::vector<std::size_t> Walk::take_breaks() {
    std::vector<std::size_t> breaks{at_};
    at_ += break_bytes();
    while (blank_line()) {
        at_ = file_.find_first_not_of(' ', at_);
        breaks.push_back(at_);
        at_ += break_bytes();
    }
    return breaks;
}

/// The breaks between two lines of a folded block, which the value shows as one blank or as some breaks.
bool Walk::join_lines(std::size_t indentation) {
    const std::vector<std::size_t> breaks = take_breaks();
    const std::string_view rest = value_.substr(done_);
    const std::size_t kept = std::min(rest.find_first_not_of('\n'), rest.size());
    if (kept == 0) {
        skip_indentation(indentation);
        return breaks.size() == 1 && emit(" ", breaks.front());
    }
    if (kept > breaks.size()) {
        return false;
    }
    for (std::size_t number = 0; number < kept; ++number) {
        emit("\n", breaks[number]);
        content_end_ = breaks[number];
    }
    skip_indentation(indentation);
    return true;
}

bool Walk::folded() {
    open_block();
    const auto indentation = block_indentation();
    if (!indentation) {
        return false;
    }
    while (!finished() && (blank_line() || *indentation == npos)) {
        at_ = std::min(file_.find_first_not_of(' ', at_), file_.size());
        if (at_end() || !emit("\n", at_)) {
            return false;
        }
        content_end_ = at_;
        at_ += break_bytes();
    }
    skip_indentation(*indentation);
    while (!finished()) {
        if (!copy_line() || (!finished() && !join_lines(*indentation))) {
            return false;
        }
    }
    return true;
}

Notation notation_of(char first) {
    switch (first) {
        case '\'': return Notation::single_quoted;
        case '"': return Notation::double_quoted;
        case '|': return Notation::literal;
        case '>': return Notation::folded;
        default: return Notation::plain;
    }
}

bool walk(Walk& walk, Notation notation) {
    switch (notation) {
        case Notation::plain: return walk.plain();
        case Notation::single_quoted: return walk.single_quoted();
        case Notation::double_quoted: return walk.double_quoted();
        case Notation::literal: return walk.literal();
        case Notation::folded: return walk.folded();
    }
    return false;
}

}  // namespace

std::optional<PlacedScalar> place_scalar(text::SourceId source, std::string_view file, std::size_t begin,
                                         std::string_view value) {
    if (begin >= file.size()) {
        return std::nullopt;
    }
    const Notation notation = notation_of(file[begin]);
    Walk steps(file, begin, value);
    if (!walk(steps, notation)) {
        return std::nullopt;
    }
    const bool block = notation == Notation::literal || notation == Notation::folded;
    const std::size_t end = block ? steps.end_of_content() : steps.end_of_notation();
    const text::Span span{source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    return PlacedScalar{{std::string(value), source, steps.take_places(), span}, notation};
}

}  // namespace zhunsheng::rulebook
