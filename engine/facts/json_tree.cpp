// Reads JSON with simdjson On-Demand. It looks only at what it is asked for, so everything is asked for here, and what
// it passes on unchecked (numbers, the literals, the end of the text) is checked.

#include "facts/json_tree.h"

#include <simdjson.h>

#include <optional>
#include <utility>

#include "facts/notations.h"
#include "facts/read_case.h"

namespace zhunsheng::facts {
namespace {

namespace ondemand = simdjson::ondemand;

constexpr std::string_view blanks = " \t\n\r";

std::string_view without_trailing_blanks(std::string_view text) {
    return text.substr(0, text.find_last_not_of(blanks) + 1);
}

class TreeReader {
public:
    /// `padded` is the copy of `json` that simdjson walks.
    TreeReader(std::string_view json, const simdjson::padded_string& padded, JsonTree& tree)
        : json_(json), padded_(padded.data()), tree_(tree) {}

    TreeOutcome read(ondemand::document& document) {
        const bool whole = read_top(document);
        if (too_many_) {
            return TreeOutcome::too_many;
        }
        // At the clean end of a text there is no location to be had.
        const bool ended = whole && document.current_location().error() != simdjson::SUCCESS;
        return ended ? TreeOutcome::read : TreeOutcome::broken;
    }

private:
    // Each of these answers whether reading can go on.

    bool read_top(ondemand::document& document) {
        document_ = &document;
        const std::size_t first = json_.find_first_not_of(blanks);
        if (first == std::string_view::npos) {
            return false;
        }
        ondemand::object object;
        ondemand::array array;
        bool read = false;
        if (json_[first] == '{' && document.get_object().get(object) == simdjson::SUCCESS) {
            read = read_object(object, first, 1);
        } else if (json_[first] == '[' && document.get_array().get(array) == simdjson::SUCCESS) {
            read = read_array(array, first, 1);
        }
        return read;
    }

    bool read_object(ondemand::object& object, std::size_t begin, int depth) {
        const std::size_t index = add(JsonNode::Kind::object, begin, begin + 1);
        for (auto each : object) {
            ondemand::field field;
            if (std::move(each).get(field) != simdjson::SUCCESS || !read_key(field) ||
                !read_value(field.value(), depth)) {
                return false;
            }
        }
        return close(index);
    }

    bool read_array(ondemand::array& array, std::size_t begin, int depth) {
        const std::size_t index = add(JsonNode::Kind::array, begin, begin + 1);
        for (auto each : array) {
            ondemand::value value;
            if (std::move(each).get(value) != simdjson::SUCCESS || !read_value(value, depth)) {
                return false;
            }
        }
        return close(index);
    }

    bool read_key(ondemand::field& field) {
        const std::size_t begin = offset(field.key().raw()) - 1;
        const std::size_t end = string_end(begin);
        if (end == std::string_view::npos) {
            return false;
        }
        const std::string_view inside = json_.substr(begin + 1, end - begin - 2);
        if (inside.find('\\') == std::string_view::npos) {
            add(JsonNode::Kind::text, begin, end, inside);
            return true;
        }
        std::string_view unescaped;
        if (field.unescaped_key().get(unescaped) != simdjson::SUCCESS) {
            return false;
        }
        add_unescaped(begin, end, unescaped);
        return true;
    }

    bool read_value(ondemand::value value, int depth) {
        const std::string_view padded_token = without_trailing_blanks(value.raw_json_token());
        if (padded_token.empty()) {
            return false;
        }
        if (tree_.nodes.size() >= max_case_values) {
            too_many_ = true;
            return false;
        }
        const std::size_t begin = offset(padded_token.data());
        const std::string_view token = json_.substr(begin, padded_token.size());
        switch (token.front()) {
            case '{': return depth < max_case_depth && read_inner_object(value, begin, depth + 1);
            case '[': return depth < max_case_depth && read_inner_array(value, begin, depth + 1);
            case '"': return read_string(value, token, begin);
            default: return read_word(token, begin);
        }
    }

