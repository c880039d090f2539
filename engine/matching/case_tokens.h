#pragma once
// The tokens of texts of cases, as sheets are read from them.

#include <optional>
#include <string_view>

#include "facts/json_tokens.h"
#include "matching/read_sheet.h"

namespace zhunsheng::matching {

/// Room for a block of lines from the start, so that none that is a little longer asks for more.
constexpr std::size_t usual_block = std::size_t{1} << 20U;

/// The tokens of a text of one or many cases; nothing where JsonTokens finds none. A line break ends the text, or a line
/// break, a blank or NUL stands behind it.
inline std::optional<Tokens> find_tokens(facts::JsonTokens& finder, std::string_view text) {
    const auto found = finder.find(text);
    if (!found) return std::nullopt;
    std::uint32_t* const end = found->data() + found->size();
    // Behind the last token all tokens are the line break at the end of the text, or what stands behind it.
    end[0] = end[1] = static_cast<std::uint32_t>(text.ends_with('\n') ? text.size() - 1 : text.size());
    return Tokens{text.data(), text.size(), found->data(), end, true};
}

}  // namespace zhunsheng::matching
