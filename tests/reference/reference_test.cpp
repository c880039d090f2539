// A bounded share of the random pairs; tests/reference/README.md tells how to run more.

#include <gtest/gtest.h>

#include "reference/compare.h"

namespace zhunsheng::reference {
namespace {

TEST(Reference, AgreesWithTheEngineOnRandomPairsOfRulebookAndCase) {
    const RunResult result =
        run_pairs({.seed = 20'261'123, .pairs = 4000, .cases_a_book = 40, .seconds = 20});
    EXPECT_EQ(result.disagreements, 0U) << result.first_disagreement;
    EXPECT_GT(result.pairs, 100U) << result.first_refusal;
    EXPECT_LT(result.refused_books * 20, result.books + 20) << result.first_refusal;
}

}  // namespace
}  // namespace zhunsheng::reference
