// Cases of rule tests as case JSON, and mistakes in them at their places.

#include "analysis/case_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analysis/running.h"
#include "api/content.h"
#include "rulebook/yaml_document.h"

namespace zhunsheng::analysis {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// The text as case JSON of a small rulebook; mistakes are left out of it.
class Cases : public ::testing::Test {
protected:
    static const vocabulary::Vocabulary& vocabulary() {
        static const auto loaded = testing::load_text(R"(
file: {id: shopping, name: shopping}
vocabulary:
  enumerations:
    - {id: colour, name: 颜色, values: [{id: red, name: 红色, aliases: [红]}, {id: blue, name: 蓝色}]}
  records:
    - id: case
      name: 案件
      root: true
      fields:
        - {id: day, name: 日期, type: date}
        - {id: price, name: 价格, aliases: [价款], type: money}
        - {id: count, name: 份数, type: integer}
        - {id: ratio, name: 比例, type: decimal}
        - {id: share, name: 占比, type: percent}
        - {id: term, name: 期限, type: period}
        - {id: paid, name: 已付, type: truth, judgement: true}
        - {id: note, name: 备注, type: text}
        - {id: colour, name: 主色, type: 颜色}
        - {id: colours, name: 各色, type: 列表 颜色}
        - {id: shop, name: 店铺, type: 店}
        - {id: shops, name: 各店, type: 列表 店}
    - {id: shop, name: 店, fields: [{id: owner, name: 店主, type: text}, {id: open, name: 营业, type: truth}]}
)");
        EXPECT_TRUE(loaded) << render_text(loaded.diagnostics, Language::english);
        return loaded.value->content().program.vocabulary;
    }

    std::string json(const std::string& yaml) {
        const text::SourceId id = sources_.add("case.yaml", yaml);
        const auto node = rulebook::read_yaml(id, sources_, report_);
        return write_case(*node, vocabulary(), report_).json;
    }

    std::vector<std::string> codes() const {
        std::vector<std::string> found;
        for (const Diagnostic& each : report_.resolve(sources_)) found.push_back(each.code);
        return found;
    }

    text::SourceSet sources_;
    diagnostics::Report report_;
};

TEST_F(Cases, TakeIdsNamesAndAliases) {
    EXPECT_EQ(json("{price: 1, 份数: 2}"), R"({"price":1,"count":2})");
    EXPECT_EQ(json("{价款: 3, 主色: 红}"), R"({"price":3,"colour":"red"})");
    EXPECT_EQ(json("{colour: blue, 各色: [蓝色, red]}"), R"({"colour":"blue","colours":["blue","red"]})");
    EXPECT_TRUE(report_.empty());
}

TEST_F(Cases, TakeValuesAsExpressionsWriteThem) {
    EXPECT_EQ(json("{价格: 3万元, 份数: 2万, 比例: 1.5, 占比: 30%, 期限: 3个月, 日期: 2022年3月1日}"),
              R"({"price":30000,"count":20000,"ratio":1.5,"share":"30%","term":"P3M","day":"2022-03-01"})");
    EXPECT_EQ(json("{价格: 9999.99元, 已付: 是}"), R"({"price":9999.99,"paid":true})");
    EXPECT_EQ(json("{price: 50 yuan, term: 2 years, paid: no, share: 5 percent}"),
              R"({"price":50,"term":"P2Y","paid":false,"share":"5%"})");
    EXPECT_TRUE(report_.empty());
}

TEST_F(Cases, TakeValuesAsCaseJsonWritesThem) {
    EXPECT_EQ(json(R"({"price": 50.5, "term": "P2Y", "paid": true, "day": "2022-03-01", "share": "5%"})"),
              R"({"price":50.5,"term":"P2Y","paid":true,"day":"2022-03-01","share":"5%"})");
    EXPECT_TRUE(report_.empty());
}

TEST_F(Cases, NestAsCaseJsonDoes) {
    EXPECT_EQ(json("店铺: {店主: 甲\n  , 营业: 否}\n各店: [{店主: 乙}, {}]"),
              R"({"shop":{"owner":"甲","open":false},"shops":[{"owner":"乙"},{}]})");
}

TEST_F(Cases, LetOneValueStandForAListOfItself) {
    EXPECT_EQ(json("{各色: 红色, 各店: {店主: 乙}}"), R"({"colours":["red"],"shops":[{"owner":"乙"}]})");
}

TEST_F(Cases, SayThatAFactIsUnknown) {
    EXPECT_EQ(json("{价格: 未知, 各色: unknown, 备注: 未知}"),
              R"({"price":null,"colours":null,"note":"未知"})");
}

TEST_F(Cases, KeepTextsAsTheyAre) {
    EXPECT_EQ(json("备注: 3万元\n"), R"({"note":"3万元"})");
    EXPECT_EQ(json("备注: |\n  \"是\"\n  \\\n"), R"({"note":"\"是\"\n\\"})");
}

