// Adds parts to the tree, and looks at what a YAML parser would let pass.

#include "rulebook/tree_builder.h"

#include <algorithm>
#include <utility>

namespace zhunsheng::rulebook {
namespace {

using diagnostics::Code;
using text::Span;

constexpr auto npos = std::string_view::npos;
constexpr std::string_view full_width_colon = "：";

/// The bytes [begin, end) of a plain scalar as a scalar of their own.
text::LocatedText part_of(const text::LocatedText& text, std::size_t begin, std::size_t end) {
    const auto place = [&text](std::size_t at) {
        return text.places.begin() + static_cast<std::ptrdiff_t>(at);
    };
    text::LocatedText part{text.text.substr(begin, end - begin), text.source, {}, text.span(begin, end)};
    part.places.assign(place(begin), place(end + 1));
    return part;
}

/// How many round brackets `text` opens without closing them; negative if it closes more than it opens.
int unclosed_brackets(std::string_view text) {
    int open = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at);
        open += rest.starts_with('(') || rest.starts_with("（") ? 1 : 0;
        open -= rest.starts_with(')') || rest.starts_with("）") ? 1 : 0;
    }
    return open;
}

std::uint32_t narrow(std::size_t number) { return static_cast<std::uint32_t>(number); }

bool is_block(Notation notation) { return notation == Notation::literal || notation == Notation::folded; }

/// Behind `|`, `>-`, `|2`, …
std::size_t end_of_block_sign(std::string_view text, std::size_t begin) {
    return std::min(text.find_first_not_of("+-0123456789", begin + 1), text.size());
}

bool is_merge_key(const Scalar& key) { return key.text.text == "<<" && key.notation == Notation::plain; }

}  // namespace

Span TreeBuilder::line_rest(std::size_t begin) const {
    const std::size_t end = std::min(text_.find_first_of("\r\n", begin), text_.size());
    return {source_, narrow(std::min(begin, end)), narrow(end)};
}

StopPlace TreeBuilder::stop_place(Stumble stumble, std::size_t byte) const {
    StopPlace stop{stumble,    source_,        text_,       std::min(byte, text_.size()),
                   last_text_, last_brackets_, std::nullopt};
    for (const OpenNode& node : open_) {
        const char sign = byte_at(node.node.span.begin);
        if (node.flow && (sign == '[' || sign == '{')) {
            stop.open_brackets = node.node.span;
        }
    }
    return stop;
}

void TreeBuilder::begin_document(std::size_t begin) {
    if (std::exchange(second_document_, true)) {
        refusals_.push_back(explain_stop(stop_place(Stumble::further_text, begin)));
        throw StopReading{};
    }
}

/// Tags cannot be told from the event: quoted texts come with one as well. The byte at the mark tells.
bool TreeBuilder::refuse_properties(std::size_t begin) {
    switch (byte_at(begin)) {
        case '!': refuse(Code::explicit_tag, line_rest(begin)); return true;
        case '&': refuse(Code::anchor, line_rest(begin)); return true;
        case '*': refuse(Code::alias, line_rest(begin)); return true;
        default: return false;
    }
}

void TreeBuilder::count_part(std::size_t begin) {
    if (++parts_ > most_parts_) {
        refuse(Code::too_many_parts, {source_, narrow(begin), narrow(begin)}, {std::to_string(most_parts_)});
        throw StopReading{};
    }
}

void TreeBuilder::add_alias(std::size_t begin) {
    refuse(Code::alias, line_rest(begin));
    add(Node{Absent{}, line_rest(begin)});
}

bool TreeBuilder::comment_follows(const PlacedScalar& scalar) const {
    if (is_block(scalar.notation)) {
        return false;
    }
    const std::size_t end = scalar.text.notation.end;
    const std::size_t next = text_.find_first_not_of(" \t", end);
    return next != npos && next > end && text_[next] == '#';
}

