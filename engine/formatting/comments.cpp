// Looks for `#` wherever no scalar stands.

#include "formatting/comments.h"

#include <algorithm>

namespace zhunsheng::formatting {
namespace {

using rulebook::Node;
using rulebook::Notation;
using rulebook::Scalar;

constexpr auto npos = std::string_view::npos;

class Finder {
public:
    explicit Finder(std::string_view text) : text_(text) {}

    void pass(const Node& node) {
        if (const Scalar* scalar = node.scalar()) {
            pass(*scalar);
        } else if (const auto* sequence = node.sequence()) {
            for (const Node& item : sequence->items) pass(item);
        } else if (const auto* mapping = node.mapping()) {
            for (const rulebook::Member& member : mapping->members) {
                pass(member.key);
                pass(member.value);
            }
        }
    }

    std::vector<Comment> finish() {
        search(at_, text_.size());
        return std::move(comments_);
    }

private:
    void pass(const Scalar& scalar) {
        const text::Span span = scalar.text.notation;
        search(at_, span.begin);
        if (scalar.notation == Notation::literal || scalar.notation == Notation::folded) {
            search(span.begin, std::min<std::size_t>(text_.find('\n', span.begin), span.end));
        }
        at_ = span.end;
        behind_ = span.end;
    }

    /// A comment ends with its line, even if `end` does not reach so far.
    void search(std::size_t at, std::size_t end) {
        while (at < end) {
            const std::size_t sign = text_.substr(at, end - at).find('#');
            if (sign == npos) return;
            at += sign;
            const std::size_t line_end = std::min(text_.find('\n', at), text_.size());
            const std::size_t last = text_.find_last_not_of(" \t\r", line_end - 1);
            comments_.push_back({at, last + 1, behind_});
            at = line_end;
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t behind_ = 0;
    std::vector<Comment> comments_;
};

}  // namespace

std::vector<Comment> find_comments(std::string_view text, const Node* root) {
    Finder finder(text);
    if (root != nullptr) finder.pass(*root);
    return finder.finish();
}

std::size_t column_of(std::string_view text, std::size_t byte) {
    const std::size_t line_break = byte == 0 ? npos : text.rfind('\n', byte - 1);
    return line_break == npos ? byte : byte - line_break - 1;
}

}  // namespace zhunsheng::formatting
