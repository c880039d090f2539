#pragma once
// The key table for editors and for readers.

#include <functional>
#include <string>
#include <vector>

#include "rulebook/declarations.h"
#include "text/json_text.h"

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
/// What a rulebook declares for its tests.
struct TestWords {
    std::vector<std::string> measures;    ///< in all their spellings
    std::vector<std::string> violations;  ///< the same
    /// Writes, among the schema's definitions, the one of `facts`: what a test's case may state.
    std::function<void(text::JsonWriter&)> write_facts;
};

/// The same of one file of rule tests.
[[nodiscard]] std::string tests_schema(const TestWords& declared);

/// The same as Markdown tables, in Chinese and English: the reference of keys and closed words.
[[nodiscard]] std::string key_reference();

}  // namespace zhunsheng::rulebook
