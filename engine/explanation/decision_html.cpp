// Sets a decision's outline as HTML.

#include "explanation/decision_html.h"

#include <utility>

#include "explanation/decision_outline.h"
#include "text/utf8.h"

namespace zhunsheng::explanation {
namespace {

constexpr std::string_view style =
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

std::string_view class_of(Tone tone) {
    switch (tone) {
        case Tone::certain: return "certain";
        case Tone::open: return "open";
        case Tone::denied: return "denied";
        case Tone::plain: break;
    }
    return "plain";
}

class PageWriter {
public:
    explicit PageWriter(Language language) : language_(language) {}

    std::string write(const Outline& outline) {
        html_ = "<!DOCTYPE html>\n<html lang=\"";
        html_ += language_ == Language::chinese ? "zh-CN" : "en";
        html_ +=
            "\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
        html_ += html_escaped(outline.title) + "</title>\n<style>\n";
        html_ += style;
        html_ +=
            "</style>\n</head>\n<body>\n<main>\n<header>\n<h1>" + html_escaped(outline.title) + "</h1>\n";
        lines(outline.head);
        html_ += "</header>\n";
        for (const Section& each : outline.sections) {
            section(each);
        }
        html_ += "<footer>\n";
        lines(outline.foot);
        html_ += "</footer>\n</main>\n</body>\n</html>\n";
        return std::move(html_);
    }

private:
    void section(const Section& section) {
        html_ += "<section>\n<h2>" + html_escaped(section.heading) + "</h2>\n";
        if (!section.lead.empty()) {
            html_ += "<p class=\"lead\">" + html_escaped(section.lead) + "</p>\n";
        }
        entries(section.entries);
        html_ += "</section>\n";
    }

    void entries(const std::vector<Entry>& all) {
        if (all.empty()) return;
        html_ += "<ol>\n";
        for (const Entry& each : all) {
            html_ += "<li" + (each.id.empty() ? "" : " id=\"" + html_escaped(each.id) + "\"") + ">\n";
            title(each);
            lines(each.lines);
            entries(each.entries);
            html_ += "</li>\n";
        }
        html_ += "</ol>\n";
    }

    void title(const Entry& entry) {
        if (entry.title.empty()) return;
        html_ += "<h3 class=\"";
        html_ += class_of(entry.tone);
        html_ += "\">";
        if (!entry.mark.empty()) {
            html_ += "<span class=\"mark\">" + html_escaped(entry.mark) + "</span>";
        }
        html_ += html_escaped(entry.title);
        if (!entry.id.empty()) {
            html_ += " <span class=\"id\">" + html_escaped(entry.id) + "</span>";
        }
        html_ += "</h3>\n";
    }

    void lines(const std::vector<Line>& all) {
        bool open = false;
        for (const Line& line : all) {
            if (line.label.empty() == open) html_ += std::exchange(open, !open) ? "</dl>\n" : "<dl>\n";
            if (line.label.empty()) {
                paragraphs(line);
            } else {
                html_ += "<dt>" + html_escaped(line.label) + "</dt>\n<dd>\n";
                paragraphs(line);
                html_ += "</dd>\n";
            }
        }
        if (open) html_ += "</dl>\n";
    }

    void paragraphs(const Line& line) {
        for (const std::string& paragraph : line.paragraphs) {
            html_ += "<p>" + html_escaped(paragraph) + "</p>\n";
        }
    }

    Language language_;
    std::string html_;
};

}  // namespace

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

std::string decision_html(const DecisionResult& decision, Language language) {
    return PageWriter(language).write(outline_decision(decision, language));
}

}  // namespace zhunsheng::explanation
