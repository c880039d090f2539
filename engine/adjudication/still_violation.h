#pragma once
// Whether what was done is still a violation by the law of the day of the decision.

#include <vector>

#include "adjudication/case_file.h"

namespace zhunsheng::adjudication {

/// Yes if a finding of the act's violation, made already or looked for now, rests on a version in force at the decision;
/// open, with what it waits for, if such a finding is.
[[nodiscard]] Verdict still_a_violation(CaseFile& file, const ActOfCase& act,
                                        const std::vector<FoundViolation>& violations);

}  // namespace zhunsheng::adjudication
