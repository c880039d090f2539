#pragma once
// Which of several flags of one kind a reader should see first.

#include <vector>

#include "zhunsheng/decision.h"

namespace zhunsheng::explanation {

/// The flags, strongest first: those that hold, then those that are open, then the others; of these 'must' before
/// 'consult' before 'may'. Equals stay in their order. The pointers are into `flags`.
[[nodiscard]] std::vector<const FlagResult*> strongest_first(const std::vector<FlagResult>& flags);

}  // namespace zhunsheng::explanation
