#pragma once
// Whether a text says the same after it was laid out anew.

#include <string_view>

#include "formatting/lay_out.h"

namespace zhunsheng::formatting {

/// Whether `after` reads as the document's tree, with the values that were to be rewritten and no others, and has its
/// comments in their order.
[[nodiscard]] bool says_the_same(const Document& document, std::string_view after);

}  // namespace zhunsheng::formatting
