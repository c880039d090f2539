#pragma once
// The tree of a YAML text while it is being read: takes what a YAML parser reports, and refuses what rule
// files may not hold. Knows no YAML library.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rulebook/read_rulebook.h"
#include "rulebook/yaml_document.h"
#include "rulebook/yaml_reasons.h"

namespace zhunsheng::rulebook {

/// Thrown by TreeBuilder to end reading at once; the reason is among its refusals. Never leaves read_yaml.
struct StopReading {};

/// Every `begin` is the byte of the text at which the part's notation begins. `text` must outlive the
/// builder.
class TreeBuilder {
public:
    TreeBuilder(text::SourceId source, std::string_view text, std::size_t most_parts = max_yaml_nodes)
        : source_(source), text_(text), most_parts_(most_parts) {}

    /// Only one document may begin.
    void begin_document(std::size_t begin);
    /// `begin` may be that of whatever comes next: nothing has no place.
    void add_nothing(std::size_t begin);
    void add_alias(std::size_t begin);
    void add_scalar(std::size_t begin, const std::string& value);
    /// `node` is an empty sequence or mapping, `flow` one in brackets.
    enum class Style : std::uint8_t { block, flow };
    void open(std::size_t begin, Node node, Style style);
    void close();

    /// What is known when reading stops at `byte`.
    [[nodiscard]] StopPlace stop_place(Stumble stumble, std::size_t byte) const;
    [[nodiscard]] std::vector<Refusal> take_refusals() { return std::move(refusals_); }
    [[nodiscard]] std::optional<Node> take_root() { return std::move(root_); }

private:
    /// A collection that is being filled.
    struct OpenNode {
        Node node;
        bool flow = false;
        bool cut = false;           ///< what comes next is the rest of a text that a comma cut
        std::optional<Scalar> key;  ///< of a mapping, waiting for its value
        std::unordered_map<std::string, std::size_t> members;  ///< of a mapping, by key
    };

    void refuse(diagnostics::Code code, text::Span span, std::vector<std::string> arguments = {}) {
        refusals_.push_back({code, span, std::move(arguments), std::nullopt});
    }
    [[nodiscard]] char byte_at(std::size_t place) const { return place < text_.size() ? text_[place] : '\n'; }
    [[nodiscard]] text::Span line_rest(std::size_t begin) const;
    bool refuse_properties(std::size_t begin);
    bool belongs_to_cut_text(const PlacedScalar& scalar);
    void refuse_tight_comment(std::size_t end);
    void count_part(std::size_t begin);
    void add(Node node);
    void add_key(Node node);
    void add_member(Node value);
    [[nodiscard]] std::size_t end_of_flow(std::size_t from) const;
    [[nodiscard]] text::Span place_of_empty_item() const;
    Node value_hidden_in_key();
    [[nodiscard]] bool comment_follows(const PlacedScalar& scalar) const;

    text::SourceId source_;
    std::string_view text_;
    std::size_t most_parts_;
    std::size_t parts_ = 0;
    bool second_document_ = false;
    std::vector<OpenNode> open_;
    std::optional<Node> root_;
    std::optional<text::Span> last_text_;
    std::optional<text::Span> last_brackets_;
    std::vector<Refusal> refusals_;
};

}  // namespace zhunsheng::rulebook
