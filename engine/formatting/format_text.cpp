// Read, rewrite, lay out, verify.

#include "formatting/format_text.h"

#include <string_view>
#include <utility>

#include "formatting/comments.h"
#include "formatting/lay_out.h"
#include "formatting/rewrites.h"
#include "formatting/same_text.h"
#include "rulebook/yaml_document.h"

namespace zhunsheng::formatting {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string with_line_feeds(std::string_view text) {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool paired = text[at] == '\r' && text.substr(at + 1, 1) == "\n";
        if (!paired) plain += text[at];
    }
    return plain;
}

/// Files keep the kind of line ends that their first line has: other programs of their authors want it so.
std::string with_line_ends_of(std::string_view before, const std::string& text) {
    const std::size_t first = before.find('\n');
    if (first == std::string_view::npos || first == 0 || before[first - 1] != '\r') return text;
    std::string ended;
    for (const char byte : text) ended.append(byte == '\n' ? "\r\n" : std::string(1, byte));
    return ended;
}

}  // namespace

std::optional<std::string> format_text(text::SourceId id, const text::SourceSet& sources,
                                       RuleSpelling spelling, const syntax::Lexicon& names,
                                       diagnostics::Report& report) {
    const auto as_written = rulebook::read_yaml(id, sources, report);
    if (report.has_errors()) return std::nullopt;
    const std::string_view before = sources[id].text();
    // A lone text is no rule file, which lint tells; there is nothing to lay out.
    if (as_written && as_written->scalar() != nullptr) return std::string(before);
    const std::string text = with_line_feeds(before);
    text::SourceSet plain;
    diagnostics::Report ignored;
    const bool same_bytes = text == before;
    const auto root = same_bytes ? as_written : rulebook::read_yaml(plain.add("", text), plain, ignored);
    Document document{text, root ? &*root : nullptr, {}, {}};
    document.comments = find_comments(text, document.root);
    if (root) document.rewrites = find_rewrites(text, *root, spelling, names);
    const std::string after = lay_out(document);
    if (!says_the_same(document, after)) {
        report.add(diagnostics::Code::layout_unsure, {sources[id].name()});
        return std::nullopt;
    }
    return with_line_ends_of(before, after);
}

}  // namespace zhunsheng::formatting
