#pragma once
// Text that is no JSON, and what its writer probably meant.

#include <cstddef>
#include <string>
#include <string_view>

#include "diagnostics/report.h"
#include "text/source.h"

namespace zhunsheng::facts {

/// The words or the sign at `begin`, which must be inside `json`: a number or a literal, or text within quotes of
/// another kind; at least one character. `json` must be UTF-8.
[[nodiscard]] std::string_view stray_text(std::string_view json, std::size_t begin);

/// How long the comment is with which `text` begins; 0 if it begins with none.
[[nodiscard]] std::size_t comment_length(std::string_view text);

/// Whether `stray` was probably meant as a number: "007", "+1", "1.", "NaN", "5万元".
[[nodiscard]] bool looks_like_number(std::string_view stray);

/// Adds to `finding` how to mend `stray`, which stands at `place`, where a value or a key is due.
void explain_stray_value(diagnostics::Finding& finding, std::string_view stray, text::Span place);
void explain_stray_key(diagnostics::Finding& finding, std::string_view stray, text::Span place);

/// Adds a hint if `stray` is the full-width twin of a sign of JSON.
void explain_full_width(diagnostics::Finding& finding, std::string_view stray);

/// "U+000A", and how JSON writes that character: "\n", "\u0001".
[[nodiscard]] std::string name_of_control(char character);
[[nodiscard]] std::string escape_of_control(char character);

}  // namespace zhunsheng::facts
