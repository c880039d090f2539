#pragma once
// An outline for a person at a terminal.

#include <string>

#include "explanation/outline.h"
#include "zhunsheng/diagnostic.h"

namespace zhunsheng::explanation {

/// The widest line, in terminal cells; a Han character takes two. An unbroken word longer than that stays whole.
inline constexpr int text_width = 100;

/// The outline as text with a line break at its end. What steers a terminal is spelt out; `colour` adds ANSI escapes.
[[nodiscard]] std::string outline_text(const Outline& outline, Language language, bool colour);
/// One section alone: its heading without a number, its entries numbered only if they have titles.
[[nodiscard]] std::string section_text(const Section& section, Language language, bool colour);

}  // namespace zhunsheng::explanation
