// Rule files before and after: tests/golden/formatting/NAME.before.yaml, NAME.after.yaml, and for a spelling
// NAME.after.zh.yaml and NAME.after.en.yaml.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "zhunsheng/format_rules.h"

namespace zhunsheng {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<fs::path> examples() {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(fs::path(ZHUNSHENG_ROOT) / "tests/golden/formatting")) {
        if (entry.path().string().ends_with(".before.yaml")) found.push_back(entry.path());
    }
    return found;
}

std::string formatted(const std::string& text, RuleSpelling spelling, const std::vector<std::string>& names) {
    FormatOptions options;
    options.spelling = spelling;
    options.names = names;
    const auto result = format_rules(text, options);
    EXPECT_TRUE(result) << render_text(result.diagnostics, Language::english);
    return result.value.value_or("");
}

TEST(Golden, EachExampleIsLaidOutAsExpectedAndThenLeftAlone) {
    struct Variant {
        const char* ending;
        RuleSpelling spelling;
    };
    std::size_t compared = 0;
    for (const fs::path& before : examples()) {
        const std::string stem = before.string().substr(0, before.string().size() - 12);
        for (const Variant variant :
             {Variant{".after.yaml", RuleSpelling::keep}, Variant{".after.zh.yaml", RuleSpelling::chinese},
              Variant{".after.en.yaml", RuleSpelling::english}}) {
            const fs::path expected = stem + variant.ending;
            if (!fs::exists(expected)) continue;
            const auto names = declared_names({before});
            const std::string after = formatted(read(before), variant.spelling, names);
            EXPECT_EQ(after, read(expected)) << expected;
            EXPECT_EQ(formatted(after, variant.spelling, names), after) << expected;
            ++compared;
        }
    }
    EXPECT_GE(compared, 10U);
}

TEST(Golden, ATextThatIsNoYamlIsRefusedWithEveryFault) {
    const auto result = format_rules("规则:\n  - 编号: &x a\n    名称: !b c\n", {});
    EXPECT_FALSE(result);
    ASSERT_EQ(result.diagnostics.size(), 2U);
    EXPECT_EQ(result.diagnostics[0].place->line, 2U);
    EXPECT_EQ(result.diagnostics[1].place->line, 3U);
}

TEST(Golden, AFileOfWindowsKeepsItsLineEnds) {
    EXPECT_EQ(formatted("\xEF\xBB\xBF规则:\r\n- 编号:   a\r\n  # note\r\n", RuleSpelling::keep, {}),
              "规则:\r\n  - 编号: a\r\n    # note\r\n");
}

TEST(Golden, NothingStaysNothingAndCommentsAloneStay) {
    EXPECT_EQ(formatted("# one\n\n\n\n   # two  \n\n", RuleSpelling::keep, {}), "# one\n\n# two\n");
}

}  // namespace
}  // namespace zhunsheng
