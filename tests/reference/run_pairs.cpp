// Random pairs of rulebook and case through both programs.

#include <algorithm>
#include <chrono>
#include <sstream>

#include "reference/compare.h"
#include "reference/decide.h"
#include "reference/generate.h"
#include "reference/matching.h"
#include "reference/print.h"
#include "zhunsheng/match.h"
#include "zhunsheng/zhunsheng.h"

namespace zhunsheng::reference {
namespace {

using Clock = std::chrono::steady_clock;

std::string show(const std::vector<RuleText>& texts) {
    std::string shown;
    for (const RuleText& text : texts) shown += "--- " + text.name + "\n" + text.text;
    return shown;
}

/// The first line that differs, then all lines of both from a little before it.
std::string show_difference(const std::vector<std::string>& engine,
                            const std::vector<std::string>& reference) {
    const auto [left, right] =
        std::mismatch(engine.begin(), engine.end(), reference.begin(), reference.end());
    const auto first = std::distance(engine.begin(), left);
    std::ostringstream shown;
    const auto list = [&](const char* name, const std::vector<std::string>& lines) {
        shown << "--- " << name << "\n";
        for (auto line = std::max<std::ptrdiff_t>(0, first - 12);
             line < std::min(std::distance(lines.begin(), lines.end()), first + 12); ++line)
            shown << (line == first ? "> " : "  ") << lines[static_cast<std::size_t>(line)] << "\n";
    };
    list("engine", engine);
    list("reference", reference);
    return shown.str();
}

class Run {
public:
    explicit Run(const RunSettings& settings) : settings_(settings), seeds_(settings.seed) {}

    RunResult go() {
        while (result_.pairs < settings_.pairs && result_.disagreements == 0 && !is_late())
            run_book(seeds_.next());
        result_.seconds = elapsed();
        return std::move(result_);
    }

private:
    [[nodiscard]] double elapsed() const {
        return std::chrono::duration<double>(Clock::now() - start_).count();
    }
    [[nodiscard]] bool is_late() const { return settings_.seconds > 0 && elapsed() > settings_.seconds; }

    void run_book(std::uint64_t seed) {
        Chance facts{seed};
        Chance spelling{~seed};
        const Rulebook book = generate_rulebook(facts);
        const auto texts = print_rulebook(book, spelling);
        const auto loaded = load_rulebook(texts);
        ++result_.books;
        if (!loaded) {
            ++result_.refused_books;
            if (result_.first_refusal.empty())
                result_.first_refusal = show(texts) + render_text(loaded.diagnostics, Language::english);
            return;
        }
        Matching matching(*loaded.value, "2024-06-01");
        for (int count = 0; count < settings_.cases_a_book && result_.pairs < settings_.pairs; ++count) {
            if (is_late() || !run_case(book, texts, *loaded.value, matching, facts, spelling)) return;
        }
        matching.take_census(result_.census);
    }

    /// Whether both agreed, or the case was passed over.
    bool run_case(const Rulebook& book, const std::vector<RuleText>& texts, const zhunsheng::Rulebook& loaded,
                  Matching& matching, Chance& facts, Chance& spelling) {
        const Case one = generate_case(book, facts);
        const bool all = facts.percent(50);
        const std::string json = print_case(book, one, spelling);
        const auto expected = decide(book, one, day_of(2024, 6, 1), all);
        if (!expected) {
            ++result_.passed_over;
            return true;
        }
        DecideOptions options;
        options.on = "2024-06-01";
        options.all = all;
        const auto decided = zhunsheng::decide(loaded, json, options);
        ++result_.pairs;
        auto found = decided ? lines_of(decided.value->result)
                             : std::vector{render_text(decided.diagnostics, Language::english)};
        auto wanted = lines_of(*expected);
        take_census(*expected, result_.census);
        if (found == wanted) {
            found = matching.match(json);
            wanted = Matching::lines_of(*expected);
            if (found == wanted) return true;
        }
        ++result_.disagreements;
        result_.first_disagreement = show(texts) + "--- case" + (all ? ", all findings" : "") + "\n" + json +
                                     "\n" + show_difference(found, wanted);
        return false;
    }

    const RunSettings& settings_;
    Chance seeds_;
    Clock::time_point start_ = Clock::now();
    RunResult result_;
};

}  // namespace

RunResult run_pairs(const RunSettings& settings) { return Run{settings}.go(); }

}  // namespace zhunsheng::reference
