// Reads the new text and compares trees and comments.

#include "formatting/same_text.h"

#include <algorithm>
#include <string>

namespace zhunsheng::formatting {
namespace {

using rulebook::Node;

bool same_scalar(const rulebook::Scalar& before, const rulebook::Scalar& after, const Rewrites& rewrites) {
    return written_value(before, rewrites) == after.text.text;
}

bool same_tree(const Node& before, const Node& after, const Rewrites& rewrites) {
    if (before.content.index() != after.content.index()) return false;
    if (const auto* scalar = before.scalar()) return same_scalar(*scalar, *after.scalar(), rewrites);
    if (const auto* sequence = before.sequence()) {
        return std::ranges::equal(
            sequence->items, after.sequence()->items,
            [&](const Node& left, const Node& right) { return same_tree(left, right, rewrites); });
    }
    if (before.mapping() == nullptr) return true;
    const auto same_member = [&](const rulebook::Member& left, const rulebook::Member& right) {
        return same_scalar(left.key, right.key, rewrites) && same_tree(left.value, right.value, rewrites);
    };
    return std::ranges::equal(before.mapping()->members, after.mapping()->members, same_member);
}

bool same_comments(const Document& document, std::string_view after, const Node* root) {
    const auto written = [](std::string_view text, const Comment& comment) {
        return text.substr(comment.begin, comment.end - comment.begin);
    };
    return std::ranges::equal(document.comments, find_comments(after, root),
                              [&](const Comment& left, const Comment& right) {
                                  return written(document.text, left) == written(after, right);
                              });
}

}  // namespace

bool says_the_same(const Document& document, std::string_view after) {
    text::SourceSet sources;
    diagnostics::Report report;
    const auto id = sources.add("", std::string(after));
    const auto root = rulebook::read_yaml(id, sources, report);
    if (report.has_errors() || root.has_value() != (document.root != nullptr)) return false;
    const bool same = !root || same_tree(*document.root, *root, document.rewrites);
    return same && same_comments(document, after, root ? &*root : nullptr);
}

}  // namespace zhunsheng::formatting
