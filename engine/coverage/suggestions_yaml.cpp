// Suggested tests as YAML for the files of tests.

#include <map>

#include "coverage/render.h"
#include "diagnostics/excerpt.h"
#include "explanation/phrases.h"
#include "text/json_text.h"

namespace zhunsheng::coverage {
namespace {

using explanation::Phrases;

/// A text between double quotes, which YAML reads as JSON does.
std::string quoted(const std::string& text) {
    std::string json;
    text::append_json_string(json, text);
    return json;
}

std::string test(const SuggestedTest& one, const Phrases& phrases, Language language) {
    const std::string place = one.place.file + ":" + std::to_string(one.place.line);
    std::string text = "  # " + diagnostics::harmless(place + " " + one.gap.in(language)) + "\n";
    text += "  - " + phrases.pick("名称", "name") + ": " + quoted(one.name) + "\n    ";
    text += phrases.pick("依据: 【待填，条文和它怎样说】", "basis: 【待填, the article and what it says】") +
            "\n";
    if (!one.like.empty()) text += "    " + phrases.pick("同", "like") + ": " + quoted(one.like) + "\n";
    text += "    " + phrases.pick("案件", "case") + ": " + one.facts + "\n    ";
    text += phrases.pick("预期: 【待填，依法应得出的结果】", "expected: 【待填, what must come by law】");
    return text + "\n\n";
}

}  // namespace

std::string suggestions_as_yaml(const TestCoverage& coverage, Language language) {
    const Phrases phrases(language);
    std::map<std::string, std::string> by_file;
    for (const SuggestedTest& one : coverage.suggestions) {
        by_file[one.file] += test(one, phrases, language);
    }
    std::string text;
    for (const auto& [file, tests] : by_file) {
        const std::string where = file.empty()
                                      ? phrases.pick("没有测试到过这里；放入新的测试文件",
                                                     "no test comes to these; for a new file of tests")
                                      : phrases.pick("放入 ", "for ") + file;
        text += "# " + diagnostics::harmless(where) + "\n" + phrases.pick("测试", "tests") + ":\n" + tests;
    }
    return text;
}

}  // namespace zhunsheng::coverage
