// Exact arithmetic, measured against unbounded rationals.

#include "values/number_oracle.h"

#include "values/number.h"

#include <gtest/gtest.h>

#include <compare>
#include <random>
#include <type_traits>

namespace zhunsheng::values {
namespace {

static_assert(std::is_trivially_copyable_v<Number>);

std::strong_ordering order(const Rational& left, const Rational& right) { return left.compare(right) <=> 0; }

void expect_all_operations_agree(const Number& left, const Number& right) {
    const Rational exact_left = to_rational(left);
    const Rational exact_right = to_rational(right);
    SCOPED_TRACE(exact_left.str() + " with " + exact_right.str());

    EXPECT_TRUE(agrees(left.plus(right), exact_left + exact_right));
    EXPECT_TRUE(agrees(left.minus(right), exact_left - exact_right));
    EXPECT_TRUE(agrees(left.times(right), exact_left * exact_right));
    if (!right.is_zero()) {
        EXPECT_TRUE(agrees(left.over(right), Rational(exact_left / exact_right)));
    }
    EXPECT_EQ(left <=> right, order(exact_left, exact_right));
    EXPECT_EQ(left == right, exact_left == exact_right);
}

TEST(Number, AgreesWithUnboundedRationalsAtTheEdges) {
    const auto numbers = edge_numbers();
    for (const Number& left : numbers) {
        for (const Number& right : numbers) expect_all_operations_agree(left, right);
    }
}

TEST(Number, AgreesWithUnboundedRationalsOnRandomNumbers) {
    NumberSource source;
    for (int round = 0; round < 10'000; ++round) expect_all_operations_agree(source.next(), source.next());
}

// Starts from the result, so that results that just fit are met as often as others.
TEST(Number, FindsEveryResultThatFits) {
    NumberSource source;
    int found = 0;
    for (int round = 0; round < 20'000; ++round) {
        const Number left = source.next();
        const Number result = source.next();
        const Rational exact_left = to_rational(left);
        const Rational exact_result = to_rational(result);
        SCOPED_TRACE(exact_left.str() + " to " + exact_result.str());

        if (const auto right = to_number(exact_result - exact_left)) {
            ++found;
            EXPECT_EQ(left.plus(*right), result);
        }
        if (const auto right = to_number(exact_left - exact_result)) {
            EXPECT_EQ(left.minus(*right), result);
        }
        if (left.is_zero()) continue;
        if (const auto right = to_number(Rational(exact_result / exact_left))) {
            EXPECT_EQ(left.times(*right), result);
        }
        if (result.is_zero()) continue;
        if (const auto right = to_number(Rational(exact_left / exact_result))) {
            EXPECT_EQ(left.over(*right), result);
        }
    }
    EXPECT_GT(found, 1000);
}

// The products in between need up to 150 bits, and their difference borrows from the upper half.
TEST(Number, SubtractsLargeNumbersThatAreCloseTogether) {
    std::mt19937_64 random(20240701);
    for (int round = 0; round < 1'000; ++round) {
        const Integer denominator = random() % (1 << 24) + 1;
        const Integer other = random() % (1 << 24) + 1;
        const Integer numerator = (Integer(random()) << 62) + random();
        const Integer distance = (Integer(random()) << 62) + random();
        const Rational left(numerator, denominator);
        const Rational right(Integer((numerator * other - distance) / denominator), other);
        if (!fits(left) || !fits(right)) continue;

        EXPECT_TRUE(agrees(to_number(left)->minus(*to_number(right)), left - right))
            << left << " - " << right;
    }
}

TEST(Number, ComparesNeighboursThatNoFloatingPointTellsApart) {
    const Number left = Number::ratio(widest - 1, widest).value();
    const Number right = Number::ratio(widest - 2, widest - 1).value();

    EXPECT_GT(left, right);
    EXPECT_LT(left.negated().value(), right.negated().value());
}

TEST(Number, RatioIsReducedAndItsDenominatorPositive) {
    const Number number = Number::ratio(6, -4).value();

    EXPECT_TRUE(number.numerator() == -3);
    EXPECT_TRUE(number.denominator() == 2);
    EXPECT_EQ(Number::ratio(0, -5), Number(0));
    EXPECT_EQ(Number::ratio(lowest, lowest), Number(1));
}

TEST(Number, RatioRefusesWhatIsNoFractionOrDoesNotFit) {
    EXPECT_FALSE(Number::ratio(1, 0));
    EXPECT_FALSE(Number::ratio(0, 0));
    EXPECT_FALSE(Number::ratio(1, lowest));
    EXPECT_FALSE(Number::ratio(lowest, -1));
    EXPECT_TRUE(Number::ratio(2, lowest));
}

TEST(Number, ThirdsAddUpToOne) {
    const Number third = Number::ratio(1, 3).value();

    EXPECT_EQ(third.plus(third).value().plus(third), Number(1));
    EXPECT_EQ(Number::ratio(2, 3).value().times(30'000), Number(20'000));
}

TEST(Number, TenTenthsAreOne) {
    const Number tenth = Number::ratio(1, 10).value();
    Number total;
    for (int count = 0; count < 10; ++count) total = total.plus(tenth).value();

    EXPECT_EQ(total, Number(1));
}

TEST(Number, DivisionByZeroIsNothing) {
    EXPECT_FALSE(Number(1).over(0));
    EXPECT_FALSE(Number(0).over(0));
}

TEST(Number, TheLeastNumberHasNoNegative) {
    const Number least = Number::ratio(lowest, 1).value();

    EXPECT_FALSE(least.negated());
    EXPECT_FALSE(least.minus(1));
    EXPECT_FALSE(least.over(-1));
    EXPECT_EQ(least.minus(least), Number(0));
    EXPECT_EQ(Number(5).negated(), Number(-5));
}

TEST(Number, KnowsItsSignAndWhetherItIsWhole) {
    EXPECT_TRUE(Number().is_zero());
    EXPECT_FALSE(Number().is_negative());
    EXPECT_TRUE(Number(-1).is_negative());
    EXPECT_TRUE(Number(-1).is_integer());
    EXPECT_FALSE(Number::ratio(1, 2).value().is_integer());
}

}  // namespace
}  // namespace zhunsheng::values
