#pragma once
// Rulebooks and cases as texts for the engine, in either spelling of every word.

#include <string>
#include <vector>

#include "reference/case_model.h"
#include "support/chance.h"
#include "zhunsheng/zhunsheng.h"

namespace zhunsheng::reference {

using testing::Chance;

/// An expression as rule files write it: few brackets, blanks only where words need them.
[[nodiscard]] std::string print_expression(const Rulebook& book, const Expression& expression,
                                           Chance& chance);
/// A constant likewise; `value` is known and not negative.
[[nodiscard]] std::string print_constant(const Rulebook& book, Type type, const Value& value, Chance& chance);

/// The rule files, in the order in which they are to be read.
[[nodiscard]] std::vector<RuleText> print_rulebook(const Rulebook& book, Chance& chance);

/// Case JSON.
[[nodiscard]] std::string print_case(const Rulebook& book, const Case& facts, Chance& chance);

}  // namespace zhunsheng::reference
