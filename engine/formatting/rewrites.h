#pragma once
// Which texts of a rule file are to be written otherwise: keys and words in another spelling, expressions with other
// blanks.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "rulebook/yaml_document.h"
#include "syntax/lexicon.h"
#include "zhunsheng/format_rules.h"

namespace zhunsheng::formatting {

/// The new value of a scalar by the byte at which its notation begins. What is not in it stays.
using Rewrites = std::unordered_map<std::uint32_t, std::string>;

/// `root` is a rule file or a file of rule tests, read from `text`; what the table of keys does not know is left alone.
[[nodiscard]] Rewrites find_rewrites(std::string_view text, const rulebook::Node& root, RuleSpelling spelling,
                                     const syntax::Lexicon& names);

/// The value that the scalar is to have.
[[nodiscard]] const std::string& written_value(const rulebook::Scalar& scalar, const Rewrites& rewrites);

}  // namespace zhunsheng::formatting
