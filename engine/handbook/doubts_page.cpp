// What the rulebook is unsure of, and what it leaves out.

#include <algorithm>

#include "explanation/outline_html.h"
#include "handbook/pages.h"

namespace zhunsheng::handbook {

using explanation::html_escaped;

namespace {

std::vector<std::string> doubts_of(const checking::Rule& rule) {
    std::vector<std::string> doubts = rule.doubts;
    const auto add = [&](const std::vector<checking::Measure>& measures) {
        for (const checking::Measure& measure : measures) {
            for (const std::string& doubt : measure.doubts) {
                if (std::ranges::find(doubts, doubt) == doubts.end()) doubts.push_back(doubt);
            }
        }
    };
    if (const auto* sanction = std::get_if<checking::Sanction>(&rule.then)) {
        add(sanction->institution);
        for (const checking::PersonSanction& persons : sanction->persons) add(persons.measures);
    }
    return doubts;
}

std::string paragraphs(const Page& page, const std::vector<std::string>& texts) {
    std::string html;
    for (const std::string& text : texts) html += cell_paragraph(page.linked(text));
    return html;
}

void add_doubts_of_law(Page& page, std::uint16_t law) {
    const Book& book = page.book();
    std::vector<std::vector<std::string>> rows;
    for (const checking::Version& version : book.program.instruments[law].versions) {
        if (version.doubts.empty()) continue;
        rows.push_back({page.link(book.law(law), book.pick(version.id + "版", "version " + version.id)),
                        paragraphs(page, version.doubts)});
    }
    for (const std::uint32_t rule : book.rules_of(law)) {
        const std::vector<std::string> doubts = doubts_of(book.program.rules[rule]);
        if (!doubts.empty()) rows.push_back({page.link_to_rule(rule), paragraphs(page, doubts)});
    }
    if (rows.empty()) return;
    page.heading(2, book.program.instruments[law].name);
    page.table({page.pick("版本、规则", "Version or rule"), page.pick("存疑", "Doubt")}, rows);
}

}  // namespace

void add_untranslated(Page& page, const std::function<bool(const checking::Untranslated&)>& wanted) {
    const Book& book = page.book();
    std::vector<std::vector<std::string>> rows;
    for (const checking::Untranslated& gap : book.program.untranslated) {
        if (!wanted(gap)) continue;
        const std::uint16_t law = book.program.instruments[gap.instrument].law;
        const std::string versions = versions_told(book, law, gap.versions);
        std::vector<std::string> touches;
        for (const std::uint16_t violation : gap.touches)
            touches.push_back("“" + book.program.violations[violation].label + "”");
        rows.push_back({page.link_to_law(law) +
                            cell_paragraph(html_escaped(
                                gap.article + (versions.empty() ? "" : page.pick("，", ", ") + versions))),
                        cell_paragraph(page.linked(gap.reason)), page.linked(book.phrases.listed(touches))});
    }
    page.table({page.pick("未尽的条文", "Law not in rules"), page.pick("理由", "Reason"),
                page.pick("涉及", "Touches")},
               rows);
}

HandbookPage doubts_page(const Workshop& workshop) {
    Page page(workshop, "doubts.html", workshop.book.pick("存疑", "Doubts"));
    page.paragraph(page.pick("规则书自己没有把握的地方。依据它们的每个结论都会写明。",
                             "What the rulebook itself is unsure of; every result that rests on it says so."),
                   "lead");
    for (const std::uint16_t law : places(workshop.book.program.instruments)) {
        if (workshop.book.program.instruments[law].law == law && workshop.book.has_page(law))
            add_doubts_of_law(page, law);
    }
    return page.finish();
}

HandbookPage untranslated_page(const Workshop& workshop) {
    Page page(workshop, "untranslated.html", workshop.book.pick("未尽", "Law not in rules"));
    page.paragraph(page.pick("没有写成规则的法律内容；准绳不会据此得出结论，须另行查阅。",
                             "Law that no rule puts into effect: no result rests on it, so look it up."),
                   "lead");
    add_untranslated(page, [](const checking::Untranslated&) { return true; });
    return page.finish();
}

}  // namespace zhunsheng::handbook
