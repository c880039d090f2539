// The YAML test suite (tests/conformance/yaml-test-suite): what the reader accepts must be what the suite says; all
// else it must refuse with a diagnostic.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "diagnostics/catalogue.h"
#include "rulebook/yaml_document.h"

namespace zhunsheng::rulebook {
namespace {

using diagnostics::Code;
using diagnostics::printed;
using nlohmann::json;

struct SuiteCase {
    std::string id;  ///< of the file, and which of its cases: "4MUZ.1"
    std::string yaml;
    std::string json;
    bool invalid = false;
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

/// The suite shows what cannot be seen by signs of its own: a tab is an arrow of any length.
std::string unmasked(std::string text) {
    while (text.find("—»") != std::string::npos) {
        text = replaced(text, "—»", "»");
    }
    text = replaced(replaced(text, "»", "\t"), "␣", " ");
    text = replaced(replaced(text, "↵", ""), "←", "\r");
    return replaced(replaced(text, "⇔", "\xEF\xBB\xBF"), "∎\n", "");
}

const Node* member(const Node& node, const std::string& key) {
    for (const Member& each : node.mapping()->members) {
        if (each.key.text.text == key) {
            return &each.value;
        }
    }
    return nullptr;
}

std::string text_of(const Node* node) {
    return node == nullptr || node->scalar() == nullptr ? "" : node->scalar()->text.text;
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The cases of one file; what a later case does not say, it takes over from the one before.
std::vector<SuiteCase> read_cases(const std::filesystem::path& path) {
    text::SourceSet sources;
    diagnostics::Report report;
    const auto root = read_yaml(sources.add(path.filename(), read_file(path)), sources, report);
    EXPECT_TRUE(root.has_value()) << render_text(report.resolve(sources), Language::english);
    std::vector<SuiteCase> cases;
    SuiteCase next;
    for (const Node& each :
         root && root->sequence() != nullptr ? root->sequence()->items : std::vector<Node>{}) {
        next.id = path.stem().string() + "." + std::to_string(cases.size());
        next.yaml = unmasked(text_of(member(each, "yaml")));
        next.invalid = text_of(member(each, "fail")) == "true";
        if (const Node* given = member(each, "json")) {
            next.json = text_of(given);
        }
        cases.push_back(next);
    }
    return cases;
}

/// Plain scalars are texts to us; the suite gives numbers and truths as such.
bool same_scalar(const std::string& text, const json& expected) {
    if (expected.is_string()) {
        return expected.get<std::string>() == text;
    }
    if (expected.is_boolean()) {
        return text == (expected.get<bool>() ? "true" : "false");
    }
    const json read = json::parse(text, nullptr, false);
    return expected.is_null() ? text == "null" : !read.is_discarded() && read == expected;
}

bool same(const Node& node, const json& expected) {
    if (const Scalar* scalar = node.scalar()) {
        return same_scalar(scalar->text.text, expected);
    }
    if (const Sequence* sequence = node.sequence()) {
        bool equal = expected.is_array() && expected.size() == sequence->items.size();
        for (std::size_t item = 0; equal && item < sequence->items.size(); ++item) {
            equal = same(sequence->items[item], expected[item]);
        }
        return equal;
    }
    if (const Mapping* mapping = node.mapping()) {
        bool equal = expected.is_object() && expected.size() == mapping->members.size();
        for (const Member& each : mapping->members) {
            equal = equal && expected.contains(each.key.text.text) &&
                    same(each.value, expected[each.key.text.text]);
        }
        return equal;
    }
    return expected.is_null();
}

/// Cases that YAML calls invalid and the reader takes, each for a reason that loses nothing of what is written.
const std::map<std::string, std::string> taken_though_invalid = {
    {"9C9N.0", "a list in brackets goes on at the left edge"},
    {"QB6E.0", "a quoted text goes on at the left edge"},
    {"9MMA.0", "a directive without a document: an empty file, which read_rulebook refuses"},
    {"B63P.0", "a directive without a document: an empty file, which read_rulebook refuses"},
    {"G5U8.0", "a dash alone in brackets is the text `-`"},
    {"YJV2.0", "a dash alone in brackets is the text `-`"},
    {"S98Z.0", "blank lines of an empty block are indented deeper than its comment: an empty text"},
};

/// Cases that are valid and that the reader refuses, though they use nothing that rule files may not use.
const std::map<std::string, std::string> refused_though_valid = {
    {"4ABK.0", "a key without a value that holds a colon: far more often a colon without its space"},
    {"652Z.0", "a text in brackets that begins with `?`"},
    {"HM87.1", "a text in brackets that begins with `?`"},
    {"JR7V.0", "a lone `?` inside a text in brackets"},
    {"DK3J.0", "a document that is a folded text at the left edge; a rule file is a mapping"},
    {"FP8R.0", "a document that is a folded text at the left edge; a rule file is a mapping"},
    {"W4TN.0", "a document that is a block at the left edge; a rule file is a mapping"},
    {"NAT4.0", "quoted texts of nothing but line breaks, which the library reads wrongly"},
    {"ZYU8.2", "a directive with too many words"},
};

/// What rule files may not use, however valid.
const std::set<std::string> outside_the_subset = {
    printed(Code::alias),        printed(Code::anchor),           printed(Code::complex_key),
    printed(Code::empty_file),   printed(Code::empty_item),       printed(Code::explicit_tag),
    printed(Code::merge_key),    printed(Code::missing_value),    printed(Code::extra_document),
    printed(Code::repeated_key), printed(Code::hidden_character), printed(Code::tab_indentation),
};

bool are_outside(const Diagnostics& diagnostics) {
    return std::all_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& each) { return outside_the_subset.contains(each.code); });
}

class YamlSuite : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        const std::filesystem::path folder =
            std::filesystem::path(ZHUNSHENG_ROOT) / "tests/conformance/yaml-test-suite/src";
        std::set<std::filesystem::path> files;
        for (const auto& each : std::filesystem::directory_iterator(folder)) {
            files.insert(each.path());
        }
        for (const auto& file : files) {
            const auto more = read_cases(file);
            cases.insert(cases.end(), more.begin(), more.end());
        }
    }
    static void TearDownTestSuite() { cases.clear(); }

