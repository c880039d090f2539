// What editors are told of the facts that a test may state.

#include "analysis/fact_definitions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "analysis/running.h"
#include "api/content.h"

namespace zhunsheng::analysis {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

const json& definitions() {
    static const json written = [] {
        const auto loaded = testing::load_text(R"(
file: {id: shopping, name: shopping}
vocabulary:
  enumerations:
    - {id: colour, name: 颜色, values: [{id: red, name: 红色, aliases: [红]}]}
    - {id: smell, name: 气味, values: [{id: sour, name: 酸}]}
  records:
    - id: case
      name: 案件
      root: true
      fields:
        - {id: price, name: 价格, aliases: [价款], type: money, ask: 付了多少？}
        - {id: paid, name: 已付, type: truth, judgement: true}
        - {id: colours, name: 各色, type: 列表 颜色}
        - {id: shop, name: 店铺, type: 店}
    - {id: shop, name: 店, fields: [{id: open, name: 营业, type: truth}]}
)");
        text::JsonWriter writer;
        writer.begin_object();
        write_fact_definitions(writer, loaded.value->content().program.vocabulary);
        writer.end_object();
        return json::parse(writer.take());
    }();
    return written;
}

json reference(const char* definition) { return {{"$ref", std::string("#/$defs/") + definition}}; }

TEST(FactDefinitions, TakeAFactByNameIdAndAlias) {
    for (const char* spelling : {"价格", "price", "价款"}) {
        EXPECT_EQ(definitions()["facts"]["properties"][spelling], reference("fact_case_price"));
    }
    EXPECT_EQ(definitions()["facts"]["additionalProperties"], false);
    EXPECT_THAT(definitions()["fact_case_price"]["description"].get<std::string>(), HasSubstr("付了多少？"));
}

TEST(FactDefinitions, TakeOneOrSeveralWhereAListIsDue) {
    EXPECT_EQ(definitions()["fact_case_colours"]["items"], reference("choice_colour"));
    EXPECT_EQ(definitions()["fact_case_colours"]["anyOf"][0], reference("choice_colour"));
}

TEST(FactDefinitions, TakeAJudgementWithItsAuthor) {
    const json& judged = definitions()["fact_case_paid"]["anyOf"][0];
    EXPECT_EQ(judged["properties"]["值"], reference("fact_truth"));
    EXPECT_EQ(judged["properties"]["why"], reference("text"));
}

TEST(FactDefinitions, TellTheWordsOfEnumerationsThatSomeFactHas) {
    EXPECT_EQ(definitions()["choice_colour"]["enum"],
              json({"红色", "红", "red", "未知", "unknown", nullptr}));
    EXPECT_FALSE(definitions().contains("choice_smell"));
}

TEST(FactDefinitions, LetARecordBeUnknown) {
    EXPECT_EQ(definitions()["fact_case_shop"]["anyOf"],
              json({{{"$ref", "#/$defs/facts_shop"}}, {{"$ref", "#/$defs/fact_not_known"}}}));
    EXPECT_EQ(definitions()["fact_not_known"]["enum"], json({"未知", "unknown", nullptr}));
}

}  // namespace
}  // namespace zhunsheng::analysis
