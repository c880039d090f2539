#pragma once
// What an expression says, as a text that is the same for expressions that say the same.

#include <cstdint>
#include <string>
#include <vector>

#include "checking/program.h"

namespace zhunsheng::linting {

using checking::ExpressionId;
using checking::Program;

/// What the levels of an expression's scope stand for: the case, the item, then one for each quantifier around.
struct Surroundings {
    std::vector<std::string> records{"case", "item"};
    int quantifiers = 0;  ///< how many are around

    /// The surroundings inside a quantifier whose items are at `level`.
    [[nodiscard]] Surroundings inside(std::uint16_t level) const;
};

/// The meaning of an expression: two with the same text are always found the same. The converse does not hold; order of
/// `and`, `or` and the sides of a comparison make no difference, other rewriting does. As long as the expression.
[[nodiscard]] std::string meaning(const Program& program, ExpressionId id, const Surroundings& around);

}  // namespace zhunsheng::linting
