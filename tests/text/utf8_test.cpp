// UTF-8 against a decoder written another way, and the character tables against what Unicode says.

#include "text/utf8.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace zhunsheng::text {
namespace {

/// Decodes by arithmetic, where the engine goes by table 3-7: reads as many bytes as the lead byte's ones
/// announce, then refuses what could have been written shorter, surrogates and what lies beyond Unicode.
Decoded by_arithmetic(std::string_view text) {
    const Decoded malformed{};
    const auto at = [&](std::size_t index) {
        return static_cast<unsigned>(static_cast<unsigned char>(text[index]));
    };
    std::uint32_t ones = 0;
    while (ones < 8 && (at(0) & (0x80U >> ones)) != 0) {
        ++ones;
    }
    if (ones == 0) {
        return {static_cast<char32_t>(at(0)), 1, true};
    }
    if (ones == 1 || ones > 4 || text.size() < ones) {
        return malformed;
    }
    std::uint32_t number = at(0) & (0xFFU >> (ones + 1));
    for (std::uint32_t index = 1; index < ones; ++index) {
        if ((at(index) & 0xC0U) != 0x80U) {
            return malformed;
        }
        number = number * 64 + (at(index) & 0x3FU);
    }
    const std::array<std::uint32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = number >= 0xD800 && number < 0xE000;
    if (number < smallest[ones] || number > 0x10FFFF || surrogate) {
        return malformed;
    }
    return {static_cast<char32_t>(number), ones, true};
}

std::string bytes(std::initializer_list<unsigned> values) {
    std::string text;
    for (const unsigned value : values) {
        text += static_cast<char>(value);
    }
    return text;
}

void expect_same(const std::string& text) {
    const Decoded expected = by_arithmetic(text);
    const Decoded decoded = decode(text, 0);
    ASSERT_EQ(decoded.well_formed, expected.well_formed) << testing::PrintToString(text);
    ASSERT_EQ(decoded.character, expected.character) << testing::PrintToString(text);
    ASSERT_EQ(decoded.bytes, expected.bytes) << testing::PrintToString(text);
}

TEST(Decode, AgreesWithArithmeticOnEveryOneAndTwoBytes) {
    for (unsigned first = 0; first < 256; ++first) {
        ASSERT_NO_FATAL_FAILURE(expect_same(bytes({first})));
        for (unsigned second = 0; second < 256; ++second) {
            ASSERT_NO_FATAL_FAILURE(expect_same(bytes({first, second})));
        }
    }
}

TEST(Decode, AgreesWithArithmeticOnThreeAndFourBytesAtEveryBoundary) {
    const std::vector<unsigned> edges{0x00, 0x41, 0x7F, 0x80, 0x81, 0x8F, 0x90, 0x91, 0x9F, 0xA0,
                                      0xAD, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED,
                                      0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF8, 0xFF};
    for (const unsigned first : edges) {
        for (const unsigned second : edges) {
            for (const unsigned third : edges) {
                ASSERT_NO_FATAL_FAILURE(expect_same(bytes({first, second, third})));
                for (const unsigned fourth : edges) {
                    ASSERT_NO_FATAL_FAILURE(expect_same(bytes({first, second, third, fourth})));
                }
            }
        }
    }
}

TEST(Append, EveryCharacterIsDecodedToItself) {
    for (char32_t character = 0; character <= 0x10FFFF; ++character) {
        if (character >= 0xD800 && character <= 0xDFFF) {
            continue;
        }
        std::string text;
        append(text, character);
        const Decoded decoded = decode(text, 0);
        ASSERT_TRUE(decoded.well_formed);
        ASSERT_EQ(decoded.character, character);
        ASSERT_EQ(decoded.bytes, text.size());
    }
}

TEST(Append, WhatIsNoCharacterBecomesTheReplacementCharacter) {
    for (const char32_t none :
         {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}, char32_t{0xFFFFFFFF}}) {
        std::string text = "甲";
        append(text, none);
        EXPECT_EQ(text, "甲\uFFFD");
    }
}

