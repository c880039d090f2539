// Rule tests: files, the rules that they need, results.

#include <algorithm>
#include <map>
#include <system_error>
#include <utility>

#include "analysis/render_tests.h"
#include "analysis/run_tests.h"
#include "analysis/tests_of_rules.h"
#include "api/content.h"
#include "explanation/explain_rule.h"
#include "rulebook/read_rulebook.h"
#include "rulebook/read_tests.h"
#include "zhunsheng/rule_tests.h"

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
            const fs::path folder = home() / fs::path(std::u8string(name.text.begin(), name.text.end()));
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
            const auto text = each->path().filename().generic_u8string();
            if (each->is_directory(error)) folders.emplace_back(text.begin(), text.end());
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

TestFileResult head_of(const text::SourceSet& sources, text::SourceId id,
                       const std::optional<TestFileDeclaration>& read) {
    TestFileResult result;
    result.file = sources[id].name();
    if (!read) return result;
    for (const text::LocatedText& overlay : read->overlays) result.overlays.push_back(overlay.text);
    return result;
}

/// Reads one file and runs its tests with the rules that `rules_for` finds for it.
template <class RulesFor>
TestFileResult run_file(text::SourceId id, const text::SourceSet& sources, RulesFor rules_for) {
    diagnostics::Report report;
    const auto read = rulebook::read_test_file(id, sources, report);
    TestFileResult result = head_of(sources, id, read);
    if (read && read->tests.empty() && !report.has_errors()) {
        report.add(Code::no_tests, text::Span{id, 0, 0}, {sources[id].name()});
    }
    const Checked<Rulebook>* rules = read ? rules_for(*read, report) : nullptr;
    if (rules != nullptr && *rules) {
        result.tests = analysis::run_tests(rules->value->content().program, *read, sources, report);
    }
    result.diagnostics = report.resolve(sources);
    if (rules != nullptr && !*rules) {
        result.diagnostics.insert(result.diagnostics.end(), rules->diagnostics.begin(),
                                  rules->diagnostics.end());
    }
    return result;
}

bool is_error(const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; }

}  // namespace

std::size_t TestRun::count(TestOutcome outcome) const {
    std::size_t found = 0;
    for (const TestFileResult& file : files) {
        found += static_cast<std::size_t>(std::ranges::count(file.tests, outcome, &TestResult::outcome));
    }
    return found;
}

bool TestRun::all_passed() const {
    const bool files_are_sound = std::ranges::none_of(
        files, [](const TestFileResult& file) { return std::ranges::any_of(file.diagnostics, is_error); });
    return count(TestOutcome::passed) > 0 && count(TestOutcome::failed) == 0 &&
           count(TestOutcome::faulty) == 0 && files_are_sound && std::ranges::none_of(diagnostics, is_error);
}

TestRun run_rule_tests(const std::vector<fs::path>& rules, const std::vector<fs::path>& tests) {
    TestRun run;
    RuleSets sets(rules);
    const Checked<Rulebook>& base = sets.base();
    if (!base) {
        run.diagnostics = base.diagnostics;
        return run;
    }
    text::SourceSet sources;
    diagnostics::Report report;
    for (const text::SourceId id : rulebook::read_files(tests, sources, report, Code::no_tests)) {
        run.files.push_back(
            run_file(id, sources, [&](const TestFileDeclaration& file, diagnostics::Report& of_file) {
                return sets.for_file(file, of_file);
            }));
    }
    run.diagnostics = report.resolve(sources);
    return run;
}

TestRun run_rule_tests(const Rulebook& rulebook, const std::vector<RuleText>& tests) {
    TestRun run;
    text::SourceSet sources;
    const Checked<Rulebook> rules{rulebook, {}};
    for (const RuleText& test : tests) {
        const text::SourceId id = sources.add(test.name, test.text);
        const auto rules_for = [&](const TestFileDeclaration& file,
                                   diagnostics::Report& report) -> const Checked<Rulebook>* {
            for (const text::LocatedText& name : file.overlays) {
                report.add(Code::unknown_overlay, name.whole(), {name.text});
            }
            return file.overlays.empty() ? &rules : nullptr;
        };
        run.files.push_back(run_file(id, sources, rules_for));
    }
    return run;
}

std::optional<std::string> explain(const Rulebook& rulebook, std::string_view rule_or_article,
                                   Language language, const std::vector<fs::path>& tests) {
    text::SourceSet sources;
    diagnostics::Report report;
    std::vector<TestFileDeclaration> files;
    for (const text::SourceId id : rulebook::read_files(tests, sources, report, Code::no_tests)) {
        auto file = rulebook::read_test_file(id, sources, report);
        if (file) files.push_back(std::move(*file));
    }
    const checking::Program& program = rulebook.content().program;
    return explanation::explain_rules(program, rule_or_article, language,
                                      analysis::tests_of_rules(program, files));
}

std::string render_text(const TestRun& run, Language language, bool colour) {
    return analysis::tests_as_text(run, language, colour);
}
std::string render_junit(const TestRun& run, Language language) {
    return analysis::tests_as_junit(run, language);
}

}  // namespace zhunsheng
