#pragma once
// The shape of a case as a JSON Schema, for programs that make cases.

#include <string>

#include "vocabulary/vocabulary.h"

namespace zhunsheng::facts {

/// A JSON Schema (2020-12) for what read_case() accepts, with the vocabulary's labels and questions. Where JSON Schema
/// cannot say it, the schema is wider and the descriptions say so: repeated keys, numbers beyond 128 bits, amounts
/// written as JSON numbers with more than two decimals (`multipleOf: 0.01` would refuse good ones, for most validators
/// compute it in binary), a least value other than zero of a number written as text, days that do not exist for
/// validators that ignore `format`.
/// The same vocabulary gives the same bytes.
[[nodiscard]] std::string case_schema(const vocabulary::Vocabulary& vocabulary);

/// What a case handler is told about a field, in sentences: question, factors, evidence, note, limits. May be empty.
[[nodiscard]] std::string describe_field(const vocabulary::Field& field);

}  // namespace zhunsheng::facts
