// Which rule tests are named beside a rule that is explained.

#include <gmock/gmock.h>

#include "support/rulebook_in_test.h"
#include "zhunsheng/rule_tests.h"

namespace zhunsheng {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string explained(const std::string& rule) {
    static const Rulebook rulebook = testing::parking();
    return explain(rulebook, rule, Language::english,
                   {std::filesystem::path{ZHUNSHENG_ROOT} / "tests/golden/cli/rule-tests"})
        .value_or("");
}

TEST(TestsOfRules, AreThoseWhoseExpectationsNameTheRule) {
    EXPECT_THAT(explained("fine.overstay"), HasSubstr("Tests: the fine is named by its rule"));
    EXPECT_THAT(explained("overstay.hours"), HasSubstr("Tests: the finding is named by its rule"));
}

TEST(TestsOfRules, AreNotThoseThatNameOnlyItsViolation) {
    EXPECT_THAT(explained("overstay.hours"), Not(HasSubstr("a violation")));
}

TEST(TestsOfRules, AreNoneWhereThereIsNoFolderOfTests) {
    const auto text = explain(testing::parking(), "fine.overstay", Language::english, {"/nowhere"});
    EXPECT_THAT(text.value_or(""), HasSubstr("80 yuan"));
}

}  // namespace
}  // namespace zhunsheng
