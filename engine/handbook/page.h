#pragma once
// One page of the handbook while it is written.

#include <string>
#include <string_view>
#include <vector>

#include "explanation/outline.h"
#include "handbook/book.h"
#include "handbook/links.h"
#include "zhunsheng/handbook.h"

namespace zhunsheng::handbook {

/// What all pages are written with. Borrowed by them.
struct Workshop {
    const Book& book;
    Links links;
};

/// Headings, paragraphs, tables, one after another, in one frame with the same links at its top. Texts are escaped; `raw`
/// takes HTML.
class Page {
public:
    /// `path` from the top of the handbook; `wide` for tables.
    Page(const Workshop& workshop, std::string path, const std::string& title, bool wide = false);

    Page& heading(int level, std::string_view text, std::string_view id = {}, std::string_view mark = {});
    /// A paragraph with its names as links; nothing for an empty text.
    Page& paragraph(std::string_view text, std::string_view style_class = {});
    /// Labelled lines, with their names as links.
    Page& lines(const std::vector<explanation::Line>& lines);
    /// A table; `cells` are HTML, and none a row without any.
    Page& table(const std::vector<std::string>& heads, const std::vector<std::vector<std::string>>& rows);
    Page& raw(std::string_view html);

    /// HTML: a text escaped; one with its names as links; a text that leads somewhere; links to rules, one a line.
    [[nodiscard]] std::string linked(std::string_view text) const;
    [[nodiscard]] std::string link(const Target& target, std::string_view text) const;
    [[nodiscard]] std::string link_to_rule(std::uint32_t rule) const;
    [[nodiscard]] std::string link_to_law(std::uint16_t law) const;
    [[nodiscard]] std::string links_to_rules(const std::vector<std::uint32_t>& rules) const;
    /// The same on one line, by name alone.
    [[nodiscard]] std::string names_of_rules(const std::vector<std::uint32_t>& rules) const;
    /// HTML that shows `summary` and unfolds to `html`; nothing for empty `html`.
    [[nodiscard]] static std::string folded(std::string_view summary, const std::string& html);

    [[nodiscard]] const Book& book() const { return workshop_.book; }
    [[nodiscard]] std::string pick(std::string_view zh, std::string_view en) const {
        return book().pick(zh, en);
    }

    /// The whole page; the writer is empty afterwards.
    [[nodiscard]] HandbookPage finish();

private:
    void head(const std::string& title, bool wide);
    void ways();

    const Workshop& workshop_;
    std::string path_;
    std::string html_;
};

/// A paragraph of HTML, for cells of tables.
[[nodiscard]] std::string cell_paragraph(const std::string& html, std::string_view style_class = {});

}  // namespace zhunsheng::handbook
