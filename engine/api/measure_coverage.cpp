// Running tests while counting what they show.

#include <map>
#include <memory>
#include <set>
#include <utility>

#include "api/content.h"
#include "api/test_suite.h"
#include "coverage/counter.h"
#include "coverage/render.h"
#include "zhunsheng/test_coverage.h"

namespace zhunsheng {
namespace {

/// A counter for each set of rules, in the order in which files ask for them.
class Counters {
public:
    coverage::Counter& of(const Rulebook& rules) {
        const Rulebook::Content* content = &rules.content();
        const auto [place, is_new] = by_content_.try_emplace(content, counters_.size());
        if (is_new) {
            counters_.push_back({std::make_unique<coverage::Counter>(content->program), &content->sources});
        }
        return *counters_[place->second].counter;
    }

    void finish(TestCoverage& measured) const {
        for (const Counting& each : counters_) {
            coverage::merge(measured.rules, each.counter->result(*each.sources));
        }
        std::set<std::string> rules;
        for (const Counting& each : counters_) {
            std::set<std::string> of_set;
            for (SuggestedTest& one : each.counter->suggestions(measured.rules)) {
                of_set.insert(one.rule);
                if (!rules.contains(one.rule)) measured.suggestions.push_back(std::move(one));
            }
            rules.merge(of_set);
        }
    }

private:
    struct Counting {
        std::unique_ptr<coverage::Counter> counter;
        const text::SourceSet* sources;
    };

    std::map<const Rulebook::Content*, std::size_t> by_content_;
    std::vector<Counting> counters_;
};

TestCoverage measure(TestSuite&& suite) {
    TestCoverage measured;
    refuse_compiled(suite);
    Counters counters;
    for (SuiteFile& file : suite.files) {
        analysis::TestObserver observer;
        coverage::Counter* counter = file.rules ? &counters.of(*file.rules) : nullptr;
        if (counter != nullptr) {
            observer = [&](const rulebook::TestDeclaration& test, const evaluation::Trace& trace) {
                counter->add({suite.sources[file.source].name(), test.name.text}, trace);
            };
        }
        measured.run.files.push_back(run_file(file, suite.sources, observer));
        if (counter == nullptr) continue;
        for (const TestResult& test : measured.run.files.back().tests) counter->add_speakers(test.rules);
    }
    counters.finish(measured);
    measured.run.diagnostics = std::move(suite.diagnostics);
    return measured;
}

}  // namespace

TestCoverage measure_coverage(const std::vector<std::filesystem::path>& rules,
                              const std::vector<std::filesystem::path>& tests) {
    return measure(load_suite(rules, tests));
}

TestCoverage measure_coverage(const Rulebook& rulebook, const std::vector<RuleText>& tests) {
    return measure(load_suite(rulebook, tests));
}

std::string render_text(const TestCoverage& coverage, Language language) {
    return coverage::coverage_as_text(coverage, language);
}
std::string render_suggestions(const TestCoverage& coverage, Language language) {
    return coverage::suggestions_as_yaml(coverage, language);
}
std::string render_html(const TestCoverage& coverage, Language language) {
    return coverage::coverage_as_html(coverage, language);
}
std::string render_json(const TestCoverage& coverage) { return coverage::coverage_as_json(coverage); }
std::string coverage_schema() { return coverage::coverage_schema(); }

}  // namespace zhunsheng
