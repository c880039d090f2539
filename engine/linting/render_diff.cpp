// Two versions of a text as a unified diff.

#include <algorithm>
#include <string_view>

#include "zhunsheng/lint.h"

namespace zhunsheng {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t context = 3;

/// With their line breaks.
Lines lines_of(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

/// Lines `begin` to `end` of one version, and those of the other that stand in their place.
struct Hunk {
    std::size_t old_begin, old_end, new_begin, new_end;
};

/// Runs of changed lines. Fixes keep lines as lines, so that line n of one version is line n of the other; where the
/// numbers of lines differ, all between the first and the last difference counts as changed.
std::vector<Hunk> changed(const Lines& before, const Lines& after) {
    std::vector<Hunk> runs;
    if (before.size() == after.size()) {
        for (std::size_t line = 0; line < before.size(); ++line) {
            if (before[line] == after[line]) continue;
            if (runs.empty() || runs.back().old_end < line) runs.push_back({line, line, line, line});
            runs.back().old_end = runs.back().new_end = line + 1;
        }
        return runs;
    }
    std::size_t head = 0;
    while (head < before.size() && head < after.size() && before[head] == after[head]) ++head;
    std::size_t tail = 0;
    while (tail < std::min(before.size(), after.size()) - head &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
        ++tail;
    }
    return {{head, before.size() - tail, head, after.size() - tail}};
}

void write_line(std::string& diff, char sign, std::string_view line) {
    diff += sign;
    diff += line;
    if (!line.ends_with('\n')) diff += "\n\\ No newline at end of file\n";
}

std::string range_of(std::size_t begin, std::size_t end) {
    return std::to_string(begin == end ? begin : begin + 1) + "," + std::to_string(end - begin);
}

/// Writes runs near to one another, from `first` to `last`, with the lines around them.
void write_hunk(std::string& diff, const Lines& before, const Lines& after, const Hunk* first,
                const Hunk* last) {
    const std::size_t lead = std::min(first->old_begin, context);
    const std::size_t trail = std::min(before.size() - last->old_end, context);
    diff += "@@ -" + range_of(first->old_begin - lead, last->old_end + trail) + " +" +
            range_of(first->new_begin - lead, last->new_end + trail) + " @@\n";
    std::size_t line = first->old_begin - lead;
    for (const Hunk* run = first; run <= last; ++run) {
        for (; line < run->old_begin; ++line) write_line(diff, ' ', before[line]);
        for (; line < run->old_end; ++line) write_line(diff, '-', before[line]);
        for (std::size_t added = run->new_begin; added < run->new_end; ++added)
            write_line(diff, '+', after[added]);
    }
    for (; line < last->old_end + trail; ++line) write_line(diff, ' ', before[line]);
}

}  // namespace

std::string render_diff(const FixedText& fixed) {
    const Lines before = lines_of(fixed.before);
    const Lines after = lines_of(fixed.text);
    const std::vector<Hunk> runs = changed(before, after);
    if (runs.empty()) return {};
    std::string diff = "--- " + fixed.name + "\n+++ " + fixed.name + "\n";
    for (std::size_t first = 0; first < runs.size();) {
        std::size_t last = first;
        while (last + 1 < runs.size() && runs[last + 1].old_begin - runs[last].old_end <= 2 * context) ++last;
        write_hunk(diff, before, after, &runs[first], &runs[last]);
        first = last + 1;
    }
    return diff;
}

}  // namespace zhunsheng
