#pragma once
// Facts, articles and values as a decision tells them.

#include <string>
#include <vector>

#include "reference/desk.h"

namespace zhunsheng::reference {

[[nodiscard]] std::vector<Reason> reasons_of(const Desk& desk, const std::vector<Ground>& grounds);
[[nodiscard]] std::vector<std::string> pointers_of(const Desk& desk, const std::set<Fact>& facts);
[[nodiscard]] std::vector<Basis> bases_of(const Desk& desk, const std::vector<Citation>& citations,
                                          const DayRange& when);
/// The articles worth citing beside the basis that may be in force.
[[nodiscard]] std::vector<Basis> references_of(const Desk& desk, const Rule& rule, const DayRange& when);
[[nodiscard]] Basis basis_of(const Rulebook& book, const Citation& cited);
/// Of the rule and of the definitions behind a verdict.
[[nodiscard]] std::vector<std::string> doubts_of(const Rulebook& book, const Rule& rule,
                                                 const std::vector<int>& definitions);
[[nodiscard]] Answer answer_of(Truth truth);
[[nodiscard]] const Field& field_of(const Desk& desk, Fact fact);
/// "higher_law", …
[[nodiscard]] std::string word_of(Principle principle);

}  // namespace zhunsheng::reference
