// Knows the slips that people and programs make when they write JSON.

#include "facts/stray_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/json_text.h"
#include "text/utf8.h"

namespace zhunsheng::facts {
namespace {

using diagnostics::Finding;
using Pair = std::pair<std::string_view, std::string_view>;

/// Quotes of other kinds, opening and closing.
constexpr std::array<Pair, 5> foreign_quotes{{{"“", "”"}, {"‘", "’"}, {"'", "'"}, {"＂", "＂"}, {"`", "`"}}};

/// The text within foreign quotes at the beginning of `text`, quotes included, if they close on the same line.
std::optional<std::string_view> quoted(std::string_view text) {
    for (const auto& [opening, closing] : foreign_quotes) {
        if (!text.starts_with(opening)) {
            continue;
        }
        const std::size_t end = text.find(closing, opening.size());
        if (end != std::string_view::npos && end < text.find('\n')) {
            return text.substr(0, end + closing.size());
        }
    }
    return std::nullopt;
}

/// The content of `stray` if it is text within foreign quotes.
std::optional<std::string_view> unquoted(std::string_view stray) {
    for (const auto& [opening, closing] : foreign_quotes) {
        if (stray.size() >= opening.size() + closing.size() && stray.starts_with(opening) &&
            stray.ends_with(closing)) {
            return stray.substr(opening.size(), stray.size() - opening.size() - closing.size());
        }
    }
    return std::nullopt;
}

bool is_sign(char letter) { return std::string_view(",:[]{}\"").find(letter) != std::string_view::npos; }

bool ends_word(const text::Decoded& next) {
    if (next.character <= U' ') {
        return true;
    }
    const auto twin = next.character < 0x80 ? std::optional(static_cast<char>(next.character))
                                            : text::ascii_twin(next.character);
    return twin && (is_sign(*twin) || *twin == ' ');
}

std::string as_json(std::string_view text) {
    std::string json;
    text::append_json_string(json, text);
    return json;
}

/// What other languages and people write for the literals.
constexpr std::array<Pair, 20> other_literals{{
    {"True", "true"},   {"TRUE", "true"},     {"yes", "true"},       {"是", "true"},   {"真", "true"},
    {"False", "false"}, {"FALSE", "false"},   {"no", "false"},       {"否", "false"},  {"假", "false"},
    {"None", "null"},   {"NULL", "null"},     {"Null", "null"},      {"nil", "null"},  {"undefined", "null"},
    {"NaN", "null"},    {"Infinity", "null"}, {"-Infinity", "null"}, {"未知", "null"}, {"不详", "null"},
}};

void explain_number(Finding& finding, std::string_view stray) {
    const std::string_view digits = stray.substr(stray.starts_with('-') ? 1 : 0);
    if (stray.starts_with('+')) {
        finding.hint("正数前不写“+”", "leave out the `+`");
    } else if (stray.starts_with("0x") || stray.starts_with("0X")) {
        finding.hint("只用十进制", "write it in decimal");
    } else if (digits.size() > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9') {
        finding.hint("数不能以 0 开头；编号之类请作为文本写在双引号里",
                     "numbers have no leading zeros; an identifier is a text in double quotes");
    } else if (digits.starts_with('.') || digits.ends_with('.')) {
        finding.hint("小数点前后都要有数字", "a decimal point has digits on both sides");
    } else {
        finding.hint("只写数，不带单位和分隔符；金额以元计，如 50000",
                     "write the bare number; money in yuan, such as 50000");
    }
}

}  // namespace

std::string_view stray_text(std::string_view json, std::size_t begin) {
    const std::string_view rest = json.substr(begin);
    if (const auto text = quoted(rest)) {
        return *text;
    }
    std::size_t length = 0;
    while (length < rest.size()) {
        const text::Decoded next = text::decode(rest, length);
        if (ends_word(next)) {
            break;
        }
        length += next.bytes;
    }
    return rest.substr(0, length > 0 ? length : text::decode(rest, 0).bytes);
}

std::size_t comment_length(std::string_view text) {
    if (text.starts_with("//") || text.starts_with('#')) {
        return std::min(text.find_first_of("\r\n"), text.size());
    }
    if (text.starts_with("/*")) {
        const std::size_t end = text.find("*/", 2);
        return end == std::string_view::npos ? 2 : end + 2;
    }
    return 0;
}

bool looks_like_number(std::string_view stray) {
    const std::string_view unsigned_part = stray.substr(stray.find_first_not_of("+-") == 1 ? 1 : 0);
    if (unsigned_part == "NaN" || unsigned_part == "Infinity") {
        return true;
    }
    const bool point = unsigned_part.size() > 1 && unsigned_part.front() == '.';
    const char first = unsigned_part[point ? 1 : 0];
    return first >= '0' && first <= '9';
}

void explain_stray_value(Finding& finding, std::string_view stray, text::Span place) {
    const auto* literal = std::ranges::find(other_literals, stray, &Pair::first);
    if (literal != other_literals.end()) {
        finding.did_you_mean(literal->second);
    } else if (const auto content = unquoted(stray)) {
        finding.hint("文本要用半角双引号", "texts stand in ASCII double quotes")
            .fix(place, as_json(*content));
    } else if (looks_like_number(stray)) {
        explain_number(finding, stray);
    } else {
        explain_full_width(finding, stray);
    }
}

void explain_stray_key(Finding& finding, std::string_view stray, text::Span place) {
    const std::string_view content = unquoted(stray).value_or(stray);
    if (text::is_name_character(text::decode(content.empty() ? stray : content, 0).character)) {
        finding.hint("键要用半角双引号", "keys stand in ASCII double quotes").fix(place, as_json(content));
    } else {
        explain_full_width(finding, stray);
    }
}

void explain_full_width(Finding& finding, std::string_view stray) {
    const text::Decoded next = text::decode(stray, 0);
    const auto twin = next.bytes > 1 ? text::ascii_twin(next.character) : std::nullopt;
    if (twin) {
        const std::string sign(1, *twin);
        const std::string full(stray.substr(0, next.bytes));
        finding.hint("“" + full + "”是全角符号，JSON 用半角“" + sign + "”",
                     "`" + full + "` is full-width; JSON takes the ASCII sign `" + sign + "`");
    }
}

std::string name_of_control(char character) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto code = static_cast<unsigned char>(character);
    return std::string("U+00") + digits[code >> 4] + digits[code & 0x0F];
}

std::string escape_of_control(char character) {
    const std::string json = as_json(std::string_view(&character, 1));
    return json.substr(1, json.size() - 2);
}

}  // namespace zhunsheng::facts