TEST_F(Cases, TakeAJudgementWithItsAuthor) {
    EXPECT_EQ(json("已付: {值: 是, 判断人: 王某, 日期: 2024-05-01, 理由: 有收据}"),
              R"({"paid":{"value":true,"by":"王某","on":"2024-05-01","why":"有收据"}})");
    EXPECT_EQ(json("paid: {value: no, by: Ann}"), R"({"paid":{"value":false,"by":"Ann"}})");
}

TEST_F(Cases, ReportValuesThatAreNoneOfTheirType) {
    for (const char* yaml :
         {"价格: 3万", "价格: 2年", "份数: 1.5元", "已付: 也许", "日期: 昨天", "期限: 3", "占比: 0.3"}) {
        json(yaml);
    }
    EXPECT_EQ(codes(), std::vector<std::string>(7, "ZS7007"));
}

TEST_F(Cases, ReportSlipsOfLiteralsAsExpressionsDo) {
    json("价格: 三万元");
    json("日期: 2022-3-1");
    EXPECT_THAT(codes(), ElementsAre("ZS2014", "ZS2018"));
}

TEST_F(Cases, SuggestTheNamesThatTestsUse) {
    json("{价各: 1, 主色: 红的}");
    const Diagnostics found = report_.resolve(sources_);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].code, "ZS4040");
    EXPECT_EQ(found[1].code, "ZS4052");
    EXPECT_THAT(found[1].hints.at(0).zh, HasSubstr("红色、蓝色"));
}

TEST_F(Cases, LeadEveryPlaceOfTheJsonBackToTheTest) {
    const std::string yaml = "价格: 3万元\n各店: [{店主: 乙}]\n";
    const text::SourceId id = sources_.add("case.yaml", yaml);
    const CaseText written = write_case(*rulebook::read_yaml(id, sources_, report_), vocabulary(), report_);
    const auto place_of = [&](const std::string& part) {
        const auto begin = static_cast<std::uint32_t>(written.json.find(part));
        const text::Span place =
            written.place_of({text::SourceId{0}, begin, begin + static_cast<std::uint32_t>(part.size())});
        EXPECT_EQ(place.source, id);
        return yaml.substr(place.begin, place.end - place.begin);
    };
    EXPECT_EQ(place_of("30000"), "3万元");
    EXPECT_EQ(place_of("price"), "价格");
    EXPECT_EQ(place_of("\"乙\""), "乙");
    EXPECT_EQ(place_of(R"({"owner":"乙"})"), "{店主: 乙}");
}

TEST(CasesOfTests, TellWhatOnlyTheReaderOfCasesKnowsAtThePlaceInTheTest) {
    const std::string head =
        "tests:\n  - name: a\n    basis: b\n    expected: {findings: {unpaid: no}}\n    case: ";
    EXPECT_THAT(faults(head + "{decided_on: 2021-05-01, stays: [{hours: 1.5}]}\n"),
                ElementsAre("ZS4049 1.5"));
    EXPECT_THAT(faults(head + "{decided_on: 2021-05-01, stays: [{fee: -1}]}\n"), ElementsAre("ZS4051 -1"));
    EXPECT_THAT(faults(head + "{decided_on: 2021-05-01, stays: [paid]}\n"), ElementsAre("ZS4042 paid"));
    EXPECT_THAT(faults(head + "{decided_on: 2021-05-01, keeper: {name: [a]}}\n"), ElementsAre("ZS4042 [a]"));
    EXPECT_THAT(faults(head + "{decided_on: 2021-05-01, damage: 1, damage of: 2}\n"),
                ElementsAre("ZS4040 damage of"));
    EXPECT_THAT(faults(head + "{day of decision: 2021-05-01, decided_on: 2021-05-01}\n"),
                ElementsAre("ZS1003 decided_on"));
}

}  // namespace
}  // namespace zhunsheng::analysis
