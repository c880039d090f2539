#pragma once
// Defaults that rest on themselves.

#include "checking/draft.h"
#include "rulebook/declarations.h"

namespace zhunsheng::checking {

/// Reports each circle in which the default of a fact needs the fact itself, through other defaults and definitions, and
/// chains of defaults that are too long to be followed. To be called once definitions and defaults are typed.
void report_default_circles(Draft& draft, const rulebook::Declarations& declarations);

}  // namespace zhunsheng::checking
