// Quotes, escapes, and the lines of block scalars.

#include "formatting/write_scalar.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/utf8.h"

namespace zhunsheng::formatting {
namespace {

using rulebook::Notation;
using rulebook::Scalar;

constexpr auto npos = std::string_view::npos;

std::string_view as_written(const ScalarToWrite& what) {
    const text::Span span = what.scalar.text.notation;
    return what.file.substr(span.begin, span.end - span.begin);
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0;;) {
        const std::size_t end = text.find('\n', at);
        lines.push_back(text.substr(at, end == npos ? npos : end - at));
        if (end == npos) return lines;
        at = end + 1;
    }
}

std::size_t leading_blanks(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

/// Words that some reader of YAML takes for a truth or for nothing.
bool is_yaml_word(std::string_view text) {
    constexpr std::array words{"true", "false", "yes", "no", "on", "off", "null", "y", "n"};
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char byte) {
        return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
    });
    return std::ranges::find(words, lower) != words.end();
}

/// Whether the text means the same without quotes, wherever it stands and whoever reads it: it begins with a letter or
/// a Han character, and has nothing in it that YAML might take for a sign.
bool needs_no_quotes(std::string_view text) {
    if (text.empty() || is_yaml_word(text)) return false;
    const char32_t first = text::decode(text, 0).character;
    const bool letter = (first >= U'a' && first <= U'z') || (first >= U'A' && first <= U'Z') ||
                        (first >= 0x80 && text::is_name_character(first));
    const bool signs = text.find_first_of(",[]{}:#&*!|>'\"%@`?\\\t\n\r") != npos;
    return letter && !signs && text.find("：") == npos && !text.ends_with(' ');
}

/// Line breaks need double quotes.
std::string quoted_anew(Notation notation, std::string_view value) {
    const char quote = notation == Notation::single_quoted ? '\'' : '"';
    std::string text(1, quote);
    for (const char byte : value) {
        if (byte == quote || (byte == '\\' && quote == '"')) text += quote == '"' ? '\\' : '\'';
        if (byte == '\n') text += "\\n";
        if (byte != '\n') text += byte;
    }
    return text + quote;
}

/// A plain text that only its place or brackets around it keep from being a sign.
bool is_sign(std::string_view text) {
    const bool marker = text.starts_with("---") || text.starts_with("...");
    if (marker || text.find_first_of("#&*!|>'\"%@`,[]{}") == 0) return true;
    const bool sign = text.starts_with('-') || text.starts_with('?') || text.starts_with(':');
    return sign && (text.size() == 1 || text[1] == ' ');
}

/// A block without any text in it: how many breaks and blanks that makes is better told by escapes.
bool is_hollow(const Scalar& scalar) {
    return is_block(scalar) && scalar.text.text.find_first_not_of(" \t\n") == std::string::npos;
}

bool is_quoted(const Scalar& scalar) {
    return scalar.notation == Notation::single_quoted || scalar.notation == Notation::double_quoted;
}

/// A line without its trailing blanks; one that is escaped is none.
std::string_view trimmed(std::string_view line) {
    const std::size_t last = line.find_last_not_of(" \t");
    if (last == npos) return {};
    const bool escaped = line[last] == '\\' && last + 1 < line.size();
    return line.substr(0, last + (escaped ? 2 : 1));
}

/// A plain or quoted scalar of several lines: YAML folds away how they are indented.
std::string written_lines(const ScalarToWrite& what, std::size_t indentation) {
    std::string text;
    const auto lines = lines_of(as_written(what));
    for (std::size_t number = 0; number < lines.size(); ++number) {
        const bool last = number + 1 == lines.size();
        const std::size_t first =
            number == 0 ? 0 : std::min(lines[number].find_first_not_of(" \t"), lines[number].size());
        const std::string_view line =
            last ? lines[number].substr(first) : trimmed(lines[number].substr(first));
        if (number > 0) text += '\n';
        if (number > 0 && !line.empty()) text.append(indentation, ' ');
        text += line;
    }
    return text;
}

/// The lines of a literal block are its value; those of a folded one stand in the file only.
std::vector<std::string_view> content_lines(const ScalarToWrite& what) {
    std::string_view content = what.value;
    if (what.scalar.notation == Notation::folded) {
        const std::string_view written = as_written(what);
        content = written.substr(std::min(written.find('\n'), written.size() - 1) + 1);
    }
    const std::size_t last = content.find_last_not_of('\n');
    if (last == npos) return {};
    return lines_of(content.substr(0, last + 1));
}

