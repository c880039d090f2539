// Printing, and the round trip through print and parse for trees at random.

#include "syntax/print.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "syntax/reading.h"

namespace zhunsheng::syntax {
namespace {

std::string chinese(const std::string& text) {
    return print(read(text).tree.value(), SpellingChoice::chinese);
}
std::string english(const std::string& text) {
    return print(read(text).tree.value(), SpellingChoice::english);
}

TEST(Print, UsesTheCanonicalSpellingOfTheLanguage) {
    EXPECT_EQ(chinese("not a and b or c >= 50000 yuan"), "非 a 且 b 或 c ≥ 5万元");
    EXPECT_EQ(english("非a且b或者c不低于5万元"), "not a and b or c >= 50000 yuan");
    EXPECT_EQ(chinese("any(reports where (tested), fee * 2 < -1)"),
              "任一(reports 其中 tested, fee × 2 < -1)");
    EXPECT_EQ(english("领域 不属于 【食品、药品】"), "领域 not in [食品, 药品]");
    EXPECT_EQ(chinese("机构的名称 = '甲'"), "机构.名称 = “甲”");
    EXPECT_EQ(english("首次 = 是"), "首次 = true");
}

TEST(Print, LeavesOutBracketsThatPrecedenceMakesNeedless) {
    EXPECT_EQ(english("((a and b)) or ((c))"), "a and b or c");
    EXPECT_EQ(english("(a or b) and c"), "(a or b) and c");
    EXPECT_EQ(english("a - (b - c)"), "a - (b - c)");
    EXPECT_EQ(english("(a - b) - c"), "a - b - c");
    EXPECT_EQ(english("not (a = b)"), "not a = b");
    EXPECT_EQ(english("(not a) = b"), "(not a) = b");
    EXPECT_EQ(english("a or (b or c)"), "a or (b or c)");
    EXPECT_EQ(english("reports where (fee > 5)"), "reports where (fee > 5)");
    EXPECT_EQ(english("-(-a)"), "--a");
    EXPECT_EQ(english("(a).name"), "a.name");
    EXPECT_EQ(english("(a + b).name"), "(a + b).name");
}

TEST(Print, WritesAmountsAsTheLawDoes) {
    EXPECT_EQ(chinese("15000元"), "1.5万元");
    EXPECT_EQ(chinese("12345元"), "12345元");
    EXPECT_EQ(chinese("150000000元"), "1.5亿元");
    EXPECT_EQ(chinese("300.50元"), "300.5元");
    EXPECT_EQ(english("1.5万元"), "15000 yuan");
    EXPECT_EQ(chinese("0元"), "0元");
    EXPECT_EQ(chinese("3.0"), "3.0");
}

TEST(Print, QuotesATextSoThatItReadsBack) {
    EXPECT_EQ(chinese("'甲'"), "“甲”");
    EXPECT_EQ(chinese("\"“甲”\""), "\"“甲”\"");
    EXPECT_EQ(english("'say \"no\"'"), "\"say \"\"no\"\"\"");
}

TEST(Print, PrintsAPartByItself) {
    const Tree tree = read("a + b = c").tree.value();
    const NodeId left = std::get<Binary>(tree[tree.root()].expression).left;

    EXPECT_EQ(print(tree, left, SpellingChoice::english), "a + b");
}

/// Trees at random, each drawn from a fixed seed.
class TreeMaker {
public:
    explicit TreeMaker(std::uint32_t seed) : random_(seed) {}

    Tree make() {
        Tree tree;
        tree.set_root(node(tree, 4));
        return tree;
    }

private:
    std::uint32_t draw(std::uint32_t below) { return static_cast<std::uint32_t>(random_() % below); }

    std::string name() {
        static const std::vector<std::string> names = {"违法所得", "非法经营额", "首次",   "首次违法",
                                                       "报告",     "机构",       "3C认证", "fee",
                                                       "order_id", "未声明",     "a",      "年"};
        return names[draw(static_cast<std::uint32_t>(names.size()))];
    }

