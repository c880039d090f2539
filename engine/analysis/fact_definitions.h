#pragma once
// The facts of a rule test's case as a JSON Schema, for editors.

#include "text/json_text.h"
#include "vocabulary/vocabulary.h"

namespace zhunsheng::analysis {

/// Writes, as members of a schema's `$defs`, what write_case() takes: `facts` is the case itself, and has every fact under its
/// name, id and aliases, with what a case handler is told of it. Of values only those of truths and enumerations are
/// told; the definition `text` of all others is the caller's.
void write_fact_definitions(text::JsonWriter& json, const vocabulary::Vocabulary& vocabulary);

}  // namespace zhunsheng::analysis
