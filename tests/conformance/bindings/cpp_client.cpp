// The C++ library as README.md asks every binding: what the others are held against.

#include <algorithm>
#include <functional>
#include <iostream>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "zhunsheng/match.h"
#include "zhunsheng/zhunsheng.h"

namespace {

using zhunsheng::Checked;
using zhunsheng::DecideOptions;

/// Answers a case with a line of JSON, without its end.
using Decide = std::function<Checked<std::string>(std::string_view line, const DecideOptions& options)>;

/// The diagnostics on one line.
std::string array_of(const zhunsheng::Diagnostics& diagnostics) {
    std::string array = diagnostics.empty() ? "[]" : zhunsheng::render_json(diagnostics);
    std::erase(array, '\n');
    return array;
}

Decide whole_decisions(const zhunsheng::Rulebook& rulebook) {
    return [rulebook](std::string_view line, const DecideOptions& options) {
        auto decided = zhunsheng::decide(rulebook, line, options);
        Checked<std::string> answer;
        if (decided) answer.value = decided.value->json(true);
        answer.diagnostics = std::move(decided.diagnostics);
        return answer;
    };
}

Decide findings_alone(const zhunsheng::Rulebook& rulebook, const DecideOptions& options) {
    auto created = zhunsheng::Matcher::create(zhunsheng::MatchPlan(rulebook), options);
    const auto matcher = std::make_shared<zhunsheng::Matcher>(std::move(created.value.value()));
    return [matcher](std::string_view line, const DecideOptions& place) {
        auto matched = matcher->match(line, {place.name, place.first_line});
        if (matched) matched.value->pop_back();  // the line break
        return matched;
    };
}

int answer(std::string_view way, const Decide& decide, DecideOptions options) {
    options.name = "cases";
    for (std::string line; std::getline(std::cin, line); ++options.first_line) {
        const Checked<std::string> decided = decide(line, options);
        if (way == "single") {
            std::cout << (decided ? *decided.value : "") << '\n' << array_of(decided.diagnostics) << '\n';
        } else if (decided) {
            std::cout << *decided.value << '\n';
        } else {
            std::cout << zhunsheng::error_record(decided.diagnostics, options.first_line, {});
        }
    }
    return 0;
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 4) {
        std::cerr << "cpp_client single|batch RULES ON [THREADS] [lenient] [findings] < CASES\n";
        return 2;
    }
    const auto loaded = zhunsheng::load_rulebook({std::filesystem::path(arguments[2])});
    if (!loaded) {
        std::cerr << zhunsheng::render_text(loaded.diagnostics, zhunsheng::Language::english);
        return 1;
    }
    const std::span words(arguments + 4, arguments + count);
    const auto asked = [&](std::string_view word) { return std::ranges::find(words, word) != words.end(); };
    DecideOptions options;
    options.on = arguments[3];
    options.lenient = asked("lenient");
    const Decide decide =
        asked("findings") ? findings_alone(*loaded.value, options) : whole_decisions(*loaded.value);
    return answer(arguments[1], decide, options);
}
