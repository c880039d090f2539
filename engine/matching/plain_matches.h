#pragma once
// Matching the plain way: by adjudication's own findings.

#include <string>
#include <vector>

#include "checking/program.h"
#include "facts/frame.h"
#include "matching/match.h"
#include "values/date.h"

namespace zhunsheng::matching {

/// The findings that a decision of this case would have, certain and open ones, in the order of the rules, then of the
/// items: what the quick way must come to, and does for all that it can say. `on` as DecideSettings::on.
[[nodiscard]] std::vector<Match> match_plainly(const checking::Program& program, facts::Frame& frame,
                                               values::Date on);

/// The case's name as JSON, with its quotes; empty if it has none.
[[nodiscard]] std::string name_of_case(const checking::Program& program, const facts::Frame& frame);

}  // namespace zhunsheng::matching
