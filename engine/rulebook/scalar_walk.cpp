// What all notations share, and the plain and quoted ones.

#include "rulebook/scalar_walk.h"

#include <algorithm>
#include <string>

#include "text/utf8.h"

namespace zhunsheng::rulebook {

/// The next bytes of the value must be `bytes`, and all stand at `place`.
bool ScalarWalk::emit(std::string_view bytes, std::size_t place) {
    if (!value_.substr(done_).starts_with(bytes)) {
        return false;
    }
    places_.insert(places_.end(), bytes.size(), static_cast<std::uint32_t>(place));
    done_ += bytes.size();
    return true;
}

bool ScalarWalk::copy_byte() {
    if (at_end() || !emit(file_.substr(at_, 1), at_)) {
        return false;
    }
    ++at_;
    return true;
}

/// A run of blanks and line breaks inside a plain or quoted scalar: without a break it is kept, one break is
/// a blank, n breaks are n - 1 breaks.
bool ScalarWalk::fold_run() {
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

bool ScalarWalk::plain() {
    while (!finished()) {
        const bool run = is_blank(here()) || is_break(here());
        if (at_end() || !(run ? fold_run() : copy_byte())) {
            return false;
        }
    }
    content_end_ = at_;
    return true;
}

bool ScalarWalk::close(char quote) {
    if (at_end() || here() != quote || !finished()) {
        return false;
    }
    content_end_ = at_++;
    return true;
}

bool ScalarWalk::single_quoted() {
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

bool ScalarWalk::double_quoted() {
    ++at_;
    while (!at_end() && here() != '"') {
        const bool run = is_blank(here()) || is_break(here());
        if (!(run ? fold_run() : here() == '\\' ? escape() : copy_byte())) {
            return false;
        }
    }
    return close('"');
}

namespace {

/// What an escape of one character stands for (YAML 1.2, rules 42 to 58); nothing for others.
std::optional<char32_t> single_escape(char letter) {
    constexpr std::string_view letters = "0abt\tnvfre \"/\\N_LP";
    constexpr std::u32string_view meanings = U"\0\a\b\t\t\n\v\f\r\x1B \"/\\\x85\xA0\u2028\u2029";
    static_assert(letters.size() == 18);
    const std::size_t place = letters.find(letter);
    return place == std::string_view::npos ? std::nullopt : std::optional{meanings[place]};
}

std::size_t hexadecimal_digits(char letter) {
    return letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
}

std::optional<char32_t> read_hexadecimal(std::string_view digits, std::size_t wanted) {
    std::uint64_t number = 0;
    for (const char digit : digits) {
        const std::size_t value = std::string_view("0123456789abcdef").find(static_cast<char>(digit | 0x20));
        if (value == std::string_view::npos) {
            return std::nullopt;
        }
        number = number * 16 + value;
    }
    const bool fits = digits.size() == wanted && number <= 0x10FFFF;
    return fits ? std::optional{static_cast<char32_t>(number)} : std::nullopt;
}

}  // namespace

bool ScalarWalk::escape() {
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
bool ScalarWalk::escaped_break() {
    at_ += break_bytes();
    while (!at_end() && (is_blank(here()) || is_break(here()))) {
        if (is_break(here()) && !emit("\n", at_)) {
            return false;
        }
        at_ += is_break(here()) ? break_bytes() : 1;
    }
    return true;
}

}  // namespace zhunsheng::rulebook
