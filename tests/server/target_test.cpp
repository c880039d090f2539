// Paths, parameters, and what is none.

#include "target.h"

#include <gtest/gtest.h>

#include "case_query.h"
#include "routes.h"
#include "words.h"

namespace zhunsheng::server {
namespace {

Parsed<CaseQuery> parsed(std::string_view query, bool batch = false) {
    return parse_case_query(parse_target("/?" + std::string{query})->query, batch, Language::english);
}

TEST(ParseTarget, UndoesEscapes) {
    const auto target = parse_target("/v1/explain?of=%E7%AC%AC+1&lang=en&&flag");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->path, "/v1/explain");
    EXPECT_EQ(target->query.value("of"), "第 1");
    EXPECT_EQ(target->query.value("flag"), "");
    EXPECT_EQ(target->query.value("on"), std::nullopt);
}

TEST(ParseTarget, RefusesWhatIsNoPathOrNoText) {
    for (const char* target : {"", "*", "http://a/", "/%", "/v1%2Flint", "/%E7%AC%AC", "/?a=%", "/?a=%zz",
                               "/?a=%00", "/?a=%ff", "/?a=1&a=2", "/%c0%80"}) {
        EXPECT_FALSE(parse_target(target)) << target;
    }
}

TEST(ParseTarget, RefusesMoreParametersThanAnybodyNeeds) {
    std::string target = "/?0";
    for (std::size_t number = 1; number < most_parameters; ++number) target += "&" + std::to_string(number);
    EXPECT_TRUE(parse_target(target));
    EXPECT_FALSE(parse_target(target + "&more"));
}

TEST(IsUtf8, KnowsOverlongFormsAndSurrogates) {
    EXPECT_TRUE(is_utf8("a第\xf0\x9f\x98\x80"));
    for (const char* text :
         {"\x80", "\xc0\x80", "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe7\xac", "\xff"}) {
        EXPECT_FALSE(is_utf8(text));
    }
}

TEST(ParseCaseQuery, ReadsWhatIsAsked) {
    const auto read =
        parsed("on=2024-05-01&lenient=true&explanations=false&name=x&line=7&format=html&lang=zh");
    ASSERT_TRUE(read.value) << read.fault;
    EXPECT_EQ(read.value->decide.on, "2024-05-01");
    EXPECT_TRUE(read.value->decide.lenient);
    EXPECT_FALSE(read.value->decide.explanations);
    EXPECT_EQ(read.value->decide.name, "x");
    EXPECT_EQ(read.value->decide.first_line, 7U);
    EXPECT_EQ(read.value->form, Form::html);
    EXPECT_EQ(read.value->language, Language::chinese);
}

TEST(ParseCaseQuery, NamesTheParameterThatIsWrong) {
    EXPECT_EQ(parsed("lenient=1").fault, "lenient must be true or false");
    EXPECT_EQ(parsed("line=0").fault, "line must be a whole number from 1");
    EXPECT_EQ(parsed("line=99999999999999999999").fault, "line must be a whole number from 1");
    EXPECT_EQ(parsed("on=2024-02-30").fault, "on must be a date");
    EXPECT_EQ(parsed("on=").fault, "on must be a date");
    EXPECT_EQ(parsed("lang=fr").fault, "lang must be zh or en");
    EXPECT_EQ(parsed("unheard=1").fault, "there is no parameter unheard");
    EXPECT_FALSE(parsed("findings=true&all=true").fault.empty());
    EXPECT_FALSE(parsed("format=text&diagnostics=true").fault.empty());
    EXPECT_FALSE(parsed("indented=true", true).fault.empty());
}

TEST(Routes, LeadToOneSegmentAtMost) {
    ASSERT_NE(find_route("/v1/schemas/case"), nullptr);
    EXPECT_EQ(find_route("/v1/schemas/case")->path, "/v1/schemas/{name}");
    EXPECT_EQ(find_route("/v1/schemas/"), nullptr);
    EXPECT_EQ(find_route("/v1/schemas/a/b"), nullptr);
    EXPECT_EQ(find_route("/v1/decide/"), nullptr);
    EXPECT_TRUE(takes(*find_route("/v1/health"), "HEAD"));
    EXPECT_FALSE(takes(*find_route("/v1/decide"), "GET"));
}

}  // namespace
}  // namespace zhunsheng::server
