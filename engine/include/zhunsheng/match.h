#pragma once
// Finding violations in many cases: which rules hold, without sanctions, reasons or questions.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "zhunsheng/zhunsheng.h"

#pragma GCC visibility push(default)
namespace zhunsheng {

/// A rulebook made ready for matching, once: its conditions shared among rules, its rules ordered by what they ask for.
/// Immutable and shared: copies are cheap; safe to use from any number of threads.
class MatchPlan {
public:
    struct Content;  ///< the engine's own

    /// `sample` may hold cases like those to come, one a line: rules are then ordered by what few of these satisfy, which
    /// makes matching faster where rules are many. It does not change what is found.
    explicit MatchPlan(const Rulebook& rulebook, std::string_view sample = {});
    [[nodiscard]] const Content& content() const { return *content_; }

private:
    std::shared_ptr<const Content> content_;
};

/// How the lines of a block went. `cases` = `matched` + `failed`.
struct MatchCounts {
    std::size_t cases = 0;
    std::size_t matched = 0;
    std::size_t failed = 0;
    std::size_t remarked = 0;  ///< of those matched, those with remarks on their case
    std::size_t plain = 0;     ///< of the cases, those that were worked out the slow way
};

/// Where a text to be matched stands, for diagnostics.
struct MatchPlace {
    std::string name = "case";     ///< what to call it
    std::uint64_t first_line = 1;  ///< the number of its first line
};

/// Tells for each case what decide() would find: the same rules, for the same items, with the same answers, in the order
/// of the rules; sanctions, reasons and questions are left out. A record is one line:
///
///     {"case":"2024-17","findings":[{"rule":"…","violation":"…","answer":"yes","on":["/reports/0"]}]}
///
/// `on` is left out of findings about the case as a whole; the answer is "yes" or "undetermined". Cases written in
/// unusual notations cost more than others, and come to the same.
///
/// Keeps its memory from one call to the next, so that nothing is allocated after the first few. One matcher, one thread;
/// a plan serves any number of matchers.
class Matcher {
public:
    /// Bytes behind the text of match_lines() that must be readable. A text whose last byte is no line break, nor the one
    /// behind it a line break, a blank or NUL, is copied.
    static constexpr std::size_t padding = 64;
    /// What to write for a line whose case has errors.
    using FaultRecord = std::function<std::string(std::uint64_t line, const Diagnostics& diagnostics)>;

    /// Of the options `on` and `lenient` count. Fails if `on` is no date.
    [[nodiscard]] static Checked<Matcher> create(const MatchPlan& plan, const DecideOptions& options = {});
    ~Matcher();
    Matcher(Matcher&&) noexcept;
    Matcher& operator=(Matcher&&) noexcept;
    Matcher(const Matcher&) = delete;
    Matcher& operator=(const Matcher&) = delete;

    /// Matches one case a line; appends a record for each line that is not blank. Never throws but for want of memory.
    MatchCounts match_lines(std::string_view lines, const MatchPlace& place, const FaultRecord& fault,
                            std::string& records);

    /// Matches one case, which may stand on several lines. Absent only if it has errors.
    [[nodiscard]] Checked<std::string> match(std::string_view case_json, const MatchPlace& place = {});

private:
    struct Desk;
    explicit Matcher(std::unique_ptr<Desk> desk);
    std::unique_ptr<Desk> desk_;
};

}  // namespace zhunsheng
#pragma GCC visibility pop
