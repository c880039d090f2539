// The frame of a page and its parts.

#include "handbook/page.h"

#include <array>
#include <utility>

#include "explanation/outline_html.h"
#include "zhunsheng/version.h"

namespace zhunsheng::handbook {

using explanation::html_escaped;

namespace {

/// Beside the style that all pages of the engine share.
constexpr std::string_view handbook_style = R"(a{color:#0b4f8a;text-decoration:none}
a:hover{text-decoration:underline}
main{max-width:60rem}
main.wide{max-width:84rem}
nav{font-size:.9rem;margin-bottom:1rem;line-height:2}
nav a{margin-right:1.2em;white-space:nowrap}
nav a[aria-current]{color:inherit;font-weight:bold}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem;font-size:.95rem}
th,td{border:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f3f4f6;font-weight:normal;color:var(--soft)}
td p{margin:0 0 .25rem}
td p:last-child{margin-bottom:0}
td:first-child{min-width:7em}
p.answer{margin-left:1em}
.wide td:first-child{width:9.5em}
.wide td:nth-child(2){width:26%}
p.small,.small{color:var(--soft);font-size:.9em}
article{border-top:1px solid var(--line);padding:.25rem 0 .75rem}
:target{background:#fff8dc}
article>p{margin:0 0 .25rem}
details{margin:.25rem 0}
summary{color:var(--soft);cursor:pointer}
details ul,ul.plain{margin:.25rem 0;padding-left:1.2rem}
input[type=search]{width:100%;font:inherit;padding:.5rem .75rem;border:1px solid var(--soft);border-radius:.2em}
.register li{margin:.15rem 0}
[hidden]{display:none}
@media print{nav,.screen{display:none}a{color:inherit}main.wide{max-width:none}table{font-size:9pt}thead{display:table-header-group}tr{break-inside:avoid}.wide tr{break-inside:auto}th{background:none}:target{background:none}}
@media (max-width:40rem){thead{position:absolute;left:-100vw}table,tbody,tr,td{display:block}.wide td{width:auto!important}tr{border:1px solid var(--line);margin-bottom:.75rem}td{border:0}td:empty{display:none}td[data-head]::before{content:attr(data-head);display:block;color:var(--soft);font-size:.85em}}
)";

std::string attribute(std::string_view name, std::string_view value) {
    return value.empty() ? std::string{}
                         : std::string{" "}.append(name).append("=\"") + html_escaped(value) + "\"";
}

}  // namespace

std::string cell_paragraph(const std::string& html, std::string_view style_class) {
    return "<p" + attribute("class", style_class) + ">" + html + "</p>";
}

Page::Page(const Workshop& workshop, std::string path, const std::string& title, bool wide)
    : workshop_(workshop), path_(std::move(path)) {
    head(title, wide);
    ways();
    heading(1, title);
}

void Page::head(const std::string& title, bool wide) {
    html_ = std::string{"<!DOCTYPE html>\n<html lang=\""} + (book().phrases.chinese() ? "zh-CN" : "en") +
            "\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            // Nothing is ever fetched, whatever a text of the rulebook holds.
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            "'unsafe-inline'; script-src 'unsafe-inline'\">\n<title>" +
            html_escaped(title + pick(" · ", " · ") + book().program.name) + "</title>\n<style>\n";
    html_.append(explanation::page_style).append(handbook_style);
    html_ += std::string{"</style>\n</head>\n<body>\n<main"} + (wide ? " class=\"wide\"" : "") + ">\n";
}

void Page::ways() {
    struct Way {
        std::string_view path, zh, en;
    };
    constexpr std::array ways{Way{"index.html", "目录", "Contents"},
                              Way{"register.html", "查找", "Search"},
                              Way{"violations.html", "违法行为", "Violations"},
                              Way{"sectors.html", "决策表", "Decision tables"},
                              Way{"facts.html", "事实", "Facts"},
                              Way{"judgements.html", "待判断事项", "Judgements"},
                              Way{"doubts.html", "存疑", "Doubts"},
                              Way{"untranslated.html", "未尽", "Not in rules"},
                              Way{"tests.html", "测试", "Tests"}};
    html_ += "<nav>\n";
    for (const Way& way : ways) {
        html_ += "<a href=\"" + address({std::string{way.path}, {}}, path_) + "\"" +
                 (way.path == path_ ? " aria-current=\"page\"" : "") + ">" + pick(way.zh, way.en) + "</a>\n";
    }
    html_ += "</nav>\n";
}

