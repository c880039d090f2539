#pragma once
// The reference's decision of a case.

#include <optional>

#include "reference/case_model.h"

namespace zhunsheng::reference {

/// Decides as docs/language.md, docs/rule-files.md and the decisions under docs/ say, by no more than reading them aloud.
/// Texts for readers that follow from other fields are left out: the README tells which. Nothing if a number ran out of
/// room.
[[nodiscard]] std::optional<DecisionResult> decide(const Rulebook& book, const Case& facts, Day decided_on,
                                                   bool all);

}  // namespace zhunsheng::reference
