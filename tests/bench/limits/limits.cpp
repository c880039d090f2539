// bench_limits CASES.ndjson: what the machine allows, a line of JSON each: reading the file, simdjson's structural index alone, the
// 31 facts of each case (the floor), that on two threads, and how far two threads with an empty loop are from twice one.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <exception>
#include <functional>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include "case_fields.h"
#include "line_blocks.h"
#include "parse_cases.h"

namespace zhunsheng::bench {
namespace {

std::uint64_t read_file(const std::string& path) {
    LineBlocks blocks(path);
    std::uint64_t sum = 0;
    for (auto block = blocks.next(); !block.empty(); block = blocks.next()) sum += block.size();
    return sum;
}

// Blocks of whole lines, cut out of a text that lies in memory.
template <class Visit>
void for_each_block(std::string_view lines, Visit visit) {
    while (!lines.empty()) {
        const auto end =
            lines.size() <= usual_block_bytes ? lines.size() : lines.rfind('\n', usual_block_bytes) + 1;
        visit(lines.substr(0, end));
        lines.remove_prefix(end);
    }
}

std::uint64_t structural_index(std::string_view lines) {
    simdjson::dom::parser parser;
    if (parser.allocate(usual_block_bytes + LineBlocks::padding) != simdjson::SUCCESS) throw std::bad_alloc();
    std::uint64_t sum = 0;
    for_each_block(lines, [&](std::string_view block) {
        auto& implementation = *parser.implementation;
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): simdjson's own type for bytes
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(block.data());
        if (implementation.stage1(bytes, block.size(), simdjson::stage1_mode::streaming_final) !=
            simdjson::SUCCESS) {
            throw std::runtime_error("these cases are no JSON");
        }
        sum += implementation.n_structural_indexes;
    });
    return sum;
}

std::uint64_t read_fields(std::string_view lines) {
    simdjson::ondemand::parser parser;
    CaseFields fields;
    std::uint64_t sum = 0;
    for_each_block(lines, [&](std::string_view block) {
        for_each_case(parser, block, [&](simdjson::ondemand::object record) {
            read_case(record, fields);
            sum += checksum(fields);
        });
    });
    return sum;
}

// Work that touches no memory: what two threads gain here is what the machine has to give.
std::uint64_t empty_loop() {
    constexpr std::uint64_t steps = 400'000'000;
    std::uint64_t state = 1;
    for (std::uint64_t i = 0; i < steps; ++i) state = state * 6364136223846793005U + 1442695040888963407U;
    return state;
}

struct Sample {
    double seconds;
    std::uint64_t sum;
};

Sample timed(const std::function<std::uint64_t()>& work) {
    const auto began = std::chrono::steady_clock::now();
    const auto sum = work();
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count(), sum};
}

std::uint64_t on_two_threads(const std::function<std::uint64_t(int)>& part) {
    std::uint64_t other = 0;
    std::thread thread([&] { other = part(1); });
    const auto sum = part(0);
    thread.join();
    return sum + other;
}

void print(const char* limit, int threads, double cases, const Sample& sample) {
    std::cout << R"({"limit":")" << limit << R"(","threads":)" << threads << R"(,"cases":)"
              << static_cast<std::uint64_t>(cases) << R"(,"seconds":)" << sample.seconds << R"(,"sum":)"
              << sample.sum << "}\n";
}

void run(const std::string& path) {
    const auto bytes = read_padded(path);
    const std::string_view lines(bytes.data(), bytes.size() - LineBlocks::padding);
    const auto cases = static_cast<double>(std::count(lines.begin(), lines.end(), '\n'));
    const auto middle = lines.find('\n', lines.size() / 2) + 1;
    const std::string_view halves[] = {lines.substr(0, middle), lines.substr(middle)};

    print("read", 1, cases, timed([&] { return read_file(path); }));
    print("structural index", 1, cases, timed([&] { return structural_index(lines); }));
    print("fields", 1, cases, timed([&] { return read_fields(lines); }));
    print("fields", 2, cases,
          timed([&] { return on_two_threads([&](int i) { return read_fields(halves[i]); }); }));
    print("empty loop", 1, 1, timed(empty_loop));
    print("empty loop", 2, 2, timed([] { return on_two_threads([](int) { return empty_loop(); }); }));
}

}  // namespace
}  // namespace zhunsheng::bench

int main(int count, char** arguments) {
    try {
        if (count != 2) throw std::invalid_argument("usage: bench_limits CASES.ndjson");
        zhunsheng::bench::run(arguments[1]);
    } catch (const std::exception& error) {
        std::cerr << "bench_limits: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
