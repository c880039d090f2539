#pragma once
// Values of enumerations in a case.

#include "facts/typed_values.h"

namespace zhunsheng::facts {

/// Reads the id of an enumeration's value in `node`, which must be a text; unknown and reported if it is none. Labels
/// are not accepted, so that a case has one spelling only, but the report names the id.
[[nodiscard]] Value read_choice(const JsonNode& node, const vocabulary::Field& field, const JsonPath& path,
                                const ReadingContext& context);

}  // namespace zhunsheng::facts
