#pragma once
// In what order rules stand side by side, and by what fact they are found.

#include <compare>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
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

/// The fact by which a rule is found, and the values that it asks of it.
struct Access {
    Column column;
    std::vector<Cell> values;
};

/// What makes two rules neighbours: that they are worked out for the same list, found by the same value, and ask for
/// the same rare facts. Rules that fail for the same reason then fail together, a whole stripe at once.
struct RuleKey {
    std::optional<NodeId> each;
    std::optional<Column> access;
    std::vector<Cell> access_values;
    std::vector<std::pair<std::uint32_t, Column>>
        columns;  ///< by how many rules ask for each, the rarest first
    auto operator<=>(const RuleKey&) const = default;
};

/// Knows how often each fact, and each value of it, is asked for.
class RuleOrder {
public:
    explicit RuleOrder(const std::vector<RuleTerms>& rules);

    /// The demand of one of few values that the fewest rules share; nothing if most rules share it, or there is none.
    [[nodiscard]] std::optional<Access> access(const RuleTerms& rule) const;
    [[nodiscard]] RuleKey key(const RuleTerms& rule) const;

private:
    struct Uses {
        std::uint32_t rules = 0;
        std::map<Cell, std::uint32_t> values;
    };
    std::size_t rules_ = 0;
    std::map<Column, Uses> uses_;
};

}  // namespace zhunsheng::matching
