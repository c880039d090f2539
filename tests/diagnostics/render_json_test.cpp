// Diagnostics as a program sees them, read back by another JSON library.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "zhunsheng/diagnostic.h"

namespace zhunsheng {
namespace {

using nlohmann::json;

TEST(RenderJson, NoDiagnosticsGiveAnEmptyArray) { EXPECT_EQ(render_json({}), "[]"); }

TEST(RenderJson, EverythingOfADiagnosticIsThereInBothLanguages) {
    const Place place{"甲.yaml", 3, 5, 3, 7, "a\t\"b\"", 2};
    const Diagnostic diagnostic{"ZS3002",
                                Severity::warning,
                                {"错", "wrong"},
                                place,
                                "/reports/0",
                                {{"改", "mend"}},
                                {{place, {"此前", "before"}}},
                                Diagnostic::Fix{place, "新"}};
    const json expected_place = {{"file", "甲.yaml"}, {"line", 3},       {"column", 5},
                                 {"end_line", 3},     {"end_column", 7}, {"source_line", "a\t\"b\""},
                                 {"source_column", 2}};
    const json expected = {
        {"code", "ZS3002"},
        {"severity", "warning"},
        {"message", {{"zh", "错"}, {"en", "wrong"}}},
        {"place", expected_place},
        {"pointer", "/reports/0"},
        {"hints", json::array({{{"zh", "改"}, {"en", "mend"}}})},
        {"labels", json::array({{{"place", expected_place}, {"text", {{"zh", "此前"}, {"en", "before"}}}}})},
        {"fix", {{"place", expected_place}, {"replacement", "新"}, {"safe", false}}}};
    EXPECT_EQ(json::parse(render_json({diagnostic})), json::array({expected}));
}

TEST(RenderJson, WhatIsAbsentIsLeftOutButListsStay) {
    const Diagnostic diagnostic{"ZS1001", Severity::error, {"错", "wrong"}, std::nullopt, "", {},
                                {},       std::nullopt};
    EXPECT_EQ(
        render_json({diagnostic, diagnostic}),
        R"([{"code":"ZS1001","severity":"error","message":{"zh":"错","en":"wrong"},"hints":[],"labels":[]},)"
        R"({"code":"ZS1001","severity":"error","message":{"zh":"错","en":"wrong"},"hints":[],"labels":[]}])");
}

TEST(RenderJson, MalformedTextStillGivesUtf8) {
    const Diagnostic diagnostic{"ZS1001", Severity::advice, {"\xFF", "\xE6\xB1"}, std::nullopt, "", {},
                                {},       std::nullopt};
    const json read = json::parse(render_json({diagnostic}));
    EXPECT_EQ(read[0]["message"]["zh"], "\uFFFD");
    EXPECT_EQ(read[0]["severity"], "advice");
}

}  // namespace
}  // namespace zhunsheng
