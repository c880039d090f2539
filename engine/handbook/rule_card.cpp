// A rule in full.

#include "explanation/outline_html.h"
#include "handbook/pages.h"

namespace zhunsheng::handbook {

namespace {

/// The open terms on which the rule rests: "“情节严重”：考虑涉案金额、持续时间".
explanation::Line judgements(const Book& book, const checking::Rule& rule) {
    explanation::Line line{book.pick("待判断", "To be judged"), {}};
    for (const checking::FieldKey key : rule.reads) {
        const vocabulary::Field& field = book.field(key);
        if (!field.judgement) continue;
        std::string text = "“" + field.label + "”";
        if (!field.factors.empty()) {
            text += book.pick("：考虑", ": to be weighed: ") + book.phrases.listed(field.factors);
        }
        line.paragraphs.push_back(std::move(text));
    }
    return line;
}

std::string tests(const Page& page, const checking::Rule& rule) {
    const Book& book = page.book();
    const std::vector<TestId>& tests = book.tests_of(rule);
    std::string items;
    for (const TestId test : tests) {
        items +=
            "<li>" + page.link(book.test(test), book.tests.files[test.file].tests[test.test].name) + "</li>";
    }
    return Page::folded(book.pick("测试 ", "Tests: ") + std::to_string(tests.size()) + book.pick(" 个", ""),
                        items.empty() ? items : "<ul>" + items + "</ul>");
}

}  // namespace

void add_rule(Page& page, std::uint32_t rule, const explanation::Entry& entry) {
    const checking::Rule& told = page.book().program.rules[rule];
    page.raw("<article>\n").heading(3, told.name, told.id, told.id);
    std::vector<explanation::Line> lines = entry.lines;
    const checking::Instrument& file = page.book().program.instruments[told.instrument];
    if (file.rank && file.applies_at == rulebook::LawDay::decision) {
        add_line(lines, page.pick("适用", "Applies"),
                 page.pick("决定时的版本", "the version of the day of the decision"));
    }
    const explanation::Line open = judgements(page.book(), told);
    if (!open.paragraphs.empty()) lines.push_back(open);
    page.lines(lines).raw(tests(page, told)).raw("\n</article>\n");
}

}  // namespace zhunsheng::handbook
