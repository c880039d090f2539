// Characters that people take for one another.

#include "text/look_alike.h"

#include <gtest/gtest.h>

namespace zhunsheng::text {
namespace {

TEST(LookAlike, FullWidthLettersAndDigitsImitateAscii) {
    EXPECT_EQ(imitated(U'０'), U'0');
    EXPECT_EQ(imitated(U'ｚ'), U'z');
    EXPECT_EQ(plain("２０２１－０１－０１"), "2021-01-01");
}

TEST(LookAlike, CyrillicAndGreekLettersImitateLatinOnes) {
    EXPECT_EQ(imitated(U'а'), U'a');
    EXPECT_EQ(imitated(U'С'), U'C');
    EXPECT_EQ(imitated(U'ο'), U'o');
    EXPECT_EQ(imitated(U'ж'), std::nullopt);
}

TEST(LookAlike, RadicalsAndCompatibilityFormsImitateIdeographs) {
    EXPECT_EQ(imitated(U'\u2F47'), U'日');  // KANGXI RADICAL SUN
    EXPECT_EQ(imitated(U'\uF90A'), U'金');  // CJK COMPATIBILITY IDEOGRAPH
}

TEST(LookAlike, CommonCharactersImitateNothing) {
    for (const char32_t character : U"a0日曰〇—。") EXPECT_EQ(imitated(character), std::nullopt);
}

TEST(LookAlike, TextsWithTheSameLooksAreComparedEqual) {
    EXPECT_EQ(looks_of("第—条"), looks_of("第一条"));
    EXPECT_EQ(looks_of("曰期"), looks_of("日期"));
    EXPECT_EQ(looks_of("二〇二一"), looks_of("二○二一"));
    EXPECT_EQ(looks_of("tуpe"), looks_of("type"));
    EXPECT_NE(looks_of("日期"), looks_of("月期"));
    EXPECT_NE(looks_of("a"), looks_of("b"));
}

TEST(LookAlike, MalformedTextIsNoTrouble) {
    EXPECT_EQ(looks_of("a\xFF"), "a\uFFFD");
    EXPECT_EQ(looks_of(""), "");
}

}  // namespace
}  // namespace zhunsheng::text
