// Decimals: which texts are read, how numbers are written and rounded.

#include "values/number_oracle.h"

#include "values/number.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace zhunsheng::values {
namespace {

Number fraction(Number::Wide numerator, Number::Wide denominator) {
    return Number::ratio(numerator, denominator).value();
}

struct Reading {
    std::string_view text;
    Number value;
};

TEST(NumberFromDecimal, ReadsJsonNumbersExactly) {
    const std::vector<Reading> readings{
        {"0", 0},
        {"-0", 0},
        {"0.0", 0},
        {"-0.00e5", 0},
        {"7", 7},
        {"50000", 50000},
        {"-12", -12},
        {"0.1", fraction(1, 10)},
        {"1.50", fraction(3, 2)},
        {"1.5000000000000000000000000000000000000000000000000000000000000000000000", fraction(3, 2)},
        {"-3.25", fraction(-13, 4)},
        {"99999999999999.99", fraction(9'999'999'999'999'999, 100)},
        {"1e3", 1000},
        {"1E+3", 1000},
        {"12.5e1", 125},
        {"12.5e-1", fraction(5, 4)},
        {"1e-0", 1},
        {"1e00000000000000000000000002", 100},
        {"0e64", 0},
        {"0e-64", 0},
    };
    for (const Reading& reading : readings) {
        EXPECT_EQ(Number::from_decimal(reading.text), reading.value) << reading.text;
    }
}

TEST(NumberFromDecimal, RefusesWhatJsonDoesNotCallANumber) {
    for (const std::string_view text : {"",      " ",
                                        "-",     "+1",
                                        "--1",   "007",
                                        "00",    "-01",
                                        "01.5",  ".5",
                                        "-.5",   "1.",
                                        "1.e3",  "1e",
                                        "1e+",   "1e-",
                                        "e3",    "1e3.5",
                                        "1e++3", " 1",
                                        "1 ",    "1\n",
                                        "1 000", "1,000",
                                        "1_000", "1.2.3",
                                        "0x10",  "1f",
                                        "1e3x",  "NaN",
                                        "nan",   "Infinity",
                                        "-inf",  "１",
                                        "１２",  "1．5",
                                        "−1",    "一",
                                        "3万",   "50%",
                                        "1/2",   "\"1\"",
                                        "1e65",  "1e-65",
                                        "0e65",  "1e99999999999999999999"}) {
        EXPECT_FALSE(Number::from_decimal(text)) << "'" << text << "'";
    }
    EXPECT_FALSE(Number::from_decimal(std::string_view("1\0", 2)));
}

TEST(NumberFromDecimal, ReadsUpToTheLastIntegerThatFits) {
    EXPECT_EQ(Number::from_decimal("170141183460469231731687303715884105727"), fraction(widest, 1));
    EXPECT_FALSE(Number::from_decimal("170141183460469231731687303715884105728"));
    EXPECT_EQ(Number::from_decimal("-170141183460469231731687303715884105728"), fraction(lowest, 1));
    EXPECT_FALSE(Number::from_decimal("-170141183460469231731687303715884105729"));
    EXPECT_FALSE(Number::from_decimal("340282366920938463463374607431768211456"));  // 2^128
    EXPECT_FALSE(Number::from_decimal("340282366920938463463374607431768211457"));
    EXPECT_TRUE(Number::from_decimal("1e38"));
    EXPECT_FALSE(Number::from_decimal("1e39"));
    EXPECT_TRUE(Number::from_decimal("1e-38"));
    EXPECT_FALSE(Number::from_decimal("1e-39"));
    EXPECT_FALSE(Number::from_decimal("0.000000000000000000000000000000000000001"));
}

TEST(NumberFromDecimal, LetsTheExponentMakeUpForZeros) {
    const std::string zeros(60, '0');

    EXPECT_EQ(Number::from_decimal("0." + zeros + "1e61"), Number(1));
    EXPECT_EQ(Number::from_decimal("1" + zeros + "e-60"), Number(1));
    EXPECT_EQ(Number::from_decimal("-25" + zeros + "e-61"), fraction(-5, 2));
}

TEST(NumberFromDecimal, RefusesOrReadsAMillionDigitsAtOnce) {
    const std::string zeros(1'000'000, '0');
    const std::string nines(1'000'000, '9');

    EXPECT_EQ(Number::from_decimal("1." + zeros), Number(1));
    EXPECT_EQ(Number::from_decimal("1e" + zeros), Number(1));
    EXPECT_FALSE(Number::from_decimal("0." + zeros + "1"));
    EXPECT_FALSE(Number::from_decimal("1" + zeros));
    EXPECT_FALSE(Number::from_decimal(nines));
    EXPECT_FALSE(Number::from_decimal("0." + nines));
    EXPECT_FALSE(Number::from_decimal("1e" + nines));
}

std::string random_digits(std::mt19937_64& random, std::size_t count) {
    std::string digits;
    while (digits.size() < count) digits += static_cast<char>('0' + static_cast<char>(random() % 10));
    return digits;
}

TEST(NumberFromDecimal, AgreesWithUnboundedRationals) {
    std::mt19937_64 random(20240601);
    int read = 0;
    for (int round = 0; round < 5'000; ++round) {
        const std::string whole = std::to_string(1 + random() % 9) + random_digits(random, random() % 30);
        const std::string decimals = random_digits(random, 1 + random() % 25);
        const auto exponent = static_cast<int>(random() % 41) - 20;
        const std::string text = "-" + whole + "." + decimals + "e" + std::to_string(exponent);

        const Integer ten = 10;
        const auto scale = [&](std::size_t power) {
            return boost::multiprecision::pow(ten, static_cast<unsigned>(power));
        };
        Rational exact(-Integer(whole + decimals), scale(decimals.size()));
        if (exponent >= 0) exact *= scale(static_cast<std::size_t>(exponent));
        if (exponent < 0) exact /= scale(static_cast<std::size_t>(-exponent));

        const auto number = Number::from_decimal(text);
        read += number ? 1 : 0;
        EXPECT_TRUE(agrees(number, exact)) << text;
    }
    EXPECT_GT(read, 500);
    EXPECT_LT(read, 4'500);
}

TEST(NumberToDecimal, WritesTheShortestExactDecimal) {
    EXPECT_EQ(Number(0).to_decimal(), "0");
    EXPECT_EQ(Number(50'000).to_decimal(), "50000");
    EXPECT_EQ(Number(-7).to_decimal(), "-7");
    EXPECT_EQ(fraction(1, 2).to_decimal(), "0.5");
    EXPECT_EQ(fraction(-13, 4).to_decimal(), "-3.25");
    EXPECT_EQ(fraction(1, 1000).to_decimal(), "0.001");
    EXPECT_EQ(fraction(10'001, 100).to_decimal(), "100.01");
    EXPECT_EQ(fraction(lowest, 1).to_decimal(), "-170141183460469231731687303715884105728");
    EXPECT_EQ(fraction(1, Number::Wide{1} << 20).to_decimal(), "0.00000095367431640625");
}

TEST(NumberToDecimal, RoundsEndlessDecimalsToSixPlaces) {
    EXPECT_EQ(fraction(1, 3).to_decimal(), "0.333333");
    EXPECT_EQ(fraction(-2, 3).to_decimal(), "-0.666667");
    EXPECT_EQ(fraction(200, 3).to_decimal(), "66.666667");
    EXPECT_EQ(fraction(widest, 3).to_decimal(), "56713727820156410577229101238628035242.333333");
}

TEST(NumberToDecimal, LeavesNoTraceOfWhatRoundingTookAway) {
    EXPECT_EQ(fraction(1, 30'000'000).to_decimal(), "0");
    EXPECT_EQ(fraction(-1, 30'000'000).to_decimal(), "0");
    EXPECT_EQ(fraction(29'999'999, 30'000'000).to_decimal(), "1");
    EXPECT_EQ(fraction(-299'999'999, 30'000'000).to_decimal(), "-10");
    EXPECT_EQ(fraction(45'000'001, 30'000'000).to_decimal(), "1.5");
}

TEST(NumberToDecimal, ReadsBackAsTheSameNumberWheneverItIsExact) {
    NumberSource source;
    int exact = 0;
    for (int round = 0; round < 5'000; ++round) {
        const Number number = source.next();
        if (!number.fits_decimals(126)) continue;
        ++exact;
        EXPECT_EQ(Number::from_decimal(number.to_decimal()), number) << number.to_decimal();
    }
    EXPECT_GT(exact, 1'000);
}

TEST(NumberFitsDecimals, TellsExactMoneyFromTheRest) {
    EXPECT_TRUE(Number(3).fits_decimals(0));
    EXPECT_TRUE(fraction(1, 4).fits_decimals(2));
    EXPECT_TRUE(fraction(999, 100).fits_decimals(2));
    EXPECT_FALSE(fraction(1, 8).fits_decimals(2));
    EXPECT_FALSE(fraction(1, 1000).fits_decimals(2));
    EXPECT_FALSE(fraction(1, 3).fits_decimals(38));
    EXPECT_TRUE(fraction(1, Number::Wide{1} << 126).fits_decimals(126));
    EXPECT_FALSE(fraction(1, Number::Wide{1} << 126).fits_decimals(125));
}

struct Rounding {
    Number value;
    int digits;
    Number expected;
};

TEST(NumberRounded, RoundsHalfAwayFromZero) {
    const std::vector<Rounding> roundings{
        {fraction(1, 2), 0, 1},
        {fraction(-1, 2), 0, -1},
        {fraction(3, 2), 0, 2},
        {fraction(5, 2), 0, 3},
        {fraction(-5, 2), 0, -3},
        {fraction(49, 100), 0, 0},
        {fraction(-49, 100), 0, 0},
        {fraction(1'005, 1000), 2, fraction(101, 100)},
        {fraction(1'004'999, 1'000'000), 2, 1},
        {fraction(-1'005, 1000), 2, fraction(-101, 100)},
        {fraction(2, 3), 2, fraction(67, 100)},
        {fraction(1, 3), 38,
         fraction(Number::Wide{33'333'333'333'333'333} * 1'000'000'000'000'000'000 * 1'000 +
                      Number::Wide{333'333'333'333'333'333} * 1'000 + 333,
                  Number::Wide{10'000'000'000'000'000'000U} * 10'000'000'000'000'000'000U)},
        {7, 2, 7},
        {fraction(widest, 1), 38, fraction(widest, 1)},
    };
    for (const Rounding& rounding : roundings) {
        EXPECT_EQ(rounding.value.rounded(rounding.digits), rounding.expected)
            << rounding.value.to_decimal() << " to " << rounding.digits;
    }
}

TEST(NumberRounded, AgreesWithUnboundedRationals) {
    NumberSource source;
    for (int round = 0; round < 10'000; ++round) {
        const Number number = source.next();
        const unsigned digits = source.pick(39);
        const Rational exact = to_rational(number);
        const Integer scale = boost::multiprecision::pow(Integer(10), digits);
        const Rational scaled = boost::multiprecision::abs(exact) * scale + Rational(1, 2);
        const Integer nearest =
            boost::multiprecision::numerator(scaled) / boost::multiprecision::denominator(scaled);
        const Rational expected = Rational(number.is_negative() ? Integer(-nearest) : nearest, scale);

        EXPECT_TRUE(agrees(number.rounded(static_cast<int>(digits)), expected)) << exact << " to " << digits;
    }
}

TEST(NumberRounded, RefusesADigitCountOutOfRange) {
    EXPECT_FALSE(Number(1).rounded(-1));
    EXPECT_FALSE(Number(1).rounded(39));
}

}  // namespace
}  // namespace zhunsheng::values
