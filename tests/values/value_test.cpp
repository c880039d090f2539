// Values and the truth in them.

#include "values/value.h"

#include <gtest/gtest.h>

namespace zhunsheng::values {
namespace {

TEST(Value, TruthGoesThroughAValueUnchanged) {
    for (const Truth truth : {Truth::no, Truth::unknown, Truth::yes}) {
        EXPECT_EQ(truth_of(from_truth(truth)), truth);
        EXPECT_EQ(is_known(from_truth(truth)), truth != Truth::unknown);
    }
}

TEST(Value, OnlyUnknownIsNotKnown) {
    EXPECT_FALSE(is_known(Value{}));
    EXPECT_TRUE(is_known(Value{false}));
    EXPECT_TRUE(is_known(Value{Number(0)}));
    EXPECT_TRUE(is_known(Value{Choice{0}}));
}

}  // namespace
}  // namespace zhunsheng::values
