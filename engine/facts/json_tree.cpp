// Reads JSON from the places of its tokens. These say where something begins and no more, so that what stands there, and
// in which order, is checked here.

#include "facts/json_tree.h"

#include <simdjson.h>

#include <new>
#include <optional>
#include <span>
#include <utility>

#include "facts/json_string.h"
#include "facts/json_tokens.h"
#include "facts/notations.h"
#include "facts/read_case.h"

namespace zhunsheng::facts {
namespace {

constexpr std::string_view blanks = " \t\n\r";

class TreeReader {
public:
    TreeReader(std::string_view json, std::span<const std::uint32_t> tokens, JsonTree& tree)
        : json_(json), tokens_(tokens), tree_(tree) {}

    TreeOutcome read() {
        const bool whole = is_next('{') ? read_object(1) : is_next('[') && read_array(1);
        if (too_many_) return TreeOutcome::too_many;
        return whole && next_ == tokens_.size() ? TreeOutcome::read : TreeOutcome::broken;
    }

private:
    [[nodiscard]] bool is_next(char character) const {
        return next_ < tokens_.size() && json_[tokens_[next_]] == character;
    }
    bool pass(char character) {
        const bool passed = is_next(character);
        if (passed) ++next_;
        return passed;
    }

    // Each of these reads the next token and what belongs to it, and answers whether reading can go on.

    bool read_object(int depth) {
        const std::size_t index = open(JsonNode::Kind::object);
        if (is_next('}')) return close(index);
        do {
            if (!is_next('"') || !read_string() || !pass(':') || !read_value(depth)) return false;
        } while (pass(','));
        return is_next('}') && close(index);
    }

    bool read_array(int depth) {
        const std::size_t index = open(JsonNode::Kind::array);
        if (is_next(']')) return close(index);
        do {
            if (!read_value(depth)) return false;
        } while (pass(','));
        return is_next(']') && close(index);
    }

    bool read_value(int depth) {
        if (next_ == tokens_.size()) return false;
        if (tree_.nodes.size() >= max_case_values) {
            too_many_ = true;
            return false;
        }
        switch (json_[tokens_[next_]]) {
            case '{': return depth < max_case_depth && read_object(depth + 1);
            case '[': return depth < max_case_depth && read_array(depth + 1);
            case '"': return read_string();
            default: return read_word();
        }
    }

    bool read_string() {
        const std::size_t begin = tokens_[next_];
        const std::string_view token = take();
        if (token.size() < 2 || !token.ends_with('"')) return false;
        const std::string_view inside = token.substr(1, token.size() - 2);
        if (inside.find('\\') == std::string_view::npos) {
            add(JsonNode::Kind::text, begin, begin + token.size(), inside);
            return true;
        }
        ScannedString scanned = scan_string(json_, begin);
        if (scanned.fault != StringFault::none || scanned.end != begin + token.size()) return false;
        add(JsonNode::Kind::text, begin, scanned.end, tree_.unescaped.emplace_back(std::move(scanned.text)));
        return true;
    }

    /// A number or a literal.
    bool read_word() {
        const std::size_t begin = tokens_[next_];
        const std::string_view token = take();
        const std::optional<JsonNode::Kind> kind = kind_of_word(token);
        if (kind) add(*kind, begin, begin + token.size(), token);
        return kind.has_value();
    }

    /// The scalar at hand: up to the next token, but for blanks.
    std::string_view take() {
        const std::size_t begin = tokens_[next_++];
        const std::size_t end = next_ < tokens_.size() ? tokens_[next_] : json_.size();
        const std::string_view token = json_.substr(begin, end - begin);
        return token.substr(0, token.find_last_not_of(blanks) + 1);
    }

    static std::optional<JsonNode::Kind> kind_of_word(std::string_view token) {
        if (token == "true") return JsonNode::Kind::yes;
        if (token == "false") return JsonNode::Kind::no;
        if (token == "null") return JsonNode::Kind::null;
        if (is_json_number(token)) return JsonNode::Kind::number;
        return std::nullopt;
    }

    std::size_t add(JsonNode::Kind kind, std::size_t begin, std::size_t end, std::string_view inside = {}) {
        const std::size_t index = tree_.nodes.size();
        tree_.nodes.push_back({kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                               static_cast<std::uint32_t>(index + 1), inside});
        return index;
    }

    std::size_t open(JsonNode::Kind kind) {
        const std::size_t begin = tokens_[next_++];
        return add(kind, begin, begin + 1);
    }

    /// With the bracket that is next.
    bool close(std::size_t index) {
        tree_.nodes[index].end = tokens_[next_++] + 1;
        tree_.nodes[index].after = static_cast<std::uint32_t>(tree_.nodes.size());
        return true;
    }

    std::string_view json_;
    std::span<const std::uint32_t> tokens_;
    JsonTree& tree_;
    std::size_t next_ = 0;  // of the tokens
    bool too_many_ = false;
};

}  // namespace

TreeOutcome read_json_tree(std::string_view json, JsonTree& tree) {
    const simdjson::padded_string padded(json);
    if (padded.size() != json.size()) throw std::bad_alloc();
    JsonTokens finder;
    const auto tokens = finder.find(padded);
    if (!tokens) return TreeOutcome::broken;
    // Every node comes with at least one mark: a colon, a comma or a closing bracket.
    tree.nodes.reserve(tokens->size() / 2 + 1);
    return TreeReader(json, *tokens, tree).read();
}

}  // namespace zhunsheng::facts
