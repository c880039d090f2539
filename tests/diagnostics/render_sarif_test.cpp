// Diagnostics as code-review tools see them. The expectations are section numbers of the SARIF 2.1.0
// standard.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "zhunsheng/diagnostic.h"

namespace zhunsheng {
namespace {

using nlohmann::json;

Diagnostic example() {
    const Place place{"rules/甲 乙.yaml", 3, 5, 3, 7, "", 1};
    return {"ZS1003",
            Severity::error,
            {"错", "wrong"},
            place,
            "/reports/0",
            {{"改", "mend"}},
            {{place, {"此前", "before"}}},
            Diagnostic::Fix{place, "新"}};
}

json run_of(const Diagnostics& diagnostics, Language language = Language::english) {
    return json::parse(render_sarif(diagnostics, language))["runs"][0];
}

TEST(RenderSarif, TheLogNamesItsVersionToolAndUnitOfColumns) {
    const json log = json::parse(render_sarif({}, Language::chinese));
    EXPECT_EQ(log["version"], "2.1.0");                                // 3.13.2
    EXPECT_EQ(log["runs"][0]["tool"]["driver"]["name"], "zhunsheng");  // 3.19.8
    EXPECT_EQ(log["runs"][0]["columnKind"], "unicodeCodePoints");      // 3.14.17
    EXPECT_EQ(log["runs"][0]["language"], "zh-CN");                    // 3.14.7
    EXPECT_EQ(log["runs"][0]["results"], json::array());  // 3.14.23: empty, not absent, after a clean run
}

TEST(RenderSarif, AResultHasItsMessageLevelAndRegion) {
    const json result = run_of({example()})["results"][0];
    EXPECT_EQ(result["ruleId"], "ZS1003");
    EXPECT_EQ(result["level"], "error");
    EXPECT_EQ(result["message"]["text"], "wrong\nmend");
    const json region = {{"startLine", 3}, {"startColumn", 5}, {"endLine", 3}, {"endColumn", 7}};
    EXPECT_EQ(result["locations"][0]["physicalLocation"]["region"], region);
    EXPECT_EQ(result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"], "/reports/0");
    EXPECT_EQ(result["relatedLocations"][0]["message"]["text"], "before");
    const json change = result["fixes"][0]["artifactChanges"][0];
    EXPECT_EQ(change["replacements"][0]["deletedRegion"], region);
    EXPECT_EQ(change["replacements"][0]["insertedContent"]["text"], "新");
    EXPECT_EQ(run_of({example()}, Language::chinese)["results"][0]["message"]["text"], "错\n改");
}

TEST(RenderSarif, FileNamesBecomeUriReferences) {
    const auto uri = [](std::string file) {
        Diagnostic diagnostic = example();
        diagnostic.place->file = std::move(file);
        return run_of(
            {diagnostic})["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    };
    EXPECT_EQ(uri("rules/甲 b.yaml"), "rules/%E7%94%B2%20b.yaml");
    EXPECT_EQ(uri("/a/b%#?.yaml"), "file:///a/b%25%23%3F.yaml");
    EXPECT_EQ(uri("c:x"), "c%3Ax");
}

TEST(RenderSarif, EveryResultPointsToItsRule) {
    Diagnostic other = example();
    other.code = "ZS1001";
    other.severity = Severity::advice;
    Diagnostic unknown = example();
    unknown.code = "ZS9999";
    const json run = run_of({example(), other, unknown, example()});
    const json rules = run["tool"]["driver"]["rules"];
    ASSERT_EQ(rules.size(), 3U);
    for (const json& result : run["results"]) {
        EXPECT_EQ(rules[result["ruleIndex"].get<std::size_t>()]["id"], result["ruleId"]);
    }
    EXPECT_EQ(rules[0]["name"], "unreadable_file");
    EXPECT_EQ(run["results"][1]["level"], "note");
}

TEST(RenderSarif, WithoutAPlaceThereIsNoLocation) {
    const Diagnostic diagnostic{"ZS1001", Severity::warning, {"错", "wrong"}, std::nullopt, "", {},
                                {},       std::nullopt};
    const json result = run_of({diagnostic})["results"][0];
    EXPECT_EQ(result["locations"], json::array());
    EXPECT_EQ(result["level"], "warning");
    EXPECT_FALSE(result.contains("fixes"));
    EXPECT_FALSE(result.contains("relatedLocations"));
}

}  // namespace
}  // namespace zhunsheng
