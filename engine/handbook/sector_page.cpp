// Decision tables.

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>
#include <utility>

#include "explanation/measure_words.h"
#include "explanation/outline_html.h"
#include "explanation/rule_consequence.h"
#include "handbook/pages.h"
#include "handbook/sector_rows.h"

namespace zhunsheng::handbook {

using explanation::html_escaped;

namespace {

/// Stands behind a measure that has a condition of its own.
constexpr std::string_view has_condition = " *";

class SectorWriter {
public:
    SectorWriter(const Workshop& workshop, std::uint16_t sector)
        : book_(workshop.book),
          sector_(sector),
          page_(workshop, page_path(),
                book_.pick("决策表：", "Decision table: ") + book_.sectors()[sector].label, true) {}

    HandbookPage write() {
        page_.paragraph(
            page_.pick("本表只看领域和日期：列出条件不排除本领域、在该段日期施行的规则。每条规则还有自己的条"
                       "件、除外和让位，写在规则页上；"
                       "带 * "
                       "的措施另有条件。表内规则可能并存，也可能一条让位于另一条；新旧法的选择（从旧兼从轻）"
                       "须按案件办理。",
                       "The table looks at sector and date alone: it lists the rules in force on those days "
                       "whose condition "
                       "does not exclude the sector. Each rule has further conditions, exceptions and ranks, "
                       "told on its own "
                       "page; a measure with * has a condition of its own. Rules of one row may stand "
                       "together, or one may "
                       "give way to another; which of an old and a new law applies depends on the case."),
            "lead");
        const std::vector<ViolationRows> all = by_weight();
        std::string contents;
        for (const ViolationRows& each : all) {
            const checking::Violation& violation = book_.program.violations[each.violation];
            contents += (contents.empty() ? "" : page_.pick("、", ", ")) +
                        page_.link({page_path(), violation.id}, violation.label);
        }
        page_.raw(contents.empty() ? contents : cell_paragraph(contents) + "\n");
        for (const ViolationRows& each : all) {
            table(each);
        }
        if (all.empty())
            page_.paragraph(page_.pick("没有规则对本领域的违法行为作出处理。",
                                       "No rule answers to a violation in this sector."));
        return page_.finish();
    }

private:
    struct ViolationRows {
        std::uint16_t violation = 0;
        std::vector<SectorRow> rows;

        /// What answers to it, counted once for each period of time.
        [[nodiscard]] std::size_t weight() const {
            return std::accumulate(rows.begin(), rows.end(), std::size_t{0},
                                   [](std::size_t sum, const SectorRow& row) {
                                       return sum + row.sanctions.size() + row.flags.size();
                                   });
        }
    };

    /// The violations to which most rules answer come first: those are what most cases are about.
    [[nodiscard]] std::vector<ViolationRows> by_weight() const {
        std::vector<ViolationRows> all;
        for (const std::uint16_t violation : places(book_.program.violations)) {
            auto rows = sector_rows(book_.program, violation, sector_);
            if (!rows.empty()) all.push_back({violation, std::move(rows)});
        }
        std::ranges::stable_sort(all, std::ranges::greater{}, &ViolationRows::weight);
        return all;
    }

    [[nodiscard]] std::string page_path() const { return book_.sector(sector_).path; }

    /// Latest first, for that is what most cases need; a rule is told in full where it stands first.
    void table(const ViolationRows& of) {
        told_.clear();
        std::vector<std::vector<std::string>> rows;
        for (auto row = of.rows.rbegin(); row != of.rows.rend(); ++row) {
            rows.push_back({html_escaped(days(*row)), page_.links_to_rules(row->findings), answers(*row)});
        }
        const checking::Violation& told = book_.program.violations[of.violation];
        page_.raw("<h2 id=\"" + html_escaped(told.id) + "\">" +
                  page_.link(book_.violation(of.violation), told.label) + "</h2>\n");
        page_.table({page_.pick("行为日期", "Day of the act"), page_.pick("认定", "Found by"),
                     page_.pick("处理", "What answers")},
                    rows);
    }

    std::string answers(const SectorRow& row) {
        std::string html;
        std::vector<std::uint32_t> again;
        std::vector<std::uint32_t> rules = row.sanctions;
        rules.insert(rules.end(), row.flags.begin(), row.flags.end());
        for (const std::uint32_t rule : rules) {
            if (!told_.insert(rule).second) {
                again.push_back(rule);
            } else {
                const bool flags = std::holds_alternative<checking::Flag>(book_.program.rules[rule].then);
                html += flags ? flag(rule) : sanction(rule);
            }
        }
        if (again.empty()) return html;
        return html +
               cell_paragraph(html_escaped(page_.pick("同上：", "as above: ")) + page_.names_of_rules(again));
    }

