// Cuts and escapes source lines, counting terminal cells.

#include "diagnostics/excerpt.h"

#include <algorithm>
#include <vector>

#include "text/utf8.h"

namespace zhunsheng::diagnostics {
namespace {

constexpr std::string_view tab = "    ";
constexpr std::string_view ellipsis = "…";

/// A character of the line as it is shown.
struct Piece {
    std::string text;
    std::size_t begin = 0;  ///< its first cell
    std::size_t end = 0;    ///< the cell after its last
};

std::string hexadecimal(std::uint32_t number, std::size_t digits) {
    std::string text;
    for (; number > 0 || text.size() < digits; number >>= 4) {
        text.insert(text.begin(), "0123456789ABCDEF"[number & 0xFU]);
    }
    return text;
}

std::string shown(std::string_view text, std::size_t byte, const text::Decoded& next) {
    if (!next.well_formed) {
        return "<" + hexadecimal(static_cast<unsigned char>(text[byte]), 2) + ">";
    }
    if (text::is_steering(next.character)) {
        return "<U+" + hexadecimal(next.character, 4) + ">";
    }
    return std::string(text.substr(byte, next.bytes));
}

std::vector<Piece> pieces_of(std::string_view line) {
    std::vector<Piece> pieces;
    std::size_t cell = 0;
    for (std::size_t byte = 0; byte < line.size();) {
        const text::Decoded next = text::decode(line, byte);
        std::string text = line[byte] == '\t' ? std::string(tab) : shown(line, byte, next);
        const std::size_t end = cell + static_cast<std::size_t>(text::display_width(text));
        pieces.push_back({std::move(text), cell, end});
        cell = end;
        byte += next.bytes;
    }
    return pieces;
}

/// The cell at which the character of a column begins; a column past the end counts as the end.
std::size_t cell_of(const std::vector<Piece>& pieces, const Place& place, std::uint32_t column) {
    const std::size_t index = column > place.source_column ? column - place.source_column : 0;
    if (index < pieces.size()) {
        return pieces[index].begin;
    }
    return pieces.empty() ? 0 : pieces.back().end;
}

/// The first cell to show, so that the place stands in the middle, or as near to it as the ends of the line
/// allow; of a place wider than the window its beginning.
std::size_t window_begin(std::size_t mark_begin, std::size_t mark_end, std::size_t line_end) {
    constexpr std::size_t room = widest_excerpt - 2;  // for an ellipsis at either end
    const std::size_t marked = std::min(mark_end - mark_begin, room * 3 / 4);
    const std::size_t lead = (room - marked) / 2;
    const std::size_t latest = line_end > room ? line_end - room : 0;
    return std::min(mark_begin > lead ? mark_begin - lead : 0, latest);
}

}  // namespace

Excerpt excerpt(const Place& place) {
    const std::vector<Piece> pieces = pieces_of(place.source_line);
    const std::size_t line_end = pieces.empty() ? 0 : pieces.back().end;
    const std::size_t mark_begin = cell_of(pieces, place, place.column);
    const bool ends_here = place.end_line <= place.line;
    const std::size_t mark_end =
        std::max(mark_begin, ends_here ? cell_of(pieces, place, place.end_column) : line_end);

    const bool fits = line_end <= widest_excerpt;
    const std::size_t first = fits ? 0 : window_begin(mark_begin, mark_end, line_end);
    const std::size_t last = fits ? line_end : std::min(first + widest_excerpt - 2, line_end);

    Excerpt result;
    const bool cut_before = first > 0 || place.source_column > 1;
    if (cut_before) {
        result.text = ellipsis;
    }
    std::size_t shown_begin = first;
    std::size_t shown_end = first;
    for (const Piece& piece : pieces) {
        if (piece.begin < first || piece.end > last) {
            continue;
        }
        if (shown_end == first) {
            shown_begin = piece.begin;
        }
        result.text += piece.text;
        shown_end = piece.end;
    }
    if (last < line_end) {
        result.text += ellipsis;
    }
    result.cells_before = std::max(mark_begin, shown_begin) - shown_begin + (cut_before ? 1 : 0);
    const std::size_t visible_end = std::min(mark_end, shown_end);
    result.cells_marked = std::max<std::size_t>(visible_end > mark_begin ? visible_end - mark_begin : 0, 1);
    return result;
}

std::string harmless(std::string_view text) {
    std::string result;
    for (std::size_t byte = 0; byte < text.size();) {
        const text::Decoded next = text::decode(text, byte);
        result += shown(text, byte, next);
        byte += next.bytes;
    }
    return result;
}

std::string on_one_line(text::Span span, const text::SourceSet& sources) {
    std::string line;
    bool blank = false;
    for (const char byte : sources[span.source].text().substr(span.begin, span.end - span.begin)) {
        const bool is_blank = byte == ' ' || byte == '\n' || byte == '\r';
        if (!is_blank && blank && !line.empty()) line += ' ';
        if (!is_blank) line += byte;
        blank = is_blank;
    }
    return line;
}

}  // namespace zhunsheng::diagnostics