/// How many bytes of the lines' indentation are not in the value.
std::size_t outer_indentation(const ScalarToWrite& what, const std::vector<std::string_view>& lines) {
    if (what.scalar.notation == Notation::literal) return 0;
    const auto with_text = [](std::string_view line) { return leading_blanks(line) < line.size(); };
    const auto value_lines = lines_of(what.value);
    const auto written = std::ranges::find_if(lines, with_text);
    const auto read = std::ranges::find_if(value_lines, with_text);
    const std::size_t inner = read == value_lines.end() ? 0 : leading_blanks(*read);
    return written == lines.end() ? 0 : leading_blanks(*written) - std::min(inner, leading_blanks(*written));
}

/// `|`, `>-`, `|2+`: the digit only where the text begins with a blank.
std::string block_sign(const ScalarToWrite& what) {
    const std::string_view written = as_written(what);
    std::string sign(1, written.front());
    const auto lines = lines_of(what.value);
    const auto first = std::ranges::find_if(lines, [](std::string_view line) { return !line.empty(); });
    if (first != lines.end() && first->front() == ' ') sign += '2';
    for (std::size_t at = 1; at < written.size() && written.find_first_of("+-0123456789", at) == at; ++at) {
        if (written[at] == '+' || written[at] == '-') sign += written[at];
    }
    return sign;
}

/// Of a block that keeps them. Those of a literal one are in its value; the reader tells those of a folded one short.
std::size_t empty_lines_behind(const ScalarToWrite& what) {
    const bool literal = what.scalar.notation == Notation::literal;
    const std::string_view text = literal ? std::string_view(what.value) : what.file;
    const std::size_t end = literal ? text.size() : what.scalar.text.notation.end;
    const std::size_t last = text.substr(0, end).find_last_not_of(literal ? "\n" : " \n");
    const std::size_t next = std::min(text.find_first_not_of(literal ? "\n" : " \n", last + 1), text.size());
    const auto breaks = std::ranges::count(text.substr(last + 1, next - last - 1), '\n');
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(breaks - 1, 0));
}

std::string written_block(const ScalarToWrite& what, std::size_t indentation, std::string_view comment) {
    std::string text = block_sign(what);
    if (!comment.empty()) text.append("  ").append(comment);
    const auto lines = content_lines(what);
    const std::size_t outer = outer_indentation(what, lines);
    for (const std::string_view line : lines) {
        text += '\n';
        const std::string_view rest = line.substr(std::min(outer, leading_blanks(line)));
        if (!rest.empty()) text.append(indentation, ' ').append(rest);
    }
    if (keeps_empty_lines(what.scalar, what.file)) text.append(empty_lines_behind(what), '\n');
    return text;
}

}  // namespace

bool is_block(const Scalar& scalar) {
    return scalar.notation == Notation::literal || scalar.notation == Notation::folded;
}

bool keeps_empty_lines(const Scalar& scalar, std::string_view file) {
    const std::size_t begin = scalar.text.notation.begin;
    const std::size_t end = file.find_first_not_of("+-0123456789", begin + 1);
    return is_block(scalar) && !is_hollow(scalar) && file.substr(begin, end - begin).find('+') != npos;
}

std::string write_scalar(const ScalarToWrite& what, std::size_t indentation, std::string_view comment) {
    if (is_hollow(what.scalar)) {
        const std::string text = quoted_anew(Notation::double_quoted, what.value);
        return comment.empty() ? text : text + "  " + std::string(comment);
    }
    if (is_block(what.scalar)) return written_block(what, indentation, comment);
    if (auto line = write_on_one_line(what); line && as_written(what).find('\n') == npos) return *line;
    return written_lines(what, indentation);
}

std::string write_key(const ScalarToWrite& what) {
    const bool escapes = is_quoted(what.scalar) && as_written(what).find('\\') != npos;
    if (needs_no_quotes(what.value) && !escapes) return what.value;
    return write_on_one_line(what).value_or(quoted_anew(Notation::double_quoted, what.value));
}

std::optional<std::string> write_on_one_line(const ScalarToWrite& what) {
    const Scalar& scalar = what.scalar;
    if (is_block(scalar) || what.value.find('\n') != std::string::npos) {
        const bool escaped = is_quoted(scalar) && as_written(what).find('\n') == npos;
        return escaped ? std::optional<std::string>{as_written(what)} : std::nullopt;
    }
    const bool several_lines = as_written(what).find('\n') != npos;
    if (scalar.notation == Notation::plain) {
        if (several_lines) return std::nullopt;
        return is_sign(what.value) ? quoted_anew(Notation::double_quoted, what.value) : what.value;
    }
    // A comment behind a bare condition might have cut it short, and lint would say so.
    const bool escapes = as_written(what).find('\\') != npos;
    if (needs_no_quotes(what.value) && !escapes && !scalar.comment_follows) return what.value;
    if (several_lines) return std::nullopt;
    if (what.value == scalar.text.text) return std::string(as_written(what));
    return quoted_anew(scalar.notation, what.value);
}

}  // namespace zhunsheng::formatting