    bool read_inner_object(ondemand::value& value, std::size_t begin, int depth) {
        ondemand::object object;
        return value.get_object().get(object) == simdjson::SUCCESS && read_object(object, begin, depth);
    }

    bool read_inner_array(ondemand::value& value, std::size_t begin, int depth) {
        ondemand::array array;
        return value.get_array().get(array) == simdjson::SUCCESS && read_array(array, begin, depth);
    }

    /// A string is consumed even if its characters are taken as they stand: passing over it, simdjson would take it for
    /// a key if a colon follows.
    bool read_string(ondemand::value& value, std::string_view token, std::size_t begin) {
        if (string_end(begin) != begin + token.size()) {
            return false;
        }
        const std::string_view inside = token.substr(1, token.size() - 2);
        if (inside.find('\\') == std::string_view::npos) {
            add(JsonNode::Kind::text, begin, begin + token.size(), inside);
            ondemand::raw_json_string consumed;
            return value.get_raw_json_string().get(consumed) == simdjson::SUCCESS;
        }
        std::string_view unescaped;
        if (value.get_string().get(unescaped) != simdjson::SUCCESS) {
            return false;
        }
        add_unescaped(begin, begin + token.size(), unescaped);
        return true;
    }

    /// A number or a literal. It need not be consumed: the iteration passes over it.
    bool read_word(std::string_view token, std::size_t begin) {
        const std::optional<JsonNode::Kind> kind = kind_of_word(token);
        if (kind) {
            add(*kind, begin, begin + token.size(), token);
        }
        return kind.has_value();
    }

    static std::optional<JsonNode::Kind> kind_of_word(std::string_view token) {
        if (token == "true") return JsonNode::Kind::yes;
        if (token == "false") return JsonNode::Kind::no;
        if (token == "null") return JsonNode::Kind::null;
        if (is_json_number(token)) return JsonNode::Kind::number;
        return std::nullopt;
    }

    /// The byte after the closing quote of the string that begins at `begin`.
    std::size_t string_end(std::size_t begin) const {
        std::size_t at = json_.find_first_of("\"\\", begin + 1);
        while (at != std::string_view::npos && json_[at] == '\\') {
            at = json_.find_first_of("\"\\", at + 2);
        }
        return at == std::string_view::npos ? at : at + 1;
    }

    void add_unescaped(std::size_t begin, std::size_t end, std::string_view unescaped) {
        add(JsonNode::Kind::text, begin, end, tree_.unescaped.emplace_back(unescaped));
    }

    std::size_t add(JsonNode::Kind kind, std::size_t begin, std::size_t end, std::string_view inside = {}) {
        const std::size_t index = tree_.nodes.size();
        tree_.nodes.push_back({kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                               static_cast<std::uint32_t>(index + 1), inside});
        return index;
    }

    /// A container ends with the last character before what comes next.
    bool close(std::size_t index) {
        const char* next = nullptr;
        const bool more = document_->current_location().get(next) == simdjson::SUCCESS;
        const std::string_view before = json_.substr(0, more ? offset(next) : json_.size());
        tree_.nodes[index].end = static_cast<std::uint32_t>(without_trailing_blanks(before).size());
        tree_.nodes[index].after = static_cast<std::uint32_t>(tree_.nodes.size());
        return true;
    }

    [[nodiscard]] std::size_t offset(const char* place) const {
        return static_cast<std::size_t>(place - padded_);
    }

    std::string_view json_;
    const char* padded_;
    JsonTree& tree_;
    ondemand::document* document_ = nullptr;
    bool too_many_ = false;
};

}  // namespace

TreeOutcome read_json_tree(std::string_view json, JsonTree& tree) {
    const simdjson::padded_string padded(json);
    if (padded.size() != json.size()) {
        return TreeOutcome::broken;
    }
    ondemand::parser parser;
    ondemand::document document;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS) {
        return TreeOutcome::broken;
    }
    tree.nodes.reserve(json.size() / 16 + 8);
    return TreeReader(json, padded, tree).read(document);
}

}  // namespace zhunsheng::facts
