#pragma once
// What a rule asks for, taken apart so that rules asking alike can be laid side by side.

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "matching/condition.h"

namespace zhunsheng::matching {

/// One demand on one cell.
struct Term {
    enum class Kind : std::uint8_t { truth, equal, range };

    Kind kind = Kind::truth;
    NodeId fact = 0;     ///< the node whose outcome is tested
    bool wanted = true;  ///< of a truth; of 'equal': whether it is to be one of the values, or none of them
    std::vector<Cell> values = {};  ///< of 'equal', sorted
    Cell least = std::numeric_limits<Cell>::min();
    Cell greatest = std::numeric_limits<Cell>::max();
    double passed = 1;  ///< about what share of cases pass it
};

/// Demands on one and the same item of a list.
struct ItemTerms {
    NodeId list = 0;
    std::uint16_t item_level = 0;
    std::vector<Term> terms;
};

/// A finding rule as the conjunction of its demands.
struct RuleTerms {
    std::uint32_t rule = 0;
    std::optional<NodeId> each;
    std::vector<Term> of_case;
    std::vector<ItemTerms> of_some_item;
    std::vector<Term> of_each_item;
    bool foreign = false;  ///< something of it is not said here
};

/// Takes the parts of a rule (ConditionCompiler::compile_rule) apart. What is neither a fact nor a comparison of one with
/// constants is a truth of its own.
[[nodiscard]] RuleTerms take_apart(const Conditions& conditions, const std::vector<NodeId>& parts);

/// Calls `visit` with each term, and the list whose items it is asked of; null for the case.
template <class Rule, class Visit>
void each_term(Rule& rule, Visit visit) {
    for (auto& term : rule.of_case) visit(static_cast<const NodeId*>(nullptr), term);
    for (auto& item : rule.of_some_item) {
        for (auto& term : item.terms) visit(static_cast<const NodeId*>(&item.list), term);
    }
    if (!rule.each) return;
    for (auto& term : rule.of_each_item) visit(static_cast<const NodeId*>(&*rule.each), term);
}

}  // namespace zhunsheng::matching
