// What is written as JSON is read back by another library.

#include "text/json_text.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "text/utf8.h"

namespace zhunsheng::text {
namespace {

std::string as_json(std::string_view text) {
    std::string json;
    append_json_string(json, text);
    return json;
}

TEST(AppendJsonString, EscapesWhatJsonDemandsAndNothingElse) {
    EXPECT_EQ(as_json("汉字 a/b 😀"), "\"汉字 a/b 😀\"");
    EXPECT_EQ(as_json("\"\\\n\t\r\b\f"), R"("\"\\\n\t\r\b\f")");
    EXPECT_EQ(as_json(std::string("\0\x1f\x7f", 3)), "\"\\u0000\\u001f\x7f\"");
}

TEST(AppendJsonString, EveryCharacterIsReadBackAsItself) {
    std::string text;
    for (char32_t character = 0; character < 0x11000; character += character < 0x100 ? 1 : 37) {
        append(text, character);
    }
    EXPECT_EQ(nlohmann::json::parse(as_json(text)).get<std::string>(), text);
}

TEST(AppendJsonString, MalformedBytesBecomeReplacementCharacters) {
    EXPECT_EQ(as_json("a\xFF汉\xE6\xB1"), "\"a\uFFFD汉\uFFFD\uFFFD\"");
}

TEST(JsonWriter, SetsCommasBetweenMembersAndItems) {
    JsonWriter json;
    json.begin_object();
    json.member("a", 1U);
    json.key("b");
    json.begin_array();
    json.string("x");
    json.begin_object();
    json.end_object();
    json.begin_array();
    json.end_array();
    json.number(18446744073709551615U);
    json.end_array();
    json.member("c", "y");
    json.end_object();
    EXPECT_EQ(json.take(), R"({"a":1,"b":["x",{},[],18446744073709551615],"c":"y"})");
}

TEST(JsonWriter, LaysOutForPeopleWithTwoBlanksForEachLevel) {
    JsonWriter json(JsonLayout::pretty);
    json.begin_object().member("a", "x").key("b").begin_array().number(1).null().end_array();
    json.key("c").begin_object().end_object().end_object();
    EXPECT_EQ(json.take(), "{\n  \"a\": \"x\",\n  \"b\": [\n    1,\n    null\n  ],\n  \"c\": {}\n}");
}

/// With each ASCII character at each place of texts that fill no word, a word and more than one.
TEST(JsonWriter, EscapesTextsKnownToBeUtf8AsAnyOthers) {
    for (const std::string_view around :
         {"", "abc", "汉字", "abcdefg", "市场监督管理", "abc 汉字 def 汉字 ghi 汉字"}) {
        for (std::size_t place = 0; place <= around.size(); ++place) {
            if (first_malformed(around.substr(0, place))) continue;  // amid a character
            for (int character = 0; character < 0x80; ++character) {
                std::string text{around};
                text.insert(place, 1, static_cast<char>(character));
                JsonWriter json(JsonLayout::compact, JsonTexts::utf8);
                json.string(text);
                ASSERT_EQ(json.take(), as_json(text)) << around << ' ' << place << ' ' << character;
            }
        }
    }
}

TEST(JsonWriter, BeginsAnewAfterTake) {
    JsonWriter json;
    json.string("x");
    EXPECT_EQ(json.take(), "\"x\"");
    json.string("y");
    EXPECT_EQ(json.take(), "\"y\"");
}

}  // namespace
}  // namespace zhunsheng::text
