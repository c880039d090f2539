// Changing rules to try their tests.

#include <algorithm>
#include <fstream>
#include <sstream>
#include <thread>
#include <utility>

#include "api/content.h"
#include "api/test_suite.h"
#include "mutation/render.h"
#include "mutation/trials.h"
#include "zhunsheng/test_mutation.h"

namespace zhunsheng {
namespace {

using mutation::EarlierResults;

/// A line each: identity, file, name of the test, with tabs between; the last two are empty for a survivor.
EarlierResults read_results(const std::filesystem::path& path) {
    EarlierResults results;
    std::ifstream file(path, std::ios::binary);
    for (std::string line; std::getline(file, line);) {
        const std::size_t first = line.find('\t');
        const std::size_t second = first == std::string::npos ? first : line.find('\t', first + 1);
        if (second == std::string::npos) continue;  // no line of ours; what is not known is tried anew
        results[line.substr(0, first)] = {line.substr(second + 1),
                                          line.substr(first + 1, second - first - 1)};
    }
    return results;
}

bool write_results(const EarlierResults& results, const std::filesystem::path& path) {
    std::ofstream file(path, std::ios::binary);
    for (const auto& [identity, result] : results) {
        file << identity << '\t' << result.test_file << '\t' << result.noticed_by << '\n';
    }
    file.flush();
    return file.good();
}

/// A bench for each set of rules that the test files ask for.
std::vector<mutation::Bench> benches_of(const TestSuite& suite, const std::vector<std::string>& rules) {
    std::vector<mutation::Bench> benches;
    std::vector<const Rulebook::Content*> known;
    for (const SuiteFile& file : suite.files) {
        if (!file.rules || !file.tests) continue;
        const Rulebook::Content* content = &file.rules->content();
        const auto place = static_cast<std::size_t>(std::ranges::find(known, content) - known.begin());
        if (place == known.size()) {
            known.push_back(content);
            benches.emplace_back(content->program, content->sources, suite.sources, rules);
        }
        benches[place].add(*file.tests);
    }
    return benches;
}

std::vector<std::string> unknown_among(const std::vector<std::string>& asked, const TestSuite& suite) {
    std::vector<std::string> unknown;
    for (const std::string& id : asked) {
        const bool known = std::ranges::any_of(suite.files, [&](const SuiteFile& file) {
            if (!file.rules) return false;
            const checking::Program& program = file.rules->content().program;
            return std::ranges::find(program.rules, id, &checking::Rule::id) != program.rules.end() ||
                   std::ranges::find(program.instruments, id, &checking::Instrument::id) !=
                       program.instruments.end();
        });
        if (!known) unknown.push_back(id);
    }
    return unknown;
}

MutationRun mutate(TestSuite&& suite, const MutationSettings& settings) {
    MutationRun result;
    refuse_compiled(suite);
    for (SuiteFile& file : suite.files) result.run.files.push_back(run_file(file, suite.sources));
    result.run.diagnostics = suite.diagnostics;
    if (!result.run.all_passed()) return result;
    result.unknown_rules = unknown_among(settings.rules, suite);
    if (!result.unknown_rules.empty()) return result;
    const std::vector<mutation::Bench> benches = benches_of(suite, settings.rules);
    EarlierResults results;
    if (!settings.results.empty()) results = read_results(settings.results);
    const std::size_t threads = settings.jobs == 0 ? std::thread::hardware_concurrency() : settings.jobs;
    result.mutations = mutation::try_all(benches, threads, results);
    if (!settings.results.empty()) result.results_written = write_results(results, settings.results);
    return result;
}

}  // namespace

MutationRun mutate_rules(const std::vector<std::filesystem::path>& rules,
                         const std::vector<std::filesystem::path>& tests, const MutationSettings& settings) {
    return mutate(load_suite(rules, tests), settings);
}

MutationRun mutate_rules(const Rulebook& rulebook, const std::vector<RuleText>& tests,
                         const MutationSettings& settings) {
    return mutate(load_suite(rulebook, tests), settings);
}

std::string render_text(const MutationRun& run, Language language) {
    return mutation::mutations_as_text(run, language);
}
std::string render_json(const MutationRun& run) { return mutation::mutations_as_json(run); }
std::string mutation_schema() { return mutation::mutation_schema(); }

}  // namespace zhunsheng
