// Sets a comparison as HTML.

#include "comparison/comparison_html.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "comparison/compare_decisions.h"
#include "comparison/comparison_words.h"
#include "explanation/outline_html.h"
#include "explanation/phrases.h"

namespace zhunsheng::comparison {
namespace {

using explanation::html_escaped;

constexpr std::string_view style =
    R"(:root{--ink:#1a1a1a;--soft:#5c6370;--line:#d8dbe0;--paper:#fff;--gone:#a61b1b;--gone-bg:#fdecea;--come:#14632f;--come-bg:#e6f4ea;--other:#8a5a00}
*{box-sizing:border-box}
body{margin:0;background:#f3f4f6;color:var(--ink);font:16px/1.7 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:64rem;margin:1.5rem auto;padding:2rem 2.5rem;background:var(--paper);border:1px solid var(--line)}
h1{font-size:1.5rem;margin:0 0 1rem;border-bottom:2px solid var(--ink);padding-bottom:.5rem}
h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line);break-after:avoid}
h3{font-size:1.05rem;margin:1.25rem 0 .25rem;break-after:avoid}
h4{font-size:1rem;margin:.75rem 0 .25rem;break-after:avoid;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:.25rem 0}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere}
p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
nav ul{columns:2;column-gap:2.5rem;padding-left:1.2rem;margin:.25rem 0}
a{color:inherit}
.figures{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0;padding:0;list-style:none}
.figures li{border:1px solid var(--line);padding:.25rem 1rem;text-align:center;min-width:6em}
.figures b{display:block;font-size:1.5rem;line-height:1.3}
.mark{display:inline-block;padding:0 .5em;margin-right:.5em;border:1px solid currentColor;border-radius:.2em;font-size:.85em}
.added .mark{color:var(--come)}.removed .mark{color:var(--gone)}.changed .mark,.renamed .mark{color:var(--other)}
.id,.lead,.soft{color:var(--soft);font-weight:normal;font-size:.9em}
.rule{border-left:3px solid var(--line);padding-left:1rem;margin:.75rem 0}
table{border-collapse:collapse;width:100%;margin:.25rem 0;font-size:.95em}
th,td{border:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f7f8fa;font-weight:600}
tbody th{width:22%;font-weight:normal;color:var(--soft)}
td.number{text-align:right}
tr{break-inside:avoid}
.line{padding-left:1.4em;text-indent:-1.4em}
.line:before{display:inline-block;width:1.4em;text-indent:0;content:" "}
.gone{background:var(--gone-bg)}.gone:before{content:"−";color:var(--gone)}
.come{background:var(--come-bg)}.come:before{content:"＋";color:var(--come)}
del{color:var(--gone);text-decoration:line-through}
ins{color:var(--come);text-decoration:underline;font-weight:600}
del.whole,ins.whole{text-decoration:none;font-weight:400}
@media print{body{background:none;font-size:10.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}main{margin:0;padding:0;border:0;max-width:none}nav{display:none}@page{margin:18mm 15mm}}
@media (max-width:40rem){main{margin:0;padding:1rem;border:0}nav ul{columns:1}}
)";

/// Two texts by what they begin and end alike with, and what stands between.
struct Overlap {
    std::string_view lead, before, after, end;
};

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

Overlap overlap(std::string_view before, std::string_view after) {
    std::size_t lead = 0;
    while (lead < before.size() && lead < after.size() && before[lead] == after[lead]) ++lead;
    const auto cut_inside = [](std::string_view text, std::size_t byte) {
        return byte < text.size() && is_continuation(text[byte]);
    };
    while (lead > 0 && (cut_inside(before, lead) || cut_inside(after, lead))) --lead;
    std::size_t end = 0;
    const std::size_t most = std::min(before.size(), after.size()) - lead;
    while (end < most && before[before.size() - 1 - end] == after[after.size() - 1 - end]) ++end;
    while (end > 0 && is_continuation(before[before.size() - end])) --end;
    return {before.substr(0, lead), before.substr(lead, before.size() - lead - end),
            after.substr(lead, after.size() - lead - end), before.substr(before.size() - end)};
}

