#pragma once
// The vocabulary for a reader.

#include <string>

#include "vocabulary/vocabulary.h"
#include "zhunsheng/diagnostic.h"

namespace zhunsheng::facts {

/// Every record and every enumeration as a Markdown table whose columns line up on a terminal, too: key, label, type,
/// whether it is a judgement, question, evidence, note. Headings are in `language`; labels and questions as the
/// vocabulary has them. The same vocabulary gives the same bytes.
[[nodiscard]] std::string describe_facts(const vocabulary::Vocabulary& vocabulary, Language language);

}  // namespace zhunsheng::facts
