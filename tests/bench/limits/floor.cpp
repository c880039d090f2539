// bench_floor CASES.ndjson: the parse-only floor as a whole process. Reads the file, reads the 31 facts of each case, prints how many
// cases there were and a number that depends on all facts.

#include <cstdint>
#include <exception>
#include <iostream>

#include "case_fields.h"
#include "line_blocks.h"
#include "parse_cases.h"

namespace zhunsheng::bench {
namespace {

void run(const char* path) {
    LineBlocks blocks(path);
    simdjson::ondemand::parser parser;
    CaseFields fields;
    std::uint64_t cases = 0;
    std::uint64_t sum = 0;
    for (auto block = blocks.next(); !block.empty(); block = blocks.next()) {
        for_each_case(parser, block, [&](simdjson::ondemand::object record) {
            read_case(record, fields);
            sum += checksum(fields);
            ++cases;
        });
    }
    std::cout << cases << ' ' << sum << '\n';
}

}  // namespace
}  // namespace zhunsheng::bench

int main(int count, char** arguments) {
    try {
        if (count != 2) throw std::invalid_argument("usage: bench_floor CASES.ndjson");
        zhunsheng::bench::run(arguments[1]);
    } catch (const std::exception& error) {
        std::cerr << "bench_floor: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
