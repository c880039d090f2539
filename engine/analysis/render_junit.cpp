// Writes a test run as JUnit XML.

#include <algorithm>
#include <array>
#include <cstdio>

#include "analysis/render_tests.h"
#include "text/utf8.h"

namespace zhunsheng::analysis {
namespace {

/// Whether XML 1.0 allows the character at all.
bool is_allowed(char32_t character) {
    return character == U'\t' || character == U'\n' || character == U'\r' ||
           (character >= 0x20 && character <= 0xD7FF) || (character >= 0xE000 && character <= 0xFFFD) ||
           character >= 0x10000;
}

/// Where a text stands: line breaks are kept in elements, but only as references in attributes.
enum class Inside : std::uint8_t { element, attribute };

/// The text with its marks escaped, and U+FFFD for what is no UTF-8 or XML does not allow.
std::string escaped(std::string_view text, Inside inside = Inside::element) {
    std::string xml;
    for (std::size_t at = 0; at < text.size();) {
        const text::Decoded next = text::decode(text, at);
        switch (next.character) {
            case U'&': xml += "&amp;"; break;
            case U'<': xml += "&lt;"; break;
            case U'>': xml += "&gt;"; break;
            case U'"': xml += "&quot;"; break;
            case U'\n': xml += inside == Inside::attribute ? "&#10;" : "\n"; break;
            case U'\r': xml += "&#13;"; break;
            case U'\t': xml += "&#9;"; break;
            default: text::append(xml, is_allowed(next.character) ? next.character : U'\uFFFD');
        }
        at += next.bytes;
    }
    return xml;
}

std::string attribute(std::string_view name, std::string_view value) {
    return " " + std::string{name} + "=\"" + escaped(value, Inside::attribute) + "\"";
}

std::string seconds(std::chrono::microseconds time) {
    std::array<char, 32> text{};
    const int length =
        std::snprintf(text.data(), text.size(), "%.6f", std::chrono::duration<double>(time).count());
    return {text.data(), static_cast<std::size_t>(length)};
}

class JunitWriter {
public:
    explicit JunitWriter(Language language) : language_(language) {}

    std::string write(const TestRun& run) {
        xml_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" +
               counts(run, faults_beside_tests(run)) + ">\n";
        if (!run.diagnostics.empty()) write_fault("zhunsheng", run.diagnostics);
        for (const TestFileResult& file : run.files) write(file);
        return std::move(xml_) + "</testsuites>\n";
    }

private:
    /// Whether something is wrong with the file that no faulty test of it shows.
    static bool is_faulty(const TestFileResult& file) {
        return !file.diagnostics.empty() &&
               std::ranges::count(file.tests, TestOutcome::faulty, &TestResult::outcome) == 0;
    }

    static std::size_t faults_beside_tests(const TestRun& run) {
        const auto files = static_cast<std::size_t>(std::ranges::count_if(run.files, is_faulty));
        return files + (run.diagnostics.empty() ? 0 : 1);
    }

    /// `faults` are errors beside those of tests.
    static std::string counts(const TestRun& run, std::size_t faults) {
        std::chrono::microseconds time{0};
        std::size_t tests = faults;
        for (const TestFileResult& file : run.files) {
            tests += file.tests.size();
            for (const TestResult& test : file.tests) time += test.took;
        }
        return attribute("tests", std::to_string(tests)) +
               attribute("failures", std::to_string(run.count(TestOutcome::failed))) +
               attribute("errors", std::to_string(run.count(TestOutcome::faulty) + faults)) +
               attribute("time", seconds(time));
    }

    /// What belongs to no test stands as a test case of its own, so that no CI system overlooks it.
    void write_fault(const std::string& name, const Diagnostics& diagnostics) {
        xml_ += "  <testsuite" + attribute("name", name) + " tests=\"1\" failures=\"0\" errors=\"1\">\n";
        write_error(name, name, diagnostics);
        xml_ += "  </testsuite>\n";
    }

    void write_error(const std::string& name, const std::string& suite, const Diagnostics& diagnostics) {
        xml_ += "    <testcase" + attribute("name", name) + attribute("classname", suite) +
                ">\n      <error" + attribute("message", diagnostics.front().message.in(language_)) + ">" +
                escaped(render_text(diagnostics, language_)) + "</error>\n    </testcase>\n";
    }

    void write(const TestFileResult& file) {
        const TestRun alone{{file}, {}};
        const bool fault = is_faulty(file);
        xml_ += "  <testsuite" + attribute("name", file.file) + counts(alone, fault ? 1 : 0) + ">\n";
        if (fault) write_error(file.file, file.file, file.diagnostics);
        for (const TestResult& test : file.tests) write(test, file);
        xml_ += "  </testsuite>\n";
    }

    void write(const TestResult& test, const TestFileResult& file) {
        xml_ += "    <testcase" + attribute("name", test.name) + attribute("classname", file.file) +
                attribute("file", file.file) + attribute("line", std::to_string(test.place.line)) +
                attribute("time", seconds(test.took)) + ">\n" + rules(test);
        if (test.outcome == TestOutcome::failed) xml_ += failure(test);
        if (test.outcome == TestOutcome::faulty) xml_ += fault(file);
        xml_ += "    </testcase>\n";
    }

    /// Which rules the test exercises, as a property: from it follows which tests a rule has.
    static std::string rules(const TestResult& test) {
        std::string ids;
        for (const std::string& rule : test.rules) ids += (ids.empty() ? "" : " ") + rule;
        return "      <properties>\n        <property" + attribute("name", "rules") +
               attribute("value", ids) + "/>\n      </properties>\n";
    }

    [[nodiscard]] std::string fault(const TestFileResult& file) const {
        const std::string message =
            file.diagnostics.empty() ? std::string{} : file.diagnostics.front().message.in(language_);
        return "      <error" + attribute("message", message) + ">" +
               escaped(render_text(file.diagnostics, language_)) + "</error>\n";
    }

    [[nodiscard]] std::string failure(const TestResult& test) const {
        std::string text;
        for (const TestMiss& miss : test.misses) {
            text += miss.place.file + ":" + std::to_string(miss.place.line) + ":" +
                    std::to_string(miss.place.column) + "\n";
            for (const std::string& line : lines_of(miss, language_)) text += "  " + line + "\n";
        }
        const TestMiss& first = test.misses.front();
        const std::string message =
            first.subject.in(language_) + " | " + first.expected + " | " + first.found.in(language_);
        return "      <failure" + attribute("type", "expectation") + attribute("message", message) + ">" +
               escaped(text) + "</failure>\n";
    }

    Language language_;
    std::string xml_;
};

}  // namespace

std::string tests_as_junit(const TestRun& run, Language language) { return JunitWriter(language).write(run); }

}  // namespace zhunsheng::analysis
