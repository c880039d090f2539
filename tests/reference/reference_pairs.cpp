// Runs random pairs of rulebook and case through the engine and the reference, and shows where they first differ.
//
//   reference_pairs [--pairs N] [--seed S] [--seconds T] [--cases N] [--refusals] [--census]

#include <cstdlib>
#include <iostream>
#include <string>

#include "reference/compare.h"

namespace {

int usage() {
    std::cerr << "usage: reference_pairs [--pairs N] [--seed S] [--seconds T] [--cases N] [--refusals]\n"
                 "                       [--census]\n"
                 "  --cases     cases for each rulebook, 100 if not given\n"
                 "  --refusals  show the first rulebook that the engine does not load\n"
                 "  --census    count what the decisions hold\n";
    return 2;
}

}  // namespace

int main(int count, char** arguments) {
    zhunsheng::reference::RunSettings settings;
    bool refusals = false;
    bool census = false;
    for (int index = 1; index < count; ++index) {
        const std::string option = arguments[index];
        if (option == "--refusals" || option == "--census") {
            (option == "--census" ? census : refusals) = true;
            continue;
        }
        if (index + 1 == count) return usage();
        const char* value = arguments[++index];
        if (option == "--pairs") {
            settings.pairs = std::strtoull(value, nullptr, 10);
        } else if (option == "--seed") {
            settings.seed = std::strtoull(value, nullptr, 10);
        } else if (option == "--cases") {
            settings.cases_a_book = std::atoi(value);
        } else if (option == "--seconds") {
            settings.seconds = std::strtod(value, nullptr);
        } else {
            return usage();
        }
    }
    const auto result = zhunsheng::reference::run_pairs(settings);
    if (refusals) std::cout << result.first_refusal;
    if (census) {
        for (const auto& [what, times] : result.census) std::cout << times << "  " << what << "\n";
    }
    std::cout << result.first_disagreement << "seed " << settings.seed << ": " << result.pairs << " pairs, "
              << result.books << " rulebooks (" << result.refused_books << " refused), " << result.passed_over
              << " cases passed over, " << result.disagreements << " disagreements, " << result.seconds
              << " s, " << static_cast<double>(result.pairs) / result.seconds << " pairs/s\n";
    return result.disagreements == 0 ? 0 : 1;
}
