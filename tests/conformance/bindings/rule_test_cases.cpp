// The cases of rule tests as case JSON, one a line:  rule_test_cases RULES TESTS > CASES

#include <filesystem>
#include <iostream>
#include <optional>

#include "analysis/test_case.h"
#include "api/content.h"
#include "api/test_suite.h"

int main(int count, char** arguments) {
    if (count != 3) {
        std::cerr << "rule_test_cases RULES TESTS > CASES\n";
        return 2;
    }
    using Paths = std::vector<std::filesystem::path>;
    auto suite = zhunsheng::load_suite(Paths{arguments[1]}, Paths{arguments[2]});
    for (auto& file : suite.files) {
        if (!file.tests || !file.rules) continue;
        for (const auto& test : file.tests->tests) {
            std::optional<zhunsheng::facts::Frame> frame;
            const auto read =
                zhunsheng::analysis::read_test_case(test, file.rules->content().program, file.report, frame);
            if (frame) std::cout << read.json << '\n';
        }
    }
    return 0;
}
