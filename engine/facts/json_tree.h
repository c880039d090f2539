#pragma once
// A JSON text as a tree in which every value knows its place.

#include <cstdint>
#include <list>
#include <string>
#include <string_view>
#include <vector>

namespace zhunsheng::facts {

/// One value, or one key of an object. Nodes stand in the order of the text; a container is followed by what it holds,
/// an object by its keys and values in turn.
struct JsonNode {
    enum class Kind : std::uint8_t { object, array, text, number, yes, no, null };

    Kind kind = Kind::null;
    std::uint32_t begin = 0;  ///< bytes of the text, quotes and brackets included
    std::uint32_t end = 0;
    std::uint32_t after = 0;  ///< the index of the first node that is not inside this one
    std::string_view text;    ///< of a text its characters, escapes undone; of a number its digits as written
};

/// All nodes of a JSON text, the topmost at index 0. Borrows the text that it was read from. Not copied, for its nodes
/// borrow from it.
struct JsonTree {
    JsonTree() = default;
    JsonTree(JsonTree&&) noexcept = default;
    JsonTree& operator=(JsonTree&&) noexcept = default;

    std::vector<JsonNode> nodes;
    std::list<std::string> unescaped;  ///< the texts that were written with escapes
};

enum class TreeOutcome : std::uint8_t {
    read,
    broken,    ///< no JSON by RFC 8259, or nested too deep; find_syntax_fault() tells where and why
    too_many,  ///< more values than `max_case_values`
};

/// Reads a JSON text whose topmost value is an object or an array; anything else at the top counts as broken. The whole
/// text is looked at: an outcome other than `broken` says that all of it is JSON up to there. Repeated keys are kept.
/// Never throws but for want of memory; thread-safe.
[[nodiscard]] TreeOutcome read_json_tree(std::string_view json, JsonTree& tree);

}  // namespace zhunsheng::facts
