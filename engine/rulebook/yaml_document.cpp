// Reads YAML through yaml-cpp, and says what is wrong with a text that is none.

#include "rulebook/yaml_document.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <unordered_map>
#include <utility>

#include "rulebook/keys.h"
#include "rulebook/line_slips.h"
#include "rulebook/shown_text.h"
#include "rulebook/text_guards.h"
#include "rulebook/tree_builder.h"
#include "rulebook/yaml_reasons.h"

namespace zhunsheng::rulebook {
namespace {

using diagnostics::Code;

constexpr auto npos = std::string_view::npos;

/// Hands on what the library tells of the shown text.
class Listener : public YAML::EventHandler {
public:
    Listener(TreeBuilder& builder, const ShownText& shown) : builder_(builder), shown_(shown) {}

    void OnDocumentStart(const YAML::Mark& mark) override { builder_.begin_document(place(mark)); }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { builder_.add_nothing(place(mark)); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { builder_.add_alias(place(mark)); }
    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  const std::string& value) override {
        const std::size_t begin = place(mark);
        builder_.add_scalar(begin, shown_.restored(value, begin));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value style) override {
        builder_.open(place(mark), Node{Sequence{}, {}}, style_of(style));
    }
    void OnSequenceEnd() override { builder_.close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value style) override {
        builder_.open(place(mark), Node{Mapping{}, {}}, style_of(style));
    }
    void OnMapEnd() override { builder_.close(); }

    [[nodiscard]] std::size_t place(const YAML::Mark& mark) const {
        return shown_.place(static_cast<std::size_t>(std::max(mark.pos, 0)));
    }

private:
    static TreeBuilder::Style style_of(YAML::EmitterStyle::value style) {
        return style == YAML::EmitterStyle::Flow ? TreeBuilder::Style::flow : TreeBuilder::Style::block;
    }

    TreeBuilder& builder_;
    const ShownText& shown_;
};

/// What the library's message is about.
Stumble stumble_of(const std::string& message) {
    namespace said = YAML::ErrorMsg;
    static const std::unordered_map<std::string_view, Stumble> known = {
        {said::MAP_VALUE, Stumble::colon},
        {said::END_OF_MAP, Stumble::no_end},
        {said::END_OF_SEQ, Stumble::no_end},
        {said::CHAR_IN_BLOCK, Stumble::block_sign},
        {said::ZERO_INDENT_IN_BLOCK, Stumble::block_sign},
        {said::DOC_IN_SCALAR, Stumble::open_quote},
        {said::EOF_IN_SCALAR, Stumble::open_quote},
        {said::END_OF_SEQ_FLOW, Stumble::open_bracket},
        {said::END_OF_MAP_FLOW, Stumble::open_bracket},
        {said::FLOW_END, Stumble::bracket},
        {said::BLOCK_ENTRY, Stumble::dash},
        {said::INVALID_HEX, Stumble::escape},
        {said::ALIAS_NOT_FOUND, Stumble::alias},
        {said::ANCHOR_NOT_FOUND, Stumble::alias},
        {said::CHAR_IN_ALIAS, Stumble::alias},
        {said::CHAR_IN_ANCHOR, Stumble::alias},
        {said::UNKNOWN_ANCHOR, Stumble::alias},
        {said::ALIAS_CONTENT, Stumble::alias},
        {said::MULTIPLE_ANCHORS, Stumble::alias},
        {said::MULTIPLE_TAGS, Stumble::tag},
        {said::CHAR_IN_TAG_HANDLE, Stumble::tag},
        {said::TAG_WITH_NO_SUFFIX, Stumble::tag},
        {said::END_OF_VERBATIM_TAG, Stumble::tag},
        {said::UNKNOWN_TOKEN, Stumble::reserved},
        {said::TAB_IN_INDENTATION, Stumble::tab},
    };
    if (message.starts_with(said::INVALID_ESCAPE) || message.starts_with(said::INVALID_UNICODE)) {
        return Stumble::escape;
    }
    const auto found = known.find(message);
    return found == known.end() ? Stumble::other : found->second;
}

/// What was found missing on the very line where reading stops is missing because it stopped.
void drop_consequences(std::vector<Refusal>& refusals, const Refusal& stopped, std::string_view text) {
    while (!refusals.empty()) {
        const Refusal& last = refusals.back();
        const std::size_t from = std::min(last.span.end, stopped.span.begin);
        const std::size_t bytes = std::max(last.span.end, stopped.span.begin) - from;
        const bool missing = last.code == Code::missing_value || last.code == Code::empty_item;
        if (!missing || text.substr(from, bytes).find('\n') != npos) {
            return;
        }
        refusals.pop_back();
    }
}

/// One reading of one text.
struct Reading {
    std::optional<Node> root;
    std::vector<Refusal> refusals;
    std::optional<Refusal> stopped;  ///< the text is no YAML from here on
};

/// `text` may differ from the file only byte for byte.
Reading read_once(text::SourceId source, std::string_view text) {
    const ShownText shown(text);
    std::istringstream stream(shown.text());
    TreeBuilder builder(source, text);
    Listener listener(builder, shown);
    Reading reading;
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(listener)) {
        }
        reading.root = builder.take_root();
    } catch (const StopReading&) {
        reading.root = std::nullopt;
    } catch (const YAML::Exception& error) {
        reading.stopped = explain_stop(builder.stop_place(stumble_of(error.msg), listener.place(error.mark)));
    }
    reading.refusals = builder.take_refusals();
    if (reading.stopped) {
        drop_consequences(reading.refusals, *reading.stopped, text);
    }
    return reading;
}

