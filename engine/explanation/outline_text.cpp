// Sets headings, entries and labelled lines for a terminal.

#include "explanation/outline_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "diagnostics/excerpt.h"
#include "explanation/wrapped_text.h"
#include "text/utf8.h"

namespace zhunsheng::explanation {
namespace {

constexpr int widest_label = 12;  ///< beside its text; a longer label stands on a line of its own
constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view faint = "\x1b[2m";
constexpr std::string_view plain = "\x1b[0m";

std::string_view escape_of(Tone tone) {
    switch (tone) {
        case Tone::certain: return "\x1b[1;31m";
        case Tone::open: return "\x1b[1;33m";
        case Tone::denied: return faint;
        case Tone::plain: break;
    }
    return bold;
}

class TextWriter {
public:
    TextWriter(Language language, bool colour) : language_(language), colour_(colour) {}

    std::string write(const Outline& outline) {
        paragraph(outline.title, 0, bold);
        text_ += painted(rule(), faint) + "\n";
        lines(outline.head, 0, head_width(outline.head));
        for (std::size_t index = 0; index < outline.sections.size(); ++index) {
            section(outline.sections[index], index);
        }
        text_ += "\n" + painted(rule(), faint) + "\n";
        lines(outline.foot, 0, 0);
        return std::move(text_);
    }

    std::string write(const Section& alone) {
        paragraph(alone.heading, 0, bold);
        entries(alone);
        return std::move(text_);
    }

private:
    [[nodiscard]] bool chinese() const { return language_ == Language::chinese; }

    static std::string rule() {
        std::string line;
        for (int cell = 0; cell < text_width; ++cell) {
            line += '-';
        }
        return line;
    }

    [[nodiscard]] std::string painted(std::string_view text, std::string_view escape) const {
        if (!colour_ || escape.empty()) return std::string{text};
        return std::string{escape}.append(text).append(plain);
    }

    [[nodiscard]] std::string label_text(const std::string& label) const {
        return label.empty() ? label : label + (chinese() ? "：" : ": ");
    }

    /// The width that lets all short labels of a block share one column.
    [[nodiscard]] int head_width(const std::vector<Line>& lines) const {
        int width = 0;
        for (const Line& line : lines) {
            width = std::max(width, text::display_width(label_text(line.label)));
        }
        return width;
    }

    /// Wrapped, every line after `indent` blanks.
    void paragraph(const std::string& content, int indent, std::string_view escape = {}) {
        for (const std::string& line : wrapped(content, text_width - indent)) {
            text_.append(static_cast<std::size_t>(indent), ' ');
            text_ += painted(diagnostics::harmless(line), escape) + "\n";
        }
    }

    void lines(const std::vector<Line>& all, int indent, int label_width) {
        for (const Line& line : all) {
            labelled(line, indent, label_width);
        }
    }

    void labelled(const Line& line, int indent, int label_width) {
        const std::string label = label_text(line.label);
        const int own_width = text::display_width(label);
        int hang = indent + std::max(own_width, label_width);
        std::string lead(static_cast<std::size_t>(indent), ' ');
        lead += painted(label, faint);
        if (own_width > widest_label && label_width == 0) {
            text_ += lead + "\n";
            hang = indent + 4;
            lead.assign(static_cast<std::size_t>(hang), ' ');
        } else {
            lead.append(static_cast<std::size_t>(hang - indent - own_width), ' ');
        }
        for (const std::string& paragraph : line.paragraphs) {
            const int bullet = bullet_width(paragraph);
            for (const std::string& part : wrapped(paragraph, text_width - hang - bullet)) {
                text_ += lead + diagnostics::harmless(part) + "\n";
                lead.assign(static_cast<std::size_t>(hang) + static_cast<std::size_t>(bullet), ' ');
            }
            lead.assign(static_cast<std::size_t>(hang), ' ');
        }
    }

    /// How far the lines after the first of a paragraph go in: as far as the text after its bullet, or after the sign
    /// of what was added or removed.
    static int bullet_width(std::string_view paragraph) {
        if (paragraph.starts_with("+ ") || paragraph.starts_with("- "))
            return 2 + bullet_width(paragraph.substr(2));
        const std::size_t blanks = std::min(paragraph.find_first_not_of(' '), paragraph.size());
        const bool bullet = paragraph.substr(blanks).starts_with(list_bullet);
        return static_cast<int>(blanks) + (bullet ? text::display_width(list_bullet) : 0);
    }

    void section(const Section& section, std::size_t index) {
        text_ += "\n";
        paragraph(numbered(index) + section.heading, 0, bold);
        entries(section);
    }

    void entries(const Section& section) {
        if (!section.lead.empty()) {
            paragraph(section.lead, 2);
        }
        std::size_t number = 0;
        for (const Entry& each : section.entries) {
            entry(each, each.title.empty() ? std::string{} : std::to_string(++number) + ". ", 2);
        }
    }

    [[nodiscard]] std::string numbered(std::size_t index) const {
        constexpr std::array<std::string_view, 10> digits{"一", "二", "三", "四", "五",
                                                          "六", "七", "八", "九", "十"};
        if (chinese() && index < digits.size()) return std::string{digits[index]} + "、";
        return std::to_string(index + 1) + ". ";
    }

    void entry(const Entry& entry, const std::string& number, int indent) {
        const int inner = indent + text::display_width(number);
        if (!entry.title.empty()) title(entry, number, indent);
        lines(entry.lines, inner, 0);
        for (std::size_t index = 0; index < entry.entries.size(); ++index) {
            const std::string count = std::to_string(index + 1);
            this->entry(entry.entries[index], number.starts_with('(') ? "- " : "(" + count + ") ", inner);
        }
    }

    void title(const Entry& entry, const std::string& number, int indent) {
        const std::string mark =
            entry.mark.empty() ? "" : (chinese() ? "【" + entry.mark + "】" : "[" + entry.mark + "] ");
        const std::string id = entry.id.empty() ? "" : "  [" + entry.id + "]";
        std::string lead = std::string(static_cast<std::size_t>(indent), ' ') + number;
        const auto hang = static_cast<std::size_t>(text::display_width(lead));
        std::string heading = mark;
        heading.append(entry.title).append(id);
        bool first = true;
        for (const std::string& line : wrapped(heading, text_width - static_cast<int>(hang))) {
            const std::string shown = diagnostics::harmless(line);
            const bool marked = first && !mark.empty() && shown.starts_with(mark);
            text_ += lead;
            if (marked) text_ += painted(mark, escape_of(entry.tone));
            text_ += painted(marked ? shown.substr(mark.size()) : shown, bold);
            text_ += "\n";
            lead.assign(hang, ' ');
            first = false;
        }
    }

    Language language_;
    bool colour_;
    std::string text_;
};

}  // namespace

std::string outline_text(const Outline& outline, Language language, bool colour) {
    return TextWriter(language, colour).write(outline);
}

std::string section_text(const Section& section, Language language, bool colour) {
    return TextWriter(language, colour).write(section);
}

}  // namespace zhunsheng::explanation
