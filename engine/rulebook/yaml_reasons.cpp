// Guesses what an author meant where YAML reading stopped. Every guess falls back to naming the place.

#include "rulebook/yaml_reasons.h"

#include <algorithm>

#include "text/utf8.h"

namespace zhunsheng::rulebook {
namespace {

using diagnostics::Code;
using text::Span;

constexpr auto npos = std::string_view::npos;
constexpr std::string_view full_width_colon = "：";

/// The line that holds `byte`, as places in the text.
struct Line {
    std::size_t begin;
    std::size_t end;
};

Line line_of(std::string_view text, std::size_t byte) {
    const std::size_t before = byte == 0 ? npos : text.find_last_of('\n', byte - 1);
    std::size_t end = std::min(text.find('\n', byte), text.size());
    const std::size_t begin = before == npos ? 0 : before + 1;
    while (end > begin && (text[end - 1] == '\r' || text[end - 1] == ' ')) {
        --end;
    }
    return {begin, end};
}

Span span_of(const StopPlace& stop, std::size_t begin, std::size_t end) {
    const std::size_t last = std::min(std::max(begin, end), stop.text.size());
    return {stop.source, static_cast<std::uint32_t>(std::min(begin, last)), static_cast<std::uint32_t>(last)};
}

/// From `begin` to the end of its line.
Span rest_of_line(const StopPlace& stop, std::size_t begin) {
    return span_of(stop, begin, std::max(begin, line_of(stop.text, begin).end));
}

Span one_character(const StopPlace& stop, std::size_t at) {
    return span_of(stop, at, at < stop.text.size() ? at + text::decode(stop.text, at).bytes : at);
}

Refusal refusal(Code code, Span span, std::vector<std::string> arguments = {}) {
    return {code, span, std::move(arguments), std::nullopt};
}

/// Where the text of the line begins, after indentation and list dashes.
std::size_t text_begin(std::string_view text, Line line) {
    std::size_t at = line.begin;
    while (at < line.end && (text[at] == ' ' || text.substr(at).starts_with("- "))) {
        ++at;
    }
    return at;
}

/// `键：值` or `键:值` on this line, where `键: 值` was surely meant.
std::optional<Refusal> colon_slip(const StopPlace& stop, Line line) {
    const std::size_t begin = text_begin(stop.text, line);
    const std::string_view content = stop.text.substr(begin, line.end - std::min(begin, line.end));
    const std::size_t wide = content.find(full_width_colon);
    const std::size_t narrow = content.find(':');
    const std::size_t colon = std::min(wide, narrow);
    if (colon == npos || content.substr(0, colon).find_first_of(" \"'{[") != npos) {
        return std::nullopt;
    }
    const std::string key(content.substr(0, colon));
    if (wide < narrow) {
        return refusal(Code::full_width_colon, one_character(stop, begin + colon), {key});
    }
    if (colon + 1 < content.size() && content[colon + 1] != ' ') {
        return refusal(Code::no_space_after_colon, one_character(stop, begin + colon), {key});
    }
    return std::nullopt;
}

std::optional<Line> line_before(std::string_view text, Line line) {
    while (line.begin > 0) {
        line = line_of(text, line.begin - 1);
        if (text.substr(line.begin, line.end - line.begin).find_first_not_of(' ') != npos) {
            return line;
        }
    }
    return std::nullopt;
}

/// `-文字` where `- 文字` was meant.
bool dash_without_space(const StopPlace& stop, std::size_t at) {
    const std::string_view rest = stop.text.substr(at);
    return rest.size() > 1 && rest[0] == '-' && std::string_view("- \r\n").find(rest[1]) == npos;
}

/// A `: ` that ends no key: in the middle of a text, or on a line that was read as going on with the line
/// above.
Refusal explain_colon(const StopPlace& stop) {
    const Line line = line_of(stop.text, stop.byte);
    const std::string_view before = stop.text.substr(line.begin, stop.byte - line.begin);
    if (before.find(": ") != npos) {
        return refusal(Code::colon_in_text, one_character(stop, stop.byte));
    }
    if (auto slip = colon_slip(stop, line)) {
        return *slip;
    }
    if (const auto above = line_before(stop.text, line)) {
        if (auto slip = colon_slip(stop, *above)) {
            return *slip;
        }
    }
    const std::size_t begin = text_begin(stop.text, line);
    if (dash_without_space(stop, begin)) {
        return refusal(Code::no_space_after_dash, rest_of_line(stop, begin));
    }
    return refusal(Code::wrong_indentation, span_of(stop, begin, stop.byte));
}

bool on_one_line(std::string_view text, std::size_t from, std::size_t to) {
    return text.substr(from, to - std::min(from, to)).find('\n') == npos;
}

/// Quotes or brackets that end on the line, before the stop, with nothing but blanks between.
bool directly_after(const StopPlace& stop, const std::optional<Span>& span) {
    return span && span->end <= stop.byte && on_one_line(stop.text, span->end, stop.byte) &&
           stop.text.substr(span->end, stop.byte - span->end).find_first_not_of(' ') == npos;
}

bool is_quoted(const StopPlace& stop, const Span& span) {
    return stop.text[span.begin] == '"' || stop.text[span.begin] == '\'';
}

/// Something stands where only a further key, a further item or the end may stand.
Refusal explain_no_end(const StopPlace& stop) {
    if (stop.text.substr(stop.byte).starts_with(full_width_colon)) {
        const Span key = stop.last_text.value_or(Span{stop.source, 0, 0});
        return refusal(Code::full_width_colon, one_character(stop, stop.byte),
                       {std::string(stop.text.substr(key.begin, key.end - key.begin))});
    }
    if (directly_after(stop, stop.last_brackets)) {
        return refusal(Code::text_after_bracket, rest_of_line(stop, stop.byte));
    }
    if (directly_after(stop, stop.last_text) && is_quoted(stop, *stop.last_text)) {
        const bool one_line = on_one_line(stop.text, stop.last_text->begin, stop.last_text->end);
        return one_line ? refusal(Code::text_after_quote, rest_of_line(stop, stop.byte))
                        : refusal(Code::open_quote, one_character(stop, stop.last_text->begin));
    }
    const Line line = line_of(stop.text, stop.byte);
    const std::size_t begin = std::min(text_begin(stop.text, line), stop.byte);
    if (auto slip = colon_slip(stop, line)) {
        return *slip;
    }
    if (dash_without_space(stop, begin)) {
        return refusal(Code::no_space_after_dash, rest_of_line(stop, begin));
    }
    return refusal(Code::wrong_indentation, rest_of_line(stop, begin));
}

Refusal explain_block_sign(const StopPlace& stop) {
    const Line line = line_of(stop.text, stop.byte);
    const std::size_t sign = stop.text.substr(0, stop.byte).find_last_of("|>");
    const bool here = sign != npos && sign >= line.begin;
    return refusal(Code::text_after_block_sign, rest_of_line(stop, here ? sign : stop.byte));
}

/// The byte after the quote that closes the one at `begin`; nothing if none does.
std::optional<std::size_t> closing_quote(std::string_view text, std::size_t begin) {
    const char quote = text[begin];
    for (std::size_t at = begin + 1; at < text.size(); ++at) {
        if (quote == '"' && text[at] == '\\') {
            ++at;
        } else if (text[at] == quote) {
            return at + 1;
        }
    }
    return std::nullopt;
}

/// The opening quote after `from` that nothing closes. A quote counts where a text may begin.
std::optional<std::size_t> open_quote(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size(); ++at) {
        const bool begins = at == 0 || std::string_view(" \n[{,\t").find(text[at - 1]) != npos;
        if (text[at] == '#' && begins) {
            at = std::min(text.find('\n', at), text.size() - 1);
        } else if (begins && (text[at] == '"' || text[at] == '\'')) {
            const auto end = closing_quote(text, at);
            if (!end) {
                return at;
            }
            at = *end - 1;
        }
    }
    return std::nullopt;
}

Refusal explain_open_quote(const StopPlace& stop) {
    const auto quote = open_quote(stop.text, stop.last_text ? stop.last_text->end : 0);
    return refusal(Code::open_quote, one_character(stop, quote.value_or(stop.byte)));
}

Refusal explain_reserved(const StopPlace& stop) {
    const Span sign = one_character(stop, stop.byte);
    return refusal(Code::reserved_start, rest_of_line(stop, stop.byte),
                   {std::string(stop.text.substr(sign.begin, sign.end - sign.begin))});
}

Refusal explain_bracket(const StopPlace& stop) {
    if (!stop.open_brackets) {
        return refusal(Code::mismatched_bracket, one_character(stop, stop.byte));
    }
    if (stop.stumble == Stumble::open_bracket && stop.byte < line_of(stop.text, stop.byte).end) {
        const bool after_quote = directly_after(stop, stop.last_text) && is_quoted(stop, *stop.last_text);
        if (after_quote || directly_after(stop, stop.last_brackets)) {
            return explain_no_end(stop);
        }
        if (stop.text[stop.byte] == '?') {
            return explain_reserved(stop);
        }
    }
    Refusal found = stop.stumble == Stumble::bracket
                        ? refusal(Code::mismatched_bracket, one_character(stop, stop.byte))
                        : refusal(Code::open_bracket, one_character(stop, stop.open_brackets->begin));
    if (found.code == Code::mismatched_bracket) {
        found.first = one_character(stop, stop.open_brackets->begin);
    }
    return found;
}

Refusal explain_escape(const StopPlace& stop) {
    const std::size_t slash = stop.text.substr(0, stop.byte).find_last_of('\\');
    return refusal(Code::bad_escape, span_of(stop, slash == npos ? stop.byte : slash, stop.byte));
}

/// `*` or `&`, at the stop or just before it.
Refusal explain_alias(const StopPlace& stop) {
    const std::size_t sign = stop.text.substr(0, stop.byte + 1).find_last_of("*&");
    const std::size_t begin = sign == npos ? stop.byte : sign;
    const bool anchor = begin < stop.text.size() && stop.text[begin] == '&';
    return refusal(anchor ? Code::anchor : Code::alias, rest_of_line(stop, begin));
}

Refusal explain_tag(const StopPlace& stop) {
    const std::size_t sign = stop.text.substr(0, stop.byte + 1).find_last_of('!');
    return refusal(Code::explicit_tag, rest_of_line(stop, sign == npos ? stop.byte : sign));
}

/// Text after the end of the document: behind brackets, a dash without its space, or an indentation that ends
/// it.
Refusal explain_further_text(const StopPlace& stop) {
    if (directly_after(stop, stop.last_brackets)) {
        return refusal(Code::text_after_bracket, rest_of_line(stop, stop.byte));
    }
    const std::string_view rest = stop.text.substr(stop.byte);
    if (dash_without_space(stop, stop.byte)) {
        return refusal(Code::no_space_after_dash, rest_of_line(stop, stop.byte));
    }
    const std::size_t last = stop.last_text ? stop.last_text->end : 0;
    const std::string_view between =
        stop.text.substr(last, stop.byte - std::min<std::size_t>(last, stop.byte));
    const bool marked = between.find("---") != npos || between.find("...") != npos || rest.starts_with("---");
    return refusal(marked ? Code::extra_document : Code::wrong_indentation, rest_of_line(stop, stop.byte));
}

}  // namespace

Refusal explain_stop(const StopPlace& stop) {
    switch (stop.stumble) {
        case Stumble::colon: return explain_colon(stop);
        case Stumble::no_end: return explain_no_end(stop);
        case Stumble::block_sign: return explain_block_sign(stop);
        case Stumble::open_quote: return explain_open_quote(stop);
        case Stumble::open_bracket:
        case Stumble::bracket: return explain_bracket(stop);
        case Stumble::dash: return refusal(Code::list_on_key_line, rest_of_line(stop, stop.byte));
        case Stumble::escape: return explain_escape(stop);
        case Stumble::alias: return explain_alias(stop);
        case Stumble::tag: return explain_tag(stop);
        case Stumble::reserved: return explain_reserved(stop);
        case Stumble::tab: return refusal(Code::tab_indentation, rest_of_line(stop, stop.byte));
        case Stumble::further_text: return explain_further_text(stop);
        case Stumble::other: break;
    }
    return refusal(Code::yaml_syntax, rest_of_line(stop, stop.byte));
}

}  // namespace zhunsheng::rulebook
