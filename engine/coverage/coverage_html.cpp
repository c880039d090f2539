// Coverage as a page.

#include "coverage/render.h"
#include "explanation/outline_html.h"
#include "explanation/phrases.h"

namespace zhunsheng::coverage {
namespace {

using explanation::html_escaped;

constexpr std::string_view style =
    R"(:root{--ink:#1a1a1a;--soft:#5c6370;--line:#d8dbe0;--gap:#a61b1b}
*{box-sizing:border-box}
body{margin:0;background:#f3f4f6;color:var(--ink);font:16px/1.6 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:64rem;margin:1.5rem auto;padding:2rem 2.5rem;background:#fff;border:1px solid var(--line)}
h1{font-size:1.5rem;margin:0 0 1rem;border-bottom:2px solid var(--ink);padding-bottom:.5rem}
h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere;break-after:avoid}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
th{color:var(--soft);font-weight:normal}
tr{break-inside:avoid}
td.number{white-space:nowrap}
.id{color:var(--soft);font-size:.9em}
.gap{color:var(--gap)}
ul{margin:.25rem 0;padding-left:1.2rem}
@media print{body{background:none;font-size:10pt}main{margin:0;padding:0;border:0;max-width:none}@page{margin:18mm 15mm}}
@media (max-width:40rem){main{margin:0;padding:1rem;border:0}}
)";

class PageWriter {
public:
    explicit PageWriter(Language language) : language_(language), phrases_(language) {}

    std::string write(const TestCoverage& coverage) {
        const std::string title = phrases_.pick("规则测试的覆盖", "Coverage of the rule tests");
        html_ = "<!DOCTYPE html>\n<html lang=\"" + phrases_.pick("zh-CN", "en") +
                "\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
                title + "</title>\n<style>\n";
        html_ += style;
        html_ += "</style>\n</head>\n<body>\n<main>\n<h1>" + title + "</h1>\n<ul>\n";
        for (const Sentence& line : summary_of(coverage.counts())) element("li", line.in(language_));
        html_ += "</ul>\n";
        std::string file;
        for (const RuleCoverage& rule : coverage.rules) write_rule(rule, file);
        if (!file.empty()) html_ += "</table>\n";
        html_ += "</main>\n</body>\n</html>\n";
        return std::move(html_);
    }

private:
    void element(std::string_view tag, std::string_view text) {
        html_.append("<").append(tag).append(">").append(html_escaped(text));
        html_.append("</").append(tag).append(">\n");
    }

    void write_rule(const RuleCoverage& rule, std::string& file) {
        if (rule.place.file != file) {
            if (!file.empty()) html_ += "</table>\n";
            file = rule.place.file;
            element("h2", file);
            html_ += "<table>\n<tr>";
            element("th", phrases_.pick("行", "line"));
            element("th", phrases_.pick("规则", "rule"));
            element("th", phrases_.pick("测试数", "tests"));
            element("th", phrases_.pick("没有试到的", "not tried"));
            html_ += "</tr>\n";
        }
        html_ += "<tr><td class=\"number\">" + std::to_string(rule.place.line) + "</td>\n<td>" +
                 html_escaped(rule.name) + " <span class=\"id\">" + html_escaped(rule.id) + "</span></td>\n" +
                 "<td class=\"number\">" + std::to_string(rule.tests) + "</td>\n<td>";
        write_gaps(gaps_of(rule));
        html_ += "</td></tr>\n";
    }

    void write_gaps(const std::vector<Gap>& gaps) {
        if (gaps.empty()) {
            html_ += phrases_.pick("无", "nothing");
            return;
        }
        html_ += "<ul class=\"gap\">\n";
        for (const Gap& gap : gaps) {
            const std::string line = std::to_string(gap.place->line);
            element("li",
                    phrases_.pick("第 " + line + " 行：", "line " + line + ": ") + gap.said.in(language_));
        }
        html_ += "</ul>";
    }

    Language language_;
    explanation::Phrases phrases_;
    std::string html_;
};

}  // namespace

std::string coverage_as_html(const TestCoverage& coverage, Language language) {
    return PageWriter(language).write(coverage);
}

}  // namespace zhunsheng::coverage
