#pragma once
// Step 4: what else the case calls for: transfer to the police, the list, referral, reporting up.

#include <vector>

#include "adjudication/hold_rule.h"

namespace zhunsheng::adjudication {

struct FoundThreshold {
    const checking::Threshold* threshold = nullptr;
    Truth reached = Truth::unknown;
    values::Type type;
    Value quantity;
    Value bound;
    std::vector<Fact> needs;
};

struct RaisedFlag {
    HeldRule held;
    std::vector<FoundThreshold> thresholds;
};

/// Every flag rule that holds or may hold: those against violations for each act of them, the others for the case.
[[nodiscard]] std::vector<RaisedFlag> raise_flags(CaseFile& file, const std::vector<ActOfCase>& acts);

}  // namespace zhunsheng::adjudication
