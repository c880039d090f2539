#pragma once
// A decision as a document without form: headings, entries, labelled lines. Text and HTML are two ways to set it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zhunsheng::explanation {

/// How an entry is to be taken.
enum class Tone : std::uint8_t { plain, certain, open, denied };

/// Begins a paragraph that is an item of a list; blanks before it nest lists.
inline constexpr std::string_view list_bullet = "· ";

/// A label and what it says, one paragraph after another; without a label, the paragraphs alone.
struct Line {
    std::string label;
    std::vector<std::string> paragraphs;
};

struct Entry {
    Tone tone = Tone::plain;
    std::string mark;  ///< "认定", "待查明"; may be empty
    std::string title;
    std::string id;  ///< "f1", to refer to; may be empty
    std::vector<Line> lines;
    std::vector<Entry> entries;  ///< under it
};

struct Section {
    std::string heading;
    std::string lead;  ///< a sentence under the heading; may be empty
    std::vector<Entry> entries;
};

struct Outline {
    std::string title;
    std::vector<Line> head;
    std::vector<Section> sections;
    std::vector<Line> foot;
};

}  // namespace zhunsheng::explanation
