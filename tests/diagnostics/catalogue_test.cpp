// What every entry of the catalogue must keep to.

#include "diagnostics/catalogue.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "text/utf8.h"

namespace zhunsheng::diagnostics {
namespace {

/// The numbers of the arguments that a sentence uses; other braces are text.
std::set<char> places_in(std::string_view sentence) {
    std::set<char> places;
    for (std::size_t at = 0; at + 2 < sentence.size(); ++at) {
        const char number = sentence[at + 1];
        if (sentence[at] == '{' && number >= '0' && number <= '9' && sentence[at + 2] == '}') {
            places.insert(number);
        }
    }
    return places;
}

bool has_han(std::string_view sentence) {
    for (std::size_t byte = 0; byte < sentence.size();) {
        const text::Decoded next = text::decode(sentence, byte);
        if (next.character >= U'一' && next.character <= U'\u9FFF') {
            return true;
        }
        byte += next.bytes;
    }
    return false;
}

TEST(Catalogue, EveryEntrySaysWhatIsWrongInBothLanguages) {
    for (const Entry& each : catalogue()) {
        EXPECT_TRUE(has_han(each.zh)) << each.name;
        EXPECT_FALSE(each.en.empty()) << each.name;
        EXPECT_FALSE(has_han(each.en)) << each.name;
        EXPECT_EQ(each.mend_zh.empty(), each.mend_en.empty()) << each.name;
        EXPECT_EQ(text::first_malformed(each.zh), std::nullopt) << each.name;
    }
}

TEST(Catalogue, BothLanguagesTellEquallyManyArguments) {
    // Not the same ones: a word of the language itself is given once in each language.
    for (const Entry& each : catalogue()) {
        EXPECT_EQ(places_in(each.zh).size(), places_in(each.en).size()) << each.name;
        EXPECT_EQ(places_in(each.mend_zh).size(), places_in(each.mend_en).size()) << each.name;
    }
}

TEST(Catalogue, NoSentenceEndsWithAFullStop) {
    for (const Entry& each : catalogue()) {
        for (const std::string_view sentence : {each.zh, each.en, each.mend_zh, each.mend_en}) {
            EXPECT_FALSE(sentence.ends_with('.') || sentence.ends_with("。")) << sentence;
        }
    }
}

TEST(Catalogue, EveryEntryIsFoundByItsCodeAndByItsPrintedCode) {
    for (const Entry& each : catalogue()) {
        EXPECT_EQ(&entry(each.code), &each);
        EXPECT_EQ(find_entry(printed(each.code)), &each);
    }
    EXPECT_EQ(find_entry("ZS0001"), nullptr);
    EXPECT_EQ(find_entry(""), nullptr);
}

TEST(Catalogue, ACodeIsPrintedWithItsPrefix) {
    EXPECT_EQ(printed(Code::repeated_key), "ZS1003");
    EXPECT_EQ(entry(Code::repeated_key).name, "repeated_key");
    EXPECT_EQ(entry(Code::repeated_key).severity, Severity::error);
}

TEST(Filled, ArgumentsTakeTheirPlaces) {
    const std::vector<std::string> arguments{"甲", "b"};
    EXPECT_EQ(filled("“{0}”, {1} {0}", arguments), "“甲”, b 甲");
    EXPECT_EQ(filled("", arguments), "");
    EXPECT_EQ(filled("{1}", arguments), "b");
}

TEST(Filled, WhatAnArgumentContainsIsNotFilledAgain) {
    const std::vector<std::string> arguments{"{1}", "{0}"};
    EXPECT_EQ(filled("{0}{1}", arguments), "{1}{0}");
}

TEST(Filled, OtherBracesAndPlacesWithoutArgumentStay) {
    const std::vector<std::string> arguments{"x"};
    EXPECT_EQ(filled("{1} {a} {} {0 } {{0}} {", arguments), "{1} {a} {} {0 } {x} {");
}

}  // namespace
}  // namespace zhunsheng::diagnostics
