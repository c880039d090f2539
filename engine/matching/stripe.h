#pragma once
// Rules side by side, up to 64 to a stripe: each test is made once and answers for all of them.

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "matching/condition.h"
#include "matching/value_index.h"

namespace zhunsheng::matching {

/// A bit for each rule of a stripe.
using RuleSet = std::uint64_t;
inline constexpr std::size_t stripe_width = 64;

/// For a truth: which rules it suits when it is so, and when it is not.
struct TruthTest {
    RuleSet when_yes = 0;
    RuleSet when_no = 0;
};
/// For a choice or a text: which rules each value suits that some rule names; and any other value.
struct EqualTest {
    ValueIndex values;
    std::vector<RuleSet> suits;  ///< by position of the value; the last is for all others
};
/// For a number or a date: which rules' least values it reaches, and which rules' greatest it does not pass.
struct RangeTest {
    std::vector<Cell> least;        ///< sorted
    std::vector<RuleSet> reached;   ///< by how many of them are reached
    std::vector<Cell> greatest;     ///< sorted
    std::vector<RuleSet> unpassed;  ///< by how many of them are passed
};

/// What the rules of a stripe ask of one fact, or of something that is worked out.
struct Test {
    std::optional<CellIndex> cell;  ///< where it stands
    std::uint16_t level = 0;        ///< of the row that it stands in
    NodeId node = 0;                ///< works it out where it does not
    RuleSet rules = 0;              ///< that ask for it; it is all the same to the others
    std::variant<TruthTest, EqualTest, RangeTest> asks;
};

/// What some item of a list must pass, for the rules that ask for such an item.
struct ItemTests {
    NodeId list = 0;
    std::uint16_t item_level = 0;
    RuleSet rules = 0;
    std::vector<Test> tests;
};

/// Up to 64 rules. A rule holds if it passes all tests; a test of an unknown fact leaves it open.
struct Stripe {
    std::vector<std::uint32_t> rules;  ///< of the program, by bit
    RuleSet all = 0;
    std::optional<NodeId> each;  ///< the list whose items the rules are worked out for
    std::vector<Test> of_case;   ///< of facts
    std::vector<ItemTests> of_some_item;
    std::vector<Test> worked_out_of_case;  ///< of what has to be worked out, for the rules that are left
    std::vector<Test> of_each_item;
    RuleSet foreign = 0;  ///< rules that say more than the tests do: what passes them goes the plain way
};

/// Stripes all of whose rules ask for a fact to lie in a range.
struct RangeDoor {
    Cell least = 0;
    Cell greatest = 0;  ///< the widest of the ranges
    std::uint32_t stripe = 0;
};

/// Which stripes a case can concern at all, by the value of one fact that all their rules ask for.
struct Entrance {
    std::optional<NodeId> list;  ///< the fact is one of the list's items, else of the case
    CellIndex cell = 0;          ///< where the fact stands
    std::uint16_t level = 0;     ///< in which row; what is asked of an item may rest on the case alone
    std::vector<RangeDoor> ranges;
    ValueIndex values;
    std::vector<std::uint32_t>
        first;  ///< for each value, where among `stripes` its own begin; and where the last end
    std::vector<std::uint32_t> stripes;  ///< of all values, one after another
    std::vector<std::uint32_t> all;      ///< where the fact is unknown
};

struct Stripes {
    std::vector<Stripe> stripes;
    std::vector<std::uint32_t> always;  ///< those without an entrance
    std::vector<Entrance> entrances;
};

}  // namespace zhunsheng::matching