TEST(FirstMalformed, NamesTheFirstByteThatIsNoUtf8) {
    EXPECT_EQ(first_malformed(""), std::nullopt);
    EXPECT_EQ(first_malformed("plain 汉字 😀"), std::nullopt);
    EXPECT_EQ(first_malformed("汉\xFF字"), 3U);
    EXPECT_EQ(first_malformed("ab\xE6\xB1"), 2U);
    EXPECT_EQ(first_malformed("\xED\xA0\x80"), 0U);
    EXPECT_EQ(first_malformed("a\xC0\x80"), 1U);
}

TEST(CountCharacters, CountsCodePointsAndEveryMalformedByte) {
    EXPECT_EQ(count_characters(""), 0U);
    EXPECT_EQ(count_characters("a汉😀"), 3U);
    EXPECT_EQ(count_characters("e\u0301"), 2U);
    EXPECT_EQ(count_characters("汉\xE6\xB1"), 3U);
}

TEST(CharacterBegin, IsTheLeadByteOfTheCharacterThatHoldsTheByte) {
    const std::string text = "a汉😀";
    const std::vector<std::size_t> begins{0, 1, 1, 1, 4, 4, 4, 4};
    for (std::size_t byte = 0; byte < text.size(); ++byte) {
        EXPECT_EQ(character_begin(text, byte), begins[byte]) << byte;
    }
    EXPECT_EQ(character_begin(text, 99), text.size());
}

TEST(CharacterBegin, AgreesWithReadingFromTheStart) {
    const std::vector<unsigned> edges{0x41, 0x80, 0xBF, 0xC3, 0xE4, 0xF0};
    for (std::size_t number = 0; number < 6UL * 6 * 6 * 6 * 6 * 6; ++number) {
        std::string text;
        for (std::size_t rest = number, place = 0; place < 6; ++place, rest /= edges.size()) {
            text += static_cast<char>(edges[rest % edges.size()]);
        }
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = begin + decode(text, begin).bytes;
            for (std::size_t byte = begin; byte < end; ++byte) {
                ASSERT_EQ(character_begin(text, byte), begin)
                    << testing::PrintToString(text) << " at " << byte;
            }
            begin = end;
        }
    }
}

TEST(DisplayWidth, EastAsianWideAndFullWidthCharactersTakeTwoCells) {
    for (const char32_t wide : {U'汉', U'〇', U'、', U'。', U'（', U'Ａ', U'￥', U'\u3000', U'あ', U'カ',
                                U'한', U'ᄀ', U'㎡', U'😀', U'⚡', U'𠀀', U'𰀀', U'㐀', U'《'}) {
        EXPECT_EQ(display_width(wide), 2) << static_cast<std::uint32_t>(wide);
    }
}

TEST(DisplayWidth, OtherCharactersTakeOneCell) {
    for (const char32_t narrow :
         {U'a', U'~', U' ', U'é', U'Ω', U'я', U'ｶ', U'…', U'“', U'·', U'—', U'①', U'\uFFFD'}) {
        EXPECT_EQ(display_width(narrow), 1) << static_cast<std::uint32_t>(narrow);
    }
}

TEST(DisplayWidth, CombiningMarksAndControlCharactersTakeNone) {
    for (const char32_t none : {U'\0', U'\t', U'\x1b', U'\x7f', U'\u0301', U'\u3099', U'\u302A', U'\u200B',
                                U'\u202E', U'\uFEFF', U'\uFE0F', U'\u1161', U'\U000E0100'}) {
        EXPECT_EQ(display_width(none), 0) << static_cast<std::uint32_t>(none);
    }
    EXPECT_EQ(display_width(char32_t{0x85}), 0);
}

