#pragma once
// Facts, values and citations in the words of the vocabulary.

#include <string>
#include <vector>

#include "adjudication/case_file.h"
#include "zhunsheng/decision.h"

namespace zhunsheng::adjudication {

/// A value for a reader: "否", "3万元", "2023-04-01", the label of a choice, "30%"; "未知" if it is not known.
[[nodiscard]] std::string show(const vocabulary::Vocabulary& vocabulary, values::Type type,
                               const Value& value);
/// An amount in yuan for a reader: whole multiples of 100 yuan from 10,000 on in 万元.
[[nodiscard]] std::string show_money(const values::Number& yuan);

[[nodiscard]] Answer to_answer(Truth truth);
[[nodiscard]] DutyKind to_duty(rulebook::Duty duty);
[[nodiscard]] std::string pointer_of(const CaseFile& file, Fact fact);
[[nodiscard]] std::vector<std::string> pointers_of(const CaseFile& file, const std::vector<Fact>& facts);
[[nodiscard]] std::vector<Reason> reasons_of(const CaseFile& file, const Grounds& grounds);
[[nodiscard]] const vocabulary::Field& field_of(const CaseFile& file, Fact fact);

/// Doubts of a rule and of the definitions that a verdict rests on.
[[nodiscard]] std::vector<std::string> doubts_of(const CaseFile& file, std::uint32_t rule,
                                                 const Grounds& grounds);

/// Citations as bases; those not certainly in force on the days of `when` are marked so.
[[nodiscard]] std::vector<Basis> bases_of(const CaseFile& file, const std::vector<Citation>& citations,
                                          const DateRange& when);
/// The articles that a rule cites beside its basis, in the versions of the day of the act or of the decision.
[[nodiscard]] std::vector<Basis> references_of(const CaseFile& file, const checking::Rule& rule,
                                               const DateRange& when);
[[nodiscard]] Basis basis_of(const checking::Program& program, const Citation& citation);

}  // namespace zhunsheng::adjudication
