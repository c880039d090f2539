#pragma once
// Declared enumerations and records to the vocabulary.

#include "checking/draft.h"
#include "rulebook/declarations.h"

namespace zhunsheng::checking {

/// Fills the draft's vocabulary and its tables of names, and adds every name to the lexicon. Reports repeated and
/// malformed names, unknown types, roles that do not fit, and a missing or second root record.
/// Defaults of fields are left for check_defaults(), when names can be resolved.
void check_vocabulary(Draft& draft, const rulebook::Declarations& declarations);

/// Types the defaults of fields, in the scope of the case.
void check_defaults(Draft& draft, const rulebook::Declarations& declarations);

/// Whether `id` is lower-case ASCII letters, digits and '_', beginning with a letter. Otherwise an error is reported.
bool check_name_id(Draft& draft, const text::LocatedText& id);

}  // namespace zhunsheng::checking
