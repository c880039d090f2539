// Every operator over yes, no and unknown, against truth tables written out by hand.

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "support/rulebook_in_test.h"

namespace zhunsheng {
namespace {

/// The three values of a fact, as it is written in a case; an unknown one is left out.
constexpr std::array<const char*, 3> truths{"no", "unknown", "yes"};

Rulebook rulebook_for(const std::string& condition) {
    auto loaded = testing::load_text(R"(
file: {id: laws, name: laws, rank: law, versions: [{version: "1", from: 2000-01-01}]}
vocabulary:
  records:
    - id: case
      name: the case
      root: true
      fields:
        - {id: day, name: day, type: date, role: act_date}
        - {id: a, name: a, type: truth}
        - {id: b, name: b, type: truth}
        - {id: n, name: n, type: integer}
        - {id: items, name: items, type: list of item}
    - id: item
      name: item
      fields:
        - {id: c, name: c, type: truth}
        - {id: n, name: size, type: integer}
violations: [{id: wrong, name: wrong}]
rules:
  - id: test.rule
    name: rule under test
    basis: 第一条
    finding: wrong
    when: |
      )" + condition + "\n");
    EXPECT_TRUE(loaded) << render_text(loaded.diagnostics, Language::english);
    return *loaded.value;
}

std::string fact(const char* name, const std::string& truth) {
    if (truth == "unknown") return {};
    return std::string{", \""} + name + "\": " + (truth == "yes" ? "true" : "false");
}

/// What the condition is found to be: "yes", "no" or "unknown".
std::string find(const Rulebook& rulebook, const std::string& facts) {
    const auto decision = testing::decide_case(rulebook, R"({"day": "2020-01-01")" + facts + "}", true);
    const Answer answer = testing::finding_of(decision, "test.rule", "").answer;
    return answer == Answer::yes ? "yes" : answer == Answer::no ? "no" : "unknown";
}

using BinaryTable =
    std::array<std::array<const char*, 3>, 3>;  // rows: a, columns: b, both in the order of `truths`

void expect_binary(const std::string& condition, const BinaryTable& table) {
    const Rulebook rulebook = rulebook_for(condition);
    for (std::size_t a = 0; a < 3; ++a) {
        for (std::size_t b = 0; b < 3; ++b) {
            EXPECT_EQ(find(rulebook, fact("a", truths[a]) + fact("b", truths[b])), table[a][b])
                << condition << " with a " << truths[a] << ", b " << truths[b];
        }
    }
}

void expect_unary(const std::string& condition, const std::array<const char*, 3>& column) {
    const Rulebook rulebook = rulebook_for(condition);
    for (std::size_t a = 0; a < 3; ++a) {
        EXPECT_EQ(find(rulebook, fact("a", truths[a])), column[a]) << condition << " with a " << truths[a];
    }
}

TEST(Kleene, AndIsTheLeastOfItsOperands) {
    for (const char* spelling : {"a and b", "a 且 b", "b 且 a"}) {
        expect_binary(spelling,
                      {{{"no", "no", "no"}, {"no", "unknown", "unknown"}, {"no", "unknown", "yes"}}});
    }
}

TEST(Kleene, OrIsTheGreatestOfItsOperands) {
    for (const char* spelling : {"a or b", "a 或 b", "b 或 a"}) {
        expect_binary(spelling,
                      {{{"no", "unknown", "yes"}, {"unknown", "unknown", "yes"}, {"yes", "yes", "yes"}}});
    }
}

TEST(Kleene, NotTurnsYesAndNoAndLeavesUnknown) { expect_unary("非 a", {"yes", "unknown", "no"}); }

TEST(Kleene, KnownIsNeverUnknown) {
    expect_unary("已知 a", {"yes", "no", "yes"});
    expect_unary("未知 a", {"no", "yes", "no"});
}

TEST(Kleene, EqualityIsUnknownIfASideIs) {
    const BinaryTable equal{
        {{"yes", "unknown", "no"}, {"unknown", "unknown", "unknown"}, {"no", "unknown", "yes"}}};
    const BinaryTable unequal{
        {{"no", "unknown", "yes"}, {"unknown", "unknown", "unknown"}, {"yes", "unknown", "no"}}};
    expect_binary("a = b", equal);
    expect_binary("a ≠ b", unequal);
}

TEST(Kleene, AFactIsNotUnknownToItselfMoreThanKleeneAllows) {
    expect_unary("a 或 非 a", {"yes", "unknown", "yes"});
    expect_unary("a 且 非 a", {"no", "unknown", "no"});
}

TEST(Kleene, ComparisonsOfAnUnknownNumberAreUnknown) {
    for (const char* sign : {"=", "≠", ">", "≥", "<", "≤"}) {
        const Rulebook rulebook = rulebook_for(std::string{"n "} + sign + " 3");
        EXPECT_EQ(find(rulebook, ""), "unknown") << sign;
    }
}

TEST(Kleene, ComparisonsOfKnownNumbersFollowTheirOrder) {
    struct Row {
        const char* sign;
        std::array<const char*, 3> for_2_3_4;
    };
    for (const Row& row :
         {Row{"=", {"no", "yes", "no"}}, Row{"≠", {"yes", "no", "yes"}}, Row{">", {"no", "no", "yes"}},
          Row{"≥", {"no", "yes", "yes"}}, Row{"<", {"yes", "no", "no"}}, Row{"≤", {"yes", "yes", "no"}}}) {
        const Rulebook rulebook = rulebook_for(std::string{"n "} + row.sign + " 3");
        for (int n = 2; n <= 4; ++n) {
            EXPECT_EQ(find(rulebook, ", \"n\": " + std::to_string(n)),
                      row.for_2_3_4[static_cast<std::size_t>(n - 2)])
                << n << row.sign << 3;
        }
    }
}

TEST(Kleene, TwelveMonthsAreAYearAndNoMonthIsThirtyDays) {
    for (const char* condition :
         {"12个月 = 1年", "12个月 ≥ 1年", "1年6个月 ≤ 18个月", "1年 属于 [12个月]", "1个月 ≠ 30日"})
        EXPECT_EQ(find(rulebook_for(condition), ""), "yes") << condition;
    EXPECT_EQ(find(rulebook_for("1个月 = 30日"), ""), "no");
    EXPECT_EQ(find(rulebook_for("1个月 > 30日"), ""), "unknown");
}

TEST(Kleene, MembershipOfAnUnknownIsUnknown) {
    const Rulebook in = rulebook_for("n 属于 [1, 2]");
    EXPECT_EQ(find(in, ""), "unknown");
    EXPECT_EQ(find(in, ", \"n\": 2"), "yes");
    EXPECT_EQ(find(in, ", \"n\": 3"), "no");
    const Rulebook not_in = rulebook_for("n 不属于 [1, 2]");
    EXPECT_EQ(find(not_in, ""), "unknown");
    EXPECT_EQ(find(not_in, ", \"n\": 3"), "yes");
}

/// The list of items whose `c` are these, as JSON.
std::string items(std::initializer_list<const char*> truth_of_c) {
    std::string list;
    for (const char* truth : truth_of_c) {
        const std::string given = fact("c", truth);
        list += (list.empty() ? "{" : ", {") + (given.empty() ? "" : given.substr(2)) + "}";
    }
    return ", \"items\": [" + list + "]";
}

TEST(Quantifiers, AnyIsOrAndAllIsAndOverTheItems) {
    const Rulebook any = rulebook_for("any(items, c)");
    const Rulebook all = rulebook_for("全部(items, c)");
    const Rulebook none = rulebook_for("没有(items, c)");
    for (const char* first : truths) {
        for (const char* second : truths) {
            const std::string list = items({first, second});
            const bool some_yes = std::string{first} == "yes" || std::string{second} == "yes";
            const bool some_no = std::string{first} == "no" || std::string{second} == "no";
            const bool some_open = std::string{first} == "unknown" || std::string{second} == "unknown";
            EXPECT_EQ(find(any, list), some_yes ? "yes" : some_open ? "unknown" : "no") << list;
            EXPECT_EQ(find(none, list), some_yes ? "no" : some_open ? "unknown" : "yes") << list;
            EXPECT_EQ(find(all, list), some_no ? "no" : some_open ? "unknown" : "yes") << list;
        }
    }
}

TEST(Quantifiers, OverAnEmptyListAnyFailsAndAllHolds) {
    EXPECT_EQ(find(rulebook_for("any(items, c)"), ", \"items\": []"), "no");
    EXPECT_EQ(find(rulebook_for("all(items, c)"), ", \"items\": []"), "yes");
    EXPECT_EQ(find(rulebook_for("none(items, c)"), ", \"items\": []"), "yes");
}

TEST(Quantifiers, OverAListNotGivenAllAreUnknown) {
    for (const char* condition : {"any(items, c)", "all(items, c)", "none(items, c)", "count(items) > 0",
                                  "count(items, c) = 0", "sum(items, size) = 0"}) {
        EXPECT_EQ(find(rulebook_for(condition), ""), "unknown") << condition;
    }
}

TEST(Aggregates, CountsOnlyItemsForWhichTheConditionHoldsAndIsOpenWhileOneIsOpen) {
    const Rulebook two = rulebook_for("数量(items, c) = 2");
    EXPECT_EQ(find(two, items({"yes", "no", "yes"})), "yes");
    EXPECT_EQ(find(two, items({"yes", "no", "no"})), "no");
    EXPECT_EQ(find(two, items({"yes", "yes", "unknown"})), "unknown");
}

TEST(Aggregates, SumGreatestAndLeastRunOverTheItems) {
    const std::string list = R"(, "items": [{"n": 3}, {"n": 5}, {"n": 4}])";
    EXPECT_EQ(find(rulebook_for("合计(items, size) = 12"), list), "yes");
    EXPECT_EQ(find(rulebook_for("最大(items, size) = 5"), list), "yes");
    EXPECT_EQ(find(rulebook_for("最小(items, size) = 3"), list), "yes");
    EXPECT_EQ(find(rulebook_for("sum(items, size) = 12"), R"(, "items": [{"n": 3}, {}])"), "unknown");
    EXPECT_EQ(find(rulebook_for("sum(items, size) = 0"), R"(, "items": [])"), "yes");
    EXPECT_EQ(find(rulebook_for("max(items, size) = 0"), R"(, "items": [])"), "unknown");
}

TEST(Aggregates, AFilterKeepsTheItemsForWhichItsConditionHolds) {
    const Rulebook filtered = rulebook_for("合计(items 其中 (c), size) = 8");
    EXPECT_EQ(
        find(filtered, R"(, "items": [{"n": 3, "c": true}, {"n": 9, "c": false}, {"n": 5, "c": true}])"),
        "yes");
    EXPECT_EQ(find(filtered, R"(, "items": [{"n": 3, "c": true}, {"n": 5}])"), "unknown");
}

TEST(Arithmetic, DivisionByZeroLeavesTheResultUnknown) {
    EXPECT_EQ(find(rulebook_for("6 / n = 2"), ", \"n\": 3"), "yes");
    EXPECT_EQ(find(rulebook_for("6 / n = 2"), ", \"n\": 0"), "unknown");
}

TEST(Arithmetic, ThirdsAreExact) {
    EXPECT_EQ(find(rulebook_for("(1 / 3) * 3 = 1 且 a"), ", \"a\": true"), "yes");
    EXPECT_EQ(find(rulebook_for("(0.1 + 0.2) = 0.3 且 a"), ", \"a\": true"), "yes");
}

}  // namespace
}  // namespace zhunsheng
