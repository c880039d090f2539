// Decisions with and without explanations.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "zhunsheng/zhunsheng.h"

namespace zhunsheng {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

json decided(const Rulebook& rulebook, const std::string& text, bool explanations) {
    DecideOptions options;
    options.on = "2026-06-01";
    options.explanations = explanations;
    const auto decision = decide(rulebook, text, options);
    return decision ? json::parse(decision.value->json(true)) : json{};
}

/// What is left of findings, measures, flags and steps: all but what explains them. Questions keep their notes.
void leave_explanations_out(json& part) {
    if (part.is_object()) {
        if (part.contains("because")) {
            part["because"] = json::array();
            part.erase("note");
            part.erase("references");
        }
        for (auto& [name, value] : part.items()) leave_explanations_out(value);
    } else if (part.is_array()) {
        for (json& item : part) leave_explanations_out(item);
    }
}

TEST(Explanations, LeftOutLeaveAllElseAsItIs) {
    const auto rulebook = load_rulebook(std::vector<fs::path>{fs::path(ZHUNSHENG_ROOT) / "rules"});
    ASSERT_TRUE(rulebook);
    std::size_t explained = 0;
    for (const auto& file : fs::directory_iterator(fs::path(ZHUNSHENG_ROOT) / "tests/cases/samples")) {
        if (file.path().extension() != ".json") continue;
        std::ifstream stream(file.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        json whole = decided(*rulebook.value, text, true);
        ASSERT_FALSE(whole.is_null()) << file.path();
        const std::size_t size = whole.dump().size();
        leave_explanations_out(whole);
        EXPECT_EQ(whole, decided(*rulebook.value, text, false)) << file.path();
        explained += size - whole.dump().size();
    }
    EXPECT_GT(explained, 50'000U);  // bytes
}

}  // namespace
}  // namespace zhunsheng
