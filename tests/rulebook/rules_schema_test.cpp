// The schema for editors: whole, and in step with the key table.

#include "rulebook/rules_schema.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>

#include "rulebook/keys.h"

namespace zhunsheng::rulebook {
namespace {

using nlohmann::json;

const json& schema() {
    static const json parsed =
        json::parse(rules_schema({{{"fine", "罚款", {Trait::range}, true, true},
                                   {"ban", "禁业", {Trait::term, Trait::life, Trait::scope}, true, false},
                                   {"order_correction", "责令改正", {}, false, false}},
                                  {"法律", "law"},
                                  {"从重", "severe"}}));
    return parsed;
}

const json& schema_of_tests() {
    static const json parsed =
        json::parse(tests_schema({{"罚款", "fine"}, {"超速", "speeding"}, [](text::JsonWriter& json) {
                                      json.key("facts").begin_object().end_object();
                                  }}));
    return parsed;
}

void collect_references(const json& node, std::set<std::string>& references) {
    if (node.is_object() && node.contains("$ref")) {
        references.insert(node["$ref"].get<std::string>());
    }
    for (const auto& each : node) {
        if (each.is_structured()) {
            collect_references(each, references);
        }
    }
}

TEST(RulesSchema, HasAllThatItRefersToAndNothingElse) {
    for (const json* each : {&schema(), &schema_of_tests()}) {
        std::set<std::string> references;
        collect_references(*each, references);
        std::set<std::string> definitions;
        for (const auto& [name, definition] : (*each)["$defs"].items()) {
            definitions.insert("#/$defs/" + name);
        }
        EXPECT_EQ(references, definitions);
    }
}

/// What describes an object of the key table, in whichever of the schemas has it.
json properties_of(Object object) {
    if (object == Object::top) return schema()["properties"];
    if (object == Object::test_file) return schema_of_tests()["properties"];
    std::string name(describe(object).en);
    std::replace(name.begin(), name.end(), ' ', '_');
    const json& owner = schema()["$defs"].contains(name) ? schema() : schema_of_tests();
    return owner["$defs"][name]["properties"];
}

TEST(RulesSchema, HasBothSpellingsOfEveryKeyWithBothDescriptions) {
    for (const KeyRow& row : key_table()) {
        if (row.owner == Object::measure) {
            continue;
        }
        const json properties = properties_of(row.owner);
        for (const std::string_view spelling : {row.zh, row.en}) {
            ASSERT_TRUE(properties.contains(spelling)) << spelling;
            const std::string about = properties[std::string(spelling)]["description"];
            EXPECT_THAT(about, ::testing::HasSubstr(std::string(row.about_zh)));
            EXPECT_THAT(about, ::testing::HasSubstr(std::string(row.about_en)));
        }
    }
}

TEST(TestsSchema, KnowsNothingOfRuleFiles) {
    EXPECT_FALSE(schema_of_tests()["$defs"].contains("rule"));
    EXPECT_FALSE(schema()["$defs"].contains("test"));
    EXPECT_EQ(schema_of_tests()["$defs"]["word_answer"]["enum"],
              json({"是", "yes", "否", "no", "未定", "undetermined", "true", "false", true, false}));
}

TEST(TestsSchema, OffersDeclaredMeasuresAndViolationsAndTakesOtherNames) {
    const json& measures = schema_of_tests()["$defs"]["measure_answers"];
    EXPECT_TRUE(measures["properties"].contains("罚款"));
    EXPECT_TRUE(measures["properties"].contains("fine"));
    EXPECT_EQ(measures["additionalProperties"], measures["properties"]["fine"]);
    EXPECT_TRUE(schema_of_tests()["$defs"]["finding_answers"]["properties"].contains("超速"));
}

TEST(RulesSchema, AllowsNoOtherKeys) {
    EXPECT_EQ(schema()["additionalProperties"], false);
    EXPECT_EQ(schema()["$defs"]["rule"]["additionalProperties"], false);
}

TEST(RulesSchema, DemandsARequiredKeyInOneSpelling) {
    const json due = {{"oneOf", {{{"required", {"文件"}}}, {{"required", {"file"}}}}}};
    EXPECT_EQ(schema()["allOf"][0], due);
    const json optional = {{"not", {{"required", {"规则书", "rulebook"}}}}};
    EXPECT_EQ(schema()["allOf"][1], optional);
}

TEST(RulesSchema, GivesEachMeasureItsOwnKeys) {
    const auto properties = [](const char* measure) { return schema()["$defs"][measure]["properties"]; };
    EXPECT_TRUE(properties("measure_fine").contains("从"));
    EXPECT_FALSE(properties("measure_fine").contains("终身"));
    EXPECT_TRUE(properties("measure_ban").contains("终身"));
    EXPECT_FALSE(properties("measure_order_correction").contains("from"));
}

TEST(RulesSchema, OffersTheNamesThatTheLegalOrderDeclares) {
    EXPECT_EQ(schema()["$defs"]["rank_name"]["enum"], json({"法律", "law"}));
    EXPECT_EQ(schema()["$defs"]["file"]["properties"]["位阶"]["$ref"], "#/$defs/rank_name");
}

TEST(RulesSchema, ListsTheClosedWords) {
    EXPECT_EQ(schema()["$defs"]["word_duty"]["enum"],
              json({"应当", "must", "可以", "may", "会商", "consult"}));
}

TEST(KeyReference, HasARowForEveryKey) {
    const std::string markdown = key_reference();
    for (const KeyRow& row : key_table()) {
        EXPECT_THAT(markdown, ::testing::HasSubstr("| `" + std::string(row.zh) + "` | `" +
                                                   std::string(row.en) + "` |"));
    }
}

/// docs/rule-keys.md is this reference; ZHUNSHENG_UPDATE_GOLDEN=1 renews it.
TEST(KeyReference, IsThePageInTheDocumentation) {
    const std::string path = std::string{ZHUNSHENG_ROOT} + "/docs/rule-keys.md";
    // NOLINTNEXTLINE(concurrency-mt-unsafe): the test has one thread and nothing sets the environment
    const char* update = std::getenv("ZHUNSHENG_UPDATE_GOLDEN");
    if (update != nullptr && std::string_view{update} == "1") std::ofstream{path} << key_reference();
    std::ifstream page{path};
    const std::string written{std::istreambuf_iterator<char>{page}, {}};
    EXPECT_TRUE(written == key_reference()) << "docs/rule-keys.md is out of date";
}

}  // namespace
}  // namespace zhunsheng::rulebook
