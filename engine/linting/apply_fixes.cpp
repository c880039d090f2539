// Makes the safe fixes of diagnostics in a text.

#include <algorithm>
#include <map>
#include <utility>

#include "text/source.h"
#include "text/utf8.h"
#include "zhunsheng/lint.h"

namespace zhunsheng {
namespace {

struct Change {
    std::size_t begin;
    std::size_t end;
    const Diagnostic* mends;
};

/// Leads places back to bytes.
class Lines {
public:
    explicit Lines(const RuleText& text) : text_(text.text), source_(text.name, text.text) {}

    /// The bytes of a place that lies in one line; nothing if there are no such characters.
    std::optional<std::pair<std::size_t, std::size_t>> bytes_of(const Place& place) {
        if (place.line != place.end_line || place.column > place.end_column) return std::nullopt;
        const auto line = beginnings().find(place.line);
        if (line == beginnings().end()) return std::nullopt;
        const std::size_t line_end =
            line->second + source_.line_at(static_cast<std::uint32_t>(line->second)).size();
        const auto begin = forward(line->second, line_end, place.column - 1);
        const auto end = begin ? forward(*begin, line_end, place.end_column - place.column) : std::nullopt;
        if (!end) return std::nullopt;
        return std::pair{*begin, *end};
    }

private:
    /// Where each line begins, by its number.
    const std::map<std::uint32_t, std::size_t>& beginnings() {
        if (!beginnings_.empty()) return beginnings_;
        for (std::size_t byte = 0; byte <= text_.size(); ++byte) {
            const bool may_begin = byte == 0 || text_[byte - 1] == '\n' || text_[byte - 1] == '\r';
            if (!may_begin) continue;
            const auto place = static_cast<std::uint32_t>(byte);
            beginnings_.insert_or_assign(source_.position(place).line, source_.line_begin(place));
        }
        return beginnings_;
    }

    [[nodiscard]] std::optional<std::size_t> forward(std::size_t byte, std::size_t end,
                                                     std::uint32_t characters) const {
        for (; characters > 0; --characters) {
            if (byte >= end) return std::nullopt;
            byte += text::decode(text_, byte).bytes;
        }
        return byte;
    }

    std::string_view text_;
    text::Source source_;
    std::map<std::uint32_t, std::size_t> beginnings_;
};

std::vector<Change> changes_to(const RuleText& text, const Diagnostics& diagnostics) {
    Lines lines{text};
    std::vector<Change> changes;
    for (const Diagnostic& diagnostic : diagnostics) {
        const bool applies = diagnostic.fix && diagnostic.fix->safe &&
                             diagnostic.fix->place.file == text.name &&
                             diagnostic.fix->replacement.find_first_of("\r\n") == std::string::npos;
        if (!applies) continue;
        if (const auto bytes = lines.bytes_of(diagnostic.fix->place)) {
            changes.push_back({bytes->first, bytes->second, &diagnostic});
        }
    }
    std::ranges::stable_sort(changes, {}, [](const Change& each) { return std::pair{each.begin, each.end}; });
    return changes;
}

}  // namespace

FixedText apply_fixes(const RuleText& text, const Diagnostics& diagnostics) {
    FixedText fixed{text.name, text.text, {}, {}};
    std::size_t done = 0;
    bool at_start = true;
    for (const Change& change : changes_to(text, diagnostics)) {
        // Two insertions at one place overlap, too: nothing says which comes first.
        if (!at_start && change.begin <= done) continue;
        fixed.text.append(text.text, done, change.begin - done);
        fixed.text += change.mends->fix->replacement;
        done = change.end;
        at_start = false;
        fixed.mended.push_back(*change.mends);
    }
    fixed.text.append(text.text, done);
    return fixed;
}

}  // namespace zhunsheng
