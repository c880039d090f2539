// The shipped rules, and the rulebook in English, mean the same before and after: in the layout they have, in one spoilt on
// purpose, and in the other spelling.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "api/content.h"
#include "zhunsheng/format_rules.h"
#include "zhunsheng/rule_tests.h"
#include "zhunsheng/zhunsheng.h"

namespace zhunsheng {
namespace {

namespace fs = std::filesystem;

std::vector<RuleText> texts_in(const fs::path& folder) {
    std::vector<RuleText> texts;
    for (const auto& entry : fs::directory_iterator(fs::path(ZHUNSHENG_ROOT) / folder)) {
        if (entry.path().extension() != ".yaml") continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        texts.push_back({entry.path().filename().string(), {std::istreambuf_iterator<char>(stream), {}}});
    }
    std::ranges::sort(texts, {}, &RuleText::name);
    return texts;
}

std::vector<RuleText> formatted(std::vector<RuleText> texts, const fs::path& rules, RuleSpelling spelling) {
    FormatOptions options;
    options.spelling = spelling;
    options.names = declared_names({fs::path(ZHUNSHENG_ROOT) / rules});
    for (RuleText& text : texts) {
        options.name = text.name;
        auto after = format_rules(text.text, options);
        EXPECT_TRUE(after) << render_text(after.diagnostics, Language::english);
        if (after) text.text = std::move(*after.value);
    }
    return texts;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

/// More blanks and empty lines than anyone wants, outside comments and quotes.
std::vector<RuleText> spoilt(std::vector<RuleText> texts) {
    for (RuleText& text : texts) {
        std::istringstream lines(std::exchange(text.text, {}));
        for (std::string line; std::getline(lines, line);) {
            const bool literal = line.find_first_of("#\"") != std::string::npos;
            const bool pair = line.find(": ") != std::string::npos;
            if (!literal && pair)
                line = replaced(replaced(replaced(line, ": ", ":    "), "{", "{   "), "}", "  }") + "  ";
            text.text += line + (line.empty() ? "\n\n\n" : "\n");
        }
    }
    return texts;
}

/// All that a rulebook says, in sentences and schemas, but for its checksum.
std::map<std::string, std::string> said_by(const Rulebook& rulebook) {
    std::map<std::string, std::string> said;
    for (const auto& rule : rulebook.content().program.rules) {
        said[rule.id] = explain(rulebook, rule.id, Language::chinese).value_or("");
    }
    said["facts"] = describe_facts(rulebook, Language::english);
    said["cases"] = case_schema(rulebook);
    said["rules"] = rules_schema(rulebook);
    said["head"] =
        std::string(rulebook.id()) + std::string(rulebook.name()) + std::string(rulebook.version());
    return said;
}

/// Each test's name with what came of it.
std::vector<std::string> outcomes(const Rulebook& rulebook, const std::vector<RuleText>& tests) {
    std::vector<std::string> lines;
    for (const TestFileResult& file : run_rule_tests(rulebook, tests).files) {
        for (const TestResult& test : file.tests) {
            lines.push_back(file.file + ": " + test.name + ": " +
                            std::to_string(static_cast<int>(test.outcome)));
        }
    }
    return lines;
}

void expect_same_meaning(const std::vector<RuleText>& before, const std::vector<RuleText>& after,
                         const std::vector<RuleText>& tests, const std::vector<RuleText>& tests_after) {
    const auto old_rules = load_rulebook(before);
    const auto new_rules = load_rulebook(after);
    ASSERT_TRUE(old_rules);
    ASSERT_TRUE(new_rules) << render_text(new_rules.diagnostics, Language::english);
    EXPECT_EQ(old_rules.diagnostics.size(), new_rules.diagnostics.size());
    EXPECT_EQ(said_by(*old_rules.value), said_by(*new_rules.value));
    const auto results = outcomes(*old_rules.value, tests);
    EXPECT_EQ(results, outcomes(*new_rules.value, tests_after));
    EXPECT_FALSE(results.empty());
}

class Rules : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Shipped, Rules, testing::Values("rules", "tests/rulebooks/parking"),
                         [](const auto& one) { return std::string(one.index == 0 ? "law" : "parking"); });

TEST_P(Rules, MeanTheSameInCanonicalLayout) {
    const fs::path folder = GetParam();
    const auto rules = texts_in(folder);
    const auto tests = texts_in(folder / "tests");
    expect_same_meaning(rules, formatted(rules, folder, RuleSpelling::keep), tests,
                        formatted(tests, folder, RuleSpelling::keep));
}

TEST_P(Rules, MeanTheSameInTheOtherSpelling) {
    const fs::path folder = GetParam();
    const auto other = folder == "rules" ? RuleSpelling::english : RuleSpelling::chinese;
    const auto rules = texts_in(folder);
    const auto tests = texts_in(folder / "tests");
    expect_same_meaning(rules, formatted(rules, folder, other), tests, formatted(tests, folder, other));
}

TEST_P(Rules, AreLaidOutAlikeHoweverTheyWereSpoilt) {
    const fs::path folder = GetParam();
    for (const fs::path& part : {folder, folder / "tests"}) {
        const auto texts = texts_in(part);
        const auto straight = formatted(texts, folder, RuleSpelling::keep);
        const auto round_about = formatted(spoilt(texts), folder, RuleSpelling::keep);
        for (std::size_t at = 0; at < texts.size(); ++at) {
            EXPECT_EQ(straight[at].text, round_about[at].text) << texts[at].name;
        }
    }
}

}  // namespace
}  // namespace zhunsheng
