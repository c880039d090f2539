#pragma once
// Keys of a case that the vocabulary does not know.

#include <cstdint>

#include "facts/read_case.h"
#include "facts/typed_values.h"

namespace zhunsheng::facts {

/// Reports that the record `type` has no field called like `key`, and which one was probably meant.
void report_unknown_key(const JsonNode& key, std::uint16_t type, const JsonPath& path,
                        UnknownKeys unknown_keys, const ReadingContext& context);

}  // namespace zhunsheng::facts
