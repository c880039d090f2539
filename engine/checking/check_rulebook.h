#pragma once
// Declarations to a Program: the last stage of loading.

#include <optional>

#include "checking/program.h"
#include "diagnostics/report.h"
#include "rulebook/declarations.h"
#include "text/source.h"

namespace zhunsheng::checking {

/// Checks a rulebook whole: every mistake of every file is reported. Answers nothing if the report has an error.
/// Time grows with the size of the rulebook (n log n); recursion is bounded by the depth of expressions and the length
/// of chains of definitions.
[[nodiscard]] std::optional<Program> check_rulebook(const rulebook::Declarations& declarations,
                                                    const text::SourceSet& sources,
                                                    diagnostics::Report& report);

}  // namespace zhunsheng::checking
