#pragma once
// Step 1: which violations the facts show, and which acts they make.

#include <vector>

#include "adjudication/case_file.h"

namespace zhunsheng::adjudication {

/// Every finding rule applied to every item that it is for; those that do not hold are left out unless `keep_no`.
[[nodiscard]] std::vector<FoundViolation> find_violations(CaseFile& file, bool keep_no);

/// Findings of one violation in one sector make one continuing act, unless the case puts their items in different groups; what is certain and what is open are kept apart.
/// Its law is that at its end.
/// `chosen` says which findings count.
[[nodiscard]] std::vector<ActOfCase> group_acts(const CaseFile& file,
                                                const std::vector<FoundViolation>& findings,
                                                const std::vector<bool>& chosen);

}  // namespace zhunsheng::adjudication
