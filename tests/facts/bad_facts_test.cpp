// Cases that are JSON but say what cannot be: code, pointer, underlined text and a piece of the hints.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "facts/reading.h"

namespace zhunsheng::facts {
namespace {

using ::testing::HasSubstr;
using namespace testing;

struct BadFact {
    std::string json;
    std::string reported;
    std::string hint;
};

void expect_reported(const std::vector<BadFact>& table) {
    for (const BadFact& row : table) {
        SCOPED_TRACE(row.json);
        const Reading reading = read(row.json);

        EXPECT_EQ(reading.reported(), row.reported + "\n");
        EXPECT_THAT(reading.hints(), HasSubstr(row.hint));
        EXPECT_FALSE(reading.frame.has_value());
    }
}

TEST(BadFacts, ACaseMustBeAnObject) {
    expect_reported({BadFact{"[]", "case_not_an_object  [[]]", ""},
                     BadFact{" [{}, {}]\n", "case_not_an_object  [[{}, {}]]", "逐个"},
                     BadFact{"12", "case_not_an_object  [12]", ""},
                     BadFact{" \"a\" ", "case_not_an_object  [\"a\"]", ""},
                     BadFact{"null", "case_not_an_object  [null]", ""}});
}

TEST(BadFacts, UnknownAndRepeatedKeysAreNamed) {
    expect_reported(
        {BadFact{R"({"loens": []})", "case_unknown_key /loens [loens]", "是否应为“loans”"},
         BadFact{R"({"借阅": []})", "case_unknown_key /借阅 [借阅]", "did you mean `loans`?"},
         BadFact{loan(R"("滞纳金": 1)"), "case_unknown_key /loans/0/滞纳金 [滞纳金]", "did you mean `fee`?"},
         BadFact{R"({"fee": 1})", "case_unknown_key /fee [fee]", "`fee` is a key of `loan`"},
         BadFact{R"({"a/b~": 1})", "case_unknown_key /a~1b~0 [a/b~]", "zhunsheng facts"},
         BadFact{R"({"": 1})", "case_unknown_key / []", ""},
         BadFact{R"({"id": "a", "i\u0064": "b"})", "repeated_key /id [i\\u0064]", "只写一次"},
         BadFact{R"({"reader": {"name": "a", "name": null}})", "repeated_key /reader/name [name]", ""}});
}

TEST(BadFacts, OnlyTrueAndFalseAreTruths) {
    expect_reported(
        {BadFact{loan(R"("damaged": "true")"), "case_wrong_type /loans/0/damaged [\"true\"]",
                 "写 true 或 false"},
         BadFact{loan(R"("damaged": "是")"), "case_wrong_type /loans/0/damaged [\"是\"]", "without quotes"},
         BadFact{loan(R"("damaged": 1)"), "case_wrong_type /loans/0/damaged [1]", "true"},
         BadFact{loan(R"("damaged": [true])"), "case_wrong_type /loans/0/damaged [[true]]", "true"}});
}

TEST(BadFacts, NumbersMustFitTheirType) {
    expect_reported(
        {BadFact{loan(R"("fee": true)"), "case_wrong_type /loans/0/fee [true]", ""},
         BadFact{loan(R"("fee": {"a": 1})"), "case_wrong_type /loans/0/fee [{\"a\": 1}]", ""},
         BadFact{loan(R"("fee": "5万元")"), "case_number_notation /loans/0/fee [5万元]", "金额以元计"},
         BadFact{loan(R"("fee": "1,000")"), "case_number_notation /loans/0/fee [1,000]", "金额以元计"},
         BadFact{loan(R"("fee": "1e3")"), "case_number_notation /loans/0/fee [1e3]", ""},
         BadFact{loan(R"("fee": "")"), "case_number_notation /loans/0/fee []", ""},
         BadFact{loan(R"("fee": 0.001)"), "case_finer_than_fen /loans/0/fee [0.001]", "两位小数"},
         BadFact{loan(R"("fee": "10.005")"), "case_finer_than_fen /loans/0/fee [\"10.005\"]", ""},
         BadFact{loan(R"("fee": -1)"), "case_below_least /loans/0/fee [-1]", ""},
         BadFact{loan(R"("fee": 1E400)"), "case_number_out_of_range /loans/0/fee [1E400]", "位数"},
         BadFact{loan(R"("overdue_days": 1.5)"), "case_not_an_integer /loans/0/overdue_days [1.5]", ""},
         BadFact{loan(R"("overdue_days": "-2")"), "case_below_least /loans/0/overdue_days [\"-2\"]", ""},
         BadFact{
             loan(R"("overdue_days": 999999999999999999999999999999999999999999)"),
             "case_number_out_of_range /loans/0/overdue_days [999999999999999999999999999999999999999999]",
             ""},
         BadFact{loan(R"("discount": 0.3)"), "case_wrong_type /loans/0/discount [0.3]", "\"30%\""},
         BadFact{loan(R"("discount": "30")"), "case_percent_notation /loans/0/discount [30]", "百分号"},
         BadFact{loan(R"("discount": "-1%")"), "case_below_least /loans/0/discount [\"-1%\"]", ""}});
}

TEST(BadFacts, DatesAndPeriodsMustExistAndBeWrittenAsSuch) {
    expect_reported(
        {BadFact{loan(R"("lent_on": "2023-02-29")"), "case_impossible_date /loans/0/lent_on [2023-02-29]",
                 "2023 年 2 月没有 29 日"},
         BadFact{loan(R"("lent_on": "2023-02-29")"), "case_impossible_date /loans/0/lent_on [2023-02-29]",
                 "2023 had no 29 February"},
         BadFact{loan(R"("lent_on": "2023-13-01")"), "case_impossible_date /loans/0/lent_on [2023-13-01]",
                 "没有 13 月"},
         BadFact{loan(R"("lent_on": "0000-01-01")"), "case_impossible_date /loans/0/lent_on [0000-01-01]",
                 "0001"},
         BadFact{loan(R"("lent_on": "2023年2月30日")"),
                 "case_impossible_date /loans/0/lent_on [2023年2月30日]", "28 天"},
         BadFact{loan(R"("lent_on": "2023/4/1")"), "case_date_notation /loans/0/lent_on [2023/4/1]",
                 "2023-04-01"},
         BadFact{loan(R"("lent_on": "2023年4月1日")"), "case_date_notation /loans/0/lent_on [2023年4月1日]",
                 "`2023-04-01`"},
         BadFact{loan(R"("lent_on": "2023-04-01T00:00:00Z")"),
                 "case_date_notation /loans/0/lent_on [2023-04-01T00:00:00Z]", "`2023-04-01`"},
         BadFact{loan(R"("lent_on": " 2023-04-01")"), "case_date_notation /loans/0/lent_on [ 2023-04-01]",
                 ""},
         BadFact{loan(R"("lent_on": "去年")"), "case_date_notation /loans/0/lent_on [去年]", "年-月-日"},
         BadFact{loan(R"("lent_on": 20230401)"), "case_wrong_type /loans/0/lent_on [20230401]",
                 "\"2023-04-01\""},
         BadFact{loan(R"("term": "3月")"), "case_period_notation /loans/0/term [3月]", "3个月"},
         BadFact{loan(R"("term": 3)"), "case_wrong_type /loans/0/term [3]", "P3M"}});
}

TEST(BadFacts, TextsAndChoicesMustBeTexts) {
    expect_reported({BadFact{R"({"id": 7})", "case_wrong_type /id [7]", ""},
                     BadFact{R"({"reader": {"kind": "studnet"}})",
                             "case_unknown_choice /reader/kind [studnet]", "did you mean `student`"},
                     BadFact{R"({"reader": {"kind": "老师"}})", "case_unknown_choice /reader/kind [老师]",
                             "是否应为“teacher”"},
                     BadFact{R"({"reader": {"kind": "访客"}})", "case_unknown_choice /reader/kind [访客]",
                             "是否应为“visitor”"},
                     BadFact{R"({"reader": {"kind": "dog"}})", "case_unknown_choice /reader/kind [dog]",
                             "可用的值：student 学生、teacher 教师、visitor 访客"},
                     BadFact{R"({"reader": {"kind": 1}})", "case_wrong_type /reader/kind [1]", ""}});
}

TEST(BadFacts, RecordsAndListsKeepTheirShape) {
    expect_reported(
        {BadFact{R"({"reader": []})", "case_wrong_type /reader [[]]", ""},
         BadFact{R"({"reader": "张三"})", "case_wrong_type /reader [\"张三\"]", ""},
         BadFact{R"({"loans": {"fee": 1}})", "case_wrong_type /loans [{\"fee\": 1}]", "只有一项"},
         BadFact{R"({"loans": [1]})", "case_wrong_type /loans/0 [1]", ""},
         BadFact{R"({"loans": [{}, null]})", "case_null_in_list /loans/1 [null]", "null for the whole list"},
         BadFact{loan(R"("marks": "wet")"), "case_wrong_type /loans/0/marks [\"wet\"]", "stands in [ ]"},
         BadFact{loan(R"("pages": [1, "x"])"), "case_number_notation /loans/0/pages/1 [x]", ""}});
}

TEST(BadFacts, AllOfACaseAreReportedAtOnceInTheirOrder) {
    const Reading reading = read(R"({
  "id": 1,
  "reader": {"kind": "dog", "nmae": "a"},
  "loans": [{"fee": -1}, {"lent_on": "2023-02-29", "marks": ["wet", "dry"]}]
})");

