// Builds the tree from the events of yaml-cpp, and refuses what that reader takes in silence.

#include "rulebook/yaml_document.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <new>
#include <sstream>
#include <string>
#include <unordered_map>
#include <utility>

#include "rulebook/line_slips.h"
#include "rulebook/read_rulebook.h"
#include "rulebook/text_guards.h"
#include "rulebook/yaml_reasons.h"

namespace zhunsheng::rulebook {
namespace {

using diagnostics::Code;
using text::Span;

constexpr auto npos = std::string_view::npos;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Thrown through the library to end reading; the reason is already noted.
struct Stop {};

/// A collection that is being filled.
struct OpenNode {
    Node node;
    bool flow = false;
    std::optional<Scalar> key;                             ///< of a mapping, waiting for its value
    std::unordered_map<std::string, std::size_t> members;  ///< of a mapping, by key
};

std::uint32_t narrow(std::size_t number) { return static_cast<std::uint32_t>(number); }

/// The tree as the library tells it. Positions in its marks count from `start_`, behind the byte order mark.
class Builder : public YAML::EventHandler {
public:
    Builder(text::SourceId source, std::string_view text, std::size_t start)
        : source_(source), text_(text), start_(start) {}

    void OnDocumentStart(const YAML::Mark& mark) override;
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }

    void refuse(Code code, Span span, std::vector<std::string> arguments = {}) {
        refusals_.push_back({code, span, std::move(arguments), std::nullopt});
    }
    [[nodiscard]] StopPlace stop_place(Stumble stumble, std::size_t byte) const;
    std::vector<Refusal>& refusals() { return refusals_; }
    [[nodiscard]] std::optional<Node> take_root() { return std::move(root_); }

private:
    [[nodiscard]] std::size_t place(const YAML::Mark& mark) const {
        return std::min(start_ + static_cast<std::size_t>(std::max(mark.pos, 0)), text_.size());
    }
    [[nodiscard]] char byte_at(std::size_t place) const { return place < text_.size() ? text_[place] : '\n'; }
    [[nodiscard]] Span line_rest(std::size_t begin) const;
    bool refuse_properties(std::size_t begin);
    void count_part(std::size_t begin);
    void open(const YAML::Mark& mark, Node node, YAML::EmitterStyle::value style);
    void close();
    void add(Node node);
    void add_key(Node node);
    [[nodiscard]] std::size_t end_of_flow(std::size_t from) const;
    [[nodiscard]] Span place_of_empty_item() const;
    void refuse_missing_value();
    [[nodiscard]] bool comment_follows(const PlacedScalar& scalar) const;

    text::SourceId source_;
    std::string_view text_;
    std::size_t start_;
    std::size_t parts_ = 0;
    bool second_document_ = false;
    std::vector<OpenNode> open_;
    std::optional<Node> root_;
    std::optional<Span> last_text_;
    std::optional<Span> last_brackets_;
    std::vector<Refusal> refusals_;
};

Span Builder::line_rest(std::size_t begin) const {
    const std::size_t end = std::min(text_.find_first_of("\r\n", begin), text_.size());
    return {source_, narrow(std::min(begin, end)), narrow(end)};
}

StopPlace Builder::stop_place(Stumble stumble, std::size_t byte) const {
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

void Builder::OnDocumentStart(const YAML::Mark& mark) {
    if (std::exchange(second_document_, true)) {
        refusals_.push_back(explain_stop(stop_place(Stumble::further_text, place(mark))));
        throw Stop{};
    }
}

/// Tags cannot be told from the event: quoted texts come with one as well. The byte at the mark tells.
bool Builder::refuse_properties(std::size_t begin) {
    switch (byte_at(begin)) {
        case '!': refuse(Code::explicit_tag, line_rest(begin)); return true;
        case '&': refuse(Code::anchor, line_rest(begin)); return true;
        case '*': refuse(Code::alias, line_rest(begin)); return true;
        default: return false;
    }
}

void Builder::count_part(std::size_t begin) {
    if (++parts_ > max_yaml_nodes) {
        refuse(Code::too_many_parts, {source_, narrow(begin), narrow(begin)},
               {std::to_string(max_yaml_nodes)});
        throw Stop{};
    }
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
    refuse(Code::alias, line_rest(place(mark)));
    throw Stop{};
}

bool Builder::comment_follows(const PlacedScalar& scalar) const {
    if (scalar.notation == Notation::literal || scalar.notation == Notation::folded) {
        return false;
    }
    const std::size_t end = scalar.text.notation.end;
    const std::size_t next = text_.find_first_not_of(" \t", end);
    return next != npos && next > end && text_[next] == '#';
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t, const std::string& value) {
    const std::size_t begin = place(mark);
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
    const bool comment = comment_follows(*placed);
    const Span span = placed->text.notation;
    add(Node{Scalar{std::move(placed->text), placed->notation, comment}, span});
}

/// The mark of an absent value is that of whatever comes next, but for `~`.
void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t) {
    count_part(place(mark));
    if (open_.empty()) {
        add(Node{Absent{}, Span{source_, 0, 0}});
        return;
    }
    const bool in_sequence = open_.back().node.sequence() != nullptr;
    if (in_sequence) {
        const Span span = place_of_empty_item();
        refuse(Code::empty_item, span);
        add(Node{Absent{}, span});
    } else if (open_.back().key) {
        refuse_missing_value();
        add(Node{Absent{}, open_.back().key->text.notation});
    } else {
        refuse(Code::complex_key, line_rest(place(mark)));
        throw Stop{};
    }
}

/// The dash, comma or bracket after which nothing stands.
Span Builder::place_of_empty_item() const {
    const Sequence& items = *open_.back().node.sequence();
    const std::size_t from = items.items.empty() ? open_.back().node.span.begin : items.items.back().span.end;
    const std::size_t sign = std::min(text_.find_first_of("-,[~", from), text_.size());
    return {source_, narrow(sign), narrow(std::min(sign + 1, text_.size()))};
}

/// A key without a value is most often a key whose colon YAML did not see.
void Builder::refuse_missing_value() {
    const text::LocatedText& key = open_.back().key->text;
    const std::size_t wide = key.text.find("：");
    const std::size_t narrow_colon = key.text.find(':');
    const bool plain = open_.back().key->notation == Notation::plain;
    if (plain && wide != npos && wide < narrow_colon) {
        refuse(Code::full_width_colon, key.span(wide, wide + std::string_view("：").size()),
               {key.text.substr(0, wide)});
    } else if (plain && narrow_colon != npos) {
        refuse(Code::no_space_after_colon, key.span(narrow_colon, narrow_colon + 1),
               {key.text.substr(0, narrow_colon)});
    } else {
        refuse(Code::missing_value, key.notation, {key.text});
    }
}

void Builder::OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                              YAML::EmitterStyle::value style) {
    open(mark, Node{Sequence{}, {}}, style);
}

