#pragma once
// How many of the cases at hand pass each demand of the rules.

#include <compare>
#include <cstdint>
#include <map>
#include <vector>

#include "matching/condition.h"
#include "matching/rule_order.h"
#include "matching/rule_terms.h"
#include "matching/sheet.h"
#include "matching/work_out.h"

namespace zhunsheng::matching {

/// Tries terms on one case after another. Results do not depend on it, only in what order rules are asked. However many
/// rules ask for a fact, it is looked at once for each case.
class TermTrial {
public:
    /// Borrows both, the rules until `finish`.
    TermTrial(const Conditions& conditions, std::vector<RuleTerms>& rules);

    /// Counts the case on the sheet.
    void add(Sheet& sheet);
    /// Sets what share of the cases passed each term, possibly or certainly. At least one case was added.
    void finish();

private:
    /// A value that a fact had in a case.
    struct Met {
        Cell value = 0;
        std::uint32_t of_case = 0;
        auto operator<=>(const Met&) const = default;
    };
    /// What a fact of the case, or of some of a list's items, came to.
    struct Values {
        std::vector<Met> met;    ///< in cases where all were known; sorted in the end
        std::uint32_t open = 0;  ///< cases where one was not, so that any term may be passed
    };
    [[nodiscard]] Column column_of(const NodeId* list, const Term& term) const;
    void add(const Column& column, Values& values, Worker& worker, const Sheet& sheet) const;
    /// How many cases pass the term, or may.
    [[nodiscard]] std::uint32_t passing(const Term& term, const Values& values);

    const Conditions& conditions_;
    std::vector<RuleTerms>& rules_;
    std::map<Column, Values> columns_;
    std::uint32_t cases_ = 0;
    std::vector<std::uint64_t> passed_;  // by case: the number of the last term that it was found to pass
    std::uint64_t counted_ = 0;          // terms
};

}  // namespace zhunsheng::matching
