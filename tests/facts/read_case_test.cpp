// Cases that are accepted: what their facts are found to be.

#include "facts/read_case.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>

#include "facts/library_vocabulary.h"
#include "facts/reading.h"

namespace zhunsheng::facts {
namespace {

using namespace testing;
using values::Choice;
using values::Date;
using values::Number;
using values::Period;
using values::Unknown;

/// The value of a field of the only loan, after reading it without a word.
Value read_loan(const std::string& members, LoanField field) {
    static std::optional<Frame> kept;  // texts are borrowed from it
    Reading reading = read(loan(members));
    EXPECT_EQ(reading.reported(), "") << members;
    kept = std::move(reading.frame);
    return kept ? kept->value(RecordId{1}, field) : Value(RecordId{});
}

TEST(ReadCase, AnEmptyObjectKnowsNothing) {
    const Reading reading = read("{}");

    ASSERT_TRUE(reading.frame.has_value());
    EXPECT_EQ(reading.frame->record_count(), 1U);
    EXPECT_FALSE(reading.frame->list(Frame::root(), loans).has_value());
}

TEST(ReadCase, NullSaysThatAFactIsNotKnown) {
    const Reading reading = read(R"({"id": null, "reader": null, "loans": null, "remarks": null})");

    ASSERT_TRUE(reading.frame.has_value()) << reading.reported();
    EXPECT_EQ(reading.frame->value(Frame::root(), case_id), Value(Unknown{}));
    EXPECT_EQ(reading.frame->value(Frame::root(), reader), Value(Unknown{}));
    EXPECT_FALSE(reading.frame->list(Frame::root(), loans).has_value());
    EXPECT_FALSE(reading.frame->list(Frame::root(), remarks).has_value());
}

TEST(ReadCase, AnEmptyListIsKnownToBeEmpty) {
    const Reading reading = read(R"({"loans": []})");

    ASSERT_TRUE(reading.frame.has_value());
    EXPECT_TRUE(reading.frame->list(Frame::root(), loans)->empty());
}

TEST(ReadCase, EveryTypeIsRead) {
    EXPECT_EQ(read_loan(R"("damaged": true)", damaged), Value(true));
    EXPECT_EQ(read_loan(R"("damaged": false)", damaged), Value(false));
    EXPECT_EQ(read_loan(R"("overdue_days": 12)", overdue_days), Value(Number(12)));
    EXPECT_EQ(read_loan(R"("overdue_days": "12")", overdue_days), Value(Number(12)));
    EXPECT_EQ(read_loan(R"("weight": 0.125)", weight), Value(*Number::ratio(1, 8)));
    EXPECT_EQ(read_loan(R"("weight": 1e-2)", weight), Value(*Number::ratio(1, 100)));
    EXPECT_EQ(read_loan(R"("fee": 10.10)", fee), Value(*Number::ratio(1010, 100)));
    EXPECT_EQ(read_loan(R"("fee": "10.10")", fee), Value(*Number::ratio(1010, 100)));
    EXPECT_EQ(read_loan(R"("discount": "30%")", discount), Value(*Number::ratio(3, 10)));
    EXPECT_EQ(read_loan(R"("lent_on": "2024-02-29")", lent_on), Value(*Date::from_ymd(2024, 2, 29)));
    EXPECT_EQ(read_loan(R"("term": "P3M")", term), Value(Period{0, 3, 0, 0}));
    EXPECT_EQ(read_loan(R"("term": "3个工作日")", term), Value(Period{0, 0, 0, 3}));
    EXPECT_EQ(read_loan(R"("title": "论语")", title), Value(std::string_view("论语")));
    EXPECT_EQ(read_loan(R"("title": "")", title), Value(std::string_view("")));
}

TEST(ReadCase, AmountsAreExactWhereBinaryFractionsAreNot) {
    EXPECT_EQ(read_loan(R"("balance": 123456789012345678.01)", balance),
              Value(*Number::from_decimal("123456789012345678.01")));
    EXPECT_EQ(read_loan(R"("balance": -4.35)", balance), Value(*Number::ratio(-435, 100)));
    EXPECT_EQ(read_loan(R"("balance": 1.500)", balance), Value(*Number::ratio(3, 2)));
}

TEST(ReadCase, EscapesAreUndoneInTextsAndKeys) {
    EXPECT_EQ(read_loan(R"("title": "\u8bba\u8bed\n\ud83d\udcd6\/\"")", title),
              Value(std::string_view("论语\n📖/\"")));
    EXPECT_EQ(read_loan(R"("t\u0069tle": "a")", title), Value(std::string_view("a")));
}

TEST(ReadCase, ChoicesAreFoundByTheirId) {
    const Reading reading = read(R"({"reader": {"kind": "visitor"}, "loans": [{"marks": ["wet", "torn"]}]})");

    ASSERT_TRUE(reading.frame.has_value()) << reading.reported();
    EXPECT_EQ(reading.frame->value(RecordId{1}, reader_kind), Value(Choice{2}));
    const auto items = reading.frame->list(RecordId{2}, marks);
    ASSERT_EQ(items->size(), 2U);
    EXPECT_EQ((*items)[0], Value(Choice{1}));
    EXPECT_EQ((*items)[1], Value(Choice{0}));
}

TEST(ReadCase, RecordsInListsKeepTheirOrderAndKnowTheirPlace) {
    const Reading reading =
        read(R"({"loans": [{"title": "甲"}, {"title": "乙"}], "reader": {"guarantor": {}}})");

    ASSERT_TRUE(reading.frame.has_value()) << reading.reported();
    const auto items = reading.frame->list(Frame::root(), loans);
    ASSERT_EQ(items->size(), 2U);
    const auto second = std::get<RecordId>((*items)[1]);
    EXPECT_EQ(reading.frame->value(second, title), Value(std::string_view("乙")));
    EXPECT_EQ(reading.frame->pointer(second), "/loans/1");
    const auto inner = std::get<RecordId>(reading.frame->value(Frame::root(), reader));
    EXPECT_EQ(reading.frame->pointer(std::get<RecordId>(reading.frame->value(inner, guarantor))),
              "/reader/guarantor");
}

TEST(ReadCase, TextsOutliveTheJsonTheyCameFrom) {
    Reading reading =
        read(R"({"id": "long enough to live on the heap", "remarks": ["\u4e00 long enough, too, by far"]})");
    ASSERT_TRUE(reading.frame.has_value());
    std::fill(reading.json.begin(), reading.json.end(), 'x');

    EXPECT_EQ(reading.frame->value(Frame::root(), case_id),
              Value(std::string_view("long enough to live on the heap")));
    EXPECT_EQ((*reading.frame->list(Frame::root(), remarks))[0],
              Value(std::string_view("一 long enough, too, by far")));
}

TEST(ReadCase, AnErrorOfAnEarlierCaseIsNotHeldAgainstTheNext) {
    const vocabulary::Vocabulary vocabulary = library_vocabulary();
    text::SourceSet sources;
    diagnostics::Report report;

    const std::string bad = "[]";
    EXPECT_FALSE(read_case(bad, sources.add("1", bad), vocabulary, UnknownKeys::error, report).has_value());
    const std::string good = "{}";
    EXPECT_TRUE(read_case(good, sources.add("2", good), vocabulary, UnknownKeys::error, report).has_value());
    EXPECT_EQ(report.error_count(), 1U);
}

TEST(ReadCase, LenientReadingPassesOverUnknownKeysAndWhatTheyHold) {
    const Reading reading = read(R"({"x": {"y": [1, {}]}, "id": "A"})", UnknownKeys::warning);

    EXPECT_EQ(reading.reported(), "case_ignored_key /x [x]\n");
    ASSERT_TRUE(reading.frame.has_value());
    EXPECT_EQ(reading.frame->value(Frame::root(), case_id), Value(std::string_view("A")));
}

TEST(ReadCase, LenientReadingPassesOverNothingElse) {
    EXPECT_FALSE(read(R"({"id": 1})", UnknownKeys::warning).frame.has_value());
    EXPECT_FALSE(read(R"({"x": {"y": 1, "y": 2}})", UnknownKeys::warning).frame.has_value());
}

// ---- Bounds -----------------------------------------------------------------------------------------------------

std::string nested(int levels) {
    std::string json = R"({"x": )";
    for (int level = 1; level < levels; ++level) json += '[';
    for (int level = 1; level < levels; ++level) json += ']';
    return json + "}";
}

TEST(ReadCase, NestingIsAcceptedUpToItsBound) {
    EXPECT_EQ(read(nested(max_case_depth), UnknownKeys::warning).reported(), "case_ignored_key /x [x]\n");
    const std::string deep = read(nested(max_case_depth + 1), UnknownKeys::warning).reported();
    EXPECT_TRUE(deep.starts_with("case_too_deep /x/0/0")) << deep;
    EXPECT_TRUE(deep.ends_with("[[]\n")) << deep;
}

TEST(ReadCase, ADepthBombIsRefused) {
    const Reading reading = read(std::string(1'000'000, '['));
    EXPECT_TRUE(reading.reported().starts_with("case_too_deep"));
}

TEST(ReadCase, ACaseBeyondItsBytesIsRefusedUnread) {
    const std::string blanks(max_case_bytes - 1, ' ');
    EXPECT_EQ(read("{" + blanks).reported(), "json_unclosed_bracket  [{]\n");
    EXPECT_EQ(read("{" + blanks + "}").reported(), "case_too_large  []\n");
}

TEST(ReadCase, ManyValuesAreRefusedBeforeTheyFillTheMemory) {
    std::string json = R"({"x": [1)";
    for (std::size_t count = 0; count < max_case_values; ++count) json += ",1";
    EXPECT_EQ(read(json + "]}").reported(), "case_too_many_values  [{]\n");
}

TEST(ReadCase, ManyRecordsAreRefusedForTheFieldsTheyHave) {
    std::string json = R"({"loans": [{})";
    for (std::size_t count = 0; count < max_case_values / 12; ++count) json += ",{}";
    EXPECT_TRUE(read(json + "]}").reported().starts_with("case_too_many_values  [{"));
}

TEST(ReadCase, AFloodOfErrorsEndsInTimeAndIsCounted) {
    std::string json = "{";
    for (int key = 0; key < 20'000; ++key) json += "\"unknown" + std::to_string(key) + "\":1,";
    const Reading reading = read(json + "\"id\":1}");

    ASSERT_EQ(reading.diagnostics.size(), diagnostics::Report::most + 1);
    EXPECT_FALSE(reading.frame.has_value());
}

}  // namespace
}  // namespace zhunsheng::facts
