#pragma once
// Reading rule files from literals, and what a test wants to know of the result.

#include <gmock/gmock.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/catalogue.h"
#include "rulebook/read_rulebook.h"

namespace zhunsheng::rulebook {

/// What one text, or several, gave.
struct Reading {
    text::SourceSet sources;
    Declarations declarations;
    Diagnostics diagnostics;
};

[[nodiscard]] Reading read(std::string text);
[[nodiscard]] Reading read_all(const std::vector<std::string>& texts);

/// The characters that a diagnostic underlines, as far as they stand in its first line.
[[nodiscard]] std::string underlined(const Place& place);

/// One mistake: its code and what it underlines.
struct Mistake {
    std::string code;
    std::string underlines;
    bool operator==(const Mistake&) const = default;
};
std::ostream& operator<<(std::ostream& stream, const Mistake& mistake);

[[nodiscard]] Mistake mistake(diagnostics::Code code, std::string underlines);
/// In the order in which they are shown: by place.
[[nodiscard]] std::vector<Mistake> mistakes(const Reading& reading);

/// `文件` with all that it needs, for texts about something else.
inline const std::string head = "文件: {编号: a, 名称: 甲}\n";
/// A rule that lacks only its conclusion; what is appended belongs to it when it is indented by four.
inline const std::string rule_head = head + "规则:\n  - 编号: r\n    名称: 乙\n";

}  // namespace zhunsheng::rulebook
