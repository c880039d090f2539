#pragma once
// Dates in a case.

#include "facts/typed_values.h"

namespace zhunsheng::facts {

/// Reads the date in `node`, which must be a text; unknown and reported if it is none.
[[nodiscard]] Value read_date(const JsonNode& node, const vocabulary::Field& field, const JsonPath& path,
                              const ReadingContext& context);

}  // namespace zhunsheng::facts
