#pragma once
// What all HTML pages share: escaping, how they look, and labelled lines.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "explanation/outline.h"

namespace zhunsheng::explanation {

/// `text` as HTML character data, fit for attributes in double quotes, too. What steers the display is left out.
[[nodiscard]] std::string html_escaped(std::string_view text);

/// Style sheet of a page, for screen and paper.
extern const std::string_view page_style;

/// Sets a text of the rulebook as HTML: html_escaped(), or with links in it.
using TextSetter = std::function<std::string(std::string_view)>;

/// The lines as description lists; those without a label as paragraphs.
[[nodiscard]] std::string html_lines(const std::vector<Line>& lines, const TextSetter& set = html_escaped);

}  // namespace zhunsheng::explanation
