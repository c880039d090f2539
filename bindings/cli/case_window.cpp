// Reads windows of cases and shares them out among threads.

#include "case_window.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <utility>

namespace zhunsheng::cli {
namespace {

constexpr std::size_t window_cases_per_job = 64;
constexpr std::size_t window_bytes = std::size_t{4} << 20U;

}  // namespace

std::vector<CaseText> read_window(CaseStream& cases, unsigned jobs) {
    std::vector<CaseText> window;
    std::size_t bytes = 0;
    while (window.size() < jobs * window_cases_per_job && bytes < window_bytes) {
        auto one = cases.next();
        if (!one) break;
        bytes += one->text.size();
        window.push_back(std::move(*one));
    }
    return window;
}

void in_parallel(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next = 0;
    const auto take = [&] {
        for (std::size_t index = next++; index < count; index = next++) work(index);
    };
    std::vector<std::jthread> others;
    const std::size_t threads = std::min<std::size_t>(jobs, count);
    for (std::size_t started = 1; started < threads; ++started) others.emplace_back(take);
    take();
    others.clear();  // joins
}

}  // namespace zhunsheng::cli
