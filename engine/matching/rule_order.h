#pragma once
// In what order rules stand side by side, and by what fact they are found.

#include <compare>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "matching/rule_terms.h"

namespace zhunsheng::matching {

/// A fact as stripes see it: of the case, or of the items of a list.
struct Column {
    static constexpr NodeId of_case = std::numeric_limits<NodeId>::max();

    NodeId list = of_case;
    NodeId fact = 0;
    auto operator<=>(const Column&) const = default;
};

/// The demand by which a rule is found: on a fact, to be one of some values, or in a range.
struct Access {
    Column column;
    std::vector<Cell> values;  ///< empty for a range
    Cell least = 0;
    Cell greatest = 0;
    auto operator<=>(const Access&) const = default;
};

/// What makes two rules neighbours: that they are worked out for the same list, found by the same fact, and ask for
/// the same rare facts. Rules that fail for the same reason then fail together, a whole stripe at once.
struct RuleKey {
    std::optional<NodeId> each;
    std::optional<Access> access;
    std::vector<std::pair<std::uint32_t, Column>>
        columns;  ///< by how many rules ask for each, the rarest first
    auto operator<=>(const RuleKey&) const = default;
};

/// Knows how often each fact is asked for, and by which facts it pays to find rules.
class RuleOrder {
public:
    RuleOrder(const std::vector<RuleTerms>& rules, const Conditions& conditions);

    [[nodiscard]] RuleKey key(const RuleTerms& rule) const;

private:
    /// Of the facts that may be entrances, the demand that the fewest cases pass; nothing if most pass each.
    template <class MayBeEntrance>
    [[nodiscard]] std::optional<Access> access(const RuleTerms& rule, MayBeEntrance may_be) const;

    const Conditions& conditions_;
    std::map<Column, std::uint32_t> uses_;
    std::set<Column> entrances_;
};

/// Where no cases are at hand to try terms on: a value that few rules name is taken to be rare among cases.
void guess_passing(std::vector<RuleTerms>& rules);

}  // namespace zhunsheng::matching
