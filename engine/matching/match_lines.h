#pragma once
// Matching cases line by line, many lines at a time.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "matching/case_tokens.h"
#include "matching/match_sheet.h"
#include "matching/plan.h"
#include "matching/read_sheet.h"

namespace zhunsheng::matching {

/// A line of a batch, without its line break.
struct Line {
    std::string_view text;
    std::uint64_t number = 1;
};

/// How a case on the plain way went.
enum class Outcome : std::uint8_t {
    failed,  ///< it could not be read
    matched,
    remarked,  ///< matched, with remarks on the case
};

/// Works out a line that the quick way leaves, and appends its record.
using PlainWay = std::function<Outcome(const Line& line, std::string& records)>;

/// How the lines went.
struct LineCounts {
    std::size_t cases = 0;
    std::size_t failed = 0;    ///< of them, those that could not be read
    std::size_t remarked = 0;  ///< of them, those with remarks
    std::size_t plain = 0;     ///< of them, those that took the plain way
};

/// Matches the cases of whole lines, one record for each line that is not blank. The structure of all lines together is
/// found first, by SIMD, and each case read and matched where it stands. Keeps its memory: after a few blocks nothing is
/// allocated. Borrows the plan; one thread.
class LineMatcher {
public:
    /// Bytes behind the lines that must be readable.
    static constexpr std::size_t padding = facts::JsonTokens::padding;
    /// Whether a line break ends the text, or a line break, a blank or NUL stands behind it. Others cannot be matched.
    [[nodiscard]] static bool is_padded(std::string_view lines);

    /// `on` as DecideSettings::on.
    LineMatcher(const Plan& plan, values::Date on);
    /// Appends the records of the lines. `first_line` is the number of the first.
    LineCounts match(std::string_view lines, std::uint64_t first_line, const PlainWay& plain,
                     std::string& records);

    /// One case, on however many lines, with the padding behind it; false, with nothing appended, if it wants the plain
    /// way.
    [[nodiscard]] bool match_one(std::string_view json, std::string& records);

private:
    /// All lines in one go, with the tokens of all of them; `number` is that of the first line.
    LineCounts match_together(std::string_view lines, Tokens tokens, std::uint64_t number,
                              const PlainWay& plain, std::string& records);
    /// One line after the other, where one of them is not even JSON.
    LineCounts match_apart(std::string_view lines, std::uint64_t number, const PlainWay& plain,
                           std::string& records);
    /// One case; false if it is left to the plain way, with nothing appended.
    [[nodiscard]] bool match_case(Tokens& tokens, std::string& records);

    const Plan& plan_;
    Cell on_;
    Sheet sheet_;
    SheetReader reader_;
    SheetMatcher matcher_;
    std::vector<Match> matches_;
    facts::JsonTokens tokens_{usual_block};
};

}  // namespace zhunsheng::matching
