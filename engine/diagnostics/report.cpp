// Collects findings and works out their places.

#include "diagnostics/report.h"

#include <string_view>
#include <tuple>
#include <utility>

#include "text/utf8.h"

namespace zhunsheng::diagnostics {
namespace {

constexpr std::size_t longest_argument = 1000;  // bytes
constexpr std::size_t longest_source_line = 4096;
constexpr std::size_t source_line_before = 1024;

/// The first `bytes` of `text` at most, not cut inside a character.
std::string_view head(std::string_view text, std::size_t bytes) {
    return bytes >= text.size() ? text : text.substr(0, text::character_begin(text, bytes));
}

/// Of a very long line only the part around the place is kept: a thousand findings in one line of megabytes
/// would otherwise keep that line a thousand times.
void set_source_line(Place& place, const text::Source& source, std::uint32_t byte) {
    const std::string_view line = source.line_at(byte);
    const std::uint32_t line_begin = source.line_begin(byte);
    const std::size_t in_line = std::min<std::size_t>(std::max(byte, line_begin) - line_begin, line.size());
    std::size_t first = 0;
    if (line.size() > longest_source_line && in_line > source_line_before) {
        first = text::character_begin(line, in_line - source_line_before);
    }
    place.source_line = head(line.substr(first), longest_source_line);
    place.source_column = source.position(line_begin + static_cast<std::uint32_t>(first)).column;
}

bool is_repeat(const Diagnostic& latest, const Diagnostics& before) {
    for (auto each = before.rbegin(); each != before.rend(); ++each) {
        if (each->code != latest.code || each->place != latest.place) {
            return false;
        }
        if (*each == latest) {
            return true;
        }
    }
    return false;
}

}  // namespace

Place place_of(text::Span span, const text::SourceSet& sources) {
    const text::Source& source = sources[span.source];
    const text::Position begin = source.position(span.begin);
    const text::Position end = source.position(std::max(span.begin, span.end));
    Place place{source.name(), begin.line, begin.column, end.line, end.column, {}, 1};
    set_source_line(place, source, span.begin);
    return place;
}

Finding::Finding(Code code, std::vector<std::string> arguments)
    : code_(code), arguments_(std::move(arguments)) {
    for (std::string& argument : arguments_) {
        if (argument.size() > longest_argument) {
            argument = std::string(head(argument, longest_argument)) + "…";
        }
    }
}

Finding& Finding::at(text::Span span) {
    place_ = span;
    return *this;
}

Finding& Finding::pointer(std::string json_pointer) {
    pointer_ = std::move(json_pointer);
    return *this;
}

Finding& Finding::hint(std::string zh, std::string en) {
    hints_.push_back({std::move(zh), std::move(en)});
    return *this;
}

Finding& Finding::did_you_mean(std::string_view candidate) {
    if (!candidate.empty()) {
        const std::string name(candidate);
        hint("是否应为“" + name + "”", "did you mean `" + name + "`?");
        fix_ = RawFix{std::nullopt, name, false};
    }
    return *this;
}

Finding& Finding::did_you_mean(const NearName& candidate) {
    did_you_mean(candidate.name);
    if (fix_) fix_->safe = candidate.same_looks;
    return *this;
}

Finding& Finding::label(text::Span span, std::string zh, std::string en) {
    labels_.push_back({span, {std::move(zh), std::move(en)}});
    return *this;
}

Finding& Finding::fix(text::Span span, std::string replacement) {
    fix_ = RawFix{span, std::move(replacement), true};
    return *this;
}

Finding& Finding::suggest(text::Span span, std::string replacement) {
    fix_ = RawFix{span, std::move(replacement), false};
    return *this;
}

Diagnostic Finding::resolve(const text::SourceSet& sources) const {
    const Entry& known = entry(code_);
    Diagnostic diagnostic;
    diagnostic.code = printed(code_);
    diagnostic.severity = known.severity;
    diagnostic.message = {filled(known.zh, arguments_), filled(known.en, arguments_)};
    if (place_) {
        diagnostic.place = place_of(*place_, sources);
    }
    diagnostic.pointer = pointer_;
    diagnostic.hints = hints_;
    if (!known.mend_zh.empty()) {
        diagnostic.hints.push_back({filled(known.mend_zh, arguments_), filled(known.mend_en, arguments_)});
    }
    for (const RawLabel& label : labels_) {
        diagnostic.labels.push_back({place_of(label.span, sources), label.text});
    }
    if (fix_ && (fix_->span || place_)) {
        diagnostic.fix = {place_of(fix_->span ? *fix_->span : *place_, sources), fix_->replacement,
                          fix_->safe};
    }
    return diagnostic;
}

Finding& Report::add(Code code, std::vector<std::string> arguments) {
    const bool error = entry(code).severity == Severity::error;
    errors_ += error ? 1 : 0;
    if (findings_.size() > most) {
        findings_.pop_back();
    }
    if (findings_.size() == most) {
        ++left_out_;
        left_out_errors_ += error ? 1 : 0;
    }
    return findings_.emplace_back(code, std::move(arguments));
}

Finding& Report::add(Code code, text::Span span, std::vector<std::string> arguments) {
    return add(code, std::move(arguments)).at(span);
}

void Report::adopt(const Report& other, const std::function<text::Span(text::Span)>& place_of) {
    for (std::size_t index = 0; index < other.size(); ++index) {
        const Finding& made = other.findings_[index];
        Finding& finding = add(made.code_);
        finding = made;
        if (finding.place_) finding.place_ = place_of(*finding.place_);
        for (Finding::RawLabel& label : finding.labels_) label.span = place_of(label.span);
        if (finding.fix_ && finding.fix_->span) finding.fix_->span = place_of(*finding.fix_->span);
    }
    errors_ += other.left_out_errors_;
    left_out_ += other.left_out_;
    left_out_errors_ += other.left_out_errors_;
}

Diagnostics Report::resolve(const text::SourceSet& sources) const {
    std::vector<const Finding*> ordered;
    for (std::size_t index = 0; index < size(); ++index) {
        ordered.push_back(&findings_[index]);
    }
    const auto key = [&](const Finding* finding) {
        const text::Span span = finding->place_.value_or(text::Span{});
        const std::string_view name = finding->place_ ? std::string_view(sources[span.source].name()) : "";
        return std::tuple(finding->place_.has_value(), name, span.source, span.begin, finding->code_,
                          span.end);
    };
    std::ranges::stable_sort(ordered, {}, key);

    Diagnostics diagnostics;
    for (const Finding* finding : ordered) {
        Diagnostic diagnostic = finding->resolve(sources);
        if (!is_repeat(diagnostic, diagnostics)) {
            diagnostics.push_back(std::move(diagnostic));
        }
    }
    if (left_out_ > 0) {
        const Code code = left_out_errors_ > 0 ? Code::too_many_errors : Code::too_many_remarks;
        diagnostics.push_back(Finding(code, {std::to_string(left_out_)}).resolve(sources));
    }
    return diagnostics;
}

}  // namespace zhunsheng::diagnostics
