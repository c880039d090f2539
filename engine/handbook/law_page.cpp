// A text of law with its articles and rules.

#include <algorithm>
#include <set>

#include "explanation/explain_rule.h"
#include "explanation/outline_html.h"
#include "handbook/articles.h"
#include "handbook/pages.h"

namespace zhunsheng::handbook {

using explanation::add_line;
using explanation::html_escaped;

namespace {

class LawWriter {
public:
    LawWriter(const Workshop& workshop, std::uint16_t law)
        : book_(workshop.book),
          law_(law),
          instrument_(book_.program.instruments[law]),
          page_(workshop, book_.law(law).path, instrument_.name) {}

    HandbookPage write() {
        head();
        if (instrument_.rank) {
            versions();
            articles();
        }
        rules();
        const auto of_law = [this](const checking::Untranslated& gap) {
            return book_.program.instruments[gap.instrument].law == law_;
        };
        if (std::ranges::any_of(book_.program.untranslated, of_law)) {
            page_.heading(2, page_.pick("未尽：没有写成规则的条文", "Law that no rule puts into effect"));
            add_untranslated(page_, of_law);
        }
        terms();
        return page_.finish();
    }

private:
    void head() {
        std::vector<explanation::Line> lines;
        if (instrument_.rank) {
            add_line(lines, page_.pick("位阶", "Rank"),
                     book_.program.legal_order.ranks[*instrument_.rank].label);
        }
        add_line(lines, page_.pick("文号", "Number"), instrument_.number);
        add_line(lines, page_.pick("编号", "Id"), instrument_.id);
        if (instrument_.rank) add_line(lines, page_.pick("适用", "Applies"), applies());
        page_.lines(lines);
    }

    /// By which day a version is chosen; files that are parts of one law may differ in that.
    std::string applies() const {
        const auto chosen_by = [this](rulebook::LawDay day) {
            return std::ranges::any_of(book_.program.instruments, [&](const checking::Instrument& file) {
                return file.law == law_ && file.applies_at == day;
            });
        };
        std::string act = page_.pick("行为时的版本", "the version of the day of the act");
        std::string decision = page_.pick("决定时的版本", "the version of the day of the decision");
        if (!chosen_by(rulebook::LawDay::act)) return decision;
        if (!chosen_by(rulebook::LawDay::decision)) return act;
        return act + page_.pick("；另有写明的规则适用", "; where a rule says so, ") + decision;
    }

    void versions() {
        page_.heading(2, page_.pick("版本", "Versions"));
        std::vector<std::vector<std::string>> rows;
        for (const checking::Version& version : instrument_.versions) {
            std::string doubts;
            for (const std::string& doubt : version.doubts) doubts += cell_paragraph(page_.linked(doubt));
            rows.push_back({html_escaped(version.id), version.from.to_iso(),
                            version.to == values::Date::latest() ? std::string{} : version.to.to_iso(),
                            doubts});
        }
        page_.table({page_.pick("版", "Version"), page_.pick("施行", "From"), page_.pick("至", "To"),
                     page_.pick("存疑", "Doubts")},
                    rows);
    }

    void articles() {
        const Articles articles = articles_of(book_, law_);
        if (articles.empty()) return;
        page_.heading(2, page_.pick("条文与规则", "Articles and their rules"));
        std::vector<std::vector<std::string>> rows;
        for (const auto& [number, mentions] : articles) {
            std::string cell;
            for (const Mention& one : mentions) cell += mention(one);
            rows.push_back({html_escaped(article_name(number)), cell});
        }
        page_.table({page_.pick("条", "Article"), page_.pick("规则", "Rules")}, rows);
        silent(articles);
    }

    std::string mention(const Mention& mention) const {
        std::string html;
        std::string remark = versions_told(book_, law_, mention.versions);
        const auto remark_on = [&](const std::string& text) {
            remark += (remark.empty() ? "" : page_.pick("；", "; ")) + text;
        };
        if (mention.kind == MentionKind::untranslated) {
            html = html_escaped(page_.pick("未尽：", "not in rules: ") +
                                book_.program.untranslated[mention.index].reason);
        } else {
            html = page_.link_to_rule(mention.index);
            if (mention.kind == MentionKind::reference) remark_on(page_.pick("参照", "see also"));
            const std::uint16_t home = book_.law_of(book_.program.rules[mention.index]);
            if (home != law_) remark_on(book_.program.instruments[home].name);
        }
        if (!remark.empty()) html += " <span class=\"small\">" + html_escaped(remark) + "</span>";
        return cell_paragraph(html);
    }

    void silent(const Articles& articles) {
        for (const std::uint16_t version : places(instrument_.versions)) {
            const std::vector<ArticleNumber> silent = silent_articles(book_, law_, version, articles);
            std::vector<std::string> names;
            for (const ArticleNumber& number : silent) names.push_back(article_name(number));
            if (names.empty()) continue;
            const std::string& id = instrument_.versions[version].id;
            page_.paragraph(page_.pick(id + "版中没有规则提到的条文：",
                                       "Articles of version " + id + " that no rule speaks of: ") +
                                book_.phrases.listed(names),
                            "small");
        }
    }

    void rules() {
        if (book_.rules_of(law_).empty()) return;
        page_.heading(2, page_.pick("规则", "Rules"));
        for (const std::uint32_t rule : book_.rules_of(law_)) {
            explanation::Section section = explanation::outline_rule(book_.program, rule, book_.language, {});
            add_rule(page_, rule, section.entries.front());
            // Terms are told once, below, and not again where they stand as rules of this page.
            for (std::size_t term = 1; term < section.entries.size(); ++term) {
                if (told_.insert(section.entries[term].title).second) terms_.push_back(section.entries[term]);
            }
        }
    }

    void terms() {
        std::erase_if(terms_, [this](const explanation::Entry& term) {
            return std::ranges::any_of(book_.rules_of(law_), [&](std::uint32_t rule) {
                return term.title == "“" + book_.program.rules[rule].name + "”";
            });
        });
        if (terms_.empty()) return;
        page_.heading(2, page_.pick("本页规则所用的用语", "Terms that these rules use"));
        for (const explanation::Entry& term : terms_) {
            page_.raw("<article>\n<h3>" + page_.linked(term.title) + "</h3>\n")
                .lines(term.lines)
                .raw("</article>\n");
        }
    }

    const Book& book_;
    std::uint16_t law_;
    const checking::Instrument& instrument_;
    Page page_;
    std::set<std::string> told_;
    std::vector<explanation::Entry> terms_;
};

}  // namespace

std::string versions_told(const Book& book, std::uint16_t law, const std::vector<std::uint16_t>& versions) {
    const checking::Instrument& instrument = book.program.instruments[law];
    if (versions.size() == instrument.versions.size()) return {};
    std::vector<std::string> ids;
    for (const std::uint16_t version : versions) {
        ids.push_back(
            book.pick(instrument.versions[version].id + "版", "version " + instrument.versions[version].id));
    }
    return book.phrases.listed(ids);
}

HandbookPage law_page(const Workshop& workshop, std::uint16_t law) {
    return LawWriter(workshop, law).write();
}

}  // namespace zhunsheng::handbook
