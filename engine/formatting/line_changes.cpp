// Finds where two texts meet again after they parted, within a window of lines.

#include "formatting/line_changes.h"

#include <algorithm>
#include <utility>

namespace zhunsheng::formatting {
namespace {

constexpr std::size_t window =
    64;  // lines; layout moves no line further than a long list in brackets unfolds

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// How many lines of each text to pass over until they are equal again: as few as can be.
std::pair<std::size_t, std::size_t> way_to_equal(const std::vector<std::string_view>& before,
                                                 std::size_t from, const std::vector<std::string_view>& after,
                                                 std::size_t to) {
    const std::size_t left = before.size() - from;
    const std::size_t right = after.size() - to;
    for (std::size_t sum = 1; sum <= std::min(window, left + right); ++sum) {
        for (std::size_t removed = sum - std::min(sum, right); removed <= std::min(sum, left); ++removed) {
            const std::size_t added = sum - removed;
            const bool both = removed < left && added < right;
            if (both ? before[from + removed] == after[to + added] : removed == left && added == right) {
                return {removed, added};
            }
        }
    }
    return {std::min(left, window), std::min(right, window)};
}

}  // namespace

std::vector<LineChange> line_changes(std::string_view before, std::string_view after) {
    const auto old_lines = lines_of(before);
    const auto new_lines = lines_of(after);
    std::vector<LineChange> changes;
    std::size_t from = 0;
    std::size_t to = 0;
    while (from < old_lines.size() || to < new_lines.size()) {
        if (from < old_lines.size() && to < new_lines.size() && old_lines[from] == new_lines[to]) {
            ++from;
            ++to;
            continue;
        }
        const auto [removed, added] = way_to_equal(old_lines, from, new_lines, to);
        for (const std::size_t end = from + removed; from < end; ++from) {
            changes.push_back({LineChange::Kind::removed, from + 1, old_lines[from]});
        }
        for (const std::size_t end = to + added; to < end; ++to) {
            changes.push_back({LineChange::Kind::added, to + 1, new_lines[to]});
        }
    }
    return changes;
}

}  // namespace zhunsheng::formatting
