#pragma once
// From the JSON text of a case to its frame.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "diagnostics/report.h"
#include "facts/frame.h"
#include "text/source.h"
#include "vocabulary/vocabulary.h"

namespace zhunsheng::facts {

/// Bounds on one case.
inline constexpr std::size_t max_case_bytes = 16u << 20;
inline constexpr int max_case_depth = 32;
/// Of JSON values, and of fields that the records of the case have, given or not.
inline constexpr std::size_t max_case_values = 1u << 21;

/// What happens to keys that the vocabulary does not know.
enum class UnknownKeys : std::uint8_t { error, warning };

/// Reads one case. `source` is the text's place in the run's sources, for diagnostics; `json` must be that text.
/// Nothing is guessed: a duplicate or unknown key, a value of the wrong type, an impossible date, a number that is no
/// JSON number or out of range, malformed UTF-8, a lone surrogate, nesting beyond `max_case_depth`, anything after the
/// end — each is an error with JSON pointer, line and column, and all of them are reported at once (but for broken
/// JSON itself, after which nothing can be read). Answers nothing if there was an error. Never throws; thread-safe.
///
/// Forms of values: truth `true`/`false`; integer, decimal and money as JSON number or decimal string, money exact to
/// the fen; percent as string "30%"; date "YYYY-MM-DD"; period as ISO 8601 ("P2Y", "P3M", "P15D") or as in rules
/// ("2年"); choice as the value's id; `null` says that it is not known. An item of a list cannot be null.
[[nodiscard]] std::optional<Frame> read_case(std::string_view json, text::SourceId source,
                                             const vocabulary::Vocabulary& vocabulary,
                                             UnknownKeys unknown_keys, diagnostics::Report& report);

}  // namespace zhunsheng::facts
