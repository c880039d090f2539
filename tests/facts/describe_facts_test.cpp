// The vocabulary as tables.

#include "facts/describe_facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "facts/library_vocabulary.h"
#include "text/utf8.h"

namespace zhunsheng::facts {
namespace {

using ::testing::HasSubstr;
using namespace testing;

TEST(DescribeFacts, AFieldIsARowOfItsRecordsTable) {
    const std::string text = describe_facts(library_vocabulary(), Language::chinese);

    EXPECT_THAT(text, HasSubstr("## 借阅记录（loan）"));
    EXPECT_THAT(text, HasSubstr("| fee          | 逾期费   | 金额            |      | 应收逾期费多少元？ | "
                                "收费单、借阅系统记录 |"));
    EXPECT_THAT(text, HasSubstr("又称：滞纳金；最小 0"));
    EXPECT_THAT(text, HasSubstr("考虑：损坏部位、读者陈述"));
}

TEST(DescribeFacts, HeadingsFollowTheLanguage) {
    const std::string text = describe_facts(library_vocabulary(), Language::english);

    EXPECT_THAT(text, HasSubstr("# The facts of a case\n\n## 案件 (case)\n\n| key "));
    EXPECT_THAT(text, HasSubstr("| wilful       | 故意损坏 | truth           | yes       |"));
}

TEST(DescribeFacts, EnumerationsShowIdsAndOtherNames) {
    EXPECT_THAT(describe_facts(library_vocabulary(), Language::english),
                HasSubstr("| teacher | 教师  | 老师 |"));
}

TEST(DescribeFacts, ABarInAnExplanationDoesNotSplitItsCell) {
    EXPECT_THAT(describe_facts(library_vocabulary(), Language::chinese), HasSubstr("只看图书\\|不看书袋"));
}

TEST(DescribeFacts, AllRowsOfATableAreEquallyWide) {
    std::istringstream lines(describe_facts(library_vocabulary(), Language::chinese));
    int width = 0;
    int rows = 0;
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with('|')) {
            width = 0;
            continue;
        }
        ++rows;
        EXPECT_TRUE(width == 0 || width == text::display_width(line)) << line;
        width = text::display_width(line);
    }
    EXPECT_GT(rows, 20);
}

}  // namespace
}  // namespace zhunsheng::facts
