#pragma once
// What follows when a rule applies, in words.

#include <string>
#include <vector>

#include "checking/program.h"
#include "explanation/condition_words.h"
#include "explanation/outline.h"
#include "explanation/phrases.h"

namespace zhunsheng::explanation {

/// The rule's 'then': the value that it defines, the violation found, the measures ordered, or the flag.
[[nodiscard]] std::vector<Line> consequence(const checking::Program& program, const checking::Rule& rule,
                                            ConditionWords& words, const Phrases& phrases);

/// When a rule steps back behind another by rank.
[[nodiscard]] std::string yielding(const checking::Program& program, const checking::YieldsTo& yields_to,
                                   const Phrases& phrases);

}  // namespace zhunsheng::explanation
