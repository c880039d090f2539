#pragma once
// Whether what was done is still a violation by the law of the day of the decision.

#include <vector>

#include "adjudication/case_file.h"

namespace zhunsheng::adjudication {

/// Yes if a finding on which the act rests, or another of its violation, made already or looked for now, is by a version
/// in force at the decision; open, with what it waits for, if only such another is and is open itself.
[[nodiscard]] Verdict still_a_violation(CaseFile& file, const ActOfCase& act,
                                        const std::vector<FoundViolation>& violations);

}  // namespace zhunsheng::adjudication