/// The parser takes a `#` for a comment even where no blank is before it, as in `"甲"#乙`, and drops the rest.
void TreeBuilder::refuse_tight_comment(std::size_t end) {
    const std::size_t next = byte_at(end) == ',' ? end + 1 : end;
    if (byte_at(next) == '#') {
        refuse(Code::tight_comment, line_rest(next));
    }
}

void TreeBuilder::add_scalar(std::size_t begin, const std::string& value) {
    count_part(begin);
    if (refuse_properties(begin)) {
        add(Node{Absent{}, line_rest(begin)});
        return;
    }
    auto placed = place_scalar(source_, text_, begin, value);
    if (!placed) {
        refuse(Code::unclear_notation, line_rest(begin));
        add(Node{Absent{}, line_rest(begin)});
        return;
    }
    last_text_ = placed->text.notation;
    refuse_tight_comment(is_block(placed->notation) ? end_of_block_sign(text_, begin) : last_text_->end);
    if (belongs_to_cut_text(*placed)) {
        return;
    }
    const bool comment = comment_follows(*placed);
    const Span span = placed->text.notation;
    add(Node{Scalar{std::move(placed->text), placed->notation, comment}, span});
}

/// Inside brackets a comma ends a text: `{when: count(a, b) > 1}` is the text `count(a` and the key `b) > 1`.
/// Reports the comma once, and drops the rest of the text where it is a list item.
bool TreeBuilder::belongs_to_cut_text(const PlacedScalar& scalar) {
    if (open_.empty() || !open_.back().flow || scalar.notation != Notation::plain) {
        return false;
    }
    OpenNode& parent = open_.back();
    const int unclosed = unclosed_brackets(scalar.text.text);
    if (parent.cut) {
        const bool item = parent.node.sequence() != nullptr;
        parent.cut = !item || unclosed >= 0;
        return item;
    }
    const std::size_t next = text_.find_first_not_of(" \t\r\n", scalar.text.notation.end);
    if (unclosed > 0 && next != npos && text_[next] == ',') {
        refuse(Code::comma_cuts_text, {source_, narrow(next), narrow(next + 1)}, {scalar.text.text});
        parent.cut = true;
    }
    return false;
}

/// The mark of an absent value is that of whatever comes next, but for `~`.
void TreeBuilder::add_nothing(std::size_t begin) {
    count_part(begin);
    if (open_.empty()) {
        add(Node{Absent{}, Span{source_, 0, 0}});
        return;
    }
    const bool in_sequence = open_.back().node.sequence() != nullptr;
    if (in_sequence) {
        const Span span = place_of_empty_item();
        refuse(Code::empty_item, span);
        add(Node{Absent{}, span});
    } else if (open_.back().key && open_.back().cut) {
        open_.back().cut = unclosed_brackets(open_.back().key->text.text) >= 0;
        open_.back().key.reset();
    } else if (open_.back().key) {
        add(value_hidden_in_key());
    } else {
        refuse(Code::complex_key, line_rest(begin));
        throw StopReading{};
    }
}

/// The dash, comma or bracket after which nothing stands.
Span TreeBuilder::place_of_empty_item() const {
    const Sequence& items = *open_.back().node.sequence();
    const std::size_t from = items.items.empty() ? open_.back().node.span.begin : items.items.back().span.end;
    const std::size_t sign = std::min(text_.find_first_of("-,[~", from), text_.size());
    return {source_, narrow(sign), narrow(std::min(sign + 1, text_.size()))};
}

/// A key without a value is most often a key whose colon YAML did not see: then the value is behind that
/// colon.
Node TreeBuilder::value_hidden_in_key() {
    Scalar& key = *open_.back().key;
    const Span whole = key.text.notation;
    const std::size_t wide = key.text.text.find(full_width_colon);
    const std::size_t colon = std::min(wide, key.text.text.find(':'));
    if (key.notation != Notation::plain || colon == npos || colon == 0) {
        refuse(Code::missing_value, whole, {key.text.text});
        return Node{Absent{}, whole};
    }
    const std::size_t behind = colon + (colon == wide ? full_width_colon.size() : 1);
    Scalar value{part_of(key.text, behind, key.text.text.size()), Notation::plain, key.comment_follows};
    key.text = part_of(key.text, 0, colon);
    refuse(colon == wide ? Code::full_width_colon : Code::no_space_after_colon,
           {source_, key.text.notation.end, value.text.notation.begin}, {key.text.text});
    const Span span = value.text.notation;
    return value.text.empty() ? Node{Absent{}, whole} : Node{std::move(value), span};
}

