// Writes what is in brackets.

#include "formatting/brackets.h"

#include <algorithm>

#include "formatting/write_scalar.h"
#include "text/utf8.h"

namespace zhunsheng::formatting {
namespace {

using rulebook::Node;

std::optional<std::string> scalar_on_one_line(const rulebook::Scalar& scalar, const Document& document) {
    return write_on_one_line({scalar, document.text, written_value(scalar, document.rewrites)});
}

std::optional<std::string> sequence_on_one_line(const rulebook::Sequence& sequence,
                                                const Document& document) {
    std::string line = "[";
    for (const Node& item : sequence.items) {
        const auto text = on_one_line(item, document);
        if (!text) return std::nullopt;
        line.append(line.size() > 1 ? ", " : "").append(*text);
    }
    return line + "]";
}

std::optional<std::string> members_on_one_line(const rulebook::Mapping& mapping, const Document& document) {
    std::string line;
    for (const rulebook::Member& member : mapping.members) {
        const auto value = on_one_line(member.value, document);
        if (!value) return std::nullopt;
        const std::string& key = written_value(member.key, document.rewrites);
        line.append(line.empty() ? "" : ", ").append(write_key({member.key, document.text, key}));
        line.append(": ").append(*value);
    }
    return line;
}

bool is_empty(const Node& node) {
    const auto* sequence = node.sequence();
    return sequence != nullptr ? sequence->items.empty() : node.mapping()->members.empty();
}

bool has_comments(text::Span span, const Document& document) {
    const auto inside = std::ranges::lower_bound(document.comments, span.begin, {}, &Comment::begin);
    return inside != document.comments.end() && inside->begin < span.end;
}

}  // namespace

bool is_bracketed(const Node& node, std::string_view text) {
    const bool collection = node.sequence() != nullptr || node.mapping() != nullptr;
    const char sign = node.span.begin < text.size() ? text[node.span.begin] : ' ';
    return collection && (sign == '[' || sign == '{');
}

std::optional<std::string> on_one_line(const Node& node, const Document& document) {
    if (const auto* scalar = node.scalar()) return scalar_on_one_line(*scalar, document);
    if (const auto* sequence = node.sequence()) return sequence_on_one_line(*sequence, document);
    if (node.mapping() == nullptr) return std::nullopt;
    auto members = members_on_one_line(*node.mapping(), document);
    // A lone pair in a list, `[a: b]`, has no brackets of its own.
    return members && is_bracketed(node, document.text) ? "{" + *members + "}" : members;
}

std::optional<std::string> kept_in_brackets(const Node& node, std::size_t column, const Document& document) {
    if (!is_bracketed(node, document.text)) return std::nullopt;
    if (is_empty(node)) return on_one_line(node, document);
    if (has_comments(node.span, document)) return std::nullopt;
    auto line = on_one_line(node, document);
    return line && column + text::count_characters(*line) <= line_width ? line : std::nullopt;
}

}  // namespace zhunsheng::formatting
