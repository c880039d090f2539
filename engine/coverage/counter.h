#pragma once
// Counting, test by test, what the conditions of a program were found to be.

#include <cstdint>
#include <string>
#include <vector>

#include "coverage/limit_counter.h"
#include "coverage/obligations.h"
#include "coverage/suggest.h"
#include "evaluation/trace.h"
#include "text/source.h"
#include "zhunsheng/test_coverage.h"

namespace zhunsheng::coverage {

/// Takes the traces of tests that were run with one program. Borrows it.
class Counter {
public:
    explicit Counter(const checking::Program& program);

    /// One test.
    void add(const TestName& test, const evaluation::Trace& trace);
    /// The rules that spoke in that test, by their ids.
    void add_speakers(const std::vector<std::string>& rules);

    /// What was counted; `sources` are the texts of the program.
    [[nodiscard]] std::vector<RuleCoverage> result(const text::SourceSet& sources) const;
    /// Tests for what is missing in `covered`: the result, perhaps with what other sets of rules add to it.
    [[nodiscard]] std::vector<SuggestedTest> suggestions(const std::vector<RuleCoverage>& covered) const;

private:
    struct Tally {
        std::uint32_t was_true = 0, was_false = 0, decided_true = 0, decided_false = 0;
    };
    /// What happened in one test.
    enum Mark : std::uint8_t { true_ = 1, false_ = 2, deciding_true = 4, deciding_false = 8, met = 16 };

    void note_values(const evaluation::Trace& trace);
    void note_deciding(const evaluation::Trace& trace, evaluation::ObservationId id);
    void mark(checking::ExpressionId id, std::uint8_t what);
    void count_marks();

    const checking::Program& program_;
    std::vector<Obligations> obligations_;  // by rule
    std::vector<bool> is_whole_;            // by expression
    std::vector<std::uint8_t> marks_;       // by expression, of the test at hand
    std::vector<std::uint32_t> marked_;
    std::vector<Tally> tallies_;  // by expression
    LimitCounter limits_;
    std::vector<std::uint32_t> met_;     // by expression: in how many tests it was worked out
    std::vector<std::uint32_t> speaks_;  // by rule
    std::vector<TestName> examples_;     // by expression: the first test in which it had a value
};

/// Adds what the tests of another set of rules show of the rules that both have; further rules go to the end.
void merge(std::vector<RuleCoverage>& into, std::vector<RuleCoverage>&& from);

}  // namespace zhunsheng::coverage
