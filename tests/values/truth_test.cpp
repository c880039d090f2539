// Kleene's strong logic of three values, by its truth tables.

#include "values/truth.h"

#include <gtest/gtest.h>

#include <array>

namespace zhunsheng::values {
namespace {

constexpr auto no = Truth::no;
constexpr auto unknown = Truth::unknown;
constexpr auto yes = Truth::yes;
constexpr std::array all{no, unknown, yes};

struct Row {
    Truth left;
    Truth right;
    Truth conjunction;
    Truth disjunction;
};

constexpr std::array<Row, 9> table{{
    {no, no, no, no},
    {no, unknown, no, unknown},
    {no, yes, no, yes},
    {unknown, no, no, unknown},
    {unknown, unknown, unknown, unknown},
    {unknown, yes, unknown, yes},
    {yes, no, no, yes},
    {yes, unknown, unknown, yes},
    {yes, yes, yes, yes},
}};

TEST(Truth, AndOrFollowKleenesTables) {
    for (const Row& row : table) {
        EXPECT_EQ(row.left & row.right, row.conjunction) << int(row.left) << " and " << int(row.right);
        EXPECT_EQ(row.left | row.right, row.disjunction) << int(row.left) << " or " << int(row.right);
    }
}

TEST(Truth, NotSwapsYesAndNoAndLeavesUnknown) {
    EXPECT_EQ(!no, yes);
    EXPECT_EQ(!unknown, unknown);
    EXPECT_EQ(!yes, no);
}

TEST(Truth, DeMorgansLawsHold) {
    for (const Truth left : all) {
        for (const Truth right : all) {
            EXPECT_EQ(!(left & right), ((!left) | (!right)));
            EXPECT_EQ(!(left | right), ((!left) & (!right)));
        }
    }
}

TEST(Truth, AndDistributesOverOr) {
    for (const Truth a : all) {
        for (const Truth b : all) {
            for (const Truth c : all) EXPECT_EQ(a & (b | c), ((a & b) | (a & c)));
        }
    }
}

// What is certain while a fact is unknown stays so whatever the fact turns out to be.
TEST(Truth, LearningAFactNeverTurnsACertainAnswer) {
    for (const Truth other : all) {
        for (const Truth learned : {no, yes}) {
            if ((unknown & other) != unknown) {
                EXPECT_EQ(learned & other, unknown & other);
            }
            if ((unknown | other) != unknown) {
                EXPECT_EQ(learned | other, unknown | other);
            }
        }
    }
}

TEST(Truth, BooleansAreCertain) {
    EXPECT_EQ(to_truth(true), yes);
    EXPECT_EQ(to_truth(false), no);
}

}  // namespace
}  // namespace zhunsheng::values
