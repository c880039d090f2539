#pragma once
// A look at the bytes of a request's head before they are parsed: what parsers are known to read differently is refused.

#include <cstddef>
#include <optional>
#include <string_view>

#include "problem.h"

namespace zhunsheng::server {

/// Where the head of a request ends, just past its empty line; nothing if it does not end within `bytes`. The first
/// `searched` bytes were looked through before.
[[nodiscard]] std::optional<std::size_t> end_of_head(std::string_view bytes, std::size_t searched = 0);

/// Whether what has come so far may become a request: false for what begins like TLS, a binary or a page.
[[nodiscard]] bool may_be_request(std::string_view bytes);

/// What is wrong with a whole head: line breaks that are none, folded fields, too many fields, no Host or several, and
/// lengths that could be read in two ways.
[[nodiscard]] std::optional<Fault> fault_of_head(std::string_view head);

}  // namespace zhunsheng::server
