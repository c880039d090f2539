// Undoes escapes and finds faults in a JSON string.

#include "facts/json_string.h"

#include <optional>
#include <utility>

#include "text/utf8.h"

namespace zhunsheng::facts {
namespace {

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

std::optional<char32_t> hexadecimal_digit(char letter) {
    if (letter >= '0' && letter <= '9') return static_cast<char32_t>(letter - '0');
    if (letter >= 'a' && letter <= 'f') return static_cast<char32_t>(letter - 'a' + 10);
    if (letter >= 'A' && letter <= 'F') return static_cast<char32_t>(letter - 'A' + 10);
    return std::nullopt;
}

/// The UTF-16 unit of an escape `\uXXXX` at `at`.
std::optional<char32_t> unit_at(std::string_view json, std::size_t at) {
    const std::string_view escape = json.substr(at, 6);
    if (escape.size() < 6 || !escape.starts_with("\\u")) {
        return std::nullopt;
    }
    char32_t unit = 0;
    for (const char letter : escape.substr(2)) {
        const auto digit = hexadecimal_digit(letter);
        if (!digit) {
            return std::nullopt;
        }
        unit = unit * 16 + *digit;
    }
    return unit;
}

std::optional<char> short_escape(char letter) {
    switch (letter) {
        case '"':
        case '\\':
        case '/': return letter;
        case 'b': return '\b';
        case 'f': return '\f';
        case 'n': return '\n';
        case 'r': return '\r';
        case 't': return '\t';
        default: return std::nullopt;
    }
}

class StringScan {
public:
    StringScan(std::string_view json, std::size_t begin) : json_(json), at_(begin + 1) {}

    ScannedString run() && {
        while (at_ < json_.size() && json_[at_] != '"' && step()) {
        }
        if (result_.fault == StringFault::none && at_ == json_.size()) {
            fail(StringFault::unclosed, at_);
        }
        result_.end = at_ + 1;
        return std::move(result_);
    }

private:
    bool step() {
        if (json_[at_] == '\\') {
            return json_.substr(at_).starts_with("\\u") ? undo_unicode() : undo_short();
        }
        if (static_cast<unsigned char>(json_[at_]) < 0x20) {
            return fail(StringFault::control_character, at_ + 1);
        }
        result_.text += json_[at_++];
        return true;
    }

    bool undo_short() {
        if (at_ + 1 == json_.size()) {
            ++at_;
            return true;
        }
        const auto character = short_escape(json_[at_ + 1]);
        if (!character) {
            return fail(StringFault::unknown_escape, at_ + 1 + text::decode(json_, at_ + 1).bytes);
        }
        result_.text += *character;
        at_ += 2;
        return true;
    }

    bool undo_unicode() {
        const auto unit = unit_at(json_, at_);
        if (!unit) {
            return fail(StringFault::unknown_escape, at_ + 2);
        }
        const auto second = is_high_surrogate(*unit) ? unit_at(json_, at_ + 6) : std::nullopt;
        if (is_low_surrogate(*unit) || (is_high_surrogate(*unit) && !(second && is_low_surrogate(*second)))) {
            return fail(StringFault::lone_surrogate, at_ + 6);
        }
        text::append(result_.text, second ? 0x10000 + ((*unit - 0xD800) << 10) + (*second - 0xDC00) : *unit);
        at_ += second ? 12U : 6U;
        return true;
    }

    bool fail(StringFault fault, std::size_t end) {
        result_.fault = fault;
        result_.fault_begin = at_;
        result_.fault_end = end;
        return false;
    }

    std::string_view json_;
    std::size_t at_;
    ScannedString result_;
};

}  // namespace

ScannedString scan_string(std::string_view json, std::size_t begin) { return StringScan(json, begin).run(); }

}  // namespace zhunsheng::facts
