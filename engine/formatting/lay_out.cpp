// Sets a tree line by line, each comment where its author put it.

#include "formatting/lay_out.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "formatting/brackets.h"
#include "formatting/write_scalar.h"
#include "text/utf8.h"

namespace zhunsheng::formatting {
namespace {

using rulebook::Member;
using rulebook::Node;
using rulebook::Scalar;

constexpr auto npos = std::string_view::npos;
constexpr std::size_t step = 2;  // blanks an indentation is deep

/// One pass over a document. A *part* is a member of a mapping or an item of a sequence in block form.
///
/// INVARIANT: comments are written in their order; `next_` is the first that is not.
class Layout {
public:
    explicit Layout(const Document& document) : document_(document), text_(document.text) {}

    std::string run() {
        if (document_.root != nullptr) {
            put_value(*document_.root, 0, 0);
        }
        put_comments_before(text_.size() + 1, 0);
        if (!written_.empty()) written_ += '\n';
        return std::move(written_);
    }

private:
    // ---- Where things are in the author's text ----

    [[nodiscard]] const Comment* next() const {
        return next_ < document_.comments.size() ? &document_.comments[next_] : nullptr;
    }
    /// Whether no scalar stands between what was written last and the comment.
    [[nodiscard]] bool is_pending(const Comment* comment) const {
        return comment != nullptr && comment->behind <= scalar_end_;
    }
    [[nodiscard]] bool on_line_of(std::size_t end, const Comment& comment) const {
        return comment.begin >= end && text_.substr(end, comment.begin - end).find('\n') == npos;
    }
    [[nodiscard]] std::optional<std::string> in_brackets(const Node& node, std::size_t column) const {
        return kept_in_brackets(node, column, document_);
    }
    [[nodiscard]] std::string key_text(const Scalar& key) const {
        return write_key({key, text_, written_value(key, document_.rewrites)});
    }

    /// The place up to which comments go above the part, since the line that begins it holds all of that.
    [[nodiscard]] std::size_t end_of_first_line(const Node& value, std::size_t column) const {
        if (value.scalar() != nullptr || in_brackets(value, column)) return value.span.begin;
        if (const auto* sequence = value.sequence(); sequence != nullptr && !sequence->items.empty()) {
            return end_of_first_line(sequence->items.front(), column + step);
        }
        if (const auto* mapping = value.mapping(); mapping != nullptr && !mapping->members.empty()) {
            return end_of_first_line(mapping->members.front(), column);
        }
        return value.span.begin;
    }
    [[nodiscard]] std::size_t end_of_first_line(const Member& member, std::size_t column) const {
        const bool line =
            member.value.scalar() != nullptr || in_brackets(member.value, value_column(member, column));
        return line ? member.value.span.begin : member.key.text.notation.begin;
    }
    [[nodiscard]] std::size_t value_column(const Member& member, std::size_t column) const {
        return column + text::count_characters(key_text(member.key)) + step;
    }

    // ---- Lines ----

    void begin_line(std::size_t indentation) {
        if (!written_.empty()) written_ += '\n';
        written_.append(indentation, ' ');
    }

    /// An empty line if the author left some before `begin`; none at the top.
    void keep_empty_line(std::size_t begin) {
        const bool own = !std::exchange(empty_lines_told_, false) && !written_.empty() && begin > end_;
        if (!own) return;
        const std::string_view gap = text_.substr(end_, begin - end_);
        for (std::size_t at = gap.find('\n'); at != npos; at = gap.find('\n', at + 1)) {
            const std::size_t next_sign = gap.find_first_not_of(" \t", at + 1);
            if (next_sign == npos || gap[next_sign] != '\n') continue;
            written_ += '\n';
            return;
        }
    }

    void put_comment(std::size_t indentation) {
        const Comment& comment = *next();
        keep_empty_line(comment.begin);
        begin_line(indentation);
        written_ += text_.substr(comment.begin, comment.end - comment.begin);
        end_ = comment.end;
        ++next_;
    }

    void put_comments_before(std::size_t begin, std::size_t indentation) {
        while (next() != nullptr && next()->begin < begin) put_comment(indentation);
    }

    /// A comment behind what was written last stays behind it, as far off as it was.
    void put_comment_behind(std::size_t end) {
        const Comment* comment = next();
        if (!is_pending(comment) || !on_line_of(end, *comment)) return;
        const std::size_t last = text_.find_last_not_of(" \t", comment->begin - 1);
        written_.append(std::max<std::size_t>(comment->begin - last - 1, step), ' ');
        written_ += text_.substr(comment->begin, comment->end - comment->begin);
        end_ = comment->end;
        ++next_;
    }

