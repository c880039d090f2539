// Sets a test run in lines for a person.

#include "analysis/render_tests.h"
#include "diagnostics/excerpt.h"
#include "explanation/phrases.h"

namespace zhunsheng::analysis {
namespace {

using explanation::Phrases;

enum class Paint : std::uint8_t { red, green, frame };

class RunWriter {
public:
    RunWriter(const TestRun& run, Language language, bool colour)
        : run_(run), language_(language), colour_(colour), phrases_(language) {}

    std::string write() {
        show(run_.diagnostics);
        for (const TestFileResult& file : run_.files) {
            show(file.diagnostics);
            for (const TestResult& test : file.tests) {
                if (test.outcome == TestOutcome::failed) write_failed(test);
            }
        }
        if (!text_.empty() && !run_.files.empty()) text_ += '\n';
        for (const TestFileResult& file : run_.files) write_counts(file);
        write_total();
        return std::move(text_);
    }

private:
    [[nodiscard]] std::string paint(Paint paint, const std::string& text) const {
        if (!colour_) return text;
        const char* code = paint == Paint::red ? "\x1b[1;31m" : "\x1b[1;32m";
        return (paint == Paint::frame ? "\x1b[1;34m" : code) + text + "\x1b[0m";
    }

    void show(const Diagnostics& diagnostics) {
        if (diagnostics.empty()) return;
        if (!text_.empty()) text_ += '\n';
        text_ += zhunsheng::render_text(diagnostics, language_, colour_);
    }

    void write_failed(const TestResult& test) {
        if (!text_.empty()) text_ += '\n';
        text_ +=
            paint(Paint::red, phrases_.pick("未通过", "failed")) + ": " + diagnostics::harmless(test.name);
        if (!test.basis.empty()) {
            text_ += "\n  " + phrases_.pick("依据：", "basis: ") + diagnostics::harmless(test.basis);
        }
        text_ += '\n';
        for (const TestMiss& miss : test.misses) write_miss(miss);
    }

    void write_miss(const TestMiss& miss) {
        const std::string line = std::to_string(miss.place.line);
        const std::string margin(line.size() + 1, ' ');
        const diagnostics::Excerpt shown = diagnostics::excerpt(miss.place);
        text_ += std::string(line.size(), ' ') + paint(Paint::frame, "-->") + " " +
                 diagnostics::harmless(miss.place.file) + ":" + line + ":" +
                 std::to_string(miss.place.column) + "\n";
        text_ += margin + paint(Paint::frame, "|") + "\n";
        text_ += paint(Paint::frame, line + " |") + " " + shown.text + "\n";
        text_ += margin + paint(Paint::frame, "|") + " " + std::string(shown.cells_before, ' ') +
                 paint(Paint::red, std::string(shown.cells_marked, '^')) + "\n";
        for (const std::string& said : lines_of(miss, language_)) {
            text_ += margin + paint(Paint::frame, "=") + " " + diagnostics::harmless(said) + "\n";
        }
    }

    void write_counts(const TestFileResult& file) {
        const std::string said =
            file.tests.empty() ? phrases_.pick("没有运行测试", "no test was run") : counts(run_of(file));
        text_ += diagnostics::harmless(file.file) + phrases_.pick("：", ": ") + said + "\n";
    }

    /// The file as a run of its own, for the counts.
    static TestRun run_of(const TestFileResult& file) { return {{file}, {}}; }

    void write_total() {
        if (run_.files.size() < 2) return;
        text_ += run_.all_passed() ? paint(Paint::green, phrases_.pick("全部通过", "all passed"))
                                   : paint(Paint::red, phrases_.pick("未全部通过", "not all passed"));
        text_ += phrases_.pick("：", ": ") + counts(run_) + "\n";
    }

    [[nodiscard]] std::string counts(const TestRun& run) const {
        const auto number = [&](TestOutcome outcome) { return std::to_string(run.count(outcome)); };
        std::string text = number(TestOutcome::passed) + phrases_.pick(" 个通过", " passed");
        if (run.count(TestOutcome::failed) > 0) {
            text += phrases_.pick("，", ", ") + number(TestOutcome::failed) +
                    phrases_.pick(" 个未通过", " failed");
        }
        if (run.count(TestOutcome::faulty) > 0) {
            text += phrases_.pick("，", ", ") + number(TestOutcome::faulty) +
                    phrases_.pick(" 个本身有误", " faulty");
        }
        return text;
    }

    const TestRun& run_;
    Language language_;
    bool colour_;
    Phrases phrases_;
    std::string text_;
};

}  // namespace

std::vector<std::string> lines_of(const TestMiss& miss, Language language) {
    const Phrases phrases(language);
    const std::string colon = phrases.pick("：", ": ");
    std::vector<std::string> lines;
    lines.push_back(miss.subject.in(language));
    lines.push_back(phrases.pick("预期", "expected") + colon + miss.expected);
    lines.push_back(phrases.pick("实际", "found") + colon + miss.found.in(language));
    for (const Reason& reason : miss.because) {
        lines.push_back(phrases.pick("事实", "fact") + colon + phrases.reason(reason));
    }
    for (const Basis& basis : miss.basis) {
        lines.push_back(phrases.pick("依据", "basis") + colon + phrases.basis(basis));
    }
    if (!miss.needs.empty()) {
        lines.push_back(phrases.pick("待查", "missing") + colon + phrases.listed(miss.needs));
    }
    return lines;
}

std::string tests_as_text(const TestRun& run, Language language, bool colour) {
    return RunWriter(run, language, colour).write();
}

}  // namespace zhunsheng::analysis
