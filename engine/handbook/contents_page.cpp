// The way into the handbook.

#include "explanation/outline_html.h"
#include "handbook/pages.h"

namespace zhunsheng::handbook {

using explanation::html_escaped;

namespace {

std::string versions(const Page& page, const checking::Instrument& instrument) {
    std::string html;
    for (const checking::Version& version : instrument.versions) {
        html += cell_paragraph(html_escaped(version.id + page.pick("：", ": ") +
                                            page.book().phrases.in_force(version.from, version.to)));
    }
    return html;
}

void add_rank(Page& page, std::uint16_t rank) {
    const Book& book = page.book();
    std::vector<std::vector<std::string>> rows;
    for (const std::uint16_t law : places(book.program.instruments)) {
        const checking::Instrument& instrument = book.program.instruments[law];
        if (instrument.law != law || instrument.rank != rank) continue;
        rows.push_back(
            {cell_paragraph(page.link_to_law(law)) +
                 (instrument.number.empty() ? "" : cell_paragraph(html_escaped(instrument.number), "small")),
             versions(page, instrument), std::to_string(book.rules_of(law).size())});
    }
    if (rows.empty()) return;
    page.heading(2, book.program.legal_order.ranks[rank].label);
    page.table({page.pick("文件", "Instrument"), page.pick("版本", "Versions"), page.pick("规则数", "Rules")},
               rows);
}

void add_terms(Page& page) {
    const Book& book = page.book();
    std::vector<std::vector<std::string>> rows;
    for (const std::uint16_t file : places(book.program.instruments)) {
        if (book.program.instruments[file].rank || !book.has_page(file)) continue;
        rows.push_back({page.link_to_law(file), std::to_string(book.rules_of(file).size())});
    }
    if (rows.empty()) return;
    page.heading(2, page.pick("用语", "Terms"));
    page.paragraph(page.pick("不属于法律文件的规则：各规则共用的用语。",
                             "Rules that are no text of law: terms that others use."),
                   "lead");
    page.table({page.pick("文件", "File"), page.pick("规则数", "Rules")}, rows);
}

void add_sectors(Page& page) {
    const auto& sectors = page.book().sectors();
    if (sectors.empty()) return;
    page.heading(2, page.pick("按领域的决策表", "Decision tables by sector"));
    std::string html;
    for (const std::uint16_t sector : places(sectors)) {
        html += (sector == 0 ? "" : page.pick("、", ", ")) +
                page.link(page.book().sector(sector), sectors[sector].label);
    }
    page.raw(cell_paragraph(html) + "\n");
}

}  // namespace

HandbookPage contents_page(const Workshop& workshop) {
    const checking::Program& program = workshop.book.program;
    Page page(workshop, "index.html", program.name);
    page.paragraph(page.pick("规则手册，第 " + program.version + " 版，" +
                                 std::to_string(program.rules.size()) + " 条规则。",
                             "Handbook of version " + program.version + ", " +
                                 std::to_string(program.rules.size()) + " rules."),
                   "lead");
    add_sectors(page);
    for (const std::uint16_t rank : places(program.legal_order.ranks)) add_rank(page, rank);
    add_terms(page);
    return page.finish();
}

}  // namespace zhunsheng::handbook
