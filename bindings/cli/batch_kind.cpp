// Looks at the first lines of an input.

#include "batch_kind.h"

#include <algorithm>

#include "json_nesting.h"

namespace zhunsheng::cli {
namespace {

std::string_view trimmed(std::string_view text) {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

/// Takes the next line that is not blank off `rest`, trimmed; empty at the end, or if the line is not there in full.
std::string_view take_line(std::string_view& rest, bool whole) {
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos && !whole) break;
        const std::size_t size = std::min(end, rest.size() - 1) + 1;
        const std::string_view line = trimmed(rest.substr(0, size));
        rest.remove_prefix(size);
        if (!line.empty()) return line;
    }
    return {};
}

/// Whether a line that begins an object breaks off where an indented JSON text goes on in its next line.
bool goes_on(std::string_view line) {
    return std::string_view{"{[,:"}.find(line.back()) != std::string_view::npos;
}

}  // namespace

bool is_blank(std::string_view text) { return text.find_first_not_of(blanks) == std::string_view::npos; }

std::optional<BatchKind> kind_of(std::string_view head, bool whole) {
    // A line longer than a case may be tells no more than its beginning does.
    whole = whole || head.size() > most_case_bytes;
    if (trimmed(head).starts_with('[')) return BatchKind::array;
    const std::optional<BatchKind> unsure = whole ? std::optional{BatchKind::single} : std::nullopt;
    const std::string_view first = take_line(head, whole);
    head.remove_prefix(std::min(head.find_first_not_of(blanks), head.size()));
    if (first.empty() || head.empty()) return unsure;
    if (is_balanced(first)) return BatchKind::lines;
    if (!head.starts_with('{')) return BatchKind::single;
    if (!first.starts_with('{')) return BatchKind::lines;
    // Two lines that both begin an object. A first line cut short still counts as one.
    const std::string_view second = take_line(head, whole);
    if (second.empty()) return unsure;
    return is_balanced(second) && !goes_on(first) ? BatchKind::lines : BatchKind::single;
}

}  // namespace zhunsheng::cli
