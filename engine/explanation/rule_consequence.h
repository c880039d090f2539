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

/// What a measure orders, without its condition, basis and remarks: "应当 罚金：3万元至5万元". `item` is "人员" for those on
/// persons, else empty.
[[nodiscard]] std::string measure_words(const checking::Program& program, const checking::Measure& measure,
                                        const std::string& item, ConditionWords& words,
                                        const Phrases& phrases);

/// The persons with these roles: "负责人、饲养人员".
[[nodiscard]] std::string role_words(const checking::Program& program,
                                     const std::vector<std::uint16_t>& roles, const Phrases& phrases);

/// When a rule steps back behind another by rank.
[[nodiscard]] std::string yielding(const checking::Program& program, const checking::YieldsTo& yields_to,
                                   const Phrases& phrases);

}  // namespace zhunsheng::explanation
