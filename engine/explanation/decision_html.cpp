// Sets a decision's outline as HTML.

#include "explanation/decision_html.h"

#include <utility>

#include "explanation/decision_outline.h"
#include "explanation/outline_html.h"

namespace zhunsheng::explanation {
namespace {

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
        html_ += page_style;
        html_ +=
            "</style>\n</head>\n<body>\n<main>\n<header>\n<h1>" + html_escaped(outline.title) + "</h1>\n";
        html_ += html_lines(outline.head);
        html_ += "</header>\n";
        for (const Section& each : outline.sections) {
            section(each);
        }
        html_ += "<footer>\n";
        html_ += html_lines(outline.foot);
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
            html_ += html_lines(each.lines);
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

    Language language_;
    std::string html_;
};

}  // namespace

std::string decision_html(const DecisionResult& decision, Language language) {
    return PageWriter(language).write(outline_decision(decision, language));
}

}  // namespace zhunsheng::explanation
