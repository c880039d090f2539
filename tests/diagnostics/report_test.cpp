// Collecting findings, and what becomes of them.

#include "diagnostics/report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace zhunsheng::diagnostics {
namespace {

using testing::ElementsAre;

/// The place of the first `part` in a text.
text::Span span_of(const text::SourceSet& sources, text::SourceId id, std::string_view part) {
    const auto begin = static_cast<std::uint32_t>(sources[id].text().find(part));
    return {id, begin, begin + static_cast<std::uint32_t>(part.size())};
}

std::vector<std::string> messages(const Diagnostics& diagnostics) {
    std::vector<std::string> found;
    for (const Diagnostic& diagnostic : diagnostics) {
        found.push_back(diagnostic.message.en);
    }
    return found;
}

TEST(Report, BeginsEmptyAndCountsErrors) {
    Report report;
    EXPECT_TRUE(report.empty());
    EXPECT_FALSE(report.has_errors());

    report.add(Code::too_many_remarks, {"1"});
    EXPECT_FALSE(report.has_errors());
    EXPECT_FALSE(report.empty());

    report.add(Code::repeated_key, {"甲"});
    EXPECT_TRUE(report.has_errors());
    EXPECT_EQ(report.error_count(), 1U);
    EXPECT_EQ(report.size(), 2U);
}

TEST(Report, ResolvesWordsAndPlaces) {
    text::SourceSet sources;
    const text::SourceId id = sources.add("a.yaml", "甲: 1\n  乙: 二\n");
    Report report;
    report.add(Code::repeated_key, span_of(sources, id, "二"), {"键"})
        .pointer("/a/0")
        .hint("先看这里", "look here first")
        .label(span_of(sources, id, "甲"), "第一处", "the first");

    const Diagnostics diagnostics = report.resolve(sources);
    ASSERT_EQ(diagnostics.size(), 1U);
    const Diagnostic& told = diagnostics[0];
    EXPECT_EQ(told.code, "ZS1003");
    EXPECT_EQ(told.severity, Severity::error);
    EXPECT_EQ(told.message, (Sentence{"键“键”重复出现", "the key `键` is given twice"}));
    EXPECT_EQ(told.place, (Place{"a.yaml", 2, 6, 2, 7, "  乙: 二", 1}));
    EXPECT_EQ(told.pointer, "/a/0");
    EXPECT_THAT(told.hints, ElementsAre(Sentence{"先看这里", "look here first"},
                                        Sentence{"同一处每个键只写一次，请删去或改名",
                                                 "write each key once; delete one or rename it"}));
    ASSERT_EQ(told.labels.size(), 1U);
    EXPECT_EQ(told.labels[0].place, (Place{"a.yaml", 1, 1, 1, 2, "甲: 1", 1}));
    EXPECT_EQ(told.labels[0].text.zh, "第一处");
    EXPECT_EQ(told.fix, std::nullopt);
}

TEST(Report, DidYouMeanGivesAHintAndAFixOfThePlace) {
    text::SourceSet sources;
    const text::SourceId id = sources.add("a", "试用其 = 0");
    Report report;
    report.add(Code::repeated_key, span_of(sources, id, "试用其"), {"x"}).did_you_mean("试用期");

    const Diagnostics diagnostics = report.resolve(sources);
    EXPECT_EQ(diagnostics[0].hints[0], (Sentence{"是否应为“试用期”", "did you mean `试用期`?"}));
    ASSERT_TRUE(diagnostics[0].fix.has_value());
    EXPECT_EQ(diagnostics[0].fix->replacement, "试用期");
    EXPECT_EQ(diagnostics[0].fix->place, *diagnostics[0].place);
}

TEST(Report, DidYouMeanNothingSaysNothing) {
    Report report;
    report.add(Code::unreadable_file, {"a", "b"}).did_you_mean("");
    const Diagnostics diagnostics = report.resolve(text::SourceSet());
    EXPECT_EQ(diagnostics[0].hints.size(), 1U);
    EXPECT_EQ(diagnostics[0].fix, std::nullopt);
    EXPECT_EQ(diagnostics[0].place, std::nullopt);
}

TEST(Report, AFixMayStandElsewhere) {
    text::SourceSet sources;
    const text::SourceId id = sources.add("a", "ab cd");
    Report report;
    report.add(Code::repeated_key, span_of(sources, id, "ab"), {"x"}).fix(span_of(sources, id, "cd"), "ef");
    const Diagnostics diagnostics = report.resolve(sources);
    EXPECT_EQ(diagnostics[0].fix->place.column, 4U);
    EXPECT_EQ(diagnostics[0].fix->replacement, "ef");
}

TEST(Report, OrdersByFileThenPlaceThenCode) {
    text::SourceSet sources;
    const text::SourceId later = sources.add("b.yaml", "0123456789");
    const text::SourceId earlier = sources.add("a.yaml", "0123456789");
    Report report;
    report.add(Code::repeated_key, {later, 1, 2}, {"b1"});
    report.add(Code::repeated_key, {earlier, 9, 10}, {"a9"});
    report.add(Code::malformed_utf8, {earlier, 2, 3}, {"a2 later code"});
    report.add(Code::repeated_key, {earlier, 2, 3}, {"a2"});
    report.add(Code::unreadable_file, {"no place", "x"});

    EXPECT_THAT(messages(report.resolve(sources)),
                ElementsAre("cannot read `no place`: x", "the key `a2` is given twice",
                            "this is not valid UTF-8 (byte a2 later code)", "the key `a9` is given twice",
                            "the key `b1` is given twice"));
}

TEST(Report, LinesOfABatchKeepTheirOrder) {
    text::SourceSet sources;
    const text::SourceId ninth = sources.add("batch", "0123456789", 9);
    const text::SourceId tenth = sources.add("batch", "0123456789", 10);
    Report report;
    report.add(Code::repeated_key, {tenth, 1, 2}, {"tenth"});
    report.add(Code::repeated_key, {ninth, 5, 6}, {"ninth"});
    const Diagnostics diagnostics = report.resolve(sources);
    EXPECT_EQ(diagnostics[0].place->line, 9U);
    EXPECT_EQ(diagnostics[1].place->line, 10U);
}

TEST(Report, DropsExactRepeatsOnly) {
    text::SourceSet sources;
    const text::SourceId id = sources.add("a", "0123456789");
    Report report;
    for (const char* key : {"x", "y", "x", "y"}) {
        report.add(Code::repeated_key, {id, 1, 2}, {key});
    }
    report.add(Code::repeated_key, {id, 1, 2}, {"x"}).hint("一", "one");
    report.add(Code::repeated_key, {id, 1, 3}, {"x"});
    report.add(Code::unreadable_file, {"f", "e"});
    report.add(Code::unreadable_file, {"f", "e"});
    EXPECT_THAT(messages(report.resolve(sources)),
                ElementsAre("cannot read `f`: e", "the key `x` is given twice", "the key `y` is given twice",
                            "the key `x` is given twice", "the key `x` is given twice"));
}

void add_remarks(Report& report, std::size_t count) {
    for (std::size_t number = 0; number < count; ++number) {
        report.add(Code::too_many_remarks, {std::to_string(number)});
    }
}

TEST(Report, ExactlyTheMostIsKeptWithoutAWord) {
    Report report;
    add_remarks(report, Report::most);
    EXPECT_EQ(report.resolve(text::SourceSet()).size(), Report::most);
}

TEST(Report, BeyondTheMostCountsAndSaysSoLast) {
    Report report;
    add_remarks(report, Report::most + 2);
    report.add(Code::repeated_key, {"late"}).hint("迟", "late").pointer("/late");

    const Diagnostics diagnostics = report.resolve(text::SourceSet());
    EXPECT_EQ(report.size(), Report::most);
    EXPECT_TRUE(report.has_errors());
    ASSERT_EQ(diagnostics.size(), Report::most + 1);
    EXPECT_EQ(diagnostics.back().code, "ZS6900");
    EXPECT_EQ(diagnostics.back().severity, Severity::error);
    EXPECT_EQ(diagnostics.back().message.zh, "问题过多，另有 3 条未列出，其中有错误");
    EXPECT_EQ(diagnostics[Report::most - 1].pointer, "");
}

TEST(Report, LeftOutRemarksAreNoError) {
    Report report;
    add_remarks(report, Report::most + 1);
    const Diagnostics diagnostics = report.resolve(text::SourceSet());
    EXPECT_FALSE(report.has_errors());
    EXPECT_EQ(diagnostics.back().code, "ZS6901");
    EXPECT_EQ(diagnostics.back().severity, Severity::warning);
}

TEST(Report, TakesOverFindingsWithTheirPlacesLedElsewhere) {
    text::SourceSet sources;
    const text::SourceId id = sources.add("a", "0123456789");
    Report made;
    made.add(Code::repeated_key, {text::SourceId{7}, 1, 2}, {"x"})
        .label({text::SourceId{7}, 2, 3}, "甲", "a")
        .fix({text::SourceId{7}, 3, 4}, "y");
    made.add(Code::unreadable_file, {"b", "c"});
    Report report;
    report.adopt(made, [&](text::Span span) { return text::Span{id, span.begin + 5, span.end + 5}; });

    EXPECT_EQ(report.error_count(), 2U);
    const Diagnostics diagnostics = report.resolve(sources);
    ASSERT_EQ(diagnostics.size(), 2U);
    EXPECT_FALSE(diagnostics[0].place.has_value());
    EXPECT_EQ(diagnostics[1].place->column, 7U);
    EXPECT_EQ(diagnostics[1].labels.at(0).place.column, 8U);
    EXPECT_EQ(diagnostics[1].fix->place.column, 9U);
}

TEST(Report, TakesOverHowManyFindingsAnotherLeftOut) {
    Report made;
    for (std::size_t count = 0; count < Report::most + 7; ++count) made.add(Code::repeated_key, {"x"});
    Report report;
    report.adopt(made, [](text::Span span) { return span; });
    EXPECT_EQ(report.error_count(), Report::most + 7);
    const Diagnostics diagnostics = report.resolve(text::SourceSet());
    EXPECT_EQ(diagnostics.back().code, "ZS6900");
    EXPECT_THAT(diagnostics.back().message.en, testing::HasSubstr("7 more"));
}

TEST(Report, AnEnormousArgumentIsCutBetweenCharacters) {
    std::string enormous;
    for (int count = 0; count < 100000; ++count) {
        enormous += "汉";
    }
    Report report;
    report.add(Code::repeated_key, {enormous});
    const std::string message = report.resolve(text::SourceSet())[0].message.zh;
    EXPECT_LT(message.size(), 1100U);
    EXPECT_THAT(message, testing::HasSubstr("汉…”"));
}

TEST(Report, OfAnEnormousLineThePartAroundThePlaceIsKept) {
    text::SourceSet sources;
    std::string line;
    for (int count = 0; count < 100000; ++count) {
        line += "汉";
    }
    const auto begin = static_cast<std::uint32_t>(line.size());
    const text::SourceId id = sources.add("a", line + "here" + line);
    Report report;
    report.add(Code::repeated_key, {id, begin, begin + 4}, {"x"});

    const Place place = *report.resolve(sources)[0].place;
    EXPECT_EQ(place.column, 100001U);
    EXPECT_LE(place.source_line.size(), 4096U);
    const std::size_t characters_before = place.source_line.find("here") / 3;
    EXPECT_EQ(place.source_column + characters_before, place.column);
    EXPECT_TRUE(place.source_line.starts_with("汉"));
    EXPECT_TRUE(place.source_line.ends_with("汉"));
}

}  // namespace
}  // namespace zhunsheng::diagnostics
