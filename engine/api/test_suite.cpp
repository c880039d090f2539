// Finds the test files, and loads the rules once for each set of overlays.

#include "api/test_suite.h"

#include <algorithm>
#include <map>
#include <system_error>
#include <utility>

#include "api/content.h"
#include "rulebook/read_rulebook.h"
#include "rulebook/read_tests.h"
#include "text/path_text.h"

namespace zhunsheng {

namespace {

namespace fs = std::filesystem;
using diagnostics::Code;
using rulebook::TestFileDeclaration;

/// The rules with their overlays, loaded once for each set of overlays that a test file asks for.
class RuleSets {
public:
    explicit RuleSets(const std::vector<fs::path>& rules) : rules_(rules) {}

    const Checked<Rulebook>& base() { return with({}); }

    /// The rules for a file of tests; nothing, after a report, if it asks for an overlay that is not there.
    const Checked<Rulebook>* for_file(const TestFileDeclaration& file, diagnostics::Report& report) {
        std::vector<fs::path> overlays;
        for (const text::LocatedText& name : file.overlays) {
            const fs::path folder = home() / text::path_of(name.text);
            std::error_code error;
            if (is_name(name.text) && fs::is_directory(folder, error)) {
                if (!is_loaded(folder)) overlays.push_back(folder);
            } else {
                report_unknown(name, report);
                return nullptr;
            }
        }
        return &with(overlays);
    }

private:
    /// The folder in which overlays stand.
    [[nodiscard]] fs::path home() const {
        std::error_code error;
        const fs::path first = rules_.empty() ? fs::path{} : rules_.front();
        return fs::is_directory(first, error) ? first : first.parent_path();
    }

    /// A mere name, so that no test reads what lies elsewhere.
    static bool is_name(std::string_view text) {
        return text.find_first_of("/\\") == std::string_view::npos && !text.starts_with('.');
    }

    [[nodiscard]] bool is_loaded(const fs::path& folder) const {
        return std::ranges::any_of(rules_, [&](const fs::path& path) {
            std::error_code error;
            return fs::equivalent(path, folder, error);
        });
    }

    void report_unknown(const text::LocatedText& name, diagnostics::Report& report) const {
        std::vector<std::string> folders;
        std::error_code error;
        for (fs::directory_iterator each(home(), error); !error && each != fs::directory_iterator();
             each.increment(error)) {
            if (each->is_directory(error)) folders.push_back(text::text_of(each->path().filename()));
        }
        std::ranges::sort(folders);
        report.add(Code::unknown_overlay, name.whole(), {name.text})
            .did_you_mean(diagnostics::nearest(name.text, {folders.begin(), folders.end()}));
    }

    const Checked<Rulebook>& with(const std::vector<fs::path>& overlays) {
        const auto [place, is_new] = loaded_.try_emplace(overlays);
        if (is_new) {
            std::vector<fs::path> all = rules_;
            all.insert(all.end(), overlays.begin(), overlays.end());
            place->second = load_rulebook(all);
        }
        return place->second;
    }

    const std::vector<fs::path>& rules_;
    std::map<std::vector<fs::path>, Checked<Rulebook>> loaded_;
};

void read_tests(SuiteFile& file, const text::SourceSet& sources) {
    file.tests = rulebook::read_test_file(file.source, sources, file.report);
    if (file.tests && file.tests->tests.empty() && !file.report.has_errors()) {
        file.report.add(Code::no_tests, text::Span{file.source, 0, 0}, {sources[file.source].name()});
    }
}

}  // namespace

TestSuite load_suite(const std::vector<fs::path>& rules, const std::vector<fs::path>& tests) {
    TestSuite suite;
    RuleSets sets(rules);
    const Checked<Rulebook>& base = sets.base();
    if (!base) {
        suite.diagnostics = base.diagnostics;
        return suite;
    }
    diagnostics::Report report;
    for (const text::SourceId id : rulebook::read_files(tests, suite.sources, report, Code::no_tests)) {
        SuiteFile& file = suite.files.emplace_back();
        file.source = id;
        read_tests(file, suite.sources);
        const Checked<Rulebook>* found = file.tests ? sets.for_file(*file.tests, file.report) : nullptr;
        if (found == nullptr) continue;
        file.rules = found->value;
        if (!*found) file.rule_faults = found->diagnostics;
    }
    suite.diagnostics = report.resolve(suite.sources);
    return suite;
}

TestSuite load_suite(const Rulebook& rulebook, const std::vector<RuleText>& tests) {
    TestSuite suite;
    for (const RuleText& test : tests) {
        SuiteFile& file = suite.files.emplace_back();
        file.source = suite.sources.add(test.name, test.text);
        read_tests(file, suite.sources);
        if (!file.tests) continue;
        for (const text::LocatedText& name : file.tests->overlays) {
            file.report.add(Code::unknown_overlay, name.whole(), {name.text});
        }
        if (file.tests->overlays.empty()) file.rules = rulebook;
    }
    return suite;
}

void refuse_compiled(TestSuite& suite) {
    const auto is_compiled = [](const SuiteFile& file) {
        return file.rules && file.rules->content().compiled;
    };
    const auto first = std::ranges::find_if(suite.files, is_compiled);
    if (first == suite.files.end()) return;
    diagnostics::Report report;
    report.add(Code::no_rule_texts, {text::text_of(first->rules->content().paths.front())});
    suite.diagnostics.push_back(std::move(report.resolve(suite.sources).front()));
    std::erase_if(suite.files, is_compiled);
}

TestFileResult run_file(SuiteFile& file, const text::SourceSet& sources,
                        const analysis::TestObserver& observer) {
    TestFileResult result;
    result.file = sources[file.source].name();
    if (file.tests) {
        for (const text::LocatedText& overlay : file.tests->overlays) result.overlays.push_back(overlay.text);
    }
    if (file.tests && file.rules) {
        result.tests =
            analysis::run_tests(file.rules->content().program, *file.tests, sources, file.report, observer);
    }
    result.diagnostics = file.report.resolve(sources);
    result.diagnostics.insert(result.diagnostics.end(), file.rule_faults.begin(), file.rule_faults.end());
    return result;
}

}  // namespace zhunsheng
