#pragma once
// What a rule says, part by part, as texts that are the same for rules that say the same.

#include <string>

#include "linting/meaning.h"

namespace zhunsheng::linting {

/// Its conclusion: what it finds or orders, and against what. Empty for definitions, each of which is a word of its own.
[[nodiscard]] std::string conclusion_of(const Program& program, const checking::Rule& rule);
/// Its condition and exceptions.
[[nodiscard]] std::string condition_of(const Program& program, const checking::Rule& rule);
/// Its articles, version by version.
[[nodiscard]] std::string basis_of(const Program& program, const checking::Rule& rule);

}  // namespace zhunsheng::linting
