// Scalars of the quick way against the readers of the plain one.

#include "matching/read_scalar.h"

#include <gtest/gtest.h>

#include <string>

namespace zhunsheng::matching {
namespace {

/// What is read of the text, and how much of it.
template <class Read>
std::pair<Cell, std::size_t> read(const std::string& text, Read read_scalar) {
    const std::string with_padding = text + std::string(16, '!');
    const char* at = with_padding.data();
    const Cell cell = read_scalar(at);
    return {cell, static_cast<std::size_t>(at - with_padding.data())};
}

Cell day(const std::string& text) {
    return read(text, [](const char*& at) { return read_day(at); }).first;
}

std::pair<Cell, std::size_t> decimal(const std::string& text, int decimals) {
    return read(text, [decimals](const char*& at) { return read_decimal(at, decimals); });
}

TEST(ReadDay, AgreesWithTheCalendarOnEveryDayThatCouldBeWritten) {
    for (const int year : {0, 1, 1900, 2000, 2023, 2024, 2100, 9999}) {
        for (int month = 0; month <= 13; ++month) {
            for (int day_of_month = 0; day_of_month <= 32; ++day_of_month) {
                const auto two = [](int number) { return std::to_string(100 + number).substr(1); };
                const std::string text =
                    std::to_string(10000 + year).substr(1) + "-" + two(month) + "-" + two(day_of_month);
                const auto date = values::Date::from_iso(text);
                ASSERT_EQ(day(text), date ? date_cell(*date) : no_scalar) << text;
            }
        }
    }
}

TEST(ReadDay, RefusesEveryOtherByteAtEveryPlace) {
    const std::string good = "2024-02-29";
    for (std::size_t place = 0; place < good.size(); ++place) {
        for (int byte = 0; byte < 256; ++byte) {
            std::string text = good;
            text[place] = static_cast<char>(byte);
            const auto date = values::Date::from_iso(text);
            ASSERT_EQ(day(text), date ? date_cell(*date) : no_scalar) << text;
        }
    }
}

TEST(ReadDecimal, ReadsIntegersAndPlacesIntoOneScale) {
    EXPECT_EQ(decimal("0", 2), std::pair(Cell{0}, std::size_t{1}));
    EXPECT_EQ(decimal("12.5,", 2), std::pair(Cell{1250}, std::size_t{4}));
    EXPECT_EQ(decimal("-3.07", 2), std::pair(Cell{-307}, std::size_t{5}));
    EXPECT_EQ(decimal("999999999999999", 0).first, 999'999'999'999'999);
}

TEST(ReadDecimal, ReadsAsManyDigitsAsThereAreOnBothSidesOfThePoint) {
    const std::string digits = "918273645546372";
    for (std::size_t whole = 1; whole <= digits.size(); ++whole) {
        for (std::size_t places = 0; places <= 9; ++places) {
            const std::string front = digits.substr(0, whole);
            const std::string part = digits.substr(0, places);
            std::string text = front;
            if (places > 0) text.append(".").append(part);
            std::string scaled = front + part;
            if (places < 6) scaled.append(6 - places, '0');
            const bool fits = places <= 6 && scaled.size() <= 15;
            const auto [cell, end] = decimal(text + ",", 6);
            ASSERT_EQ(cell, fits ? std::stoll(scaled) : no_scalar) << text;
            if (fits) {
                ASSERT_EQ(end, text.size());
                ASSERT_EQ(decimal("-" + text, 6).first, -std::stoll(scaled)) << text;
            }
        }
    }
}

TEST(ReadDecimal, TakesNoOtherByteForADigitAtAnyPlace) {
    for (std::size_t place = 0; place < 10; ++place) {
        for (int byte = 0; byte < 256; ++byte) {
            std::string text = "1111111111";
            text[place] = static_cast<char>(byte);
            const bool is_digit = '0' <= byte && byte <= '9';
            const bool is_number = is_digit ? byte != '0' || place > 0 : place > 0 || byte == '-';
            const auto [cell, end] = decimal(text, 0);
            if (byte == '.') continue;
            ASSERT_EQ(cell != no_scalar, is_number) << place << ' ' << byte;
            if (!is_number) continue;
            const std::size_t digits = is_digit || byte == '-' ? text.size() : place;
            if (byte == '-' && place > 0) {
                ASSERT_EQ(end, place);
            } else {
                ASSERT_EQ(end, digits) << place << ' ' << byte;
                ASSERT_EQ(cell, std::stoll(text.substr(0, digits)));
            }
        }
    }
}

TEST(ReadDecimal, LeavesToTheOtherReaderWhatIsWrittenInOtherWays) {
    for (const char* text : {"", "-", "+1", "01", ".5", "1.", "1.234", "1.500", "1000000000000000", "x"}) {
        EXPECT_EQ(decimal(text, 2).first, no_scalar) << text;
    }
    EXPECT_EQ(decimal("1e3", 2).second, 1U) << "the letter is not taken, so that it does not end the number";
}

TEST(ReadTruth, TakesTheTwoWordsAlone) {
    const auto truth = [](const char*& at) { return read_truth(at); };
    EXPECT_EQ(read("true", truth), std::pair(Cell{1}, std::size_t{4}));
    EXPECT_EQ(read("false", truth), std::pair(Cell{0}, std::size_t{5}));
    EXPECT_EQ(read("True", truth).first, no_scalar);
    EXPECT_EQ(read("falsy", truth).first, no_scalar);
    EXPECT_EQ(read("truth", truth).first, no_scalar);
}

}  // namespace
}  // namespace zhunsheng::matching
