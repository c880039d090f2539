#pragma once
// Literals as text, canonical: `1.5万元`, `30%`, `2023-04-01`, `2年3个月`, `“文本”`, `是`.

#include <string>

#include "syntax/print.h"
#include "syntax/tree.h"

namespace zhunsheng::syntax {

[[nodiscard]] std::string print_literal(const NumberLiteral& literal, SpellingChoice spelling);
[[nodiscard]] std::string print_literal(const DateLiteral& literal, SpellingChoice spelling);
[[nodiscard]] std::string print_literal(const PeriodLiteral& literal, SpellingChoice spelling);
[[nodiscard]] std::string print_literal(const TextLiteral& literal, SpellingChoice spelling);
[[nodiscard]] std::string print_literal(const TruthLiteral& literal, SpellingChoice spelling);

}  // namespace zhunsheng::syntax
