#pragma once
// A table that reads well both as Markdown and as it is.

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace zhunsheng::facts {

/// A Markdown table whose columns line up where a Han character takes two cells. Columns without any content are left
/// out; a table without rows is nothing.
class MarkdownTable {
public:
    explicit MarkdownTable(std::vector<std::string> headings) : rows_{std::move(headings)} {}

    /// Adds a row with a cell for each heading; line breaks become blanks, '|' is escaped.
    void add(std::vector<std::string> cells);

    [[nodiscard]] std::string text() const;

private:
    [[nodiscard]] std::size_t width_of(std::size_t column) const;

    std::vector<std::vector<std::string>> rows_;
};

}  // namespace zhunsheng::facts
