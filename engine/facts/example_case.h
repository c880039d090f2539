#pragma once
// A sample case that shows every field.

#include <string>

#include "vocabulary/vocabulary.h"

namespace zhunsheng::facts {

/// A complete case as JSON, one member a line: every field of every record filled with a plausible value, every list
/// with one item. read_case() accepts it without a word. A record inside itself is shown once. The same vocabulary
/// gives the same bytes.
[[nodiscard]] std::string example_case(const vocabulary::Vocabulary& vocabulary);

}  // namespace zhunsheng::facts
