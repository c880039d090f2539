// Pads cells to the width of their column.

#include "facts/markdown_table.h"

#include <algorithm>
#include <string_view>

#include "text/utf8.h"

namespace zhunsheng::facts {
namespace {

std::size_t cells_of(std::string_view text) { return static_cast<std::size_t>(text::display_width(text)); }

std::string escaped(std::string_view text) {
    std::string cell;
    for (const char letter : text) {
        if (letter == '|') {
            cell += '\\';
        }
        cell += letter == '\n' || letter == '\r' ? ' ' : letter;
    }
    return cell;
}

}  // namespace

void MarkdownTable::add(std::vector<std::string> cells) {
    std::ranges::transform(cells, cells.begin(), [](const std::string& cell) { return escaped(cell); });
    rows_.push_back(std::move(cells));
}

std::size_t MarkdownTable::width_of(std::size_t column) const {
    std::size_t width = 0;
    for (std::size_t row = 1; row < rows_.size(); ++row) {
        width = std::max(width, cells_of(rows_[row][column]));
    }
    return width == 0 ? 0 : std::max({width, cells_of(rows_[0][column]), std::size_t{3}});
}

std::string MarkdownTable::text() const {
    if (rows_.size() == 1) {
        return {};
    }
    std::vector<std::size_t> widths;
    std::string rule = "|";
    for (std::size_t column = 0; column < rows_[0].size(); ++column) {
        widths.push_back(width_of(column));
        if (widths.back() > 0) {
            rule.append(" ").append(widths.back(), '-').append(" |");
        }
    }
    std::string text;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        text += '|';
        for (std::size_t column = 0; column < widths.size(); ++column) {
            if (widths[column] > 0) {
                const std::string& cell = rows_[row][column];
                text.append(" ").append(cell).append(widths[column] - cells_of(cell), ' ').append(" |");
            }
        }
        text.append("\n").append(row == 0 ? rule + "\n" : "");
    }
    return text;
}

}  // namespace zhunsheng::facts
