#pragma once
// Laying rules side by side.

#include <vector>

#include "matching/rule_terms.h"
#include "matching/stripe.h"

namespace zhunsheng::matching {

/// Puts rules that ask alike into the same stripes.
[[nodiscard]] Stripes build_stripes(const std::vector<RuleTerms>& rules, const Conditions& conditions);

}  // namespace zhunsheng::matching
