// The sample case: complete, and read without a word.

#include "facts/example_case.h"

#include <gtest/gtest.h>

#include "facts/library_vocabulary.h"
#include "facts/reading.h"

namespace zhunsheng::facts {
namespace {

using namespace testing;

TEST(ExampleCase, IsReadWithoutAWord) {
    const Reading reading = read(example_case(library_vocabulary()));

    EXPECT_EQ(reading.reported(), "");
    EXPECT_TRUE(reading.frame.has_value());
}

TEST(ExampleCase, LeavesNothingUnknownButARecordInsideItself) {
    const vocabulary::Vocabulary vocabulary = library_vocabulary();
    const Reading reading = read(example_case(vocabulary));
    ASSERT_TRUE(reading.frame.has_value());
    ASSERT_EQ(reading.frame->record_count(), 3U);

    for (std::uint32_t record = 0; record < 3; ++record) {
        const auto& fields = vocabulary.records[reading.frame->record_type(RecordId{record})].fields;
        for (std::uint16_t field = 0; field < fields.size(); ++field) {
            const bool known = fields[field].type.list
                                   ? reading.frame->list(RecordId{record}, field).value().size() == 1
                                   : is_known(reading.frame->value(RecordId{record}, field));
            EXPECT_EQ(known, fields[field].id != "guarantor") << fields[field].id;
        }
    }
}

TEST(ExampleCase, HasOneMemberALine) {
    EXPECT_TRUE(example_case(library_vocabulary())
                    .starts_with("{\n  \"id\": \"A-1\",\n  \"decided_on\": \"2024-06-28\",\n"
                                 "  \"reader\": {\n    \"name\": \"张三\",\n"));
}

TEST(ExampleCase, KeepsToTheLeastValue) {
    vocabulary::Vocabulary vocabulary = library_vocabulary();
    vocabulary.records[loan_record].fields[fee].least = 25000;
    vocabulary.records[loan_record].fields[discount].least = values::Number::ratio(1, 2);

    const std::string json = example_case(vocabulary);
    EXPECT_NE(json.find("\"fee\": 25000"), std::string::npos);
    EXPECT_NE(json.find("\"discount\": \"50%\""), std::string::npos);
}

}  // namespace
}  // namespace zhunsheng::facts
