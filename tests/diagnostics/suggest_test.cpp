// Which name counts as probably meant.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "diagnostics/report.h"

namespace zhunsheng::diagnostics {
namespace {

TEST(Nearest, OneEditOfAnyKindIsNear) {
    EXPECT_EQ(nearest("试用其", {"工龄", "试用期"}), "试用期");
    EXPECT_EQ(nearest("tested", {"report", "teste"}), "teste");
    EXPECT_EQ(nearest("tested", {"report", "testeds"}), "testeds");
    EXPECT_EQ(nearest("tetsed", {"report", "tested"}), "tested");
}

TEST(Nearest, CountsCharactersAndNotBytes) {
    EXPECT_EQ(nearest("违法所得", {"违法所德"}), "违法所德");
    EXPECT_EQ(nearest("ab", {"汉b"}), "");
}

TEST(Nearest, ASwapIsOneEdit) {
    EXPECT_EQ(nearest("检测检", {"检检测"}), "检检测");
    EXPECT_EQ(nearest("abc", {"acb"}), "acb");
}

TEST(Nearest, ACharacterSwappedIsNotEditedAgain) {
    // Unrestricted, "ca" would turn into "abc" by a swap and an insertion; restricted it takes three edits.
    EXPECT_EQ(nearest("xxxxca", {"xxxxabc"}), "");
}

TEST(Nearest, MoreThanAThirdOfTheLongerIsTooFar) {
    EXPECT_EQ(nearest("abcdef", {"abcdxy"}), "abcdxy");
    EXPECT_EQ(nearest("abcde", {"abcxy"}), "");
    EXPECT_EQ(nearest("报告", {"报表"}), "");
    EXPECT_EQ(nearest("报告", {"报告书"}), "报告书");
    EXPECT_EQ(nearest("a", {"b"}), "");
}

TEST(Nearest, TheFewestEditsWinAndTiesGoToTheFirst) {
    EXPECT_EQ(nearest("abcdef", {"abcdxy", "abcdxf", "abcdyf"}), "abcdxf");
    EXPECT_EQ(nearest("abcdef", {"abcdxy", "abcdef"}), "abcdef");
}

TEST(Nearest, ANameThatLooksTheSameIsSurelyMeant) {
    const NearName near = nearest("曰期", {"日其", "日期"});
    EXPECT_EQ(near.name, "日期");
    EXPECT_TRUE(near.same_looks);
    EXPECT_FALSE(nearest("tested", {"teste"}).same_looks);
}

TEST(Nearest, OfTwoNamesThatLookTheSameNeitherIs) {
    const NearName near = nearest("巳结清", {"已结清", "己结清"});
    EXPECT_EQ(near.name, "已结清");
    EXPECT_FALSE(near.same_looks);
}

TEST(Nearest, NothingIsNearToNothing) {
    EXPECT_EQ(nearest("", {"abc"}), "");
    EXPECT_EQ(nearest("abc", {}), "");
    EXPECT_EQ(nearest("abc", {""}), "");
}

TEST(Nearest, NamesBeyondTheLongestAreNearToNone) {
    const std::string longest(64, 'a');
    const std::string longer(65, 'a');
    EXPECT_EQ(nearest(longest, {longest}), longest);
    EXPECT_EQ(nearest(longer, {longest}), "");
    EXPECT_EQ(nearest(longest, {longer}), "");
}

TEST(Nearest, AnEnormousNameCostsLittle) {
    const std::string enormous(5'000'000, 'a');
    EXPECT_EQ(nearest(enormous, {enormous, "aaaa", enormous}), "");
}

}  // namespace
}  // namespace zhunsheng::diagnostics
