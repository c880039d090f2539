// Rules and conditions in words.

#include "explanation/explain_rule.h"

#include <gmock/gmock.h>

#include "checking/check_rulebook.h"
#include "rulebook/read_rulebook.h"

namespace zhunsheng::explanation {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr const char* rulebook_text = R"(
文件:
  编号: road-act
  名称: 道路停放法
  位阶: 法律
  版本:
    - {版: "2010", 自: 2010-01-01, 至: 2019-12-31}
    - {版: "2020", 自: 2020-01-01, 存疑: 施行日期未见}
规则书: {编号: parking, 名称: 停车, 版: "1"}
法秩序:
  位阶: [{编号: law, 名称: 法律}, {编号: regulation, 名称: 行政法规}]
  措施:
    - {编号: suspend, 名称: 责令停业, 处罚: 是, 带: [期限, 范围]}
    - {编号: ban, 名称: 禁业, 处罚: 是, 带: [期限, 终身, 范围]}
    - {编号: fine, 名称: 罚款, 处罚: 是, 一事一次: 是, 带: [幅度]}
    - {编号: warning, 名称: 警告, 处罚: 是}
词汇:
  枚举:
    - {编号: zone, 名称: 区域类别, 值: [{编号: street, 名称: 街道}, {编号: market, 名称: 集市}]}
  记录:
    - 编号: case
      名称: 案件
      根: 是
      字段:
        - {编号: happened_on, 名称: 停放日期, 类型: 日期, 用途: 行为日}
        - {编号: zone, 名称: 区域, 类型: 区域类别, 用途: 领域}
        - {编号: income, 名称: 收入, 类型: 金额}
        - {编号: stays, 名称: 停放, 类型: 列表 停放记录}
    - 编号: stay
      名称: 停放记录
      字段:
        - {编号: on, 名称: 停放当日, 类型: 日期, 用途: 行为日, 缺省: 停放日期}
        - {编号: stay_zone, 名称: 停放区域, 类型: 区域类别, 用途: 领域, 缺省: 区域}
        - {编号: paid, 名称: 已缴费, 类型: 是否}
        - {编号: emergency, 名称: 紧急情况, 类型: 是否}
        - {编号: hours, 名称: 停放小时, 类型: 整数}
        - {编号: fee, 名称: 应缴费, 类型: 金额}
违法行为:
  - {编号: unpaid, 名称: 未缴费停放, 逐项: 停放}
规则:
  - {编号: long_stay, 名称: 长时间停放, 逐项: 停放, 值: 停放小时 > 3}
  - 编号: unpaid.fee
    名称: 没有缴费
    依据: {"2010": 第三条, "2020": 第三条之一第二款}
    条件: 非 已缴费 且 (长时间停放 或 停放日期 ≥ 2020-05-01)
    除外:
      - {条件: 紧急情况, 依据: {"2020": 第九条}}
    认定: 未缴费停放
  - {编号: reckoning, 名称: 折算, 逐项: 停放, 值: '2 × (应缴费 - 较大(应缴费, 10元))'}
  - 编号: unpaid.sanction
    名称: 对未缴费的处罚
    依据: {"2020": 第三条第二款、第八条}
    针对: 未缴费停放
    条件: |
      任一(停放, 非 已缴费 且 应缴费 < 1万元)
    让位: {位阶: 行政法规, 含: [警告]}
    处罚机构:
      - 罚款:
          从: 5 × 合计(停放, 应缴费)
          至: 3万元
          条件: |
            区域 属于 [街道, 集市]
      - 警告: {可以: 是}
)";

class ExplainRule : public testing::Test {
protected:
    void SetUp() override {
        diagnostics::Report report;
        const auto id = sources_.add("rules.yaml", rulebook_text);
        const auto declarations = rulebook::read_rulebook({id}, sources_, report);
        program_ = checking::check_rulebook(declarations, sources_, report);
        ASSERT_TRUE(program_ && !report.has_errors())
            << render_text(report.resolve(sources_), Language::english);
    }

    [[nodiscard]] std::string zh(const std::string& wanted) const {
        return explain_rules(*program_, wanted, Language::chinese).value_or("");
    }
    [[nodiscard]] std::vector<std::string> found(const std::string& wanted) const {
        std::vector<std::string> ids;
        for (const std::uint32_t rule : find_rules(*program_, wanted))
            ids.push_back(program_->rules[rule].id);
        return ids;
    }

    text::SourceSet sources_;
    std::optional<checking::Program> program_;
};

TEST_F(ExplainRule, SaysWhenItsArticleIsInForce) {
    EXPECT_THAT(zh("unpaid.fee"),
                HasSubstr("《道路停放法》（2010年版）第三条，2010-01-01起至2019-12-31施行"));
    EXPECT_THAT(zh("unpaid.fee"), HasSubstr("《道路停放法》（2020年版）第三条之一第二款，2020-01-01起施行"));
}

