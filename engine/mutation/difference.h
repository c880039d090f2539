#pragma once
// Whether a change of an expression makes any difference where the expression was worked out.

#include <vector>

#include "evaluation/trace.h"
#include "mutation/mutant.h"

namespace zhunsheng::mutation {

/// Looks at traces for changes of one program: a change that leaves every value as it was found cannot be noticed by the
/// test, so the test need not be run. Borrows program and mutants.
class DifferenceFinder {
public:
    DifferenceFinder(const checking::Program& program, const std::vector<Mutant>& mutants);

    /// By mutant: whether it is a change of an expression that may come to another value in this trace.
    [[nodiscard]] std::vector<bool> find(const evaluation::Trace& trace) const;

private:
    [[nodiscard]] bool may_differ(const ExpressionChange& change, const evaluation::Observation& found,
                                  const evaluation::Trace& trace) const;

    const checking::Program& program_;
    const std::vector<Mutant>& mutants_;
    std::vector<std::vector<std::size_t>>
        watched_;  // by expression: the mutants to be judged where it is observed
};

}  // namespace zhunsheng::mutation