    [[nodiscard]] bool stands_below(const Comment& comment, const Node& node,
                                    std::size_t least_column) const {
        return column_of(text_, comment.begin) >= std::max(column_of(text_, node.span.begin), least_column);
    }

    /// Comments behind the last part of a collection that stand at least as far right as its parts, or within its
    /// brackets, belong to it.
    void put_last_comments(const Node& node, std::size_t least_column, std::size_t indentation) {
        while (is_pending(next())) {
            const bool inside = next()->begin < node.span.end || on_line_of(node.span.end, *next());
            const bool belongs =
                is_bracketed(node, text_) ? inside : stands_below(*next(), node, least_column);
            if (!belongs) return;
            put_comment(indentation);
        }
    }

    // ---- Parts ----

    void begin_part(std::size_t end_of_first_line, std::size_t begin, std::size_t indentation) {
        if (std::exchange(behind_dash_, false)) return;
        put_comments_before(end_of_first_line, indentation);
        keep_empty_line(begin);
        begin_line(indentation);
    }

    void put_scalar(const Scalar& scalar, std::size_t indentation) {
        const text::Span span = scalar.text.notation;
        std::string_view comment;
        if (is_block(scalar) && next() != nullptr && next()->begin < span.end) {
            comment = text_.substr(next()->begin, next()->end - next()->begin);
            ++next_;
        }
        const std::string& value = written_value(scalar, document_.rewrites);
        written_ += write_scalar({scalar, text_, value}, indentation, comment);
        scalar_end_ = span.end;
        end_ = span.end;
        empty_lines_told_ = keeps_empty_lines(scalar, text_);
        if (!is_block(scalar)) put_comment_behind(span.end);
    }

    /// What stands behind a key or a dash on its line; false if it does not fit there.
    bool put_inline(const Node& node, std::size_t column, std::size_t indentation) {
        if (const Scalar* scalar = node.scalar()) {
            put_scalar(*scalar, indentation);
            return true;
        }
        const auto line = in_brackets(node, column);
        if (!line) return false;
        written_ += *line;
        scalar_end_ = node.span.end;
        end_ = node.span.end;
        put_comment_behind(node.span.end);
        return true;
    }

    /// The parts of a collection in block form, each on a line of its own.
    void put_parts(const Node& node, std::size_t indentation, std::size_t least_column) {
        if (const auto* mapping = node.mapping()) {
            for (const Member& member : mapping->members) put_member(member, node, indentation);
        } else if (const auto* sequence = node.sequence()) {
            for (const Node& item : sequence->items) put_item(item, indentation);
        }
        put_last_comments(node, least_column, indentation);
    }

    void put_member(const Member& member, const Node& mapping, std::size_t indentation) {
        const text::Span key = member.key.text.notation;
        begin_part(end_of_first_line(member, indentation), key.begin, indentation);
        written_ += key_text(member.key) + ":";
        scalar_end_ = key.end;
        end_ = key.end;
        const std::size_t column = value_column(member, indentation);
        const bool line = member.value.scalar() != nullptr || in_brackets(member.value, column);
        if (line) {
            written_ += ' ';
            put_inline(member.value, column, indentation + step);
            return;
        }
        put_comment_behind(key.end);
        // A list may stand right below its key: then what stands there, too, is the mapping's.
        const bool bare = !is_bracketed(mapping, text_) && !is_bracketed(member.value, text_);
        put_parts(member.value, indentation + step, bare ? column_of(text_, mapping.span.begin) + 1 : 0);
    }

    void put_item(const Node& item, std::size_t indentation) {
        begin_part(end_of_first_line(item, indentation + step), item.span.begin, indentation);
        written_ += "- ";
        put_value(item, indentation + step, indentation + step);
    }

    /// `indentation` is where its lines begin, the first excepted.
    void put_value(const Node& node, std::size_t column, std::size_t indentation) {
        const bool top = written_.empty() && column == 0;
        if (node.scalar() != nullptr || in_brackets(node, column)) {
            if (top) begin_part(node.span.begin, node.span.begin, 0);
            put_inline(node, column, indentation);
            return;
        }
        behind_dash_ = !top;
        put_parts(node, indentation, 0);
    }

    const Document& document_;
    std::string_view text_;
    std::string written_;
    std::size_t next_ = 0;
    std::size_t scalar_end_ = 0;     ///< of what was written last, comments not counted
    std::size_t end_ = 0;            ///< of what was written last, comments counted
    bool behind_dash_ = false;       ///< the next part begins on the line of its dash
    bool empty_lines_told_ = false;  ///< the empty lines here belong to a text and are written
};

}  // namespace

std::string lay_out(const Document& document) { return Layout(document).run(); }

}  // namespace zhunsheng::formatting
