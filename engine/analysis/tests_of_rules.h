#pragma once
// Which rule tests are about which rules.

#include <map>
#include <string>
#include <vector>

#include "checking/program.h"
#include "rulebook/test_declarations.h"

namespace zhunsheng::analysis {

/// Names of tests by the ids of the rules that their expectations name, by id or name; in the order of the files.
[[nodiscard]] std::map<std::string, std::vector<std::string>> tests_of_rules(
    const checking::Program& program, const std::vector<rulebook::TestFileDeclaration>& files);

}  // namespace zhunsheng::analysis