    EXPECT_EQ(reading.reported(),
              "case_wrong_type /id [1]\n"
              "case_unknown_choice /reader/kind [dog]\n"
              "case_unknown_key /reader/nmae [nmae]\n"
              "case_below_least /loans/0/fee [-1]\n"
              "case_impossible_date /loans/1/lent_on [2023-02-29]\n"
              "case_unknown_choice /loans/1/marks/1 [dry]\n");
    EXPECT_EQ(reading.diagnostics[2].place->line, 3U);
    EXPECT_EQ(reading.diagnostics[2].place->column, 30U);
}

TEST(BadFacts, ARepeatedKeyShowsWhereItWasFirst) {
    const Reading reading = read("{\"id\": \"a\",\n \"remarks\": [],\n \"id\": \"b\", \"id\": \"c\"}");

    EXPECT_EQ(reading.reported(), "repeated_key /id [id]\nrepeated_key /id [id]\n");
    for (const Diagnostic& each : reading.diagnostics) {
        ASSERT_EQ(each.labels.size(), 1U);
        EXPECT_EQ(each.labels[0].place.line, 1U);
        EXPECT_EQ(underlined(reading.json, each.labels[0].place), "id");
    }
}

TEST(BadFacts, RepeatedKeysAreFoundInsideUnknownOnes) {
    EXPECT_EQ(read(R"({"x": [{"y": 1, "y": 2}]})", UnknownKeys::warning).reported(),
              "case_ignored_key /x [x]\nrepeated_key /x/0/y [y]\n");
}

TEST(BadFacts, TheFixOfADateReplacesWhatStandsBetweenItsQuotes) {
    const Reading reading = read(loan(R"("lent_on": "2023年4月1日")"));

    ASSERT_TRUE(reading.diagnostics[0].fix.has_value());
    EXPECT_EQ(underlined(reading.json, reading.diagnostics[0].fix->place), "2023年4月1日");
    EXPECT_EQ(reading.diagnostics[0].fix->replacement, "2023-04-01");
}

TEST(BadFacts, AWrongTypeNamesTheFactInBothLanguages) {
    const Reading reading = read(loan(R"("marks": 1)"));

    EXPECT_EQ(reading.diagnostics[0].message.zh, "“损坏形态”的类型是“列表 损坏形态值”，此处写的是数");
    EXPECT_EQ(reading.diagnostics[0].message.en,
              "`marks` takes a value of type list of mark; this is a number");
}

}  // namespace
}  // namespace zhunsheng::facts
