// Facts that a case may state, and those of them that a person judges.

#include "explanation/outline_html.h"
#include "handbook/pages.h"

namespace zhunsheng::handbook {

using checking::FieldKey;
using explanation::html_escaped;

namespace {

/// The rules that read the fact, folded away: common facts are read by most.
std::string readers(const Page& page, FieldKey key) {
    const std::vector<std::uint32_t> rules = page.book().readers_of(key);
    return Page::folded(page.pick("读取它的规则 ", "Rules that read it: ") + std::to_string(rules.size()) +
                            page.pick(" 条", ""),
                        page.links_to_rules(rules));
}

std::vector<explanation::Line> about(const Page& page, const vocabulary::Field& field) {
    const Book& book = page.book();
    std::vector<explanation::Line> lines;
    add_line(lines, page.pick("类型", "Type"),
             book.program.vocabulary.describe(field.type, book.phrases.chinese()));
    add_line(lines, page.pick("别名", "Also called"), book.phrases.listed(field.aliases));
    add_line(lines, page.pick("问", "Question"), field.question);
    add_line(lines, page.pick("证据", "Evidence"), book.phrases.listed(field.evidence));
    add_line(lines, page.pick("判断时考虑", "To be weighed"), book.phrases.listed(field.factors));
    add_line(lines, page.pick("说明", "Note"), field.note);
    return lines;
}

void add_fact(Page& page, FieldKey key) {
    const vocabulary::Field& field = page.book().field(key);
    page.raw("<article>\n").heading(3, field.label, page.book().fact(key).anchor, field.id);
    if (field.judgement) {
        page.raw(cell_paragraph(
                     page.link(page.book().judgement(key), page.pick("须由人判断", "judged by a person"))) +
                 "\n");
    }
    page.lines(about(page, field)).raw(readers(page, key)).raw("\n</article>\n");
}

void add_enumerations(Page& page) {
    page.heading(2, page.pick("可选的值", "Values to choose from"));
    for (const vocabulary::Enumeration& enumeration : page.book().program.vocabulary.enumerations) {
        std::vector<std::string> values;
        for (const vocabulary::EnumerationValue& value : enumeration.values) {
            values.push_back(value.label + page.pick("（", " (") + value.id + page.pick("）", ")"));
        }
        page.raw("<article>\n").heading(3, enumeration.label, {}, enumeration.id);
        page.raw(cell_paragraph(html_escaped(page.book().phrases.listed(values))) + "\n</article>\n");
    }
}

}  // namespace

HandbookPage facts_page(const Workshop& workshop) {
    Page page(workshop, "facts.html", workshop.book.pick("案件事实", "Facts of a case"));
    page.paragraph(page.pick("案件可以写的事实；未写的事实视为未知，不视为否定。",
                             "What a case may state. A fact that is not given is unknown, not false."),
                   "lead");
    const vocabulary::Vocabulary& vocabulary = workshop.book.program.vocabulary;
    std::optional<std::uint16_t> record;
    for (const FieldKey key : workshop.book.facts()) {
        if (record != key.record) {
            record = key.record;
            page.heading(2, vocabulary.records[key.record].label, {}, vocabulary.records[key.record].id);
        }
        add_fact(page, key);
    }
    add_enumerations(page);
    return page.finish();
}

HandbookPage judgements_page(const Workshop& workshop) {
    Page page(workshop, "judgements.html", workshop.book.pick("待判断事项", "Judgements"));
    page.paragraph(page.pick("法律留给人判断的事项：由办案人员署名判断，判断以前一律未知。",
                             "What the law leaves to a person's named judgement; unknown until it is given."),
                   "lead");
    for (const FieldKey key : workshop.book.facts()) {
        const vocabulary::Field& field = page.book().field(key);
        if (!field.judgement) continue;
        page.raw("<article>\n").heading(2, field.label, page.book().judgement(key).anchor, field.id);
        page.lines(about(page, field));
        const std::vector<std::uint32_t> rules = page.book().readers_of(key);
        if (!rules.empty()) page.paragraph(page.pick("读取它的规则：", "Rules that read it:"), "small");
        page.raw(page.links_to_rules(rules) + "\n</article>\n");
    }
    return page.finish();
}

}  // namespace zhunsheng::handbook
