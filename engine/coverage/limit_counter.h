#pragma once
// Counting the tests that have a value at a limit, and right beside it.

#include <cstdint>
#include <vector>

#include "coverage/obligations.h"
#include "evaluation/trace.h"

namespace zhunsheng::coverage {

/// Takes the traces of tests that were run with one program. Borrows the program and the obligations of its rules.
class LimitCounter {
public:
    struct Tally {
        std::uint32_t at = 0;
        std::uint32_t beside = 0;
    };

    LimitCounter(const checking::Program& program, const std::vector<Obligations>& obligations);

    /// One test.
    void add(const evaluation::Trace& trace);
    /// Of all limits of all rules, one after another.
    [[nodiscard]] const std::vector<Tally>& tallies() const { return tallies_; }

private:
    const checking::Program& program_;
    std::vector<const Limit*> limits_;
    std::vector<std::vector<std::size_t>>
        by_seen_;  // by expression: the limits that show when it is observed
    std::vector<Tally> tallies_;
};

}  // namespace zhunsheng::coverage
