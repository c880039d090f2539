// Collects the changes of all sets of rules, shares them out, and runs the tests.

#include "mutation/trials.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <thread>
#include <utility>

#include "diagnostics/report.h"
#include "text/sha256.h"

namespace zhunsheng::mutation {
namespace {

/// A mutant of one bench.
struct InBench {
    std::size_t bench = 0;
    std::size_t mutant = 0;
};

/// One change as it is made in each set of rules that has what is changed.
struct Trial {
    Mutation result;
    std::vector<InBench> in_benches;
    std::string identity;
};

/// All trials, each change once, in the order of the first bench that has it.
class Collection {
public:
    explicit Collection(const std::vector<Bench>& benches) : benches_(benches) {}

    std::deque<Trial> collect() {
        for (std::size_t bench = 0; bench < benches_.size(); ++bench) {
            times_.clear();
            for (std::size_t mutant = 0; mutant < benches_[bench].mutants().size(); ++mutant) {
                add({bench, mutant});
            }
        }
        return std::move(trials_);
    }

private:
    void add(InBench which) {
        const Bench& bench = benches_[which.bench];
        const checking::Program& program = bench.program();
        const Mutant& mutant = bench.mutants()[which.mutant];
        const std::string_view file = bench.rule_sources()[mutant.place.source].text();
        const auto* version = std::get_if<VersionChange>(&mutant.change);
        const text::Span span = program.rules[mutant.rule].span;
        const std::string_view text =
            version == nullptr ? file.substr(span.begin, span.end - span.begin) : file;
        const std::string& of =
            version == nullptr ? program.rules[mutant.rule].id : program.instruments[version->instrument].id;
        Mutation result{mutant.kind, of, diagnostics::place_of(mutant.place, bench.rule_sources()),
                        mutant.said, 0,  {},
                        {}};
        const std::uint32_t place = version == nullptr ? mutant.place.begin - span.begin : mutant.place.begin;
        std::string identity = text::sha256_hex(text) + of + " " + result.place.file + ":" +
                               std::to_string(place) + " " + mutant.said.en;
        // The same words may be said of two changes in one place, but in the same order in every set of rules.
        identity += "#" + std::to_string(++times_[identity]);
        const auto [known, is_new] = known_.try_emplace(identity, trials_.size());
        if (is_new) trials_.push_back({std::move(result), {}, identity});
        trials_[known->second].in_benches.push_back(which);
    }

    const std::vector<Bench>& benches_;
    std::deque<Trial> trials_;
    std::map<std::string, std::size_t> known_;
    std::map<std::string, std::size_t> times_;
};

/// One thread's work: its own copies of the programs, to change.
class Worker {
public:
    Worker(const std::vector<Bench>& benches, const EarlierResults& earlier)
        : benches_(benches), earlier_(earlier) {
        for (const Bench& bench : benches) programs_.push_back(bench.program().copy_for_trial());
    }

    void run(Trial& trial) {
        std::vector<std::vector<std::size_t>> tests;
        std::string identity = trial.identity;
        for (const InBench& each : trial.in_benches) {
            const Bench& bench = benches_[each.bench];
            tests.push_back(bench.tests_for(each.mutant));
            trial.result.tests += tests.back().size();
            for (const std::size_t test : tests.back()) identity += bench[test].text_hash;
        }
        trial.identity = text::sha256_hex(identity);
        const auto known = earlier_.find(trial.identity);
        if (known != earlier_.end()) {
            trial.result.noticed_by = known->second.noticed_by;
            trial.result.test_file = known->second.test_file;
            return;
        }
        for (std::size_t index = 0; index < tests.size() && trial.result.survives(); ++index) {
            try_in(trial, trial.in_benches[index], tests[index]);
        }
    }

private:
    void try_in(Trial& trial, const InBench& which, const std::vector<std::size_t>& tests) {
        const Bench& bench = benches_[which.bench];
        checking::Program& program = programs_[which.bench];
        Change change = bench.mutants()[which.mutant].change;
        exchange(program, change);
        for (const std::size_t test : tests) {
            if (!bench.fails(test, program)) continue;
            trial.result.noticed_by = bench[test].test->name.text;
            trial.result.test_file = bench[test].file;
            break;
        }
        exchange(program, change);
    }

    const std::vector<Bench>& benches_;
    const EarlierResults& earlier_;
    std::deque<checking::Program> programs_;
};

}  // namespace

std::vector<Mutation> try_all(const std::vector<Bench>& benches, std::size_t threads,
                              EarlierResults& results) {
    std::deque<Trial> trials = Collection(benches).collect();
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        Worker worker(benches, results);
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
