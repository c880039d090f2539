#pragma once
// Files of rule tests, each with the rules that it asks for.

#include <filesystem>
#include <optional>
#include <vector>

#include "analysis/run_tests.h"
#include "diagnostics/report.h"
#include "rulebook/test_declarations.h"
#include "text/source.h"
#include "zhunsheng/rule_tests.h"

namespace zhunsheng {

struct SuiteFile {
    text::SourceId source;
    std::optional<rulebook::TestFileDeclaration> tests;  ///< absent if the file cannot be read
    std::optional<Rulebook> rules;                       ///< the same for all files that ask for the same
    Diagnostics rule_faults;                             ///< why `rules` is absent, where that is their fault
    diagnostics::Report report;  ///< on the file and, once they were run, on its tests
};

struct TestSuite {
    text::SourceSet sources;  ///< of the test files
    std::vector<SuiteFile> files;
    Diagnostics diagnostics;  ///< what belongs to no file
};

/// Reads test files and loads what they need, as run_rule_tests() says.
[[nodiscard]] TestSuite load_suite(const std::vector<std::filesystem::path>& rules,
                                   const std::vector<std::filesystem::path>& tests);
[[nodiscard]] TestSuite load_suite(const Rulebook& rulebook, const std::vector<RuleText>& tests);

/// Drops the files whose rules are compiled, and says so: for what needs the texts of the rules.
void refuse_compiled(TestSuite& suite);

/// Runs the tests of one file; `observer` sees each that could be decided.
[[nodiscard]] TestFileResult run_file(SuiteFile& file, const text::SourceSet& sources,
                                      const analysis::TestObserver& observer = {});

}  // namespace zhunsheng
