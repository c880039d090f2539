// Values of one mapping, by what the key table expects.

#include "rulebook/object_reader.h"

#include <algorithm>
#include <iterator>

#include "rulebook/citation.h"
#include "text/look_alike.h"

namespace zhunsheng::rulebook {
namespace {

using diagnostics::Code;

struct FoundShape {
    const char* zh;
    const char* en;
};

FoundShape shape_of(const Node& value) {
    if (value.sequence() != nullptr) {
        return {"列表", "a list"};
    }
    return value.mapping() != nullptr ? FoundShape{"若干“键: 值”", "a mapping"}
                                      : FoundShape{"一段文字", "a text"};
}

/// The text with dashes as the Chinese one that they are taken for: 第—条.
std::string with_ones(std::string text) {
    for (const std::string_view dash : {"—", "–", "―", "ー", "─", "-"}) {
        for (std::size_t at = text.find(dash); at != std::string::npos; at = text.find(dash, at)) {
            text.replace(at, dash.size(), "一");
        }
    }
    return text;
}

bool is_bracketed(const Node& value) {
    return value.scalar() == nullptr && value.span.end > value.span.begin;
}

}  // namespace

LocatedText trimmed(const LocatedText& text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.text.find_first_not_of(blanks);
    if (first == std::string::npos) {
        return {"", text.source, {text.places.empty() ? 0 : text.places.front()}, text.notation};
    }
    const std::size_t bytes = text.text.find_last_not_of(blanks) + 1 - first;
    const auto begin = std::next(text.places.begin(), static_cast<std::ptrdiff_t>(first));
    LocatedText result{text.text.substr(first, bytes), text.source, {}, text.notation};
    result.places.assign(begin, std::next(begin, static_cast<std::ptrdiff_t>(bytes + 1)));
    return result;
}

std::vector<const Node*> items_of(const Node& value) {
    const Sequence* sequence = value.sequence();
    if (sequence == nullptr) {
        return {&value};
    }
    std::vector<const Node*> items;
    for (const Node& item : sequence->items) {
        items.push_back(&item);
    }
    return items;
}

const Member* ObjectReader::given(Key key) const {
    const auto found =
        std::find_if(known_.begin(), known_.end(), [key](const Known& known) { return known.key == key; });
    return found == known_.end() ? nullptr : found->member;
}

const Member* ObjectReader::find(Key key) const {
    const Member* member = given(key);
    return member == nullptr || member->value.absent() ? nullptr : member;
}

void ObjectReader::report_shape(const Member& member, const Node& value, Shape shape) const {
    const ShapeRow& due = describe(shape);
    const FoundShape found = shape_of(value);
    auto& finding = report_->add(Code::wrong_shape, value.span,
                                 {member.key.text.text, std::string(due.zh), std::string(due.en), found.zh,
                                  found.en, std::string(due.example_zh), std::string(due.example_en)});
    if (shape == Shape::expression && is_bracketed(value)) {
        finding.hint("以 [ 或者 { 开头的条件请写成 | 块，或者放进引号",
                     "write a condition that begins with `[` or `{` as a `|` block, or put it in quotes");
    }
}

std::optional<LocatedText> ObjectReader::as_text(const Member& member, const Node& value, Shape shape) const {
    if (value.absent()) {
        return std::nullopt;
    }
    const Scalar* scalar = value.scalar();
    if (scalar == nullptr) {
        report_shape(member, value, shape);
        return std::nullopt;
    }
    LocatedText text = trimmed(scalar->text);
    if (text.empty()) {
        report_->add(Code::empty_text, value.span, {member.key.text.text});
        return std::nullopt;
    }
    return text;
}

LocatedText ObjectReader::as_expression(const Member& member, const Node& value, Shape shape) const {
    const Scalar* scalar = value.scalar();
    if (scalar != nullptr && scalar->comment_follows && scalar->notation == Notation::plain) {
        report_->add(Code::comment_cuts_text, {value.span.source, value.span.end, value.span.end + 2});
    }
    return as_text(member, value, shape).value_or(LocatedText{});
}

LocatedText ObjectReader::text(Key key) const {
    const Member* member = find(key);
    return member == nullptr ? LocatedText{}
                             : as_text(*member, member->value, Shape::text).value_or(LocatedText{});
}

LocatedText ObjectReader::expression(Key key) const {
    const Member* member = find(key);
    return member == nullptr ? LocatedText{} : as_expression(*member, member->value, Shape::expression);
}

std::vector<LocatedText> ObjectReader::texts(Key key) const {
    std::vector<LocatedText> found;
    const Member* member = find(key);
    if (member == nullptr) return found;
    for (const Node* item : items_of(member->value)) {
        if (auto text = as_text(*member, *item, Shape::texts)) {
            found.push_back(std::move(*text));
        }
    }
    return found;
}

std::optional<values::Date> ObjectReader::as_date(const Member& member, const Node& value,
                                                  Shape shape) const {
    const auto text = as_text(member, value, shape);
    const auto date = text ? values::Date::from_iso(text->text) : std::nullopt;
    if (text && !date) {
        auto& finding = report_->add(Code::malformed_date, text->whole(), {text->text});
        const std::string plain = text::plain(text->text);
        if (values::Date::from_iso(plain)) finding.fix(text->whole(), plain);
    }
    return date;
}

std::optional<values::Date> ObjectReader::date(Key key) const {
    const Member* member = find(key);
    return member == nullptr ? std::nullopt : as_date(*member, member->value, Shape::date);
}

std::vector<values::Date> ObjectReader::dates(Key key) const {
    std::vector<values::Date> found;
    const Member* member = find(key);
    if (member == nullptr) return found;
    for (const Node* item : items_of(member->value)) {
        if (const auto date = as_date(*member, *item, Shape::dates)) {
            found.push_back(*date);
        }
    }
    return found;
}

LocatedText ObjectReader::as_article(const Member& member, const Node& value, Shape shape) const {
    LocatedText text = as_text(member, value, shape).value_or(LocatedText{});
    if (!text.empty() && !parse_citations(text.text)) {
        auto& finding = report_->add(Code::malformed_citation, text.whole(), {text.text});
        const std::string meant = with_ones(text::plain(text.text));
        if (parse_citations(meant)) finding.fix(text.whole(), meant);
    }
    return text;
}

LocatedText ObjectReader::article(Key key) const {
    const Member* member = find(key);
    return member == nullptr ? LocatedText{} : as_article(*member, member->value, Shape::article);
}

std::vector<LocatedText> ObjectReader::articles(Key key) const {
    std::vector<LocatedText> found;
    const Member* member = find(key);
    if (member == nullptr) return found;
    for (const Node* item : items_of(member->value)) {
        if (LocatedText article = as_article(*member, *item, Shape::articles); !article.empty()) {
            found.push_back(std::move(article));
        }
    }
    return found;
}

BasisDeclaration ObjectReader::basis(Key key) const {
    BasisDeclaration basis;
    const Member* member = find(key);
    if (member == nullptr) {
        return basis;
    }
    basis.span = member->value.span;
    if (const Mapping* mapping = member->value.mapping()) {
        for (const Member& version : mapping->members) {
            if (LocatedText article = as_article(version, version.value, Shape::article); !article.empty()) {
                basis.articles.push_back({version.key.text, std::move(article)});
            }
        }
    } else if (LocatedText article = as_article(*member, member->value, Shape::basis); !article.empty()) {
        basis.articles.push_back({LocatedText{}, std::move(article)});
    }
    return basis;
}

}  // namespace zhunsheng::rulebook
