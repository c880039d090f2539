#pragma once
// What a case comes to, as objects of the decision's schema.

#include <vector>

#include "explanation/schema_writer.h"

namespace zhunsheng::explanation {

/// Adds what every part that rests on rules ends with.
void add_grounds(std::vector<SchemaMember>& members);

[[nodiscard]] std::vector<SchemaObject> sanction_objects();
[[nodiscard]] std::vector<SchemaObject> flag_objects();

}  // namespace zhunsheng::explanation
