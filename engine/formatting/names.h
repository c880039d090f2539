#pragma once
// The names that rule files declare, without understanding the files.

#include <string>
#include <vector>

#include "rulebook/yaml_document.h"
#include "syntax/lexicon.h"

namespace zhunsheng::formatting {

/// Adds every id, name and alias of a rule file: more than expressions can use, which does no harm here.
void collect_names(const rulebook::Node& root, std::vector<std::string>& names);

/// These and the names of functions.
[[nodiscard]] syntax::Lexicon lexicon_of(const std::vector<std::string>& names);

}  // namespace zhunsheng::formatting