class ComparisonPage {
public:
    ComparisonPage(const ComparisonReport& report, Language language)
        : report_(report), language_(language), phrases_(language) {}

    std::string write() {
        head();
        contents();
        if (report_.cases != nullptr) kinds(*report_.cases);
        for (std::size_t index = 0; index < rulebooks().instruments.size(); ++index) {
            instrument(rulebooks().instruments[index], index);
        }
        differences("vocabulary", pick("词汇", "Vocabulary"), rulebooks().vocabulary);
        differences("legal-order", pick("法秩序和规则书", "Legal order and rulebook"),
                    rulebooks().legal_order);
        if (report_.cases != nullptr) examples(*report_.cases);
        html_ += "</main>\n</body>\n</html>\n";
        return std::move(html_);
    }

private:
    [[nodiscard]] const RulebookComparison& rulebooks() const { return *report_.rulebooks; }
    [[nodiscard]] std::string pick(std::string_view zh, std::string_view en) const {
        return phrases_.pick(zh, en);
    }
    [[nodiscard]] std::string say(const Sentence& sentence) const {
        return html_escaped(sentence.in(language_));
    }

    void head() {
        const std::string title = pick("规则比较", "Rules compared");
        html_ = "<!DOCTYPE html>\n<html lang=\"" + pick("zh-CN", "en") +
                "\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
                title + "</title>\n<style>\n";
        html_ += style;
        html_ += "</style>\n</head>\n<body>\n<main>\n<header>\n<h1>" + title + "</h1>\n<dl>\n";
        side(pick("原", "Before"), report_.before, rulebooks().before);
        side(pick("新", "After"), report_.after, rulebooks().after);
        html_ += "</dl>\n<p class=\"lead\">" + say(summary_of_rules(rulebooks())) +
                 "</p>\n<ul class=\"figures\">\n";
        for (const ChangeKind kind :
             {ChangeKind::added, ChangeKind::removed, ChangeKind::renamed, ChangeKind::changed}) {
            figure(pick("规则", "rules ") + change_word(kind).in(language_), rulebooks().count(kind));
        }
        if (report_.cases != nullptr) {
            figure(pick("案件", "cases"), report_.cases->cases);
            figure(pick("案件结果有变化", "cases decided otherwise"), report_.cases->changed);
            if (report_.cases->failed > 0) {
                figure(pick("案件不能读取", "cases unreadable"), report_.cases->failed);
            }
        }
        html_ += "</ul>\n</header>\n";
    }

    void side(const std::string& label, const std::string& name, const RulebookIdentity& identity) {
        html_ += "<dt>" + label + "</dt>\n<dd>";
        if (!name.empty()) html_ += html_escaped(name) + pick("：", ": ");
        html_ += say(identity_words(identity)) + " <span class=\"id\">" +
                 html_escaped(std::string_view{identity.sha256}.substr(0, 12)) + "</span></dd>\n";
    }

    void figure(const std::string& label, std::size_t count) {
        html_ += "<li><b>" + std::to_string(count) + "</b>" + html_escaped(label) + "</li>\n";
    }

    void contents() {
        html_ += "<nav>\n<ul>\n";
        const auto link = [&](const std::string& anchor, const std::string& text) {
            html_ += "<li><a href=\"#" + anchor + "\">" + html_escaped(text) + "</a></li>\n";
        };
        if (report_.cases != nullptr) link("cases", pick("案件的变化", "What becomes of the cases"));
        for (std::size_t index = 0; index < rulebooks().instruments.size(); ++index) {
            link("i" + std::to_string(index), rulebooks().instruments[index].name);
        }
        if (!rulebooks().vocabulary.empty()) link("vocabulary", pick("词汇", "Vocabulary"));
        if (!rulebooks().legal_order.empty()) {
            link("legal-order", pick("法秩序和规则书", "Legal order and rulebook"));
        }
        if (report_.cases != nullptr && !report_.cases->examples.empty()) {
            link("examples", pick("案件举例", "Examples"));
        }
        html_ += "</ul>\n</nav>\n";
    }

