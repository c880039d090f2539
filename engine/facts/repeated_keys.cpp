// Compares the keys of each object, by looking for the like of each or by sorting.

#include "facts/repeated_keys.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "facts/json_path.h"

namespace zhunsheng::facts {
namespace {

class KeySearch {
public:
    KeySearch(const JsonTree& tree, text::SourceId source, diagnostics::Report& report)
        : nodes_(tree.nodes), source_(source), report_(report) {}

    void look_into(std::uint32_t container, const JsonPath& path) {
        const JsonNode& node = nodes_[container];
        if (node.kind == JsonNode::Kind::object) {
            compare_keys(node, container, path);
            for (std::uint32_t key = container + 1; key < node.after; key = nodes_[key + 1].after) {
                look_into(key + 1, path.key(nodes_[key].text));
            }
        } else if (node.kind == JsonNode::Kind::array) {
            std::uint32_t position = 0;
            for (std::uint32_t item = container + 1; item < node.after; item = nodes_[item].after) {
                look_into(item, path.item(position++));
            }
        }
    }

private:
    void compare_keys(const JsonNode& object, std::uint32_t container, const JsonPath& path) {
        keys_.clear();
        for (std::uint32_t key = container + 1; key < object.after; key = nodes_[key + 1].after) {
            keys_.push_back(&nodes_[key]);
        }
        if (are_different()) return;
        std::ranges::sort(keys_, {}, [](const JsonNode* key) { return std::tuple(key->text, key->begin); });
        const JsonNode* first = nullptr;
        for (const JsonNode* key : keys_) {
            if (first != nullptr && first->text == key->text) {
                report_repeat(*first, *key, path);
            } else {
                first = key;
            }
        }
    }

    /// Whether the keys, if they are few, are all different: each looks for its like by length and a letter in the
    /// middle. More keys are sorted, which no choice of keys makes slow.
    bool are_different() {
        if (keys_.size() > few) return false;
        places_.fill(nullptr);
        for (const JsonNode* key : keys_) {
            const std::string_view text = key->text;
            const auto letter = [&](std::size_t at) -> std::size_t {
                return text.empty() ? 0 : static_cast<unsigned char>(text[at]);
            };
            std::size_t place = text.size() * 7 + letter(text.size() / 2) * 31 + letter(text.size() - 1) * 5;
            for (place %= places_.size(); places_[place] != nullptr; place = (place + 1) % places_.size()) {
                if (places_[place]->text == text) return false;
            }
            places_[place] = key;
        }
        return true;
    }

    void report_repeat(const JsonNode& first, const JsonNode& again, const JsonPath& path) {
        report_.add(diagnostics::Code::repeated_key, span(again), {std::string(again.text)})
            .pointer(path.key(again.text).pointer())
            .label(span(first), "先见于此处", "first given here");
    }

    [[nodiscard]] text::Span span(const JsonNode& key) const { return {source_, key.begin + 1, key.end - 1}; }

    const std::vector<JsonNode>& nodes_;
    text::SourceId source_;
    diagnostics::Report& report_;
    static constexpr std::size_t few = 96;
    std::vector<const JsonNode*> keys_;          ///< of the object at hand
    std::array<const JsonNode*, 256> places_{};  ///< of few keys
};

}  // namespace

void report_repeated_keys(const JsonTree& tree, text::SourceId source, diagnostics::Report& report) {
    KeySearch(tree, source, report).look_into(0, {});
}

}  // namespace zhunsheng::facts
