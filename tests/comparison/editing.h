#pragma once
// The parking rulebook with changes made to its text, as its authors would make them.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "support/rulebook_in_test.h"
#include "zhunsheng/compare.h"

namespace zhunsheng::comparison {

/// What is to be written instead of what; the first must stand in the rulebook.
using Edits = std::vector<std::pair<std::string, std::string>>;

inline Rulebook edited(const Edits& edits) {
    std::vector<RuleText> texts;
    for (const char* name : {"bylaw", "hospital-act", "legal-order", "vocabulary"}) {
        const std::filesystem::path path =
            std::filesystem::path{ZHUNSHENG_ROOT} / "tests/rulebooks/parking" / (std::string{name} + ".yaml");
        std::ifstream file(path);
        texts.push_back({name, {std::istreambuf_iterator<char>(file), {}}});
    }
    for (const auto& [from, to] : edits) {
        bool found = false;
        for (RuleText& text : texts) {
            const std::size_t at = text.text.find(from);
            if (found || at == std::string::npos) continue;
            text.text.replace(at, from.size(), to);
            found = true;
        }
        EXPECT_TRUE(found) << from;
    }
    auto loaded = load_rulebook(texts);
    EXPECT_TRUE(loaded) << render_text(loaded.diagnostics, Language::english);
    return *loaded.value;
}

/// The comparison of the rulebook with its edited self.
inline RulebookComparison compared(const Edits& edits) {
    return compare_rulebooks(edited({}), edited(edits));
}

/// Each difference of a rule as "aspect: - line, + line"; lines that stand in both are left out.
inline std::vector<std::string> told(const std::vector<Difference>& differences) {
    std::vector<std::string> all;
    for (const Difference& difference : differences) {
        std::string text = difference.aspect + ":";
        for (const ComparedLine& line : difference.lines) {
            if (line.mark == LineMark::kept) continue;
            text += (line.mark == LineMark::removed ? " - " : " + ") + line.text.en;
        }
        all.push_back(text);
    }
    return all;
}

/// All rules that were changed, in order.
inline std::vector<RuleChange> rules_of(const RulebookComparison& comparison) {
    std::vector<RuleChange> all;
    for (const InstrumentChanges& instrument : comparison.instruments) {
        for (const ArticleChanges& article : instrument.articles) {
            all.insert(all.end(), article.rules.begin(), article.rules.end());
        }
    }
    return all;
}

}  // namespace zhunsheng::comparison
