#pragma once
// The ids of measures, principles and duties in the decision contract, and their names.

#include <string_view>

#include "adjudication/apply_sanctions.h"
#include "rulebook/declarations.h"
#include "zhunsheng/decision.h"

namespace zhunsheng::adjudication {

/// "fine", "order_correction", …
[[nodiscard]] std::string_view measure_id(rulebook::MeasureKind kind);
/// The same for a reader, in Chinese.
[[nodiscard]] std::string_view measure_name(rulebook::MeasureKind kind);
/// "higher_law", "fallback_only", …
[[nodiscard]] std::string_view principle_id(Principle principle);
[[nodiscard]] DutyKind to_duty(rulebook::Duty duty);

}  // namespace zhunsheng::adjudication
