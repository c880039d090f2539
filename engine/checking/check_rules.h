#pragma once
// Declared violations, definitions and rules to typed ones.

#include "checking/draft.h"
#include "rulebook/declarations.h"

namespace zhunsheng::checking {

/// Adds the violations; their names are then known to rules.
void check_violations(Draft& draft, const rulebook::Declarations& declarations);

/// Enters every rule's id, and every definition's name into the lexicon. Rules get their place in the program, in the
/// order in which they were read; what they say is checked by check_rules().
void declare_rules(Draft& draft, const rulebook::Declarations& declarations);

/// Types the values of all definitions, in the order of need, and reports circles.
void check_definitions(Draft& draft, const rulebook::Declarations& declarations);

/// Types all other rules, and what law was left untranslated.
void check_rules(Draft& draft, const rulebook::Declarations& declarations);

}  // namespace zhunsheng::checking
