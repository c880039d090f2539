#pragma once
// A decision for programs.

#include <string>

#include "text/json_text.h"
#include "zhunsheng/decision.h"

namespace zhunsheng::explanation {

/// The decision as JSON by schemas/decision.schema.json. Members stand in a fixed order, so the same decision gives the
/// same bytes. Amounts are decimal strings; what is open or not given is null. Of several flags of one kind the
/// strongest is the object itself, the others follow in its `further`. No line break at the end.
[[nodiscard]] std::string decision_json(const DecisionResult& decision, text::JsonLayout layout);

/// One basis as decisions write it, for others that cite articles.
void write_basis(text::JsonWriter& json, const Basis& basis);

}  // namespace zhunsheng::explanation
