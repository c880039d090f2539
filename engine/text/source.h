#pragma once
// Texts as their authors wrote them, and places in them.

#include <compare>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace zhunsheng::text {

/// Which text of a SourceSet. Cheap to copy; means nothing without its set.
struct SourceId {
    std::uint32_t index = 0;
    auto operator<=>(const SourceId&) const = default;
};

/// A range of bytes in a text: [begin, end), counted from 0. The only form in which a place is stored; lines
/// and columns are worked out when a place is shown to a person.
struct Span {
    SourceId source;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    auto operator<=>(const Span&) const = default;
};

/// The smallest span that holds both; `first` and `last` must be places in the same text.
[[nodiscard]] Span join(Span first, Span last);

/// A place as a person counts it.
struct Position {
    std::uint32_t line = 1;    ///< from 1
    std::uint32_t column = 1;  ///< in characters (Unicode code points), from 1
    auto operator<=>(const Position&) const = default;
};

/// One text with its name: a rule file, or a case. Holds well-formed and malformed UTF-8 alike, up to 4 GiB.
/// Lines end with LF, CRLF or a lone CR; a byte order mark at the start belongs to no line. Immutable; safe
/// to share between threads.
class Source {
public:
    /// `first_line` is the number of the text's first line: other than 1 for one line of a batch file.
    Source(std::string name, std::string text, std::uint32_t first_line = 1);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] std::string_view text() const { return text_; }

    /// The position of a byte; a byte past the end counts as the end, a byte of a line break as the end of
    /// its line, a byte inside a character as its first. A byte of a malformed sequence is a character.
    [[nodiscard]] Position position(std::uint32_t byte) const;

    /// The text of the line that holds `byte`, without its line break.
    [[nodiscard]] std::string_view line_at(std::uint32_t byte) const;

    /// The byte at which that line begins.
    [[nodiscard]] std::uint32_t line_begin(std::uint32_t byte) const;

private:
    /// A character in every some thousand bytes, so that positions in one enormous line are found quickly.
    struct Milestone {
        std::uint32_t byte;
        std::uint32_t characters;  ///< that begin before `byte`
    };

    [[nodiscard]] std::size_t line_index(std::uint32_t byte) const;
    [[nodiscard]] std::uint32_t characters_before(std::uint32_t byte) const;

    std::string name_;
    std::string text_;
    std::uint32_t first_line_;
    std::vector<std::uint32_t> line_starts_;
    std::vector<Milestone> milestones_;
};

/// All texts of one run. Spans point into it; texts are only ever added, and stay where they are.
class SourceSet {
public:
    SourceId add(std::string name, std::string text, std::uint32_t first_line = 1);
    [[nodiscard]] const Source& operator[](SourceId id) const { return sources_[id.index]; }
    [[nodiscard]] std::size_t size() const { return sources_.size(); }

private:
    std::deque<Source> sources_;
};

}  // namespace zhunsheng::text
