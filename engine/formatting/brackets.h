#pragma once
// Lists and mappings in brackets: how they look on one line, and whether they fit there.

#include <cstddef>
#include <optional>
#include <string>

#include "formatting/lay_out.h"

namespace zhunsheng::formatting {

/// Whether the author put it in brackets.
[[nodiscard]] bool is_bracketed(const rulebook::Node& node, std::string_view text);

/// A scalar, or what is in brackets, on one line; nothing if it cannot be.
[[nodiscard]] std::optional<std::string> on_one_line(const rulebook::Node& node, const Document& document);

/// On one line if that is how it is to be written at this column: it is in brackets, has no comments in it, and fits.
[[nodiscard]] std::optional<std::string> kept_in_brackets(const rulebook::Node& node, std::size_t column,
                                                          const Document& document);

}  // namespace zhunsheng::formatting