Page& Page::heading(int level, std::string_view text, std::string_view id, std::string_view mark) {
    const std::string tag = "h" + std::to_string(level);
    html_ += "<" + tag + attribute("id", id) + ">" + html_escaped(text);
    if (!mark.empty()) html_ += " <span class=\"id\">" + html_escaped(mark) + "</span>";
    html_ += "</" + tag + ">\n";
    return *this;
}

Page& Page::paragraph(std::string_view text, std::string_view style_class) {
    if (!text.empty()) html_ += cell_paragraph(linked(text), style_class) + "\n";
    return *this;
}

Page& Page::lines(const std::vector<explanation::Line>& lines) {
    html_ += explanation::html_lines(lines, [this](std::string_view text) { return linked(text); });
    return *this;
}

Page& Page::table(const std::vector<std::string>& heads, const std::vector<std::vector<std::string>>& rows) {
    if (rows.empty()) return *this;
    html_ += "<table>\n<thead><tr>";
    for (const std::string& head : heads) html_ += "<th>" + html_escaped(head) + "</th>";
    html_ += "</tr></thead>\n<tbody>\n";
    for (const std::vector<std::string>& row : rows) {
        html_ += "<tr>";
        for (std::size_t cell = 0; cell < row.size(); ++cell) {
            // On narrow screens each cell tells what it is.
            html_ += "<td" + (row[cell].empty() ? "" : attribute("data-head", heads[cell])) + ">" +
                     row[cell] + "</td>";
        }
        html_ += "</tr>\n";
    }
    html_ += "</tbody>\n</table>\n";
    return *this;
}

Page& Page::raw(std::string_view html) {
    html_ += html;
    return *this;
}

std::string Page::linked(std::string_view text) const { return workshop_.links.set(text, path_); }

std::string Page::link(const Target& target, std::string_view text) const {
    return handbook::link(target, text, path_);
}

std::string Page::link_to_rule(std::uint32_t rule) const {
    return link(book().rule(rule), book().program.rules[rule].name);
}

std::string Page::link_to_law(std::uint16_t law) const {
    const checking::Instrument& instrument = book().program.instruments[law];
    return book().has_page(law) ? link(book().law(law), instrument.name) : html_escaped(instrument.name);
}

std::string Page::links_to_rules(const std::vector<std::uint32_t>& rules) const {
    std::string html;
    for (const std::uint32_t rule : rules) {
        html += cell_paragraph(link_to_rule(rule) + " <span class=\"small\">" +
                               html_escaped(book().program.rules[rule].id) + "</span>");
    }
    return html;
}

std::string Page::names_of_rules(const std::vector<std::uint32_t>& rules) const {
    std::string html;
    for (const std::uint32_t rule : rules) {
        html += (html.empty() ? "" : pick("、", ", ")) + link_to_rule(rule);
    }
    return html;
}

std::string Page::folded(std::string_view summary, const std::string& html) {
    return html.empty() ? html
                        : "<details><summary>" + html_escaped(summary) + "</summary>" + html + "</details>";
}

HandbookPage Page::finish() {
    const checking::Program& program = book().program;
    html_ +=
        "<footer>\n" +
        cell_paragraph(html_escaped(program.name + pick("，", ", ") + program.id + " " + program.version +
                                    pick("；规则校验和 ", "; rules ") + program.hash)) +
        "\n" +
        cell_paragraph(html_escaped(pick(
            "由准绳 " ZHUNSHENG_VERSION " 据规则文件写成。供查阅；以公布的法律文本为准，由办案人员决定。",
            "Written by zhunsheng " ZHUNSHENG_VERSION
            " from the rule files. For reference; the published law prevails, and a person decides."))) +
        "\n</footer>\n</main>\n</body>\n</html>\n";
    return {path_, std::move(html_)};
}

}  // namespace zhunsheng::handbook