    void heading(const std::string& anchor, const std::string& text) {
        html_ += "<section>\n<h2 id=\"" + anchor + "\">" + text + "</h2>\n";
    }

    void kinds(const CaseEffects& cases) {
        heading("cases", pick("案件的变化", "What becomes of the cases"));
        html_ += "<p class=\"lead\">" + say(summary_of_cases(cases)) + "</p>\n";
        if (cases.changed > 0) {
            html_ += "<table>\n<thead><tr><th>" + pick("变化", "Effect") + "</th><th>" +
                     pick("案件", "Cases") + "</th><th>" + pick("处", "Places") +
                     "</th></tr></thead>\n<tbody>\n";
            for (std::size_t kind = 0; kind < effect_kinds; ++kind) {
                if (cases.effects_by_kind[kind] == 0) continue;
                html_ += "<tr><td>" + say(title_of(static_cast<EffectKind>(kind))) +
                         "</td><td class=\"number\">" + std::to_string(cases.cases_by_kind[kind]) +
                         "</td><td class=\"number\">" + std::to_string(cases.effects_by_kind[kind]) +
                         "</td></tr>\n";
            }
            html_ += "</tbody>\n</table>\n";
        }
        html_ += "</section>\n";
    }

    void instrument(const InstrumentChanges& changes, std::size_t index) {
        heading("i" + std::to_string(index), html_escaped(changes.name) + " <span class=\"id\">" +
                                                 html_escaped(changes.instrument) + "</span>");
        if (changes.change != ChangeKind::changed) {
            html_ += "<p class=\"lead\">" + say(change_word(changes.change)) + "</p>\n";
        }
        table(changes.differences);
        for (const ArticleChanges& article : changes.articles) {
            html_ += "<h3>" +
                     html_escaped(article.article.empty()
                                      ? pick("没有引用条文的规则", "Rules that cite no article")
                                      : article.article) +
                     "</h3>\n";
            for (const RuleChange& each : article.rules) rule(each);
        }
        html_ += "</section>\n";
    }

    void rule(const RuleChange& change) {
        const Sentence word = change_word(change.change);
        html_ += "<div class=\"rule " + word.en + "\">\n<h4><span class=\"mark\">" + say(word) + "</span>" +
                 html_escaped(change.title) + " <span class=\"id\">";
        if (!change.old_rule.empty()) html_ += html_escaped(change.old_rule) + " → ";
        html_ += html_escaped(change.rule) + "</span></h4>\n";
        for (const Basis& basis : change.basis) {
            html_ += "<p class=\"soft\">" + html_escaped(phrases_.basis(basis)) + "</p>\n";
        }
        table(change.differences);
        if (!change.affects.empty()) {
            html_ += "<p class=\"soft\">" + pick("影响的规则：", "Rules that rest on it: ") +
                     html_escaped(phrases_.listed(change.affects)) + "</p>\n";
        }
        html_ += "</div>\n";
    }

    void differences(const std::string& anchor, const std::string& title,
                     const std::vector<Difference>& all) {
        if (all.empty()) return;
        heading(anchor, title);
        table(all);
        html_ += "</section>\n";
    }

    void table(const std::vector<Difference>& all) {
        if (all.empty()) return;
        html_ += "<table>\n<tbody>\n";
        for (const Difference& each : all) {
            html_ += "<tr><th scope=\"row\">" + say(each.subject) + "</th><td>\n";
            lines(shortened(each.lines));
            html_ += "</td></tr>\n";
        }
        html_ += "</tbody>\n</table>\n";
    }

