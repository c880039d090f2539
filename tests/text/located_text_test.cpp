// The way back from a scalar's text to its file.

#include "text/located_text.h"

#include <gtest/gtest.h>

namespace zhunsheng::text {
namespace {

/// The value of the scalar `'it''s'` at byte 10 of a file: it's.
LocatedText quoted() { return {"it's", SourceId{2}, {11, 12, 13, 15, 16}, {SourceId{2}, 10, 17}}; }

TEST(LocatedText, APartStandsWhereItWasWritten) {
    EXPECT_EQ(quoted().span(0, 2), (Span{SourceId{2}, 11, 13}));
    EXPECT_EQ(quoted().span(2, 3), (Span{SourceId{2}, 13, 15}));
    EXPECT_EQ(quoted().span(3, 4), (Span{SourceId{2}, 15, 16}));
}

TEST(LocatedText, TheWholeIsTheContentWithoutTheNotation) {
    EXPECT_EQ(quoted().whole(), (Span{SourceId{2}, 11, 16}));
    EXPECT_EQ(quoted().notation, (Span{SourceId{2}, 10, 17}));
}

TEST(LocatedText, AnEmptyPartIsTheEmptyPlaceBeforeIt) {
    EXPECT_EQ(quoted().span(3, 3), (Span{SourceId{2}, 15, 15}));
    EXPECT_EQ(quoted().span(4, 4), (Span{SourceId{2}, 16, 16}));
}

TEST(LocatedText, APartBeyondTheEndCountsAsTheEnd) {
    EXPECT_EQ(quoted().span(3, 99), (Span{SourceId{2}, 15, 16}));
    EXPECT_EQ(quoted().span(50, 99), (Span{SourceId{2}, 16, 16}));
}

TEST(LocatedText, VerbatimStandsByteForByte) {
    const LocatedText text = LocatedText::verbatim(SourceId{1}, "甲a");
    EXPECT_EQ(text.span(3, 4), (Span{SourceId{1}, 3, 4}));
    EXPECT_EQ(text.whole(), (Span{SourceId{1}, 0, 4}));
    EXPECT_EQ(text.notation, text.whole());
    EXPECT_EQ(text.places.size(), text.text.size() + 1);
    EXPECT_TRUE(LocatedText::verbatim(SourceId{}, "").empty());
}

}  // namespace
}  // namespace zhunsheng::text
