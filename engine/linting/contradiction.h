#pragma once
// Whether conditions can all be as claimed.

#include <optional>
#include <vector>

#include "linting/meaning.h"
#include "values/date.h"
#include "vocabulary/vocabulary.h"

namespace zhunsheng::linting {

/// That a condition is found yes, or that it is found no; or that it is not found the other, but perhaps unknown.
struct Claim {
    ExpressionId condition;
    bool holds = true;
    bool or_unknown = false;
};

/// The days on which a date of this role can be.
struct DateLimits {
    vocabulary::Role role{};
    std::optional<values::Date> from, to;
};

/// Whether no case at all makes every claim true. Knows logic, comparisons with constants and between two facts,
/// membership in lists of constants, and looks into definitions; of all else only that the same is the same. An answer
/// of true is certain; the work is bounded, and beyond the bound the answer is false.
[[nodiscard]] bool contradict(const Program& program, const std::vector<Claim>& claims,
                              const Surroundings& around, const std::optional<DateLimits>& dates = {});

}  // namespace zhunsheng::linting
