// Breaks text at blanks and between wide characters.

#include "explanation/wrapped_text.h"

#include <cstddef>

#include "text/utf8.h"

namespace zhunsheng::explanation {
namespace {

constexpr std::u32string_view closing = U"，。、；：？！）》”’】］｝…—·,.;:?!)]}";
constexpr std::u32string_view opening = U"（《“‘【［｛([{";

/// What is never broken: a wide character with the punctuation that clings to it, or a run of narrow ones.
struct Piece {
    std::string_view text;
    int width = 0;
    bool blank = false;
};

bool clings_to_next(char32_t character) { return opening.find(character) != std::u32string_view::npos; }
bool clings_to_previous(char32_t character) { return closing.find(character) != std::u32string_view::npos; }

bool may_break_between(char32_t before, char32_t after) {
    if (before == U' ' || after == U' ') return true;
    if (clings_to_next(before) || clings_to_previous(after)) return false;
    return text::display_width(before) == 2 || text::display_width(after) == 2;
}

std::vector<Piece> pieces_of(std::string_view line) {
    std::vector<Piece> pieces;
    char32_t before = U' ';
    for (std::size_t byte = 0; byte < line.size();) {
        const text::Decoded next = text::decode(line, byte);
        if (pieces.empty() || may_break_between(before, next.character)) {
            pieces.push_back({line.substr(byte, 0), 0, next.character == U' '});
        }
        Piece& piece = pieces.back();
        piece.text = {piece.text.data(), piece.text.size() + next.bytes};
        piece.width += text::display_width(next.character);
        before = next.character;
        byte += next.bytes;
    }
    return pieces;
}

void wrap_line(std::string_view line, int width, std::vector<std::string>& lines) {
    std::string current;
    int used = 0;
    std::string blanks;
    for (const Piece& piece : pieces_of(line)) {
        if (piece.blank) {
            blanks += piece.text;
            continue;
        }
        const int gap = static_cast<int>(blanks.size());
        if (used > 0 && used + gap + piece.width > width) {
            lines.push_back(current);
            current.clear();
            used = 0;
        } else {
            current += blanks;
            used += gap;
        }
        blanks.clear();
        current += piece.text;
        used += piece.width;
    }
    lines.push_back(current);
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, int width) {
    std::vector<std::string> lines;
    while (true) {
        const std::size_t end = text.find('\n');
        wrap_line(text.substr(0, end), width, lines);
        if (end == std::string_view::npos) {
            return lines;
        }
        text.remove_prefix(end + 1);
    }
}

}  // namespace zhunsheng::explanation