    std::string days(const SectorRow& row) const {
        const std::string from = row.from.to_iso();
        if (row.to == values::Date::latest()) return page_.pick(from + "起", "from " + from);
        return from + page_.pick("至", " to ") + row.to.to_iso();
    }

    /// The rule with its law; one that looks at the day of the decision says so.
    std::string title(std::uint32_t index) const {
        const checking::Rule& rule = book_.program.rules[index];
        const checking::Instrument& instrument = book_.program.instruments[rule.instrument];
        std::string remark = instrument.name;
        if (instrument.applies_at == rulebook::LawDay::decision) {
            remark += page_.pick("（按决定日期）", " (by the day of the decision)");
        }
        return cell_paragraph(page_.link_to_rule(index) + " <span class=\"small\">" + html_escaped(remark) +
                              "</span>");
    }

    std::string sanction(std::uint32_t index) const {
        const auto& sanction = std::get<checking::Sanction>(book_.program.rules[index].then);
        explanation::ConditionWords words(book_.program, book_.phrases);
        std::string html = title(index) + measures({}, sanction.institution, {}, words);
        for (const checking::PersonSanction& persons : sanction.persons) {
            std::string who = explanation::role_labels(book_.program, persons.roles, book_.phrases);
            if (persons.when) who += has_condition;
            html +=
                measures(who + page_.pick("：", ": "), persons.measures, page_.pick("人员", "person"), words);
        }
        return html;
    }

    /// The measures that the sector does not exclude, on one line.
    std::string measures(const std::string& who, const std::vector<checking::Measure>& all,
                         const std::string& item, explanation::ConditionWords& words) const {
        std::string text;
        for (const checking::Measure& measure : all) {
            if (measure.when && holds_in_sector(book_.program, *measure.when, sector_) == values::Truth::no)
                continue;
            if (!text.empty()) text += page_.pick("；", "; ");
            text += explanation::ordered_words(book_.program, measure, item, words, book_.phrases);
            if (measure.when) text += has_condition;
        }
        return text.empty() ? text : cell_paragraph(page_.linked(who + text), "answer");
    }

    std::string flag(std::uint32_t index) const {
        const checking::Rule& rule = book_.program.rules[index];
        explanation::ConditionWords words(book_.program, book_.phrases);
        std::string text;
        for (const explanation::Line& line :
             explanation::consequence(book_.program, rule, words, book_.phrases)) {
            // Thresholds, one a paragraph, are left to the rule's page.
            if (line.paragraphs.size() != 1) continue;
            text += (text.empty() ? "" : page_.pick("；", "; ")) + line.label + page_.pick("：", ": ") +
                    line.paragraphs.front();
        }
        return title(index) + cell_paragraph(page_.linked(text), "answer");
    }

    const Book& book_;
    std::uint16_t sector_;
    Page page_;
    std::set<std::uint32_t> told_;  // rules that stand in the table at hand already
};

}  // namespace

HandbookPage sectors_page(const Workshop& workshop) {
    Page page(workshop, "sectors.html", workshop.book.pick("决策表", "Decision tables"));
    const auto& sectors = workshop.book.sectors();
    page.paragraph(
        page.pick(
            "每个领域一张表：对每种违法行为，按行为日期列出施行中的认定规则、处罚规则和提示。日期的分界是各法"
            "律文件版本的施行日。",
            "A table for each sector: for each violation and the days on which the act may have ended, the "
            "rules that find it, those that sanction it, and the flags. Time is cut where versions of the "
            "law begin and end."),
        "lead");
    if (sectors.empty()) {
        page.paragraph(
            page.pick("本规则书的词汇没有领域。", "The vocabulary of this rulebook has no sectors."));
        return page.finish();
    }
    page.raw("<ul>\n");
    for (const std::uint16_t sector : places(sectors)) {
        page.raw("<li>" + page.link(workshop.book.sector(sector), sectors[sector].label) + "</li>\n");
    }
    page.raw("</ul>\n");
    return page.finish();
}

HandbookPage sector_page(const Workshop& workshop, std::uint16_t sector) {
    return SectorWriter(workshop, sector).write();
}

}  // namespace zhunsheng::handbook
