// Lint: load, advise, fix.

#include "zhunsheng/lint.h"

#include <algorithm>
#include <utility>

#include "api/content.h"
#include "checking/check_rulebook.h"
#include "diagnostics/catalogue.h"
#include "linting/advise.h"
#include "rulebook/read_rulebook.h"
#include "rulebook/read_tests.h"
#include "zhunsheng/rule_tests.h"

namespace zhunsheng {

namespace {

using diagnostics::Code;
using linting::TestedNames;

/// A fix can uncover a mistake that has one; this many in a row are no accident.
constexpr int most_rounds = 20;

bool is_allowed(std::string_view code, const LintOptions& options) {
    return std::ranges::find(options.allow, code) != options.allow.end();
}

void note_expected(const std::vector<rulebook::NamedAnswers>& expected, TestedNames& names) {
    for (const rulebook::NamedAnswers& each : expected) {
        names.insert(each.name.text);
        for (const rulebook::AnswerDeclaration& answer : each.answers) names.insert(answer.rule.text);
    }
}

/// The rules that the tests of a file expect something of, by id or name.
void note_expected(text::SourceId id, const text::SourceSet& sources, TestedNames& names) {
    diagnostics::Report report;  // of mistakes in tests, `zhunsheng test` tells
    const auto file = rulebook::read_test_file(id, sources, report);
    if (!file) return;
    for (const rulebook::TestDeclaration& test : file->tests) {
        const rulebook::ExpectationDeclaration& expected = test.expected;
        for (const auto* answers : {&expected.findings, &expected.institution, &expected.set_aside,
                                    &expected.procedure, &expected.discretion}) {
            note_expected(*answers, names);
        }
        for (const rulebook::PersonAnswers& person : expected.persons) note_expected(person.measures, names);
        for (const auto& flag : expected.flags) {
            for (const rulebook::AnswerDeclaration& answer : flag) names.insert(answer.rule.text);
        }
        for (const text::LocatedText& doubt : expected.doubts) names.insert(doubt.text);
    }
}

void note_speaking(const TestRun& run, TestedNames& names) {
    for (const TestFileResult& file : run.files) {
        for (const TestResult& test : file.tests) names.insert(test.rules.begin(), test.rules.end());
    }
}

TestedNames names_in_tests(const std::vector<std::filesystem::path>& rules,
                           const std::vector<std::filesystem::path>& tests) {
    TestedNames names;
    note_speaking(run_rule_tests(rules, tests), names);
    text::SourceSet sources;
    diagnostics::Report report;
    for (const text::SourceId id : rulebook::read_files(tests, sources, report, Code::no_tests)) {
        note_expected(id, sources, names);
    }
    return names;
}

TestedNames names_in_tests(const Rulebook& rulebook, const std::vector<RuleText>& tests) {
    TestedNames names;
    note_speaking(run_rule_tests(rulebook, tests), names);
    text::SourceSet sources;
    for (const RuleText& test : tests) note_expected(sources.add(test.name, test.text), sources, names);
    return names;
}

/// Folders in the rules folder that can be loaded on top of it: what their rules use is of use.
void drop_used_in_overlays(const std::vector<std::filesystem::path>& rules, const LintOptions& options,
                           linting::UnusedNames& unused) {
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path home = rules.empty() ? fs::path{} : rules.front();
    for (fs::directory_iterator each(home, error); !error && each != fs::directory_iterator();
         each.increment(error)) {
        std::error_code unimportant;
        const bool is_tests = std::ranges::any_of(options.tests, [&](const fs::path& tests) {
            return fs::equivalent(tests, each->path(), unimportant);
        });
        if (unused.empty() || is_tests || !each->is_directory(unimportant)) continue;
        std::vector<fs::path> all = rules;
        all.push_back(each->path());
        const Checked<Rulebook> larger = load_rulebook(all);
        if (!larger) continue;  // something that is no overlay
        const linting::UnusedNames still = linting::unused_names(larger.value->content().program);
        std::erase_if(unused, [&](const std::string& name) { return !still.contains(name); });
    }
}

/// Lints what was read. `evidence` finds what is known of a sound rulebook from around it.
template <class FindEvidence>
LintReport lint(const std::vector<text::SourceId>& ids, const text::SourceSet& sources,
                diagnostics::Report& report, const LintOptions& options, FindEvidence evidence) {
    const rulebook::Declarations declared = rulebook::read_rulebook(ids, sources, report);
    auto program = checking::check_rulebook(declared, sources, report);
    LintReport result;
    if (program && !report.has_errors()) {
        result.rulebook.emplace(
            std::make_shared<const Rulebook::Content>(Rulebook::Content{std::move(*program), sources, {}}));
    }
    if (result.rulebook && options.advice) {
        linting::advise(result.rulebook->content().program, declared, evidence(*result.rulebook), report);
    }
    result.diagnostics = report.resolve(sources);
    std::erase_if(result.diagnostics, [&](const Diagnostic& diagnostic) {
        return diagnostic.severity != Severity::error && is_allowed(diagnostic.code, options);
    });
    return result;
}

bool wants_tests(const LintOptions& options) {
    return !is_allowed(diagnostics::printed(Code::untested_rule), options);
}

}  // namespace

std::size_t LintReport::count(Severity severity) const {
    return static_cast<std::size_t>(std::ranges::count(diagnostics, severity, &Diagnostic::severity));
}

bool LintReport::has(Severity severity) const {
    return std::ranges::any_of(diagnostics,
                               [&](const Diagnostic& each) { return each.severity <= severity; });
}

LintReport lint_rulebook(const std::vector<std::filesystem::path>& paths, const LintOptions& options) {
    text::SourceSet sources;
    diagnostics::Report report;
    const auto ids = rulebook::read_files(paths, sources, report);
    return lint(ids, sources, report, options, [&](const Rulebook& rulebook) {
        linting::Evidence evidence{linting::unused_names(rulebook.content().program), {}};
        drop_used_in_overlays(paths, options, evidence.unused);
        if (!options.tests.empty() && wants_tests(options)) {
            evidence.tested = names_in_tests(paths, options.tests);
        }
        return evidence;
    });
}

LintReport lint_rulebook(const std::vector<RuleText>& texts, const LintOptions& options,
                         const std::vector<RuleText>& tests) {
    text::SourceSet sources;
    diagnostics::Report report;
    std::vector<text::SourceId> ids;
    ids.reserve(texts.size());
    for (const RuleText& text : texts) ids.push_back(sources.add(text.name, text.text));
    return lint(ids, sources, report, options, [&](const Rulebook& rulebook) {
        linting::Evidence evidence{linting::unused_names(rulebook.content().program), {}};
        if (!tests.empty() && wants_tests(options)) evidence.tested = names_in_tests(rulebook, tests);
        return evidence;
    });
}

std::optional<Severity> severity_of(std::string_view code) {
    const diagnostics::Entry* entry = diagnostics::find_entry(code);
    return entry == nullptr ? std::nullopt : std::optional{entry->severity};
}

std::vector<FixedText> fix_rulebook(const std::vector<std::filesystem::path>& paths,
                                    const LintOptions& options) {
    text::SourceSet sources;
    diagnostics::Report report;  // lint tells again what cannot be read
    std::vector<RuleText> texts;
    for (const text::SourceId id : rulebook::read_files(paths, sources, report)) {
        texts.push_back({sources[id].name(), std::string{sources[id].text()}});
    }
    return fix_rulebook(texts, options);
}

std::vector<FixedText> fix_rulebook(const std::vector<RuleText>& texts, const LintOptions& options) {
    std::vector<RuleText> now = texts;
    std::vector<FixedText> fixed;
    for (const RuleText& text : texts) fixed.push_back({text.name, text.text, text.text, {}});
    bool changed = true;
    for (int round = 0; changed && round < most_rounds; ++round) {
        const Diagnostics found = lint_rulebook(now, options).diagnostics;
        changed = false;
        for (std::size_t index = 0; index < now.size(); ++index) {
            FixedText next = apply_fixes(now[index], found);
            if (next.mended.empty()) continue;
            changed = true;
            fixed[index].mended.insert(fixed[index].mended.end(), next.mended.begin(), next.mended.end());
            fixed[index].text = now[index].text = std::move(next.text);
        }
    }
    std::erase_if(fixed, [](const FixedText& each) { return each.text == each.before; });
    return fixed;
}

}  // namespace zhunsheng
