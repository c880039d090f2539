#pragma once
// How many of the cases at hand pass each demand of the rules.

#include <vector>

#include "matching/condition.h"
#include "matching/rule_terms.h"
#include "matching/sheet.h"

namespace zhunsheng::matching {

/// Tries terms on one case after another. Results do not depend on it, only in what order rules are asked.
class TermTrial {
public:
    TermTrial(const Conditions& conditions, std::vector<RuleTerms>& rules)
        : conditions_(conditions), rules_(rules) {}

    /// Counts the case on the sheet.
    void add(Sheet& sheet);
    /// Sets what share of the cases passed each term, possibly or certainly. At least one case was added.
    void finish();

private:
    const Conditions& conditions_;
    std::vector<RuleTerms>& rules_;
    std::size_t cases_ = 0;
};

}  // namespace zhunsheng::matching
