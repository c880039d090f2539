#pragma once
// From a tree back to text: canonical, and fully bracketed for tests.

#include <string>

#include "syntax/tree.h"

namespace zhunsheng::syntax {

enum class SpellingChoice : std::uint8_t { chinese, english };

/// The expression in canonical spelling with as few brackets as precedence allows; `parse(print(tree))`
/// gives the same tree but for places.
[[nodiscard]] std::string print(const Tree& tree, SpellingChoice spelling);
[[nodiscard]] std::string print(const Tree& tree, NodeId node, SpellingChoice spelling);

/// The structure in the open, for tests: `(or a (and b c))`.
[[nodiscard]] std::string print_structure(const Tree& tree);

}  // namespace zhunsheng::syntax