void Builder::OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value style) {
    open(mark, Node{Mapping{}, {}}, style);
}

void Builder::open(const YAML::Mark& mark, Node node, YAML::EmitterStyle::value style) {
    const std::size_t begin = place(mark);
    count_part(begin);
    refuse_properties(begin);
    if (open_.size() >= static_cast<std::size_t>(max_yaml_depth)) {
        refuse(Code::too_deep, line_rest(begin), {std::to_string(max_yaml_depth)});
        throw Stop{};
    }
    node.span = {source_, narrow(begin), narrow(begin)};
    open_.push_back({std::move(node), style == YAML::EmitterStyle::Flow, std::nullopt, {}});
}

/// The byte after the bracket that closes a flow collection whose last part ends at `from`.
std::size_t Builder::end_of_flow(std::size_t from) const {
    std::size_t at = from;
    while (at < text_.size() && text_[at] != ']' && text_[at] != '}') {
        const bool comment =
            text_[at] == '#' && at > 0 && std::string_view(" \t\n").find(text_[at - 1]) != npos;
        at = comment ? std::min(text_.find('\n', at), text_.size()) : at + 1;
    }
    return std::min(at + 1, text_.size());
}

void Builder::close() {
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
    }
    add(std::move(closed.node));
}

void Builder::add(Node node) {
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
        auto& members = std::get<Mapping>(parent.node.content).members;
        const auto [first, is_new] = parent.members.emplace(parent.key->text.text, members.size());
        if (is_new) {
            members.push_back({std::move(*parent.key), std::move(node)});
        } else {
            refusals_.push_back({Code::repeated_key,
                                 parent.key->text.notation,
                                 {parent.key->text.text},
                                 members[first->second].key.text.notation});
        }
        parent.key.reset();
    }
}

void Builder::add_key(Node node) {
    auto* scalar = std::get_if<Scalar>(&node.content);
    if (scalar == nullptr) {
        if (!node.absent()) {
            refuse(Code::complex_key, node.span);
        }
        throw Stop{};
    }
    if (scalar->text.text == "<<" && scalar->notation == Notation::plain) {
        refuse(Code::merge_key, node.span);
    }
    open_.back().key = std::move(*scalar);
}

