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

/// Facts (`record/field`) and definitions by their ids.
using UnusedNames = std::set<std::string, std::less<>>;

/// The facts and definitions that no rule, definition or default reads, but for those that adjudication uses or that are
/// for the record.
[[nodiscard]] UnusedNames unused_names(const checking::Program& program);

/// What is known of a rulebook from around it.
struct Evidence {
    UnusedNames unused;                 ///< in the rulebook, and in whatever builds on it
    std::optional<TestedNames> tested;  ///< absent: nothing is said of tests
};

/// Reports advice and warnings on a checked rulebook, which `declared` must be the declarations of. Bounded work for
/// each rule and pair of like rules; never throws.
void advise(const checking::Program& program, const rulebook::Declarations& declared,
            const Evidence& evidence, diagnostics::Report& report);

}  // namespace zhunsheng::linting
