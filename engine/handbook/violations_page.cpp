// Violations with all rules on them.

#include <algorithm>

#include "explanation/outline_html.h"
#include "handbook/pages.h"
#include "handbook/sector_rows.h"

namespace zhunsheng::handbook {

namespace {

/// Labels over rules, for a description list; a kind without rules is left out.
template <class Then>
std::string rules_of_kind(const Page& page, std::uint16_t violation, std::string_view label) {
    const std::vector<std::uint32_t> rules = page.book().rules_that([&](const checking::Rule& rule) {
        if constexpr (std::is_same_v<Then, checking::Finding>) {
            const auto* finding = std::get_if<checking::Finding>(&rule.then);
            return finding != nullptr && finding->violation == violation;
        } else {
            return std::holds_alternative<Then>(rule.then) && rule.answers(violation);
        }
    });
    if (rules.empty()) return {};
    return "<dt>" + explanation::html_escaped(label) + "</dt><dd>" + page.links_to_rules(rules) + "</dd>\n";
}

/// The sectors in whose tables the violation stands.
std::string sectors(const Page& page, std::uint16_t violation) {
    const Book& book = page.book();
    std::string links;
    for (const std::uint16_t sector : places(book.sectors())) {
        if (sector_rows(book.program, violation, sector).empty()) continue;
        const Target table{book.sector(sector).path, book.program.violations[violation].id};
        links +=
            (links.empty() ? "" : page.pick("、", ", ")) + page.link(table, book.sectors()[sector].label);
    }
    if (links.empty()) return links;
    return "<dt>" + page.pick("决策表", "Tables") + "</dt><dd>" + cell_paragraph(links) + "</dd>\n";
}

void add_violation(Page& page, std::uint16_t index) {
    const checking::Program& program = page.book().program;
    const checking::Violation& violation = program.violations[index];
    page.raw("<article>\n").heading(2, violation.label, violation.id, violation.id);
    std::vector<explanation::Line> lines;
    if (violation.each) {
        add_line(lines, page.pick("逐项", "For each"),
                 "“" + program.vocabulary.root_record().fields[*violation.each].label + "”");
    }
    std::vector<std::string> overlaps;
    for (const std::uint16_t other : violation.overlaps)
        overlaps.push_back("“" + program.violations[other].label + "”");
    add_line(lines, page.pick("重合", "Overlaps"), page.book().phrases.listed(overlaps));
    page.lines(lines);
    const std::string rules =
        rules_of_kind<checking::Finding>(page, index, page.pick("认定", "Found by")) +
        rules_of_kind<checking::Sanction>(page, index, page.pick("处罚", "Sanctions")) +
        rules_of_kind<checking::Flag>(page, index, page.pick("提示", "Flags")) +
        rules_of_kind<checking::Discretion>(page, index, page.pick("裁量", "Discretion")) +
        rules_of_kind<checking::Procedure>(page, index, page.pick("程序", "Procedure")) +
        sectors(page, index);
    if (!rules.empty()) page.raw("<dl>\n" + rules + "</dl>\n");
    add_untranslated(page, [index](const checking::Untranslated& gap) {
        return std::ranges::find(gap.touches, index) != gap.touches.end();
    });
    page.raw("</article>\n");
}

}  // namespace

HandbookPage violations_page(const Workshop& workshop) {
    Page page(workshop, "violations.html", workshop.book.pick("违法行为", "Violations"));
    for (const std::uint16_t index : places(workshop.book.program.violations)) add_violation(page, index);
    return page.finish();
}

}  // namespace zhunsheng::handbook
