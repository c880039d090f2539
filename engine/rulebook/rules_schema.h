#pragma once
// The key table for editors and for readers.

#include <string>
#include <vector>

#include "rulebook/declarations.h"

namespace zhunsheng::rulebook {

/// The words that a rulebook declares for its own rules, each by its names in both spellings.
struct DeclaredWords {
    std::vector<MeasureKind> measures;
    std::vector<std::string> ranks;
    std::vector<std::string> bands;
};

/// A JSON Schema (2020-12; all keywords but `$defs` mean the same in draft-07) of one rule file, both
/// spellings of every key allowed, with the descriptions of both languages. Editors check and complete rule
/// files with it; the reader itself checks more. It offers the `declared` words.
[[nodiscard]] std::string rules_schema(const DeclaredWords& declared);
/// The same of one file of rule tests.
[[nodiscard]] std::string tests_schema();

/// The same as Markdown tables, in Chinese and English: the reference of keys and closed words.
[[nodiscard]] std::string key_reference();

}  // namespace zhunsheng::rulebook
