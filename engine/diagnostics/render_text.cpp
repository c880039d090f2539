// Shows diagnostics to a person at a terminal.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "diagnostics/excerpt.h"
#include "zhunsheng/diagnostic.h"

namespace zhunsheng {
namespace {

using diagnostics::Excerpt;
using diagnostics::harmless;

enum class Style : std::uint8_t { error, warning, advice, frame };

std::string_view escape_of(Style style) {
    switch (style) {
        case Style::error: return "\x1b[1;31m";
        case Style::warning: return "\x1b[1;33m";
        case Style::advice: return "\x1b[1;36m";
        case Style::frame: break;
    }
    return "\x1b[1;34m";
}

Style style_of(Severity severity) {
    switch (severity) {
        case Severity::error: return Style::error;
        case Severity::warning: return Style::warning;
        case Severity::advice: break;
    }
    return Style::advice;
}

const Sentence& name_of(Severity severity) {
    static const Sentence error{"错误", "error"};
    static const Sentence warning{"警告", "warning"};
    static const Sentence advice{"建议", "advice"};
    switch (severity) {
        case Severity::error: return error;
        case Severity::warning: return warning;
        case Severity::advice: break;
    }
    return advice;
}

/// Writes one diagnostic; holds what all of its lines have in common.
class Writer {
public:
    Writer(const Diagnostic& diagnostic, Language language, bool colour)
        : diagnostic_(diagnostic), language_(language), colour_(colour), digits_(widest_line_number()) {}

    std::string write() {
        write_title();
        if (diagnostic_.place) {
            write_snippet(*diagnostic_.place, "--> ", '^', style_of(diagnostic_.severity), {});
        }
        for (const Diagnostic::Label& label : diagnostic_.labels) {
            write_snippet(label.place, "::: ", '-', Style::frame, label.text.in(language_));
        }
        if (shows_source_) {
            text_ += margin() + paint(Style::frame, "|") + "\n";
        }
        write_notes();
        return std::move(text_);
    }

private:
    [[nodiscard]] std::size_t widest_line_number() const {
        std::uint32_t line = diagnostic_.place ? diagnostic_.place->line : 1;
        for (const Diagnostic::Label& label : diagnostic_.labels) {
            line = std::max(line, label.place.line);
        }
        return std::to_string(line).size();
    }

    [[nodiscard]] std::string paint(Style style, std::string_view text) const {
        return colour_ ? std::string(escape_of(style)) + std::string(text) + "\x1b[0m" : std::string(text);
    }

    [[nodiscard]] std::string margin() const { return std::string(digits_ + 1, ' '); }

    void write_title() {
        const std::string title = name_of(diagnostic_.severity).in(language_) + "[" + diagnostic_.code + "]";
        text_ += paint(style_of(diagnostic_.severity), title) + ": " +
                 harmless(diagnostic_.message.in(language_)) + "\n";
    }

    void write_snippet(const Place& place, std::string_view arrow, char mark, Style style,
                       std::string_view words) {
        text_ += std::string(digits_, ' ') + paint(Style::frame, arrow) + harmless(place.file);
        if (place.line == 0) {
            text_ += "\n";
            return;
        }
        const std::string line = std::to_string(place.line);
        const Excerpt shown = diagnostics::excerpt(place);
        const std::string marks = std::string(shown.cells_marked, mark);
        text_ += ":" + line + ":" + std::to_string(place.column) + "\n";
        text_ += margin() + paint(Style::frame, "|") + "\n";
        text_ += paint(Style::frame, std::string(digits_ - line.size(), ' ') + line + " |");
        text_ += (shown.text.empty() ? "" : " " + shown.text) + "\n";
        text_ += margin() + paint(Style::frame, "|") + " " + std::string(shown.cells_before, ' ');
        text_ += paint(style, words.empty() ? marks : marks + " " + harmless(words)) + "\n";
        shows_source_ = true;
    }

    void write_note(const Sentence& name, std::string_view words) {
        text_ +=
            margin() + paint(Style::frame, "=") + " " + name.in(language_) + ": " + harmless(words) + "\n";
    }

    void write_notes() {
        for (const Sentence& hint : diagnostic_.hints) {
            write_note({"提示", "help"}, hint.in(language_));
        }
        if (diagnostic_.fix && !is_told_by_hint(diagnostic_.fix->replacement)) {
            write_note({"改法", "fix"}, fix_sentence(diagnostic_.fix->replacement).in(language_));
        }
        if (!diagnostic_.pointer.empty()) {
            write_note({"路径", "path"}, diagnostic_.pointer);
        }
    }

    [[nodiscard]] bool is_told_by_hint(const std::string& replacement) const {
        return !replacement.empty() && std::ranges::any_of(diagnostic_.hints, [&](const Sentence& hint) {
            return hint.in(language_).find(replacement) != std::string::npos;
        });
    }

    static Sentence fix_sentence(const std::string& replacement) {
        if (replacement.empty()) {
            return {"删去此处", "delete this"};
        }
        return {"此处改为“" + replacement + "”", "write `" + replacement + "` here"};
    }

    const Diagnostic& diagnostic_;
    Language language_;
    bool colour_;
    std::size_t digits_;
    bool shows_source_ = false;
    std::string text_;
};

}  // namespace

std::string render_text(const Diagnostics& diagnostics, Language language, bool colour) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics) {
        text += text.empty() ? "" : "\n";
        text += Writer(diagnostic, language, colour).write();
    }
    return text;
}

}  // namespace zhunsheng
