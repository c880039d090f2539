#pragma once
// Advice on a rulebook in which nothing is wrong: what its authors probably did not mean.

#include <optional>
#include <set>
#include <string>

#include "checking/program.h"
#include "diagnostics/report.h"
#include "rulebook/declarations.h"

namespace zhunsheng::linting {

/// Ids and names that rule tests use: of rules that speak in one, and of what one expects something of.
using TestedNames = std::set<std::string, std::less<>>;

/// Reports advice and warnings on a checked rulebook, which `declared` must be the declarations of. Without `tested`
/// nothing is said of tests. Bounded work for each rule and pair of like rules; never throws.
void advise(const checking::Program& program, const rulebook::Declarations& declared,
            const std::optional<TestedNames>& tested, diagnostics::Report& report);

}  // namespace zhunsheng::linting