/// What the library's message is about.
Stumble stumble_of(const std::string& message) {
    using namespace YAML::ErrorMsg;
    static const std::unordered_map<std::string_view, Stumble> known = {
        {MAP_VALUE, Stumble::colon},
        {END_OF_MAP, Stumble::no_end},
        {END_OF_SEQ, Stumble::no_end},
        {CHAR_IN_BLOCK, Stumble::block_sign},
        {ZERO_INDENT_IN_BLOCK, Stumble::block_sign},
        {DOC_IN_SCALAR, Stumble::open_quote},
        {EOF_IN_SCALAR, Stumble::open_quote},
        {END_OF_SEQ_FLOW, Stumble::open_bracket},
        {END_OF_MAP_FLOW, Stumble::open_bracket},
        {FLOW_END, Stumble::bracket},
        {BLOCK_ENTRY, Stumble::dash},
        {INVALID_HEX, Stumble::escape},
        {ALIAS_NOT_FOUND, Stumble::alias},
        {ANCHOR_NOT_FOUND, Stumble::alias},
        {CHAR_IN_ALIAS, Stumble::alias},
        {CHAR_IN_ANCHOR, Stumble::alias},
        {UNKNOWN_ANCHOR, Stumble::alias},
        {ALIAS_CONTENT, Stumble::alias},
        {MULTIPLE_ANCHORS, Stumble::alias},
        {MULTIPLE_TAGS, Stumble::tag},
        {CHAR_IN_TAG_HANDLE, Stumble::tag},
        {TAG_WITH_NO_SUFFIX, Stumble::tag},
        {END_OF_VERBATIM_TAG, Stumble::tag},
        {UNKNOWN_TOKEN, Stumble::reserved},
        {TAB_IN_INDENTATION, Stumble::tab},
    };
    if (message.starts_with(INVALID_ESCAPE) || message.starts_with(INVALID_UNICODE)) {
        return Stumble::escape;
    }
    const auto found = known.find(message);
    return found == known.end() ? Stumble::other : found->second;
}

/// One reading of one text.
struct Reading {
    std::optional<Node> root;
    std::vector<Refusal> refusals;
    std::optional<Refusal> stopped;  ///< the text is no YAML from here on
};

/// `text` may differ from the file only byte for byte.
Reading read_once(text::SourceId source, std::string_view text) {
    const std::size_t start = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    // The end mark makes a quote that was never closed an error instead of the rest of the file.
    std::string input(text.substr(start));
    input += input.ends_with('\n') || input.empty() ? "...\n" : "\n...\n";
    std::istringstream stream(input);
    Builder builder(source, text, start);
    Reading reading;
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
        reading.root = builder.take_root();
    } catch (const Stop&) {
        reading.root = std::nullopt;
    } catch (const YAML::Exception& error) {
        const std::size_t byte = start + static_cast<std::size_t>(std::max(error.mark.pos, 0));
        reading.stopped = explain_stop(builder.stop_place(stumble_of(error.msg), byte));
    }
    reading.refusals = std::move(builder.refusals());
    return reading;
}

void report_refusal(const Refusal& refusal, diagnostics::Report& report) {
    auto& finding = report.add(refusal.code, refusal.span, refusal.arguments);
    if (!refusal.first) {
        return;
    }
    if (refusal.code == Code::repeated_key) {
        finding.label(*refusal.first, "第一次写在这里", "first given here");
    } else {
        finding.label(*refusal.first, "在这里打开的括号还没有配对",
                      "the bracket opened here is not closed yet");
    }
}

Code code_of(ColonSlip::Kind kind) {
    return kind == ColonSlip::Kind::full_width ? Code::full_width_colon : Code::no_space_after_colon;
}

/// Reports the slips and mends those that can be mended byte for byte. Whether all were.
bool mend_colons(const std::vector<ColonSlip>& slips, std::string& text, diagnostics::Report& report) {
    bool all = true;
    for (const ColonSlip& slip : slips) {
        auto& finding = report.add(code_of(slip.kind), slip.span, {slip.key});
        if (slip.kind == ColonSlip::Kind::full_width) {
            finding.fix(slip.span, ": ");
            text.replace(slip.span.begin, slip.span.end - slip.span.begin, ":  ");
        } else {
            finding.fix(slip.span, ": ");
            all = false;
        }
    }
    return all;
}

}  // namespace

std::optional<Node> read_yaml(text::SourceId id, const text::SourceSet& sources,
                              diagnostics::Report& report) {
    const text::Source& source = sources[id];
    if (!check_bytes(id, source, report)) {
        return std::nullopt;
    }
    std::string text(source.text());
    mend_indentation(id, text, report);
    Reading reading = read_once(id, text);
    bool explained = false;
    if (reading.stopped) {
        if (const auto slips = find_colon_slips(id, text); !slips.empty()) {
            explained = !mend_colons(slips, text, report);
            reading = read_once(id, text);
        }
    }
    for (const Refusal& refusal : reading.refusals) {
        report_refusal(refusal, report);
    }
    if (reading.stopped && !explained) {
        report_refusal(*reading.stopped, report);
    }
    return std::move(reading.root);
}

}  // namespace zhunsheng::rulebook