void report_refusal(const Refusal& refusal, diagnostics::Report& report) {
    auto& finding = report.add(refusal.code, refusal.span, refusal.arguments);
    if (refusal.code == Code::full_width_colon && is_known_key(refusal.arguments.front())) {
        finding.fix(refusal.span, ": ");
    }
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
            finding.suggest(slip.span, ": ");
            all = false;
        }
    }
    return all;
}

/// The slips that lie in unquoted texts which begin with one: such a text swallowed lines that were to be keys. A
/// text with a slip that cannot be mended is dropped from the tree.
void find_swallowed(Node& node, const std::vector<ColonSlip>& slips, std::vector<ColonSlip>& found) {
    if (auto* sequence = std::get_if<Sequence>(&node.content)) {
        for (Node& item : sequence->items) {
            find_swallowed(item, slips, found);
        }
    } else if (auto* mapping = std::get_if<Mapping>(&node.content)) {
        for (Member& member : mapping->members) {
            find_swallowed(member.value, slips, found);
        }
    } else if (const Scalar* scalar = node.scalar();
               scalar != nullptr && scalar->notation == Notation::plain) {
        const auto begins = [](const ColonSlip& slip, std::uint32_t place) {
            return slip.span.begin < place;
        };
        auto slip = std::lower_bound(slips.begin(), slips.end(), node.span.begin, begins);
        if (slip == slips.end() || slip->span.begin - slip->key.size() != node.span.begin) {
            return;
        }
        bool mendable = true;
        for (; slip != slips.end() && slip->span.begin < node.span.end; ++slip) {
            found.push_back(*slip);
            mendable = mendable && slip->kind == ColonSlip::Kind::full_width;
        }
        if (!mendable) {
            node.content = Absent{};
        }
    }
}

/// Reads the text, and where colons were mistyped, mends and reads again.
Reading read_mended(text::SourceId id, std::string& text, diagnostics::Report& report) {
    Reading reading = read_once(id, text);
    const std::vector<ColonSlip> slips = find_colon_slips(id, text);
    if (slips.empty()) {
        return reading;
    }
    std::vector<ColonSlip> found;
    if (reading.stopped) {
        found = slips;
    } else if (reading.root) {
        find_swallowed(*reading.root, slips, found);
    }
    if (found.empty()) {
        return reading;
    }
    const bool all_mended = mend_colons(found, text, report);
    const bool explained = reading.stopped && !all_mended;
    reading = read_once(id, text);
    if (reading.root) {
        std::vector<ColonSlip> again;
        find_swallowed(*reading.root, slips, again);
    }
    reading.stopped = explained ? std::nullopt : reading.stopped;
    return reading;
}

}  // namespace

std::optional<Node> read_yaml(text::SourceId id, const text::SourceSet& sources,
                              diagnostics::Report& report) {
    const text::Source& source = sources[id];
    if (!check_bytes(id, source, report)) {
        return std::nullopt;
    }
    std::string text(source.text());
    const std::size_t before = report.error_count();
    mend_indentation(id, text, report);
    const bool reindented = report.error_count() > before;
    Reading reading = read_mended(id, text, report);
    for (const Refusal& refusal : reading.refusals) {
        report_refusal(refusal, report);
    }
    // Where an indentation was mended, its depth is a guess.
    if (reading.stopped && !(reindented && reading.stopped->code == Code::wrong_indentation)) {
        report_refusal(*reading.stopped, report);
    }
    return std::move(reading.root);
}

}  // namespace zhunsheng::rulebook