void TreeBuilder::open(std::size_t begin, Node node, Style style) {
    count_part(begin);
    refuse_properties(begin);
    if (open_.size() >= static_cast<std::size_t>(max_yaml_depth)) {
        refuse(Code::too_deep, line_rest(begin), {std::to_string(max_yaml_depth)});
        throw StopReading{};
    }
    node.span = {source_, narrow(begin), narrow(begin)};
    if (style == Style::flow) {
        refuse_tight_comment(begin + 1);
    }
    open_.push_back({std::move(node), style == Style::flow, false, std::nullopt, {}});
}

/// The byte after the bracket that closes a flow collection whose last part ends at `from`.
std::size_t TreeBuilder::end_of_flow(std::size_t from) const {
    std::size_t at = from;
    while (at < text_.size() && text_[at] != ']' && text_[at] != '}') {
        const bool comment =
            text_[at] == '#' && at > 0 && std::string_view(" \t\n").find(text_[at - 1]) != npos;
        at = comment ? std::min(text_.find('\n', at), text_.size()) : at + 1;
    }
    return std::min(at + 1, text_.size());
}

void TreeBuilder::close() {
    OpenNode closed = std::move(open_.back());
    open_.pop_back();
    Span& span = closed.node.span;
    if (const Sequence* sequence = closed.node.sequence(); sequence != nullptr && !sequence->items.empty()) {
        span.end = std::max(span.end, sequence->items.back().span.end);
    }
    if (const Mapping* mapping = closed.node.mapping(); mapping != nullptr && !mapping->members.empty()) {
        span.begin = std::min(span.begin, mapping->members.front().key.text.notation.begin);
        span.end = std::max(span.end, mapping->members.back().value.span.end);
    }
    if (const char sign = byte_at(span.begin); closed.flow && (sign == '[' || sign == '{')) {
        span.end = narrow(end_of_flow(std::max(span.begin + 1, span.end)));
        last_brackets_ = span;
        refuse_tight_comment(span.end);
    }
    add(std::move(closed.node));
}

void TreeBuilder::add(Node node) {
    if (open_.empty()) {
        root_ = std::move(node);
        return;
    }
    OpenNode& parent = open_.back();
    if (auto* sequence = std::get_if<Sequence>(&parent.node.content)) {
        sequence->items.push_back(std::move(node));
    } else if (!parent.key) {
        add_key(std::move(node));
    } else {
        add_member(std::move(node));
    }
}

/// The value for the waiting key; that of a repeated key is dropped.
void TreeBuilder::add_member(Node value) {
    OpenNode& parent = open_.back();
    auto& members = std::get<Mapping>(parent.node.content).members;
    Scalar key = std::move(*parent.key);
    parent.key.reset();
    if (is_merge_key(key)) {
        refuse(Code::merge_key, key.text.notation);
        return;
    }
    const auto [first, is_new] = parent.members.emplace(key.text.text, members.size());
    if (is_new) {
        members.push_back({std::move(key), std::move(value)});
    } else {
        refusals_.push_back({Code::repeated_key,
                             key.text.notation,
                             {key.text.text},
                             members[first->second].key.text.notation});
    }
}

void TreeBuilder::add_key(Node node) {
    auto* scalar = std::get_if<Scalar>(&node.content);
    if (scalar == nullptr) {
        if (!node.absent()) {
            refuse(Code::complex_key, node.span);
        }
        throw StopReading{};
    }
    open_.back().key = std::move(*scalar);
}

}  // namespace zhunsheng::rulebook
