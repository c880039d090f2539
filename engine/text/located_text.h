#pragma once
// A text taken out of a file, each byte of which still knows its place there.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/source.h"

namespace zhunsheng::text {

/// The value of a scalar in a rule file after the notation was taken off (quotes, escapes, folding,
/// indentation): what the author meant, with the place in the file for every byte of it.
///
/// INVARIANT: `places.size() == text.size() + 1`; `places[i]` is the byte in the file from which `text[i]`
/// came, and the last is where the scalar's content ends.
struct LocatedText {
    std::string text;
    SourceId source;
    std::vector<std::uint32_t> places;
    Span notation;  ///< the whole scalar as written, with quotes or the block sign

    /// The place in the file of the bytes [begin, end) of `text`; `begin == end` gives the empty place before
    /// `begin`.
    [[nodiscard]] Span span(std::size_t begin, std::size_t end) const;
    [[nodiscard]] Span whole() const { return span(0, text.size()); }
    [[nodiscard]] bool empty() const { return text.empty(); }
    /// Whether the author wrote it at all; a text that was left out has no place, and its spans mean nothing.
    [[nodiscard]] bool is_given() const { return !places.empty(); }

    /// A text that was not taken from a larger file: byte i stands at byte i. For tests and for command-line
    /// input.
    static LocatedText verbatim(SourceId source, std::string text);
};

}  // namespace zhunsheng::text
