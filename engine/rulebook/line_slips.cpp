// Looks at lines without reading YAML: knows keys, list dashes and where `|` blocks end, and no more.

#include "rulebook/line_slips.h"

#include <algorithm>
#include <cstdint>

#include "rulebook/keys.h"

namespace zhunsheng::rulebook {
namespace {

using diagnostics::Code;
using text::Span;

constexpr auto npos = std::string_view::npos;
constexpr std::string_view full_width_colon = "：";
constexpr std::string_view ideographic_space = "\u3000";
constexpr std::string_view no_break_space = "\u00A0";

/// One line outside blocks.
struct Line {
    std::size_t begin = 0;    ///< in the text
    std::string_view text;    ///< without its break
    std::size_t content = 0;  ///< where the indentation (any kind of blank) ends
};

std::size_t blank_bytes(std::string_view text) {
    for (const std::string_view blank :
         {std::string_view(" "), std::string_view("\t"), ideographic_space, no_break_space}) {
        if (text.starts_with(blank)) {
            return blank.size();
        }
    }
    return 0;
}

std::size_t indentation_bytes(std::string_view text) {
    std::size_t bytes = 0;
    while (const std::size_t more = blank_bytes(text.substr(bytes))) {
        bytes += more;
    }
    return bytes;
}

/// Past `- - ` to where the first key or text of the line begins.
std::size_t skip_dashes(std::string_view line, std::size_t at) {
    while (line.substr(at).starts_with("- ")) {
        at = std::min(line.find_first_not_of(' ', at + 1), line.size());
    }
    return at;
}

std::string_view without_comment(std::string_view line) {
    line = line.substr(0, line.find(" #"));
    const std::size_t last = line.find_last_not_of(" \t");
    return line.substr(0, last == npos ? 0 : last + 1);
}

bool opens_block(std::string_view line) {
    const std::string_view text = without_comment(line);
    const std::size_t sign = text.find_last_not_of("+-0123456789");
    if (sign == npos || (text[sign] != '|' && text[sign] != '>')) {
        return false;
    }
    const std::string_view before = without_comment(text.substr(0, sign));
    return before.size() < sign && (before.ends_with(':') || before.ends_with('-'));
}

/// Calls `visit(Line)` for each line that is neither blank nor inside a block.
template <class Visit>
void for_each_line(std::string_view text, Visit visit) {
    std::size_t block_parent = npos;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        line = line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
        const std::size_t spaces = std::min(line.find_first_not_of(' '), line.size());
        const std::size_t content = indentation_bytes(line);
        const bool blank = content == line.size();
        const bool in_block = block_parent != npos && (blank || spaces > block_parent);
        if (!in_block) {
            block_parent = opens_block(line) ? skip_dashes(line, content) : npos;
        }
        if (!in_block && !blank) {
            visit(Line{begin, line, content});
        }
        begin = end + 1;
    }
}

Span span_of(text::SourceId id, std::size_t begin, std::size_t bytes) {
    return {id, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + bytes)};
}

}  // namespace

void mend_indentation(text::SourceId id, std::string& text, diagnostics::Report& report) {
    std::vector<Line> odd;
    for_each_line(text, [&](const Line& line) {
        if (line.text.find_first_not_of(' ') < line.content) {
            odd.push_back(line);
        }
    });
    for (const Line& line : odd) {
        const bool tab = line.text.substr(0, line.content).find('\t') != npos;
        const std::size_t first = line.text.find_first_not_of(' ');
        report.add(tab ? Code::tab_indentation : Code::full_width_space,
                   span_of(id, line.begin + first, line.content - first));
        text.replace(line.begin, line.content, line.content, ' ');
    }
}

std::vector<ColonSlip> find_colon_slips(text::SourceId id, std::string_view text) {
    std::vector<ColonSlip> slips;
    for_each_line(text, [&](const Line& line) {
        const std::size_t begin = skip_dashes(line.text, line.content);
        const std::string_view content = line.text.substr(begin);
        const std::size_t wide = content.find(full_width_colon);
        const std::size_t narrow = content.find(':');
        const std::size_t colon = std::min(wide, narrow);
        if (colon == npos || !is_known_key(content.substr(0, colon))) {
            return;
        }
        const bool full_width = wide < narrow;
        const bool no_space =
            !full_width && colon + 1 < content.size() && blank_bytes(content.substr(colon + 1)) == 0;
        if (full_width || no_space) {
            slips.push_back(
                {full_width ? ColonSlip::Kind::full_width : ColonSlip::Kind::no_space,
                 span_of(id, line.begin + begin + colon, full_width ? full_width_colon.size() : 1),
                 std::string(content.substr(0, colon))});
        }
    });
    return slips;
}

}  // namespace zhunsheng::rulebook
