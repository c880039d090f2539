// Escapes texts for HTML and sets labelled lines.

#include "explanation/outline_html.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace zhunsheng::explanation {
namespace {

/// Items of a list that lies in a list are moved in; the bullet stands in the text.
std::string_view class_of(std::string_view paragraph) {
    const std::size_t blanks = std::min(paragraph.find_first_not_of(' '), paragraph.size());
    return blanks == 0 ? "" : blanks <= 2 ? " class=\"nested\"" : " class=\"deep\"";
}

std::string paragraphs(const Line& line, const TextSetter& set) {
    std::string html;
    for (const std::string& paragraph : line.paragraphs) {
        html.append("<p").append(class_of(paragraph)).append(">").append(set(paragraph)).append("</p>\n");
    }
    return html;
}

}  // namespace

const std::string_view page_style =
    R"(:root{--ink:#1a1a1a;--soft:#5c6370;--line:#d8dbe0;--paper:#fff;--found:#a61b1b;--open:#8a5a00;--denied:#5c6370}
*{box-sizing:border-box}
body{margin:0;background:#f3f4f6;color:var(--ink);font:16px/1.7 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:56rem;margin:1.5rem auto;padding:2rem 2.5rem;background:var(--paper);border:1px solid var(--line)}
h1{font-size:1.5rem;margin:0 0 1rem;border-bottom:2px solid var(--ink);padding-bottom:.5rem;overflow-wrap:anywhere}
h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line);break-after:avoid}
h3{font-size:1rem;margin:1rem 0 .25rem;break-after:avoid;overflow-wrap:anywhere}
ol{padding-left:1.6rem;margin:.25rem 0}
li{break-inside:avoid-page}
li>dl{margin-bottom:.75rem}
dl{display:grid;grid-template-columns:minmax(5em,max-content) 1fr;gap:.1rem 1rem;margin:.25rem 0}
dt{color:var(--soft);max-width:10em}
dd{margin:0;overflow-wrap:anywhere}
dd p{margin:0;white-space:pre-line}
dd p.nested{margin-left:1.5em}
dd p.deep{margin-left:3em}
.mark{display:inline-block;padding:0 .5em;margin-right:.5em;border:1px solid currentColor;border-radius:.2em;font-size:.9em}
h3.certain .mark{color:var(--found)}
h3.open .mark{color:var(--open);border-style:dashed}
h3.denied .mark{color:var(--denied)}
.id{color:var(--soft);font-weight:normal;font-size:.9em}
.lead{color:var(--soft);margin:.25rem 0}
footer{margin-top:2rem;border-top:1px solid var(--line);padding-top:.75rem;color:var(--soft);font-size:.85rem}
@media print{body{background:none;font-size:10.5pt}main{margin:0;padding:0;border:0;max-width:none}a{color:inherit}@page{margin:20mm 18mm}}
@media (max-width:40rem){main{margin:0;padding:1rem;border:0}dl{grid-template-columns:1fr}dt{max-width:none}}
)";

std::string html_escaped(std::string_view text) {
    std::string escaped;
    for (std::size_t byte = 0; byte < text.size();) {
        const text::Decoded next = text::decode(text, byte);
        switch (next.character) {
            case U'&': escaped += "&amp;"; break;
            case U'<': escaped += "&lt;"; break;
            case U'>': escaped += "&gt;"; break;
            case U'"': escaped += "&quot;"; break;
            case U'\'': escaped += "&#39;"; break;
            case U'\n': escaped += '\n'; break;
            default:
                if (!next.well_formed || !text::is_steering(next.character))
                    text::append(escaped, next.character);
        }
        byte += next.bytes;
    }
    return escaped;
}

std::string html_lines(const std::vector<Line>& lines, const TextSetter& set) {
    std::string html;
    bool open = false;
    for (const Line& line : lines) {
        if (line.label.empty() == open) html += std::exchange(open, !open) ? "</dl>\n" : "<dl>\n";
        if (line.label.empty()) {
            html += paragraphs(line, set);
        } else {
            html += "<dt>" + html_escaped(line.label) + "</dt>\n<dd>\n" + paragraphs(line, set) + "</dd>\n";
        }
    }
    if (open) html += "</dl>\n";
    return html;
}

}  // namespace zhunsheng::explanation
