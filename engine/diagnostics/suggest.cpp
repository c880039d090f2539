// Finds the name that was probably meant.

#include <algorithm>
#include <string>
#include <utility>

#include "diagnostics/report.h"
#include "text/look_alike.h"
#include "text/utf8.h"

namespace zhunsheng::diagnostics {
namespace {

constexpr std::size_t longest_name = 64;  // characters; keeps the work for a hostile name small

/// The first characters of a text: one more than the longest name at most, which shows that it is too long.
std::u32string characters_of(std::string_view text) {
    std::u32string characters;
    for (std::size_t byte = 0; byte < text.size() && characters.size() <= longest_name;) {
        const text::Decoded next = text::decode(text, byte);
        characters += next.character;
        byte += next.bytes;
    }
    return characters;
}

std::size_t most_edits(const std::u32string& left, const std::u32string& right) {
    return std::max(left.size(), right.size()) / 3;
}

/// How many characters must be inserted, deleted, replaced or swapped with their neighbour, each at most once
/// touched (the restricted Damerau–Levenshtein distance).
std::size_t edits_between(const std::u32string& left, const std::u32string& right) {
    std::vector<std::size_t> before_last(right.size() + 1);
    std::vector<std::size_t> last(right.size() + 1);
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t column = 0; column <= right.size(); ++column) {
        row[column] = column;
    }
    for (std::size_t line = 1; line <= left.size(); ++line) {
        std::swap(before_last, last);
        std::swap(last, row);
        row[0] = line;
        for (std::size_t column = 1; column <= right.size(); ++column) {
            const std::size_t replaced = last[column - 1] + (left[line - 1] == right[column - 1] ? 0 : 1);
            row[column] = std::min({replaced, last[column] + 1, row[column - 1] + 1});
            if (line > 1 && column > 1 && left[line - 1] == right[column - 2] &&
                left[line - 2] == right[column - 1]) {
                row[column] = std::min(row[column], before_last[column - 2] + 1);
            }
        }
    }
    return row.back();
}

bool lengths_are_near(const std::u32string& left, const std::u32string& right) {
    const auto [shorter, longer] = std::minmax({left.size(), right.size()});
    return longer <= longest_name && longer - shorter <= most_edits(left, right);
}

/// The candidate that looks the same; it is surely meant if there is but one.
NearName same_looking(std::string_view wanted, const std::vector<std::string_view>& candidates) {
    if (wanted.size() > 4 * longest_name) {
        return {};
    }
    const std::string looks = text::looks_of(wanted);
    const std::size_t characters = text::count_characters(wanted);
    NearName found;
    for (const std::string_view candidate : candidates) {
        const bool may_be = text::count_characters(candidate) == characters;  // the work is for the few
        if (!may_be || candidate == found.name || candidate == wanted || text::looks_of(candidate) != looks) {
            continue;
        }
        found = {found.name.empty() ? candidate : found.name, found.name.empty()};
    }
    return found;
}

}  // namespace

NearName nearest(std::string_view wanted, const std::vector<std::string_view>& candidates) {
    if (const NearName twin = same_looking(wanted, candidates); !twin.name.empty()) {
        return twin;
    }
    const std::u32string wanted_characters = characters_of(wanted);
    std::string_view best;
    std::size_t fewest = longest_name + 1;
    for (const std::string_view candidate : candidates) {
        const std::u32string characters = characters_of(candidate);
        if (!lengths_are_near(wanted_characters, characters)) {
            continue;
        }
        const std::size_t edits = edits_between(wanted_characters, characters);
        if (edits < fewest && edits <= most_edits(wanted_characters, characters)) {
            best = candidate;
            fewest = edits;
        }
    }
    return {best, false};
}

}  // namespace zhunsheng::diagnostics
