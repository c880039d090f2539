// The C++ library as README.md asks every binding: what the others are held against.

#include <iostream>
#include <string>
#include <string_view>

#include "zhunsheng/zhunsheng.h"

namespace {

using zhunsheng::Checked;
using zhunsheng::Decision;

/// The diagnostics on one line.
std::string array_of(const zhunsheng::Diagnostics& diagnostics) {
    std::string array = diagnostics.empty() ? "[]" : zhunsheng::render_json(diagnostics);
    std::erase(array, '\n');
    return array;
}

int answer(std::string_view way, const zhunsheng::Rulebook& rulebook, zhunsheng::DecideOptions options) {
    options.name = "cases";
    for (std::string line; std::getline(std::cin, line); ++options.first_line) {
        const Checked<Decision> decided = zhunsheng::decide(rulebook, line, options);
        if (way == "single") {
            std::cout << (decided ? decided.value->json(true) : "") << '\n'
                      << array_of(decided.diagnostics) << '\n';
        } else if (decided) {
            std::cout << decided.value->json(true) << '\n';
        } else {
            std::cout << zhunsheng::error_record(decided.diagnostics, options.first_line, {});
        }
    }
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 4) {
        std::cerr << "cpp_client single|batch RULES ON [lenient|THREADS] < CASES\n";
        return 2;
    }
    const auto loaded = zhunsheng::load_rulebook({std::filesystem::path(arguments[2])});
    if (!loaded) {
        std::cerr << zhunsheng::render_text(loaded.diagnostics, zhunsheng::Language::english);
        return 1;
    }
    zhunsheng::DecideOptions options;
    options.on = arguments[3];
    options.lenient = count > 4 && std::string_view(arguments[4]) == "lenient";
    return answer(arguments[1], *loaded.value, options);
}
