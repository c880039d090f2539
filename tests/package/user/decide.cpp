// The smallest program that uses every verb of the installed library.

#include <zhunsheng/zhunsheng.h>

#include <iostream>

int main() {
    const auto loaded = zhunsheng::load_rulebook({std::filesystem::path(RULES_DIR)});
    if (!loaded) {
        std::cerr << zhunsheng::render_text(loaded.diagnostics, zhunsheng::Language::english);
        return 1;
    }
    const zhunsheng::Rulebook& rulebook = *loaded.value;
    const std::string example = zhunsheng::example_case(rulebook);

    const auto decided = zhunsheng::decide(rulebook, example, {.on = "2026-01-05"});
    if (!decided) {
        std::cerr << zhunsheng::render_text(decided.diagnostics, zhunsheng::Language::english);
        return 1;
    }
    const auto& findings = decided.value->result.findings;
    if (findings.empty() ||
        !zhunsheng::explain(rulebook, findings.front().rule, zhunsheng::Language::chinese)) {
        std::cerr << "the sample case finds nothing, or its rule cannot be explained\n";
        return 1;
    }
    if (zhunsheng::decide(rulebook, "{").diagnostics.empty()) {
        std::cerr << "half a case was taken without a word\n";
        return 1;
    }

    std::cout << "zhunsheng " << zhunsheng::engine_version() << ": " << rulebook.rule_count() << " rules, "
              << findings.size() << " findings in the sample case\n";
}