TEST(DisplayWidth, OfATextIsTheSumOfItsCharacters) {
    EXPECT_EQ(display_width("工龄 >= 10"), 10);
    EXPECT_EQ(display_width("e\u0301"), 1);
    EXPECT_EQ(display_width("\xFF"), 1);
    EXPECT_EQ(display_width(""), 0);
}

TEST(AsciiTwin, OfEveryFullWidthFormIsItsAsciiCharacter) {
    for (char32_t offset = 0; offset <= 0x7E - 0x21; ++offset) {
        EXPECT_EQ(ascii_twin(0xFF01 + offset), static_cast<char>(0x21 + offset));
    }
    EXPECT_EQ(ascii_twin(0xFF00), std::nullopt);
    EXPECT_EQ(ascii_twin(0xFF5F), std::nullopt);
}

TEST(AsciiTwin, OfChinesePunctuationIsWhatAKeyboardWouldGive) {
    const std::vector<std::pair<char32_t, char>> twins{
        {U'（', '('}, {U'）', ')'}, {U'，', ','}, {U'：', ':'},    {U'；', ';'}, {U'＞', '>'},
        {U'＝', '='}, {U'５', '5'}, {U'、', ','}, {U'。', '.'},    {U'【', '['}, {U'】', ']'},
        {U'《', '<'}, {U'》', '>'}, {U'“', '"'},  {U'”', '"'},     {U'‘', '\''}, {U'’', '\''},
        {U'！', '!'}, {U'％', '%'}, {U'－', '-'}, {U'\u3000', ' '}};
    for (const auto& [character, twin] : twins) {
        EXPECT_EQ(ascii_twin(character), twin) << static_cast<std::uint32_t>(character);
    }
}

TEST(AsciiTwin, CharactersWithoutOneHaveNone) {
    for (const char32_t none : {U'汉', U'≥', U'≤', U'≠', U'a', U'(', U'…', U'￥', U'〔'}) {
        EXPECT_EQ(ascii_twin(none), std::nullopt) << static_cast<std::uint32_t>(none);
    }
}

TEST(IsSteering, HoldsForWhatATerminalObeysInsteadOfShowing) {
    for (const char32_t steering : {U'\0', U'\n', U'\x1b', U'\x7f', U'\u200B', U'\u200F', U'\u202E',
                                    U'\u2066', U'\u2028', U'\uFEFF', U'\U000E0041'}) {
        EXPECT_TRUE(is_steering(steering)) << static_cast<std::uint32_t>(steering);
    }
    EXPECT_TRUE(is_steering(char32_t{0x9B}));
    for (const char32_t shown : {U'a', U' ', U'汉', U'\u0301', U'\u3000', U'\u00A0', U'。'}) {
        EXPECT_FALSE(is_steering(shown)) << static_cast<std::uint32_t>(shown);
    }
}

TEST(IsNameCharacter, LettersDigitsHanAndTheUnderscoreAre) {
    for (const char32_t good : {U'a', U'Z', U'0', U'9', U'_', U'汉', U'〇', U'𠀀', U'㐀', U'é', U'Ω', U'я',
                                U'あ', U'한', U'٣', U'Ⅱ', U'\u0301', U'々'}) {
        EXPECT_TRUE(is_name_character(good)) << static_cast<std::uint32_t>(good);
    }
}

TEST(IsNameCharacter, PunctuationSpacesSignsAndInvisibleOnesAreNot) {
    for (const char32_t bad :
         {U' ',      U'-',      U'.',      U'(',      U'@',      U'[',      U'`', U'{',      U'/',  U':',
          U'，',     U'。',     U'（',     U'“',      U'·',      U'—',      U'≥', U'＞',     U'￥', U'\u3000',
          U'\u00A0', U'\u200B', U'\u200D', U'\u3164', U'\uFE0F', U'\uFEFF', U'😀', U'\uFFFD', U'\n'}) {
        EXPECT_FALSE(is_name_character(bad)) << static_cast<std::uint32_t>(bad);
    }
}

}  // namespace
}  // namespace zhunsheng::text
