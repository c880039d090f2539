// Collects the changes of all sets of rules, shares them out, and runs the tests.

#include "mutation/trials.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <optional>
#include <thread>
#include <utility>

#include "diagnostics/report.h"
#include "text/sha256.h"

namespace zhunsheng::mutation {
namespace {

/// One change as it is made in each set of rules that has what is changed.
struct Trial {
    Mutation result;
    std::vector<std::pair<std::size_t, Mutant>> in_sets;
    std::string identity;
};

/// All trials, each change once, in the order of the first set that has it.
class Collection {
public:
    explicit Collection(const std::vector<RuleSet>& sets) : sets_(sets) {}

    std::deque<Trial> collect(const std::vector<std::string>& rules) {
        for (std::size_t set = 0; set < sets_.size(); ++set) {
            const checking::Program& program = sets_[set].bench.program();
            for (std::uint32_t rule = 0; rule < program.rules.size(); ++rule) {
                const std::string& id = program.rules[rule].id;
                if (!rules.empty() && std::find(rules.begin(), rules.end(), id) == rules.end()) continue;
                const std::string text = text_of(set, program.rules[rule].span);
                for (Mutant& mutant : mutants_of_rule(program, rule, *sets_[set].sources)) {
                    add(set, std::move(mutant), id, text);
                }
            }
            if (rules.empty()) add_versions(set);
        }
        return std::move(trials_);
    }

private:
    [[nodiscard]] std::string text_of(std::size_t set, text::Span span) const {
        return std::string{(*sets_[set].sources)[span.source].text().substr(span.begin, span.end - span.begin)};
    }

    void add_versions(std::size_t set) {
        const checking::Program& program = sets_[set].bench.program();
        for (Mutant& mutant : mutants_of_versions(program, *sets_[set].sources)) {
            const auto instrument = std::get<VersionChange>(mutant.change).instrument;
            const std::string text{(*sets_[set].sources)[mutant.place.source].text()};
            add(set, std::move(mutant), program.instruments[instrument].id, text);
        }
    }

    /// `text` is what the change is made in, as it is written.
    void add(std::size_t set, Mutant&& mutant, const std::string& of, const std::string& text) {
        Mutation result{mutant.kind, of, diagnostics::place_of(mutant.place, *sets_[set].sources),
                        mutant.said, 0,  {}, {}};
        std::string identity = text::sha256_hex(text) + of + result.place.file + ":" +
                               std::to_string(mutant.place.begin) + mutant.said.en;
        // The same words may be said of two changes in one place, but in the same order in every set.
        const std::size_t times = ++times_[{set, identity}];
        identity += "#" + std::to_string(times);
        const auto [known, is_new] = known_.try_emplace(identity, trials_.size());
        if (is_new) trials_.push_back({std::move(result), {}, identity});
        trials_[known->second].in_sets.emplace_back(set, std::move(mutant));
    }

    const std::vector<RuleSet>& sets_;
    std::deque<Trial> trials_;
    std::map<std::string, std::size_t> known_;
    std::map<std::pair<std::size_t, std::string>, std::size_t> times_;
};

/// One thread's work: its own copies of the programs, to change.
class Worker {
public:
    Worker(const std::vector<RuleSet>& sets, const EarlierResults& earlier) : sets_(sets), earlier_(earlier) {
        for (const RuleSet& set : sets) programs_.push_back(set.bench.program().copy_for_trial());
    }

    void run(Trial& trial) {
        std::vector<std::vector<std::size_t>> tests;
        std::string identity = trial.identity;
        for (const auto& [set, mutant] : trial.in_sets) {
            tests.push_back(sets_[set].bench.tests_for(mutant));
            trial.result.tests += tests.back().size();
            for (const std::size_t test : tests.back()) identity += sets_[set].bench[test].text_hash;
        }
        trial.identity = text::sha256_hex(identity);
        const auto known = earlier_.find(trial.identity);
        if (known != earlier_.end()) {
            trial.result.noticed_by = known->second.noticed_by;
            trial.result.test_file = known->second.test_file;
            return;
        }
        for (std::size_t index = 0; index < tests.size() && trial.result.survives(); ++index) {
            try_in_set(trial, trial.in_sets[index].first, trial.in_sets[index].second.change, tests[index]);
        }
    }

private:
    void try_in_set(Trial& trial, std::size_t set, Change change, const std::vector<std::size_t>& tests) {
        const Bench& bench = sets_[set].bench;
        exchange(programs_[set], change);
        for (const std::size_t test : tests) {
            if (!bench.fails(test, programs_[set])) continue;
            trial.result.noticed_by = bench[test].test->name.text;
            trial.result.test_file = bench[test].file;
            break;
        }
        exchange(programs_[set], change);
    }

    const std::vector<RuleSet>& sets_;
    const EarlierResults& earlier_;
    std::deque<checking::Program> programs_;
};

}  // namespace

std::vector<Mutation> try_all(const std::vector<RuleSet>& sets, const std::vector<std::string>& rules,
                              std::size_t threads, EarlierResults& results) {
    std::deque<Trial> trials = Collection(sets).collect(rules);
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        Worker worker(sets, results);
        for (std::size_t index = next++; index < trials.size(); index = next++) worker.run(trials[index]);
    };
    std::vector<std::thread> others;
    for (std::size_t count = 1; count < std::max<std::size_t>(threads, 1); ++count) others.emplace_back(work);
    work();
    for (std::thread& other : others) other.join();

    std::vector<Mutation> mutations;
    results.clear();
    for (Trial& trial : trials) {
        results[trial.identity] = {trial.result.noticed_by, trial.result.test_file};
        mutations.push_back(std::move(trial.result));
    }
    return mutations;
}

}  // namespace zhunsheng::mutation
