// Cutting input into cases.

#include "case_stream.h"

#include <gmock/gmock.h>

#include <sstream>

namespace zhunsheng::cli {
namespace {

using testing::ElementsAre;

struct Cut {
    BatchKind kind;
    std::vector<std::string> texts;
    std::vector<std::uint32_t> lines;
    std::vector<CaseText::Fault> faults;
};

Cut cut(const std::string& text, bool lines_expected = false) {
    std::stringbuf input(text);
    CaseStream cases(input, lines_expected ? BatchKind::lines : kind_of(text, true).value());
    Cut result{cases.kind(), {}, {}, {}};
    while (auto one = cases.next()) {
        result.texts.push_back(one->text);
        result.lines.push_back(one->line);
        result.faults.push_back(one->fault);
    }
    return result;
}

TEST(CaseStream, TakesAnObjectOverSeveralLinesAsOneCase) {
    const Cut found = cut("{\n  \"id\": \"a\",\n  \"reports\": [\n{\"tested\": true}\n]}\n");
    EXPECT_EQ(found.kind, BatchKind::single);
    ASSERT_EQ(found.texts.size(), 1U);
}

TEST(CaseStream, TakesAnUnindentedListAsOneCase) {
    EXPECT_EQ(cut("{\"reports\": [\n{\"tested\": true}\n]}").kind, BatchKind::single);
    EXPECT_EQ(cut("{\"a\": {\n{}").kind, BatchKind::single);
}

TEST(CaseStream, TakesEveryLineOfNdjsonAsACaseAndSkipsBlankOnes) {
    const Cut found = cut("{\"id\":\"a\"}\n\n{\"id\":\"b\"}\r\n{\"id\":\"c\"}");
    EXPECT_EQ(found.kind, BatchKind::lines);
    EXPECT_THAT(found.texts, ElementsAre("{\"id\":\"a\"}", "{\"id\":\"b\"}", "{\"id\":\"c\"}"));
    EXPECT_THAT(found.lines, ElementsAre(1, 3, 4));
}

TEST(CaseStream, KeepsLinesApartWhenTheFirstOneIsBad) {
    EXPECT_EQ(cut("oops\n{\"id\":\"b\"}\n").kind, BatchKind::lines);
    EXPECT_EQ(cut("{\"id\":\"a\"\n{\"id\":\"b\"}\n").kind, BatchKind::lines);
}

TEST(CaseStream, AsksNoLineWhenLinesAreExpected) {
    EXPECT_EQ(cut("{\"id\":\"a\"}\n", true).kind, BatchKind::lines);
    EXPECT_TRUE(cut("", true).texts.empty());
}

TEST(CaseStream, CutsAnArrayAtItsOwnCommasOnly) {
    const Cut found = cut("[ {\"a\":[1,2],\"b\":\"],}\\\"{\"},\n  {\"c\":{\"d\":[]}} ]\n");
    EXPECT_EQ(found.kind, BatchKind::array);
    EXPECT_THAT(found.texts, ElementsAre("{\"a\":[1,2],\"b\":\"],}\\\"{\"}", "{\"c\":{\"d\":[]}}"));
    EXPECT_THAT(found.lines, ElementsAre(1, 2));
}

TEST(CaseStream, FindsNoCaseInAnEmptyArray) { EXPECT_TRUE(cut(" [ \n ] ").texts.empty()); }

TEST(CaseStream, HandsOutAnEmptyItemForACommaTooMany) {
    EXPECT_THAT(cut("[{},,{}]").texts, ElementsAre("{}", "", "{}"));
    EXPECT_THAT(cut("[{},]").texts, ElementsAre("{}", ""));
}

TEST(CaseStream, TellsOfAnArrayThatIsNotClosed) {
    EXPECT_THAT(cut("[{},\n{}").faults,
                ElementsAre(CaseText::Fault::none, CaseText::Fault::none, CaseText::Fault::unclosed_array));
}

TEST(CaseStream, TakesAnArrayCutShortBetweenItsItemsForOneFault) {
    for (const std::string text : {"[{},", "[{},\n ", "[{} "}) {
        EXPECT_THAT(cut(text).faults, ElementsAre(CaseText::Fault::none, CaseText::Fault::unclosed_array))
            << text;
    }
    EXPECT_THAT(cut("[ ").faults, ElementsAre(CaseText::Fault::unclosed_array));
}

TEST(CaseStream, TellsOfTextAfterTheArray) {
    EXPECT_THAT(cut("[{}]\nx").faults, ElementsAre(CaseText::Fault::none, CaseText::Fault::text_after_array));
}

TEST(CaseStream, LosesOneItemOnlyToAMissingQuote) {
    EXPECT_THAT(cut("[{\"a\": \"x\n},\n{\"b\": 1}\n]").texts, ElementsAre("{\"a\": \"x\n}", "{\"b\": 1}"));
}

TEST(CaseStream, PassesOverACaseThatIsTooLarge) {
    const std::string large(most_case_bytes, ' ');
    const Cut found = cut("{}\n{\"a\":\"" + large + "\"}\n{}\n", true);
    EXPECT_THAT(found.faults,
                ElementsAre(CaseText::Fault::none, CaseText::Fault::overlong, CaseText::Fault::none));
    EXPECT_THAT(found.texts, ElementsAre("{}", "", "{}"));
    EXPECT_THAT(found.lines, ElementsAre(1, 2, 3));
}

TEST(CaseStream, SeesThroughAByteOrderMark) {
    EXPECT_EQ(cut("\xEF\xBB\xBF[{}]").kind, BatchKind::array);
    EXPECT_THAT(cut("\xEF\xBB\xBF[{}]").texts, ElementsAre("{}"));
    EXPECT_THAT(cut("\xEF\xBB\xBF{}\n{}\n").texts, ElementsAre("{}", "{}"));
}

TEST(KindOf, AsksForMoreUntilItCanTell) {
    EXPECT_EQ(kind_of("", false), std::nullopt);
    EXPECT_EQ(kind_of("{}\n", false), std::nullopt);
    EXPECT_EQ(kind_of("{\"id\": \"a\"\n{\"id\"", false), std::nullopt);
    EXPECT_EQ(kind_of("{\"id\": \"a\"\n{\"id\"}\n", false), BatchKind::lines);
    EXPECT_EQ(kind_of("{\"id\": [\n{\"id\"}\n", false), BatchKind::single);
    EXPECT_EQ(kind_of("{}\n\n{", false), BatchKind::lines);
    EXPECT_EQ(kind_of("{}\n \n", true), BatchKind::single);
    EXPECT_EQ(kind_of("{\n\"id\": \"a\"\n", false), BatchKind::single);
}

TEST(KindOf, AsksForNoMoreOfAnArray) { EXPECT_EQ(kind_of(" [", false), BatchKind::array); }

TEST(KindOf, AsksForNoMoreThanACaseMayHave) {
    EXPECT_EQ(kind_of(std::string(most_case_bytes + 1, 'x'), false), BatchKind::single);
}

}  // namespace
}  // namespace zhunsheng::cli