TEST_F(ExplainRule, SetsAConditionAsAListOfSentences) {
    EXPECT_THAT(zh("unpaid.fee"),
                HasSubstr("条件：同时符合下列各项\n        · “已缴费”为否\n        · 符合下列之一\n"
                          "          · “长时间停放”为是\n"
                          "          · “停放日期”不早于2020年5月1日\n"));
}

TEST_F(ExplainRule, ExplainsTheTermsThatItUses) {
    EXPECT_THAT(zh("unpaid.fee"), HasSubstr("【用语】“长时间停放”"));
    EXPECT_THAT(zh("unpaid.fee"), HasSubstr("指：“停放小时”超过3"));
}

TEST_F(ExplainRule, SaysOfWhichItemsAConditionSpeaks) {
    EXPECT_THAT(zh("unpaid.sanction"),
                HasSubstr("至少有一项“停放”符合：同时符合下列各项\n        · “已缴费”为否\n"
                          "        · “应缴费”不足1万元\n"));
}

TEST_F(ExplainRule, SaysWhatItOrdersAndHowMuch) {
    EXPECT_THAT(zh("unpaid.sanction"),
                HasSubstr("各项“停放”的“应缴费”之和的5倍至3万元；条件：行为所属领域属于街道、集市"));
    EXPECT_THAT(zh("unpaid.sanction"), HasSubstr("· 可以 警告"));
}

TEST_F(ExplainRule, BracketsWhatCouldBeReadAnotherWay) {
    EXPECT_THAT(zh("reckoning"), HasSubstr("指：（“应缴费”减去（“应缴费”与10元中较大者））的2倍"));
    EXPECT_THAT(explain_rules(*program_, "reckoning", Language::english).value_or(""),
                HasSubstr("2 times (“应缴费” less (the larger of “应缴费” and 10 yuan))"));
}

TEST_F(ExplainRule, NamesTheFirstOfItsTests) {
    RuleTests tests{{"unpaid.fee", {"甲", "乙"}}};
    EXPECT_THAT(explain_rules(*program_, "unpaid.fee", Language::chinese, tests).value_or(""),
                HasSubstr("测试：甲\n        乙\n"));
    tests["unpaid.fee"].resize(9, "丙");
    EXPECT_THAT(explain_rules(*program_, "unpaid.fee", Language::chinese, tests).value_or(""),
                HasSubstr("……共 9 个"));
    EXPECT_THAT(zh("unpaid.fee"), Not(HasSubstr("测试")));
}

TEST_F(ExplainRule, TellsTheDoubtsOfTheVersionsThatItRestsOn) {
    EXPECT_THAT(zh("unpaid.fee"), HasSubstr("存疑：《道路停放法》（2020年版）：施行日期未见"));
}

TEST_F(ExplainRule, SaysWhenItGivesWay) {
    EXPECT_THAT(zh("unpaid.sanction"),
                HasSubstr("让位：行政法规或者更高位阶的规定对同一行为另有处罚且包括警告的，不适用本条"));
}

TEST_F(ExplainRule, SpeaksEnglish) {
    const std::string text = explain_rules(*program_, "unpaid.fee", Language::english).value_or("");
    EXPECT_THAT(text, HasSubstr("“已缴费” does not hold"));
    EXPECT_THAT(text, HasSubstr("“停放日期” is not before 2020-05-01"));
}

TEST_F(ExplainRule, FindsRulesByIdNameAndViolation) {
    EXPECT_THAT(found("unpaid.fee"), ElementsAre("unpaid.fee"));
    EXPECT_THAT(found("没有缴费"), ElementsAre("unpaid.fee"));
    EXPECT_THAT(found("未缴费停放"), ElementsAre("unpaid.fee", "unpaid.sanction"));
    EXPECT_THAT(found("unpaid"), ElementsAre("unpaid.fee", "unpaid.sanction"));
    EXPECT_THAT(found("nothing"), ElementsAre());
    EXPECT_THAT(found(""), ElementsAre());
}

TEST_F(ExplainRule, FindsRulesByArticleAndItsParts) {
    EXPECT_THAT(found("第三条"), ElementsAre("unpaid.fee", "unpaid.sanction"));
    EXPECT_THAT(found("第三条之一"), ElementsAre("unpaid.fee"));
    EXPECT_THAT(found("第八条"), ElementsAre("unpaid.sanction"));
    EXPECT_THAT(found("第九条"), ElementsAre("unpaid.fee"));
    EXPECT_THAT(found("《道路停放法》第八条"), ElementsAre("unpaid.sanction"));
    EXPECT_THAT(found("城市法第八条"), ElementsAre());
}

TEST_F(ExplainRule, KnowsWhichRulesAreNearToAName) {
    EXPECT_THAT(near_rules(*program_, "unpaid.fea"), ElementsAre("unpaid.fee"));
    EXPECT_THAT(near_rules(*program_, "缴费"), testing::Contains("unpaid.fee"));
    EXPECT_TRUE(near_rules(*program_, "zzzzzzzzzzz").empty());
}

}  // namespace
}  // namespace zhunsheng::explanation
