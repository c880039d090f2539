// What share of cases passes a term, against counting by hand.

#include "matching/try_terms.h"

#include <gtest/gtest.h>

namespace zhunsheng::matching {
namespace {

/// Cases with one list whose items have one fact.
class TermTrialTest : public testing::Test {
protected:
    static constexpr NodeId list = 0;
    static constexpr NodeId of_item = 1;

    TermTrialTest() {
        conditions_.nodes.push_back({ReadNode{0, cell_}});
        Node fact{ReadNode{1, cell_}};
        fact.levels = 0b10;
        conditions_.nodes.push_back(fact);
    }

    static Term one_of(std::vector<Cell> values, bool wanted = true) {
        return {.kind = Term::Kind::equal, .fact = of_item, .wanted = wanted, .values = std::move(values)};
    }
    static Term between(Cell least, Cell greatest) {
        return {.kind = Term::Kind::range, .fact = of_item, .least = least, .greatest = greatest};
    }

    /// The share of the cases, each given by its items' facts, in which some item passes.
    double share(const Term& term, const std::vector<std::vector<Cell>>& cases) {
        RuleTerms rule;
        rule.of_some_item.push_back({list, 1, {term}});
        std::vector<RuleTerms> rules{rule};
        TermTrial trial(conditions_, rules);
        for (const std::vector<Cell>& items : cases) {
            Sheet sheet(layout_);
            std::vector<std::uint32_t> rows;
            for (const Cell value : items) {
                rows.push_back(sheet.add_row(0));
                sheet.at(rows.back(), cell_) = value;
            }
            sheet.at(0, cell_) = sheet.keep_rows(rows);
            trial.add(sheet);
        }
        trial.finish();
        return rules.front().of_some_item.front().terms.front().passed;
    }

    vocabulary::Vocabulary vocabulary_;
    Layout layout_{vocabulary_};
    CellIndex cell_ = layout_.fact(0, {0});
    Conditions conditions_;
};

TEST_F(TermTrialTest, CountsACaseOnceHoweverManyItemsPass) {
    EXPECT_EQ(share(one_of({7}), {{7, 7, 3, 7}, {3}, {7}, {}}), 0.5);
    EXPECT_EQ(share(one_of({3, 7}), {{3, 7}, {7, 3}, {5}, {4}}), 0.5);
    EXPECT_EQ(share(between(3, 7), {{2, 8}, {7, 3}, {5, 5, 9}, {1}}), 0.5);
}

TEST_F(TermTrialTest, CountsItemsThatAreNoneOfTheValues) {
    EXPECT_EQ(share(one_of({7}, false), {{7, 7}, {7, 3}, {3}, {}}), 0.5);
}

TEST_F(TermTrialTest, TakesTheLimitsOfARangeIn) {
    EXPECT_EQ(share(between(3, 7), {{3}, {7}, {2}, {8}}), 0.5);
    EXPECT_EQ(share({.kind = Term::Kind::range, .fact = of_item, .least = 3}, {{3}, {1'000'000}, {2}}),
              2.0 / 3);
}

TEST_F(TermTrialTest, LetsUnknownFactsPass) {
    EXPECT_EQ(share(one_of({7}), {{7, unknown_cell}, {3, unknown_cell, 4}, {7}, {3}}), 0.75);
}

TEST_F(TermTrialTest, TellsTruthsApart) {
    const Term yes{.kind = Term::Kind::truth, .fact = of_item};
    EXPECT_EQ(share(yes, {{0, 1}, {0, 0}, {1}, {0}}), 0.5);
    EXPECT_EQ(
        share({.kind = Term::Kind::truth, .fact = of_item, .wanted = false}, {{1, 1}, {0, 1}, {1}, {1}}),
        0.25);
}

}  // namespace
}  // namespace zhunsheng::matching