    Expression leaf() {
        const auto count = static_cast<std::int32_t>(draw(40));
        switch (draw(9)) {
            case 0: return NumberLiteral{values::Number(count), values::Kind::integer};
            case 1: return NumberLiteral{values::Number::ratio(count, 8).value(), values::Kind::decimal};
            case 2: return NumberLiteral{values::Number(count * 12'345), values::Kind::money};
            case 3: return NumberLiteral{values::Number::ratio(count, 1'000).value(), values::Kind::percent};
            case 4: return DateLiteral{values::Date::from_days(count * 1'000).value()};
            case 5: return PeriodLiteral{{count + 1, count % 3, count % 2, 0}};
            case 6: return TextLiteral{count % 2 == 0 ? "甲且“乙”\"" : "say 'no'"};
            case 7: return TruthLiteral{count % 2 == 0};
            default: return Name{name()};
        }
    }

    std::vector<NodeId> nodes(Tree& tree, int depth, std::uint32_t count) {
        std::vector<NodeId> made;
        for (std::uint32_t index = 0; index < count; ++index) made.push_back(node(tree, depth));
        return made;
    }

    NodeId node(Tree& tree, int depth) {
        if (depth == 0 || draw(5) == 0) return tree.add(leaf(), {});
        static constexpr Operator prefixes[] = {Operator::not_, Operator::negate, Operator::known,
                                                Operator::unknown, Operator::involved};
        static constexpr Operator infixes[] = {
            Operator::equal,    Operator::not_equal,  Operator::greater, Operator::greater_equal,
            Operator::less,     Operator::less_equal, Operator::in,      Operator::not_in,
            Operator::contains, Operator::plus,       Operator::minus,   Operator::times,
            Operator::over,     Operator::where};
        switch (draw(7)) {
            case 0: return tree.add(Unary{prefixes[draw(5)], node(tree, depth - 1)}, {});
            case 1:
                return tree.add(
                    Chain{draw(2) == 0 ? Operator::and_ : Operator::or_, nodes(tree, depth - 1, 2 + draw(3))},
                    {});
            case 2:
                return tree.add(Quantified{static_cast<Quantifier>(draw(7)), nodes(tree, depth - 1, 2)}, {});
            case 3: return tree.add(Call{"较大", {}, nodes(tree, depth - 1, 1 + draw(2))}, {});
            case 4: return tree.add(ListLiteral{nodes(tree, depth - 1, 1 + draw(3))}, {});
            case 5: return tree.add(Member{node(tree, depth - 1), name(), {}}, {});
            default: break;
        }
        const NodeId left = node(tree, depth - 1);
        const NodeId right = node(tree, depth - 1);
        return tree.add(Binary{infixes[draw(14)], left, right, {}}, {});
    }

    std::mt19937 random_;
};

TEST(RoundTrip, WhatIsPrintedReadsBackAsTheSameTree) {
    for (std::uint32_t seed = 0; seed < 2'000; ++seed) {
        const Tree tree = TreeMaker(seed).make();
        for (const SpellingChoice spelling : {SpellingChoice::chinese, SpellingChoice::english}) {
            const std::string printed = print(tree, spelling);
            ASSERT_EQ(read(printed).structure(), print_structure(tree)) << "seed " << seed << ": " << printed;
        }
    }
}

// Without its blanks, but for those between ASCII words, Chinese reads the same.
TEST(RoundTrip, ChineseReadsBackWithoutBlanks) {
    for (const char* text :
         {"非 首次 且 违法所得 ≥ 5万元", "任一(报告, 非 实际检验 或 检验费用 > 1万元)",
          "领域 属于 [食品, 药品] 且 已知 签发日期", "报告 其中 (实际检验) = 报告 其中 (首次)"}) {
        std::string dense;
        for (const char* byte = text; *byte != '\0'; ++byte) {
            if (*byte != ' ') dense += *byte;
        }
        EXPECT_EQ(read(dense).structure(), read(text).structure()) << dense;
    }
}

}  // namespace
}  // namespace zhunsheng::syntax
