#pragma once
// The line around a place, made fit for a terminal.

#include <cstddef>
#include <string>
#include <string_view>

#include "text/source.h"
#include "zhunsheng/diagnostic.h"

namespace zhunsheng::diagnostics {

/// A source line as it is shown, and which of its cells a caret goes under.
struct Excerpt {
    std::string text;
    std::size_t cells_before = 0;  ///< terminal cells before the place
    std::size_t cells_marked = 1;  ///< at least 1, also for an empty place or one past the end of the line
};

/// The most cells that an excerpt takes; of a longer line the part around the place is shown, with '…' where
/// it is cut.
inline constexpr std::size_t widest_excerpt = 100;

/// Tabs become four spaces; what steers a terminal and what is no UTF-8 is spelt out, as `<U+001B>` and
/// `<FF>`. Of a place that ends on a later line, the part on its first line is marked.
[[nodiscard]] Excerpt excerpt(const Place& place);

/// Any text, such as a message or a file name, with what steers a terminal spelt out in the same way.
[[nodiscard]] std::string harmless(std::string_view text);

/// What stands at a place, on one line: blanks and line breaks in a row become one blank.
[[nodiscard]] std::string on_one_line(text::Span span, const text::SourceSet& sources);

}  // namespace zhunsheng::diagnostics