    /// A removed line and the added one after it show which of their characters differ.
    void lines(const std::vector<ComparedLine>& all) {
        for (std::size_t index = 0; index < all.size(); ++index) {
            const bool pair = index + 1 < all.size() && all[index].mark == LineMark::removed &&
                              all[index + 1].mark == LineMark::added;
            if (!pair) {
                line(all[index]);
                continue;
            }
            const Overlap both = overlap(all[index].text.in(language_), all[index + 1].text.in(language_));
            changed_line("gone", "del", both.lead, both.before, both.end);
            changed_line("come", "ins", both.lead, both.after, both.end);
            ++index;
        }
    }

    void line(const ComparedLine& line) {
        switch (line.mark) {
            case LineMark::kept: html_ += "<p class=\"line\">" + say(line.text) + "</p>\n"; return;
            case LineMark::removed: whole_line("gone", "del", line); return;
            case LineMark::added: whole_line("come", "ins", line); return;
        }
    }

    void whole_line(std::string_view kind, std::string_view element, const ComparedLine& line) {
        html_.append("<p class=\"line ").append(kind).append("\"><").append(element);
        html_.append(" class=\"whole\">").append(say(line.text));
        html_.append("</").append(element).append("></p>\n");
    }

    void changed_line(std::string_view kind, std::string_view element, std::string_view lead,
                      std::string_view changed, std::string_view end) {
        html_.append("<p class=\"line ").append(kind).append("\">").append(html_escaped(lead));
        html_.append("<").append(element).append(">").append(html_escaped(changed));
        html_.append("</").append(element).append(">").append(html_escaped(end)).append("</p>\n");
    }

    void examples(const CaseEffects& cases) {
        if (!cases.examples.empty()) {
            heading("examples", pick("案件举例", "Examples"));
            for (const ComparedCase& each : cases.examples) example(each);
            html_ += "</section>\n";
        }
        if (cases.failures.empty()) return;
        heading("failures", pick("不能读取的案件", "Unreadable cases"));
        for (const ComparedCase& each : cases.failures) {
            html_ += "<h4>" + say(place_words(each)) + "</h4>\n";
            for (const Diagnostic& diagnostic : each.diagnostics) {
                html_ += "<p>" + html_escaped(diagnostic.code) + " " + say(diagnostic.message) + "</p>\n";
            }
        }
        html_ += "</section>\n";
    }

    void example(const ComparedCase& one) {
        html_ += "<h3>" + say(place_words(one)) + "</h3>\n<table>\n<thead><tr><th>" + pick("变化", "Effect") +
                 "</th><th>" + pick("原", "Before") + "</th><th>" + pick("新", "After") + "</th><th>" +
                 pick("起因", "Because") + "</th></tr></thead>\n<tbody>\n";
        for (const Effect& each : one.effects) {
            html_ += "<tr><td>" + say(title_of(each.kind)) + pick("：", ": ") + say(each.subject) +
                     "</td><td>" + say(each.before) + "</td><td>" + say(each.after) + "</td><td>\n";
            for (const Sentence& cause : cause_words(each, rulebooks())) {
                html_ += "<p>" + say(cause) + "</p>\n";
            }
            if (each.causes.empty() && !each.rules.empty()) {
                html_ += "<p>" + html_escaped(phrases_.listed(each.rules)) + "</p>\n";
            }
            for (const Reason& reason : each.because) {
                html_ += "<p class=\"soft\">" + html_escaped(phrases_.reason(reason)) + "</p>\n";
            }
            html_ += "</td></tr>\n";
        }
        html_ += "</tbody>\n</table>\n";
    }

    const ComparisonReport& report_;
    Language language_;
    explanation::Phrases phrases_;
    std::string html_;
};

}  // namespace

std::string comparison_html(const ComparisonReport& report, Language language) {
    return ComparisonPage(report, language).write();
}

}  // namespace zhunsheng::comparison
