#pragma once
// Slips of the hand that YAML punishes with an error somewhere else: found by looking at the lines as they
// stand.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/report.h"
#include "text/source.h"

namespace zhunsheng::rulebook {

/// Reports every line whose indentation holds a tab or a full-width space, and makes them spaces in `text`,
/// byte for byte, so that the rest can be read with its places unchanged. The content of `|` and `>` blocks
/// is left alone.
void mend_indentation(text::SourceId id, std::string& text, diagnostics::Report& report);

/// What is wrong with the colon after a key that rule files know.
struct ColonSlip {
    enum class Kind { full_width, no_space } kind;
    text::Span span;  ///< the colon
    std::string key;
};

/// Lines that begin with a known key and `：`, or `:` without a space after it. A plain text of several lines
/// may well hold such a line: ask only about a text that YAML refused.
[[nodiscard]] std::vector<ColonSlip> find_colon_slips(text::SourceId id, std::string_view text);

}  // namespace zhunsheng::rulebook
