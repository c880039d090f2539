// What every row of the key table must keep to.

#include "rulebook/keys.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "text/utf8.h"

namespace zhunsheng::rulebook {
namespace {

bool has_han(std::string_view text) {
    for (std::size_t byte = 0; byte < text.size();) {
        const text::Decoded next = text::decode(text, byte);
        if (next.character >= U'一' && next.character <= U'\u9FFF') {
            return true;
        }
        byte += next.bytes;
    }
    return false;
}

bool is_snake_case(std::string_view text) {
    return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos && !text.empty();
}

constexpr WordSet all_sets[] = {WordSet::truth,           WordSet::law_day,   WordSet::role,
                                WordSet::trait,           WordSet::principle, WordSet::band_reach,
                                WordSet::prevails_reason, WordSet::flag_kind, WordSet::duty,
                                WordSet::procedure_kind,  WordSet::answer};

TEST(Keys, AreSpelledInChineseAndInEnglish) {
    for (const KeyRow& row : key_table()) {
        EXPECT_TRUE(has_han(row.zh)) << row.zh;
        EXPECT_TRUE(is_snake_case(row.en)) << row.en;
        EXPECT_TRUE(has_han(row.about_zh)) << row.en;
        EXPECT_FALSE(has_han(row.about_en)) << row.en;
        EXPECT_FALSE(row.about_en.empty()) << row.en;
    }
}

TEST(Keys, AreFoundByBothSpellingsAndByTheirName) {
    for (const KeyRow& row : key_table()) {
        EXPECT_EQ(find_key(row.owner, row.zh), &row) << row.zh;
        EXPECT_EQ(find_key(row.owner, row.en), &row) << row.en;
        EXPECT_EQ(&key_row(row.owner, row.key), &row) << row.en;
        EXPECT_TRUE(is_known_key(row.zh));
        EXPECT_TRUE(is_known_key(row.en));
    }
    EXPECT_EQ(find_key(Object::file, "条件"), nullptr);
    EXPECT_FALSE(is_known_key("颜色"));
}

TEST(Keys, OfAnObjectStandTogether) {
    std::size_t rows = 0;
    for (const ObjectRow& object : objects()) {
        EXPECT_FALSE(keys_of(object.object).empty()) << object.en;
        rows += keys_of(object.object).size();
    }
    EXPECT_EQ(rows, key_table().size());
}

TEST(Keys, SayWhatStandsBehindThem) {
    for (const KeyRow& row : key_table()) {
        const bool object = row.shape == Shape::object || row.shape == Shape::objects ||
                            row.shape == Shape::one_or_more || row.shape == Shape::exceptions ||
                            row.shape == Shape::measures || row.shape == Shape::measure_answers ||
                            row.shape == Shape::person_answers || row.shape == Shape::step_answers ||
                            row.shape == Shape::flag_answers;
        const bool word = row.shape == Shape::word || row.shape == Shape::words;
        EXPECT_EQ(row.inside != Object::top, object) << row.en;
        EXPECT_EQ(row.words != WordSet::none, word) << row.en;
        EXPECT_EQ(describe(row.shape).shape, row.shape) << row.en;
    }
}

TEST(Keys, OfMeasuresMayNeedATrait) {
    EXPECT_EQ(key_row(Object::measure, Key::from).trait, Trait::range);
    EXPECT_EQ(key_row(Object::measure, Key::for_life).trait, Trait::life);
    EXPECT_EQ(key_row(Object::measure, Key::when).trait, std::nullopt);
}

TEST(ClosedWords, AreFoundByBothSpellingsAndByTheirValue) {
    for (const WordSet set : all_sets) {
        for (const Word& word : words_of(set)) {
            EXPECT_EQ(find_word(set, word.zh), &word) << word.zh;
            EXPECT_EQ(find_word(set, word.en), &word) << word.en;
            EXPECT_EQ(&word_for(set, word.value), &word) << word.en;
            EXPECT_TRUE(has_han(word.zh));
            EXPECT_TRUE(is_snake_case(word.en));
        }
    }
    EXPECT_EQ(find_word(WordSet::duty, "必须"), nullptr);
}

TEST(ClosedWords, TakeTrueAndFalseForATruth) {
    EXPECT_EQ(find_word(WordSet::truth, "true"), find_word(WordSet::truth, "是"));
    EXPECT_EQ(find_word(WordSet::truth, "false"), find_word(WordSet::truth, "no"));
    EXPECT_EQ(find_word(WordSet::answer, "true"), find_word(WordSet::answer, "是"));
}

}  // namespace
}  // namespace zhunsheng::rulebook
