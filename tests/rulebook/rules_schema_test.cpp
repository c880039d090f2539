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
    std::set<std::string> references;
    collect_references(schema(), references);
    std::set<std::string> definitions;
    for (const auto& [name, definition] : schema()["$defs"].items()) {
        definitions.insert("#/$defs/" + name);
    }
    EXPECT_EQ(references, definitions);
}

TEST(RulesSchema, HasBothSpellingsOfEveryKeyWithBothDescriptions) {
    for (const KeyRow& row : key_table()) {
        if (row.owner == Object::measure) {
            continue;
        }
        std::string name(describe(row.owner).en);
        std::replace(name.begin(), name.end(), ' ', '_');
        const json& properties =
            row.owner == Object::top ? schema()["properties"] : schema()["$defs"][name]["properties"];
        for (const std::string_view spelling : {row.zh, row.en}) {
            ASSERT_TRUE(properties.contains(spelling)) << spelling;
            const std::string about = properties[std::string(spelling)]["description"];
            EXPECT_THAT(about, ::testing::HasSubstr(std::string(row.about_zh)));
            EXPECT_THAT(about, ::testing::HasSubstr(std::string(row.about_en)));
        }
    }
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
    EXPECT_EQ(schema()["$defs"]["file"]["properties"]["位阶"]["allOf"][0]["$ref"], "#/$defs/rank_name");
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
    const char* update = std::getenv("ZHUNSHENG_UPDATE_GOLDEN");
    if (update != nullptr && std::string_view{update} == "1") std::ofstream{path} << key_reference();
    std::ifstream page{path};
    const std::string written{std::istreambuf_iterator<char>{page}, {}};
    EXPECT_TRUE(written == key_reference()) << "docs/rule-keys.md is out of date";
}

}  // namespace
}  // namespace zhunsheng::rulebook
