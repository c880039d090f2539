// bench_latency match|decide RULES CASES.ndjson CALLS: how long each of so many calls takes, the cases in turn, from JSON
// text in memory until the answer is there. Prints percentiles in nanoseconds, as JSON: of all calls, and of those
// during which nothing else got the core; of deciding, with and without writing the decision.

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "case_lines.h"
#include "checked_value.h"
#include "zhunsheng/match.h"
#include "zhunsheng/zhunsheng.h"

namespace zhunsheng::bench {
namespace {

using Clock = std::chrono::steady_clock;

/// What is not recorded: until then memory is asked for that is kept, and caches are cold.
constexpr std::size_t warm_up_calls = 1000;

using Nanoseconds = std::vector<std::int64_t>;

/// The least time that so large a share of the calls did not exceed; of sorted times.
std::int64_t at(double share, const Nanoseconds& times) {
    return times[static_cast<std::size_t>(std::ceil(share * static_cast<double>(times.size()))) - 1];
}

/// {"calls": …, "p50": …, …, "max": …}
void print(Nanoseconds& times) {
    if (times.empty()) throw std::runtime_error("no call, or every call was interrupted");
    std::ranges::sort(times);
    std::cout << "{\"calls\": " << times.size() << ", \"p50\": " << at(0.5, times)
              << ", \"p90\": " << at(0.9, times) << ", \"p99\": " << at(0.99, times)
              << ", \"p99.9\": " << at(0.999, times) << ", \"max\": " << times.back() << '}';
}

/// The times of all calls, and of those during which this thread kept its core.
struct Times {
    Nanoseconds all;
    Nanoseconds undisturbed;
};

/// How often the system has taken the core away from this thread.
long interruptions() {
    rusage used{};
    getrusage(RUSAGE_THREAD, &used);
    return used.ru_nivcsw;
}

/// `measure` takes the text of a case and gives, for each of `names`, how long that took.
template <std::size_t Kinds, class Measure>
void measure_calls(const std::array<const char*, Kinds>& names, const std::vector<std::string>& cases,
                   std::size_t calls, Measure measure) {
    for (std::size_t call = 0; call < warm_up_calls; ++call) measure(cases[call % cases.size()]);
    std::array<Times, Kinds> times;
    long interruptions_before = interruptions();
    for (std::size_t call = 0; call < calls; ++call) {
        const std::array<Clock::duration, Kinds> taken = measure(cases[call % cases.size()]);
        const bool disturbed = interruptions() != interruptions_before;
        for (std::size_t kind = 0; kind < Kinds; ++kind) {
            const auto time = std::chrono::duration_cast<std::chrono::nanoseconds>(taken[kind]).count();
            times[kind].all.push_back(time);
            if (!disturbed) times[kind].undisturbed.push_back(time);
        }
        interruptions_before = interruptions();
    }
    for (std::size_t kind = 0; kind < Kinds; ++kind) {
        std::cout << (kind == 0 ? '{' : ',') << '"' << names[kind] << R"(": {"all": )";
        print(times[kind].all);
        std::cout << R"(, "undisturbed": )";
        print(times[kind].undisturbed);
        std::cout << '}';
    }
    std::cout << "}\n";
}

void match_each(const Rulebook& rulebook, const std::vector<std::string>& cases, std::size_t calls) {
    Matcher matcher = value_of(Matcher::create(MatchPlan(rulebook)));
    measure_calls<1>({"match"}, cases, calls, [&](const std::string& text) {
        const auto begin = Clock::now();
        const auto record = matcher.match(text);
        const auto end = Clock::now();
        require(record);
        return std::array{end - begin};
    });
}

void decide_each(const Rulebook& rulebook, const std::vector<std::string>& cases, std::size_t calls) {
    measure_calls<2>({"decide", "decide and write"}, cases, calls, [&](const std::string& text) {
        const auto begin = Clock::now();
        const auto decision = decide(rulebook, text);
        const auto decided = Clock::now();
        require(decision);
        const std::string json = decision.value->json(true);
        return std::array{decided - begin, Clock::now() - begin};
    });
}

void run(const std::vector<std::string>& arguments) {
    if (arguments.size() != 4 || (arguments[0] != "match" && arguments[0] != "decide")) {
        throw std::invalid_argument("usage: bench_latency match|decide RULES CASES.ndjson CALLS");
    }
    const Rulebook rulebook = value_of(load_rulebook({std::filesystem::path(arguments[1])}));
    const std::vector<std::string> cases = lines_of(arguments[2]);
    const std::size_t calls = std::stoul(arguments[3]);
    if (arguments[0] == "match") {
        match_each(rulebook, cases, calls);
    } else {
        decide_each(rulebook, cases, calls);
    }
}

}  // namespace
}  // namespace zhunsheng::bench

int main(int count, char** arguments) {
    try {
        zhunsheng::bench::run({arguments + 1, arguments + count});
    } catch (const std::exception& error) {
        std::cerr << "bench_latency: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
