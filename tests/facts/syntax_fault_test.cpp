// Texts that are no JSON: code, pointer, underlined text and a piece of the hints.

#include "facts/syntax_fault.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "facts/reading.h"

namespace zhunsheng::facts {
namespace {

using ::testing::HasSubstr;
using namespace testing;

struct BrokenText {
    std::string json;
    std::string reported;
    std::string hint;
};

void expect_reported(const std::vector<BrokenText>& table) {
    for (const BrokenText& row : table) {
        SCOPED_TRACE(row.json);
        const Reading reading = read(row.json);

        EXPECT_EQ(reading.reported(), row.reported + "\n");
        EXPECT_THAT(reading.hints(), HasSubstr(row.hint));
        EXPECT_FALSE(reading.frame.has_value());
    }
}

TEST(BrokenTexts, ATextMustBeginAsJson) {
    expect_reported({BrokenText{"", "case_empty  []", "{ }"},
                     BrokenText{" \n\t ", "case_empty  [ \n\t ]", ""},
                     BrokenText{"\xEF\xBB\xBF{}", "case_byte_order_mark  []", "不带 BOM"},
                     BrokenText{std::string("\xFF\xFE{\0}\0", 6), "malformed_utf8  [\xFF]", "UTF-16"},
                     BrokenText{"id: 1", "json_value_expected  [id]", ""},
                     BrokenText{"}", "json_value_expected  [}]", ""}});
}

TEST(BrokenTexts, ATextMustEndWithItsCase) {
    expect_reported({BrokenText{R"({"a": 1}{"b": 2})", "json_text_after_end  [{]", "另一个案件"},
                     BrokenText{R"({"a": 1}})", "json_text_after_end  [}]", "括号"},
                     BrokenText{"{} x", "json_text_after_end  [x]", ""},
                     BrokenText{"[] []", "json_text_after_end  [[]", ""},
                     BrokenText{"1 2", "json_text_after_end  [2]", ""},
                     BrokenText{R"({"a": [1, {"b": 2})", "json_unclosed_bracket /a/1 [[]", "补“]”"},
                     BrokenText{"{", "json_unclosed_bracket  [{]", "cut short"},
                     BrokenText{R"({"a": "b)", "json_unclosed_string /a [\"]", ""},
                     BrokenText{R"({"a": "b\)", "json_unclosed_string /a [\"]", ""},
                     BrokenText{R"({"a)", "json_unclosed_string  [\"]", ""}});
}

TEST(BrokenTexts, SignsMustStandWhereTheyBelong) {
    expect_reported({BrokenText{R"({"a": 1,})", "json_trailing_comma  [,]", "删去"},
                     BrokenText{R"({"a": [1, ]})", "json_trailing_comma /a/1 [,]", ""},
                     BrokenText{R"({"a": 1 "b": 2})", "json_comma_expected /a [\"]", "逗号"},
                     BrokenText{R"({"a": [1 2]})", "json_comma_expected /a/0 [2]", ""},
                     BrokenText{R"({"a": [1}])", "json_comma_expected /a/0 [}]", ""},
                     BrokenText{R"({"a": 1，"b": 2})", "json_comma_expected /a [，]", "全角"},
                     BrokenText{R"({"a"：1})", "json_colon_expected /a [：]", "半角“:”"},
                     BrokenText{R"({"a": [1, "b": 2], "c": 3})", "json_comma_expected /a/1 [:]", ""},
                     BrokenText{R"({"a": "b": 2})", "json_comma_expected /a [:]", ""},
                     BrokenText{R"({"a": [1: 2]})", "json_comma_expected /a/0 [:]", ""},
                     BrokenText{R"({"a" 1})", "json_colon_expected /a [1]", ""},
                     BrokenText{R"({"a"})", "json_colon_expected /a [}]", ""},
                     BrokenText{R"({"a": })", "json_value_expected /a [}]", ""},
                     BrokenText{R"({"a": ,"b": 1})", "json_value_expected /a [,]", ""},
                     BrokenText{R"({"a": [,1]})", "json_value_expected /a/0 [,]", ""},
                     BrokenText{R"({,"a": 1})", "json_key_expected  [,]", ""},
                     BrokenText{R"({a: 1})", "json_key_expected  [a]", "半角双引号"},
                     BrokenText{R"({'a b': 1})", "json_key_expected  ['a b']", "double quotes"},
                     BrokenText{R"({“a”: 1})", "json_key_expected  [“a”]", "半角双引号"},
                     BrokenText{R"({1: 1})", "json_key_expected  [1]", ""},
                     BrokenText{"{\"a\": 1 // x\n}", "json_comment /a [// x]", ""},
                     BrokenText{"{/* x */}", "json_comment  [/* x */]", ""},
                     BrokenText{"{# x\n}", "json_comment  [# x]", ""}});
}

TEST(BrokenTexts, OnlyTheThreeLiteralsStandWithoutQuotes) {
    expect_reported({BrokenText{R"({"a": True})", "json_value_expected /a [True]", "did you mean `true`?"},
                     BrokenText{R"({"a": 是})", "json_value_expected /a [是]", "did you mean `true`?"},
                     BrokenText{R"({"a": None})", "json_value_expected /a [None]", "did you mean `null`?"},
                     BrokenText{R"({"a": truth})", "json_value_expected /a [truth]", ""},
                     BrokenText{R"({"a": 'b'})", "json_value_expected /a ['b']", "double quotes"},
                     BrokenText{R"({"a": “食品”})", "json_value_expected /a [“食品”]", "半角双引号"},
                     BrokenText{R"({"a":1,"b":[tru, nope)", "json_value_expected /b/0 [tru]", ""}});
}

TEST(BrokenTexts, NumbersMustFollowTheGrammar) {
    expect_reported({BrokenText{R"({"a": 007})", "json_malformed_number /a [007]", "不能以 0 开头"},
                     BrokenText{R"({"a": -01})", "json_malformed_number /a [-01]", "leading zeros"},
                     BrokenText{R"({"a": +1})", "json_malformed_number /a [+1]", "leave out the `+`"},
                     BrokenText{R"({"a": 1.})", "json_malformed_number /a [1.]", "digits on both sides"},
                     BrokenText{R"({"a": .5})", "json_malformed_number /a [.5]", "digits on both sides"},
                     BrokenText{R"({"a": 0x1F})", "json_malformed_number /a [0x1F]", "十进制"},
                     BrokenText{R"({"a": NaN})", "json_malformed_number /a [NaN]", "`null`"},
                     BrokenText{R"({"a": -Infinity})", "json_malformed_number /a [-Infinity]", "`null`"},
                     BrokenText{R"({"a": 5万元})", "json_malformed_number /a [5万元]", "以元计"},
                     BrokenText{R"({"a": 1e})", "json_malformed_number /a [1e]", ""},
                     BrokenText{R"({"a": 1,000})", "json_key_expected  [000]", ""}});
}

TEST(BrokenTexts, TextsMustBeWellFormed) {
    expect_reported({BrokenText{"{\"a\": \"b\nc\"}", "json_control_character /a [\n]", "写作 \\n"},
                     BrokenText{std::string("{\"a\": \"\0\"}", 9) + "}",
                                std::string("json_control_character /a [") + '\0' + "]", "\\u0000"},
                     BrokenText{"{\"a\tb\": 1}", "json_control_character  [\t]", "\\t"},
                     BrokenText{R"({"a": "\x41"})", "json_unknown_escape /a [\\x]", "四位十六进制"},
                     BrokenText{R"({"a": "C:\数据"})", "json_unknown_escape /a [\\数]", ""},
                     BrokenText{R"({"a": "\u12G4"})", "json_unknown_escape /a [\\u]", ""},
                     BrokenText{R"({"a": "\uD800"})", "json_lone_surrogate /a [\\uD800]", ""},
                     BrokenText{R"({"a": "\uDC00\uD800"})", "json_lone_surrogate /a [\\uDC00]", ""},
                     BrokenText{R"({"a": "\uD800\u0041"})", "json_lone_surrogate /a [\\uD800]", ""},
                     BrokenText{R"({"\uDFFF": 1})", "json_lone_surrogate  [\\uDFFF]", ""},
                     BrokenText{"{\"a\": \"b\xC0\xAF\"}", "malformed_utf8  [\xC0]", "UTF-8"},
                     BrokenText{"{\"a\": \"\xED\xA0\x80\"}", "malformed_utf8  [\xED]", ""}});
}

TEST(BrokenTexts, NothingElseIsSaidOfABrokenText) {
    EXPECT_EQ(read(R"({"id": 1, "id": 2, "x": 3, "reader": [}})").reported(),
              "json_value_expected /reader/0 [}]\n");
}

TEST(BrokenTexts, TheOpeningQuoteOfARunawayTextIsShown) {
    const Reading reading = read("{\"id\": \"A-1,\n\"reader\": null}");

    ASSERT_EQ(reading.diagnostics.size(), 1U);
    ASSERT_EQ(reading.diagnostics[0].labels.size(), 1U);
    EXPECT_EQ(reading.diagnostics[0].labels[0].place.column, 8U);
}

TEST(BrokenTexts, AFixMendsAStrayKey) {
    const Reading reading = read("{'a\"b': 1}");

    ASSERT_TRUE(reading.diagnostics[0].fix.has_value());
    EXPECT_EQ(reading.diagnostics[0].fix->replacement, R"("a\"b")");
}

}  // namespace
}  // namespace zhunsheng::facts