    static std::vector<SuiteCase> cases;
};

std::vector<SuiteCase> YamlSuite::cases;

TEST_F(YamlSuite, IsWhole) { EXPECT_EQ(cases.size(), 406U); }

TEST_F(YamlSuite, IsReadAsItSaysOrRefusedWithAReason) {
    std::size_t taken = 0;
    std::set<std::string> refused;
    for (const SuiteCase& each : cases) {
        text::SourceSet sources;
        diagnostics::Report report;
        const auto root = read_yaml(sources.add(each.id, each.yaml), sources, report);
        const Diagnostics diagnostics = report.resolve(sources);
        if (report.has_errors()) {
            refused.insert(each.id);
            EXPECT_TRUE(each.invalid || are_outside(diagnostics) || refused_though_valid.contains(each.id))
                << each.id << " is refused:\n"
                << render_text(diagnostics, Language::english);
            continue;
        }
        ASSERT_TRUE(root.has_value()) << each.id;
        ++taken;
        EXPECT_EQ(each.invalid, taken_though_invalid.contains(each.id)) << each.id << "\n" << each.yaml;
        const json expected = json::parse(each.json, nullptr, false);
        if (!each.invalid && !expected.is_discarded()) {
            EXPECT_TRUE(same(*root, expected)) << each.id << "\n" << each.yaml << "\n" << each.json;
        }
    }
    EXPECT_GE(taken, 170U);
    for (const auto& [id, reason] : refused_though_valid) {
        EXPECT_TRUE(refused.contains(id)) << id << " is taken after all; strike it from the list: " << reason;
    }
}

}  // namespace
}  // namespace zhunsheng::rulebook
