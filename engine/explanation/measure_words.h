#pragma once
// A measure that a rule orders, in words.

#include <cstdint>
#include <string>
#include <vector>

#include "checking/program.h"
#include "explanation/condition_words.h"
#include "explanation/phrases.h"

namespace zhunsheng::explanation {

/// What a measure orders, without its condition, basis and remarks: "应当 停业：6个月至2年". `item` as
/// ConditionWords::clause() takes it.
[[nodiscard]] std::string ordered_words(const checking::Program& program, const checking::Measure& measure,
                                        const std::string& item, ConditionWords& words,
                                        const Phrases& phrases);
/// All of the measure: "应当 停业 2年；条件：…；依据：第三条".
[[nodiscard]] std::string measure_words(const checking::Program& program, const checking::Measure& measure,
                                        const std::string& item, ConditionWords& words,
                                        const Phrases& phrases);
/// How much: "5万元至10万元"; empty if the measure has no amount.
[[nodiscard]] std::string measure_amount(const checking::Measure& measure, const std::string& item,
                                         ConditionWords& words, const Phrases& phrases);

/// "法定代表人、主要负责人": roles of persons by their labels.
[[nodiscard]] std::string role_labels(const checking::Program& program,
                                      const std::vector<std::uint16_t>& roles, const Phrases& phrases);

}  // namespace zhunsheng::explanation
