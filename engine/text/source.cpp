// Finds lines and columns in a text.

#include "text/source.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace zhunsheng::text {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t bytes_between_milestones = 4096;

std::uint32_t narrow(std::size_t number) { return static_cast<std::uint32_t>(number); }

/// The byte after the first line break at or after `from`; nothing if no line begins after it.
std::size_t next_line(std::string_view text, std::size_t from) {
    std::size_t end = from;
    while (end < text.size() && text[end] != '\n' && text[end] != '\r') {
        ++end;
    }
    if (end == text.size()) {
        return std::string_view::npos;
    }
    const bool two_bytes = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
    return end + (two_bytes ? 2 : 1);
}

std::vector<std::uint32_t> find_line_starts(std::string_view text) {
    std::size_t start = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    std::vector<std::uint32_t> starts;
    while (start != std::string_view::npos) {
        starts.push_back(narrow(start));
        start = next_line(text, start);
    }
    return starts;
}

std::string_view without_break(std::string_view line) {
    line.remove_suffix(line.ends_with("\r\n") ? 2 : 1);
    return line;
}

}  // namespace

Span join(Span first, Span last) {
    return {first.source, std::min(first.begin, last.begin), std::max(first.end, last.end)};
}

Source::Source(std::string name, std::string text, std::uint32_t first_line)
    : name_(std::move(name)),
      text_(std::move(text)),
      first_line_(first_line),
      line_starts_(find_line_starts(text_)) {
    std::uint32_t characters = 0;
    std::size_t milestone = bytes_between_milestones;
    for (std::size_t byte = 0; milestone < text_.size() && byte < text_.size(); ++characters) {
        if (byte >= milestone) {
            milestones_.push_back({narrow(byte), characters});
            milestone += bytes_between_milestones;
        }
        byte += decode(text_, byte).bytes;
    }
}

Position Source::position(std::uint32_t byte) const {
    const std::size_t line = line_index(byte);
    const std::uint32_t begin = line_starts_[line];
    const std::string_view characters = line_at(byte);
    const std::size_t in_line = std::min<std::size_t>(std::max(byte, begin) - begin, characters.size());
    const std::uint32_t first = begin + narrow(character_begin(characters, in_line));
    return {first_line_ + narrow(line), characters_before(first) - characters_before(begin) + 1};
}

std::string_view Source::line_at(std::uint32_t byte) const {
    const std::size_t line = line_index(byte);
    const std::uint32_t begin = line_starts_[line];
    if (line + 1 == line_starts_.size()) {
        return text().substr(begin);
    }
    return without_break(text().substr(begin, line_starts_[line + 1] - begin));
}

std::uint32_t Source::line_begin(std::uint32_t byte) const { return line_starts_[line_index(byte)]; }

std::size_t Source::line_index(std::uint32_t byte) const {
    const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), byte);
    return after == line_starts_.begin() ? 0 : static_cast<std::size_t>(after - line_starts_.begin()) - 1;
}

std::uint32_t Source::characters_before(std::uint32_t byte) const {
    const auto after =
        std::upper_bound(milestones_.begin(), milestones_.end(), byte,
                         [](std::uint32_t wanted, const Milestone& at) { return wanted < at.byte; });
    const Milestone from = after == milestones_.begin() ? Milestone{0, 0} : *(after - 1);
    return from.characters + narrow(count_characters(text().substr(from.byte, byte - from.byte)));
}

SourceId SourceSet::add(std::string name, std::string text, std::uint32_t first_line) {
    sources_.emplace_back(std::move(name), std::move(text), first_line);
    return {narrow(sources_.size() - 1)};
}

}  // namespace zhunsheng::text
