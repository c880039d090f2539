// bench_decision_floor CASES.ndjson SIZES OUT: the least that a full decision costs. Reads every scalar of each case with simdjson
// On-Demand, whatever its keys, and writes as many bytes a case as SIZES says, one number a line: those of our engine's decisions.

#include <cstdint>
#include <exception>
#include <fstream>
#include <iostream>
#include <string>

#include "line_blocks.h"
#include "parse_cases.h"

namespace zhunsheng::bench {
namespace {

constexpr std::size_t write_bytes = std::size_t{1} << 18;

std::uint64_t read_all(simdjson::ondemand::object record);
std::uint64_t read_all(simdjson::ondemand::array items);

std::uint64_t read_value(simdjson::ondemand::value value) {
    switch (value.type().value()) {
        case simdjson::ondemand::json_type::object: return read_all(value.get_object().value());
        case simdjson::ondemand::json_type::array: return read_all(value.get_array().value());
        case simdjson::ondemand::json_type::string: return std::string_view(value.get_string()).size();
        case simdjson::ondemand::json_type::number:
            return static_cast<std::uint64_t>(double(value.get_double()));
        case simdjson::ondemand::json_type::boolean: return bool(value.get_bool()) ? 1 : 0;
        case simdjson::ondemand::json_type::null: break;
    }
    return value.is_null() ? 1 : 0;
}

std::uint64_t read_all(simdjson::ondemand::array items) {
    std::uint64_t sum = 0;
    for (auto item : items) sum += read_value(item.value());
    return sum;
}

std::uint64_t read_all(simdjson::ondemand::object record) {
    std::uint64_t sum = 0;
    for (auto field : record) {
        // The key as it stands, which is what a reader compares; the value after it.
        sum += static_cast<std::uint64_t>(field.key().value().raw()[0]);
        sum += read_value(field.value().value());
    }
    return sum;
}

void run(const std::string& cases, const std::string& sizes_path, const std::string& out_path) {
    std::ifstream sizes(sizes_path);
    std::ofstream out(out_path, std::ios::binary);
    LineBlocks blocks(cases);
    simdjson::ondemand::parser parser;
    std::string text;
    std::uint64_t sum = 0;
    for (auto block = blocks.next(); !block.empty(); block = blocks.next()) {
        for_each_case(parser, block, [&](simdjson::ondemand::object record) {
            sum += read_all(record);
            std::size_t bytes = 0;
            if (!(sizes >> bytes))
                throw std::runtime_error(sizes_path + " has fewer sizes than there are cases");
            text.append(bytes, static_cast<char>('a' + sum % 26));
            if (text.size() < write_bytes) return;
            out.write(text.data(), static_cast<std::streamsize>(text.size()));
            text.clear();
        });
    }
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    std::cout << sum << '\n';
}

}  // namespace
}  // namespace zhunsheng::bench

int main(int count, char** arguments) {
    try {
        if (count != 4) throw std::invalid_argument("usage: bench_decision_floor CASES.ndjson SIZES OUT");
        zhunsheng::bench::run(arguments[1], arguments[2], arguments[3]);
    } catch (const std::exception& error) {
        std::cerr << "bench_decision_floor: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
