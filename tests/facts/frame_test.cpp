// Frames: cells, lists and pointers.

#include "facts/frame.h"

#include <gtest/gtest.h>

#include <string_view>
#include <utility>

#include "facts/library_vocabulary.h"

namespace zhunsheng::facts {
namespace {

using namespace testing;
using values::Unknown;

class FrameTest : public ::testing::Test {
protected:
    vocabulary::Vocabulary vocabulary_ = library_vocabulary();
    Frame frame_{vocabulary_};
};

TEST_F(FrameTest, ANewFrameHasTheCaseAloneAndKnowsNothing) {
    EXPECT_EQ(frame_.record_count(), 1U);
    EXPECT_EQ(frame_.record_type(Frame::root()), case_record);
    EXPECT_EQ(frame_.value(Frame::root(), decided_on), Value(Unknown{}));
    EXPECT_FALSE(frame_.list(Frame::root(), loans).has_value());
    EXPECT_EQ(frame_.parent(Frame::root()), Frame::root());
}

TEST_F(FrameTest, ARecordUnderASingleFieldIsThatFieldsValue) {
    const RecordId inner = frame_.add_record(reader_record, Frame::root(), reader, std::nullopt);

    EXPECT_EQ(frame_.value(Frame::root(), reader), Value(inner));
    EXPECT_EQ(frame_.parent(inner), Frame::root());
    EXPECT_EQ(frame_.record_type(inner), reader_record);
}

TEST_F(FrameTest, CellsOfDifferentRecordsAreApart) {
    const RecordId first = frame_.add_record(loan_record, Frame::root(), loans, 0);
    const RecordId second = frame_.add_record(loan_record, Frame::root(), loans, 1);
    frame_.set(first, balance, values::Number(1));
    frame_.set(second, title, frame_.keep("二"));

    EXPECT_EQ(frame_.value(first, balance), Value(values::Number(1)));
    EXPECT_EQ(frame_.value(first, title), Value(Unknown{}));
    EXPECT_EQ(frame_.value(second, title), Value(std::string_view("二")));
}

TEST_F(FrameTest, AnEmptyListIsKnown) {
    frame_.set_list(Frame::root(), remarks, {});

    ASSERT_TRUE(frame_.list(Frame::root(), remarks).has_value());
    EXPECT_TRUE(frame_.list(Frame::root(), remarks)->empty());
}

TEST_F(FrameTest, ListsKeepTheirOrder) {
    frame_.set_list(Frame::root(), loans, {});
    frame_.set_list(Frame::root(), remarks, {frame_.keep("甲"), frame_.keep("乙")});

    const auto items = frame_.list(Frame::root(), remarks);
    ASSERT_TRUE(items.has_value());
    ASSERT_EQ(items->size(), 2U);
    EXPECT_EQ((*items)[1], Value(std::string_view("乙")));
}

TEST_F(FrameTest, PointersNameTheWayFromTheTop) {
    const RecordId second = frame_.add_record(loan_record, Frame::root(), loans, 1);
    const RecordId inner = frame_.add_record(reader_record, Frame::root(), reader, std::nullopt);
    const RecordId innermost = frame_.add_record(reader_record, inner, guarantor, std::nullopt);

    EXPECT_EQ(frame_.pointer(Frame::root()), "");
    EXPECT_EQ(frame_.pointer(Frame::root(), decided_on), "/decided_on");
    EXPECT_EQ(frame_.pointer(second), "/loans/1");
    EXPECT_EQ(frame_.pointer(second, fee), "/loans/1/fee");
    EXPECT_EQ(frame_.pointer(innermost, reader_name), "/reader/guarantor/name");
}

TEST_F(FrameTest, PointersEscapeTildeAndSlash) {
    vocabulary_.records[case_record].fields[case_id].id = "a/b~c";

    EXPECT_EQ(frame_.pointer(Frame::root(), case_id), "/a~1b~0c");
}

TEST_F(FrameTest, TextsOutliveTheMoveOfTheirFrame) {
    frame_.set(Frame::root(), case_id, frame_.keep("A"));
    const Frame moved = std::move(frame_);

    EXPECT_EQ(moved.value(Frame::root(), case_id), Value(std::string_view("A")));
}

}  // namespace
}  // namespace zhunsheng::facts
