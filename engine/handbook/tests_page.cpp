// The files of tests, and the tests of each with the rules that speak in them.

#include <algorithm>

#include "handbook/pages.h"

namespace zhunsheng::handbook {

namespace {

std::string outcome(const Page& page, const TestResult& test) {
    switch (test.outcome) {
        case TestOutcome::passed: return {};
        case TestOutcome::failed: return page.pick("未通过", "failed");
        case TestOutcome::faulty: break;
    }
    return page.pick("测试本身有误", "the test is faulty");
}

std::string rules(const Page& page, const TestResult& test) {
    const auto spoke = page.book().rules_that(
        [&](const checking::Rule& rule) { return std::ranges::binary_search(test.rules, rule.id); });
    return Page::folded(
        page.pick("所涉规则 ", "Rules: ") + std::to_string(spoke.size()) + page.pick(" 条", ""),
        spoke.empty() ? std::string{} : cell_paragraph(page.names_of_rules(spoke)));
}

void add_test(Page& page, const TestResult& test, const std::string& id) {
    page.raw("<article>\n").heading(3, test.name, id, outcome(page, test));
    std::vector<explanation::Line> lines;
    add_line(lines, page.pick("依据", "Basis"), test.basis);
    add_line(lines, page.pick("说明", "Note"), test.note);
    page.lines(lines).raw(rules(page, test)).raw("\n</article>\n");
}

/// How many tests of a file did not pass; nothing if all did.
std::string not_passed(const TestFileResult& file) {
    const auto count = std::ranges::count_if(
        file.tests, [](const TestResult& test) { return test.outcome != TestOutcome::passed; });
    return count == 0 ? std::string{} : std::to_string(count);
}

}  // namespace

HandbookPage tests_page(const Workshop& workshop) {
    const Book& book = workshop.book;
    Page page(workshop, "tests.html", book.pick("测试", "Tests"));
    page.paragraph(page.pick("用来核对规则的案件：法律对它们有确定的答案。",
                             "Cases that the rules are checked with: the law has a certain answer to each."),
                   "lead");
    std::vector<std::vector<std::string>> rows;
    for (std::size_t file = 0; file < book.tests.files.size(); ++file) {
        const TestFileResult& told = book.tests.files[file];
        if (told.tests.empty()) continue;
        rows.push_back({page.link(book.test_page(file), book.test_file(file)),
                        std::to_string(told.tests.size()), not_passed(told)});
    }
    if (rows.empty()) page.paragraph(page.pick("没有读入测试。", "No tests were read."));
    page.table({page.pick("文件", "File"), page.pick("测试数", "Tests"), page.pick("未通过", "Not passed")},
               rows);
    return page.finish();
}

HandbookPage test_file_page(const Workshop& workshop, std::size_t file) {
    const Book& book = workshop.book;
    const TestFileResult& told = book.tests.files[file];
    Page page(workshop, book.test_page(file).path, book.pick("测试：", "Tests: ") + book.test_file(file));
    if (!told.overlays.empty()) {
        page.paragraph(page.pick("叠加规则：", "with the rules of ") + book.phrases.listed(told.overlays),
                       "small");
    }
    for (std::size_t test = 0; test < told.tests.size(); ++test) {
        add_test(page, told.tests[test], book.test({file, test}).anchor);
    }
    return page.finish();
}

}  // namespace zhunsheng::handbook
