// bench_stages RULES COMPILED NAME=CASES.ndjson… [--benchmark_…]: what each stage of a decision costs, and what loading
// the rules costs, as rule files and compiled. Google Benchmark's options and results.

#include <benchmark/benchmark.h>

#include <deque>
#include <exception>
#include <iostream>
#include <stdexcept>

#include "case_lines.h"
#include "checked_value.h"
#include "stages.h"

namespace zhunsheng::bench {
namespace {

void run(const std::vector<std::string>& arguments) {
    if (arguments.size() < 3) {
        throw std::invalid_argument("usage: bench_stages RULES COMPILED NAME=CASES.ndjson… [--benchmark_…]");
    }
    const Rulebook rulebook = value_of(load_rulebook({std::filesystem::path(arguments[0])}));
    add_loading("rule files", arguments[0]);
    add_loading("compiled", arguments[1]);
    std::deque<Subject> subjects;
    for (std::size_t index = 2; index < arguments.size(); ++index) {
        const std::size_t sign = arguments[index].find('=');
        if (sign == std::string::npos) throw std::invalid_argument(arguments[index] + " is not NAME=CASES");
        subjects.push_back({arguments[index].substr(0, sign), rulebook, MatchPlan(rulebook),
                            lines_of(arguments[index].substr(sign + 1))});
        add_deciding(subjects.back());
    }
    benchmark::RunSpecifiedBenchmarks();
}

}  // namespace
}  // namespace zhunsheng::bench

int main(int count, char** arguments) {
    try {
        benchmark::Initialize(&count, arguments);  // takes its own options away
        zhunsheng::bench::run({arguments + 1, arguments + count});
    } catch (const std::exception& error) {
        std::cerr << "bench_stages: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
