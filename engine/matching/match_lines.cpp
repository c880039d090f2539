// Cuts lines into cases by their tokens.

#include "matching/match_lines.h"

#include <algorithm>

#include "matching/next_line.h"

namespace zhunsheng::matching {
namespace {

/// A longer case takes the plain way, which knows the bounds on cases.
constexpr std::size_t longest_line = std::size_t{1} << 20U;

/// A line as it is worked out: the carriage return of a line break is no part of it.
std::string_view without_return(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

/// Counts a case that took the plain way.
void count_plain(Outcome outcome, LineCounts& counts) {
    ++counts.cases;
    ++counts.plain;
    if (outcome == Outcome::failed) ++counts.failed;
    if (outcome == Outcome::remarked) ++counts.remarked;
}

}  // namespace

LineMatcher::LineMatcher(const Plan& plan, values::Date on)
    : plan_(plan),
      on_(date_cell(on)),
      sheet_(plan.layout),
      reader_(plan.steps, plan.texts, plan.program.vocabulary, sheet_),
      matcher_(plan, sheet_) {}

bool LineMatcher::match_case(Tokens& tokens, std::string& records) {
    if (!reader_.read(tokens)) return false;
    Cell& decided_on = sheet_.at(0, plan_.conditions.decided_on_cell());
    if (!is_known(decided_on) || decided_on == unset_cell) decided_on = on_;
    if (!matcher_.match(matches_)) return false;
    plan_.finding_texts.append_line(records, reader_.name(), matches_);
    return true;
}

bool LineMatcher::is_padded(std::string_view lines) {
    const char behind = lines.data()[lines.size()];
    return lines.ends_with('\n') || behind == '\n' || behind == ' ' || behind == '\0';
}

LineCounts LineMatcher::match(std::string_view lines, std::uint64_t first_line, const PlainWay& plain,
                              std::string& records) {
    if (auto tokens = find_tokens(tokens_, lines)) {
        tokens->has_escapes = lines.find('\\') != std::string_view::npos;
        return match_together(lines, *tokens, first_line, plain, records);
    }
    return match_apart(lines, first_line, plain, records);
}

LineCounts LineMatcher::match_together(std::string_view lines, Tokens tokens, std::uint64_t number,
                                       const PlainWay& plain, std::string& records) {
    LineCounts counts;
    for (std::string_view left = lines; !left.empty(); ++number) {
        const std::size_t begin = lines.size() - left.size();
        const std::uint32_t* const first = tokens.at;
        const std::size_t before = records.size();
        const bool matched = first < tokens.end && *first == begin && match_case(tokens, records);
        const std::string_view whole_line = next_line(left);
        const std::size_t end = begin + whole_line.size();
        // Its last token stands before the line break, and the next one behind it.
        if (matched && tokens.at[-1] < end && (tokens.at == tokens.end || *tokens.at > end)) {
            ++counts.cases;
        } else {
            records.resize(before);
            const std::string_view line = without_return(whole_line);
            if (!is_blank(line)) count_plain(plain({line, number}, records), counts);
            tokens.at = std::lower_bound(first, tokens.end, end);
        }
    }
    return counts;
}

LineCounts LineMatcher::match_apart(std::string_view lines, std::uint64_t number, const PlainWay& plain,
                                    std::string& records) {
    LineCounts counts;
    for (; !lines.empty(); ++number) {
        const std::string_view line = without_return(next_line(lines));
        if (is_blank(line)) continue;
        if (match_one(line, records)) {
            ++counts.cases;
        } else {
            count_plain(plain({line, number}, records), counts);
        }
    }
    return counts;
}

bool LineMatcher::match_one(std::string_view json, std::string& records) {
    if (json.size() > longest_line) return false;
    auto tokens = find_tokens(tokens_, json);
    const std::size_t before = records.size();
    if (!tokens || !match_case(*tokens, records)) return false;
    if (tokens->at == tokens->end) return true;
    records.resize(before);  // something follows the case
    return false;
}

}  // namespace zhunsheng::matching
