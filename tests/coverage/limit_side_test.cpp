// Values at limits, and next to them.

#include "coverage/limit_side.h"

#include <gtest/gtest.h>

namespace zhunsheng::coverage {
namespace {

using syntax::Operator;
using values::Date;
using values::Kind;
using values::Number;
using values::Period;

Number number(const char* decimal) { return *Number::from_decimal(decimal); }

TEST(LimitSide, OfMoneyIsAFenAway) {
    const auto side = [](const char* value, Operator operation) {
        return side_of(operation, number(value), number("50000"), Kind::money);
    };
    EXPECT_EQ(side("50000", Operator::greater_equal), Side::at);
    EXPECT_EQ(side("49999.99", Operator::greater_equal), Side::beside);
    EXPECT_EQ(side("49999.98", Operator::greater_equal), Side::far);
    EXPECT_EQ(side("50000.01", Operator::greater_equal), Side::far) << "that is the same side as the limit";
    EXPECT_EQ(side("50000.01", Operator::greater), Side::beside);
    EXPECT_EQ(side("49999.99", Operator::less), Side::beside);
    EXPECT_EQ(side("50000.01", Operator::less_equal), Side::beside);
}

TEST(LimitSide, OfOtherKindsIsOneOfTheirUnitsAway) {
    EXPECT_EQ(side_of(Operator::greater_equal, Number{2}, Number{3}, Kind::integer), Side::beside);
    EXPECT_EQ(side_of(Operator::greater_equal, number("0.29"), number("0.3"), Kind::percent), Side::beside);
    const Date day = *Date::from_ymd(2021, 6, 1);
    EXPECT_EQ(side_of(Operator::greater_equal, *Date::from_ymd(2021, 5, 31), day, Kind::date), Side::beside);
    EXPECT_EQ(side_of(Operator::greater_equal, *Date::from_ymd(2021, 5, 30), day, Kind::date), Side::far);
    EXPECT_EQ(side_of(Operator::less, Period{1, 11, 0, 0}, Period{2, 0, 0, 0}, Kind::period), Side::beside);
    EXPECT_EQ(side_of(Operator::greater, Period{0, 0, 16, 0}, Period{0, 0, 15, 0}, Kind::period),
              Side::beside);
    EXPECT_EQ(side_of(Operator::greater, Period{0, 1, 0, 0}, Period{0, 0, 15, 0}, Kind::period), Side::far);
}

TEST(LimitSide, OfWhatIsUnknownIsFar) {
    EXPECT_EQ(side_of(Operator::greater, values::Value{}, Number{3}, Kind::integer), Side::far);
}

TEST(Neighbour, IsOneUnitDownOrUp) {
    const auto down = neighbour(Period{2, 0, 0, 0}, Kind::period, Direction::down);
    EXPECT_EQ(std::get<Period>(*down), (Period{1, 11, 0, 0}));
    const auto up = neighbour(Period{0, 0, 0, 3}, Kind::period, Direction::up);
    EXPECT_EQ(std::get<Period>(*up), (Period{0, 0, 0, 4}));
    EXPECT_FALSE(neighbour(Date::latest(), Kind::date, Direction::up));
    EXPECT_FALSE(neighbour(true, Kind::truth, Direction::up));
}

}  // namespace
}  // namespace zhunsheng::coverage
