#pragma once
// The shape of what the engine writes, as JSON Schemas.

#include <string>
#include <string_view>
#include <vector>

#include "explanation/schema_writer.h"

namespace zhunsheng::explanation {

/// JSON Schema (2020-12) of decision_json(), ending with a line break. Members may be added in later versions, so it
/// allows others; those that it names stay. `measures` are the ids of those that the rulebook declares.
[[nodiscard]] std::string decision_schema(const std::vector<std::string_view>& measures);

/// The definition "basis" of that schema, for others that cite articles.
[[nodiscard]] SchemaObject basis_object();

/// JSON Schema (2020-12) of render_json(diagnostics), ending with a line break.
[[nodiscard]] std::string diagnostics_schema();
/// The definitions of that schema, for others that hold diagnostics: "severity"; "diagnostic", "sentence" and its parts.
[[nodiscard]] SchemaWords severity_words();
[[nodiscard]] std::vector<SchemaObject> diagnostic_objects();

}  // namespace zhunsheng::explanation
