#pragma once
// From the tree of an expression to a typed expression of the program.

#include <optional>

#include "checking/draft.h"
#include "text/located_text.h"

namespace zhunsheng::checking {

/// Parses `text` and types it in `scope`. Every mistake is reported; the result then has the faulty type, which fits
/// everywhere, so that one mistake is told once. Nothing if `text` could not be parsed at all.
std::optional<ExpressionId> check_text(Draft& draft, const text::LocatedText& text, const Scope& scope);

/// The same for an expression that must have a type, such as a condition (truth) or an amount (money).
std::optional<ExpressionId> check_text(Draft& draft, const text::LocatedText& text, const Scope& scope,
                                       values::Type wanted);

/// The same for a tree that was parsed before.
ExpressionId check_tree(Draft& draft, const syntax::Tree& tree, const Scope& scope);

}  // namespace zhunsheng::checking
