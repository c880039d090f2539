#pragma once
// Mutation runs for people and for programs.

#include <string>

#include "zhunsheng/test_mutation.h"

namespace zhunsheng::mutation {

[[nodiscard]] std::string mutations_as_text(const MutationRun& run, Language language);
[[nodiscard]] std::string mutations_as_json(const MutationRun& run);
[[nodiscard]] std::string mutation_schema();

}  // namespace zhunsheng::mutation
