// bench_native c++|c RULES CASES SECONDS: what deciding costs in C++, or through the C interface, as JSON: from JSON text to
// JSON text, one thread, alone and in batches; the others in this folder answer alike for their languages.

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <functional>
#include <iostream>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "case_lines.h"
#include "checked_value.h"
#include "zhunsheng.h"
#include "zhunsheng/zhunsheng.h"

namespace zhunsheng::bench {
namespace {

using Clock = std::chrono::steady_clock;
using Microseconds = std::chrono::duration<double, std::micro>;

/// Decides a batch of cases, and answers how many bytes came back.
using Caller = std::function<std::size_t(std::span<const std::string>)>;

class InCpp {
public:
    InCpp(const std::string& rules, bool explanations)
        : rulebook_(value_of(load_rulebook({std::filesystem::path(rules)}))) {
        options_.explanations = explanations;
    }

    std::size_t operator()(std::span<const std::string> cases) const {
        std::string lines;
        for (const std::string& one : cases) {
            lines += value_of(decide(rulebook_, one, options_)).json(true);
            lines += '\n';
        }
        return lines.size();
    }

private:
    Rulebook rulebook_;
    DecideOptions options_;
};

/// By zhunsheng_decide() for one case, by zhunsheng_decide_batch() for more. The rulebook lives as long as the process.
class InC {
public:
    InC(const std::string& rules, bool explanations) {
        const zhunsheng_string path{rules.data(), rules.size()};
        if (zhunsheng_rulebook_load(&path, 1, &rulebook_, nullptr) != ZHUNSHENG_OK)
            throw std::runtime_error("the rules have errors");
        if (!explanations) options_.flags = ZHUNSHENG_NO_EXPLANATIONS;
    }

    std::size_t alone(const std::string& one) const {
        zhunsheng_text* decision = nullptr;
        zhunsheng_decide(rulebook_, {one.data(), one.size()}, &options_, &decision, nullptr);
        return taken(decision);
    }

    std::size_t together(std::span<const std::string> cases) const {
        std::vector<zhunsheng_string> lent;
        for (const std::string& one : cases) lent.push_back({one.data(), one.size()});
        zhunsheng_text* lines = nullptr;
        zhunsheng_decide_batch(rulebook_, lent.data(), lent.size(), &options_, &lines, nullptr);
        return taken(lines);
    }

private:
    static std::size_t taken(zhunsheng_text* text) {
        const std::size_t size = zhunsheng_text_size(text);
        zhunsheng_text_destroy(text);
        if (size == 0) throw std::runtime_error("a case was refused");
        return size;
    }

    zhunsheng_rulebook* rulebook_ = nullptr;
    zhunsheng_options options_{};
};

struct Way {
    std::string_view name;
    std::size_t batch;
    Caller call;
};

std::vector<Way> ways(std::string_view language, const std::string& rules, bool explanations) {
    constexpr std::array<std::pair<std::string_view, std::size_t>, 3> batches{
        {{"batch of 1", 1}, {"batch of 10", 10}, {"batch of 1000", 1000}}};
    std::vector<Way> all;
    if (language == "c") {
        const InC caller(rules, explanations);
        all.push_back({"single", 1, [caller](auto cases) { return caller.alone(cases.front()); }});
        for (const auto& [name, size] : batches)
            all.push_back({name, size, [caller](auto cases) { return caller.together(cases); }});
    } else {
        const InCpp caller(rules, explanations);
        all.push_back({"single", 1, caller});
        for (const auto& [name, size] : batches) all.push_back({name, size, caller});
    }
    return all;
}

/// Calls for so long, with the next cases each time.
std::vector<double> time_calls(const Way& way, const std::vector<std::string>& cases, double seconds) {
    std::vector<double> times;
    std::size_t next = 0;
    const Clock::time_point begun = Clock::now();
    for (Clock::time_point before = begun; before - begun < std::chrono::duration<double>(seconds);) {
        if (next + way.batch > cases.size()) next = 0;
        way.call(std::span(cases).subspan(next, way.batch));
        next += way.batch;
        const Clock::time_point after = Clock::now();
        times.push_back(Microseconds(after - before).count());
        before = after;
    }
    return times;
}

void print(const Way& way, bool explanations, std::vector<double> times) {
    double sum = 0;
    for (const double time : times) sum += time;
    std::ranges::sort(times);
    std::cout << R"({"way": ")" << way.name << R"(", "explanations": )" << (explanations ? "true" : "false")
              << R"(, "mean_case": )" << sum / static_cast<double>(times.size() * way.batch)
              << R"(, "p99_call": )" << times[times.size() * 99 / 100] << R"(, "calls": )" << times.size()
              << '}';
}

void measure(std::string_view language, const std::string& rules, const std::string& file, double seconds) {
    std::vector<std::string> cases = lines_of(file);
    while (cases.size() < 1000) cases.insert(cases.end(), cases.begin(), cases.end());
    const char* before = "[";
    for (const bool explanations : {true, false}) {
        for (const Way& way : ways(language, rules, explanations)) {
            time_calls(way, cases, 1);  // until then memory is asked for that is kept, and caches are cold
            std::cout << before;
            print(way, explanations, time_calls(way, cases, seconds));
            before = ",\n ";
        }
    }
    std::cout << "]\n";
}

}  // namespace
}  // namespace zhunsheng::bench

int main(int count, char** arguments) {
    if (count != 5) {
        std::cerr << "bench_native c++|c RULES CASES SECONDS\n";
        return 2;
    }
    try {
        zhunsheng::bench::measure(arguments[1], arguments[2], arguments[3], std::atof(arguments[4]));
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
