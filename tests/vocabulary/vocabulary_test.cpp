// Look-ups in the vocabulary.

#include "vocabulary/vocabulary.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace zhunsheng::vocabulary {
namespace {

using values::Kind;
using values::Type;

Field field(std::string id, Role role) {
    Field made;
    made.id = std::move(id);
    made.role = role;
    return made;
}

const Record record{
    "case", "案件", {field("id", Role::case_id), field("day", Role::act_date), field("on", Role::act_date)}};

TEST(Record, FindsAFieldByItsKey) {
    EXPECT_EQ(record.find("day"), 1);
    EXPECT_EQ(record.find("none"), std::nullopt);
    EXPECT_EQ(record.find(""), std::nullopt);
}

TEST(Record, FindsTheFirstFieldWithARole) {
    EXPECT_EQ(record.find(Role::act_date), 1);
    EXPECT_EQ(record.find(Role::sector), std::nullopt);
}

TEST(Vocabulary, NamesTypesAsRuleFilesWriteThem) {
    const Vocabulary vocabulary{{{"colour", "颜色", {}}}, {record, {"report", "报告记录", {}}}, 0};

    EXPECT_EQ(vocabulary.describe(Type{Kind::truth}, true), "是否");
    EXPECT_EQ(vocabulary.describe(Type{Kind::money}, false), "money");
    EXPECT_EQ(vocabulary.describe(Type{Kind::choice, false, 0}, true), "颜色");
    EXPECT_EQ(vocabulary.describe(Type{Kind::choice, false, 0}, false), "colour");
    EXPECT_EQ(vocabulary.describe(Type{Kind::record, true, 1}, true), "列表 报告记录");
    EXPECT_EQ(vocabulary.describe(Type{Kind::record, true, 1}, false), "list of report");
}

}  // namespace
}  // namespace zhunsheng::vocabulary
