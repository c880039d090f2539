#pragma once
// The canonical layout of rule files: what `zhunsheng fmt` does.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "zhunsheng/diagnostic.h"

#pragma GCC visibility push(default)
namespace zhunsheng {

/// In which language keys, operators and closed words are to be written; names are nobody's language and stay.
enum class RuleSpelling : std::uint8_t { keep, chinese, english };

struct FormatOptions {
    RuleSpelling spelling = RuleSpelling::keep;
    /// The names that expressions use (`declared_names`). Where an expression has a name that is not among them, only
    /// signs such as `≥` get blanks and another spelling, since a word may then be part of the name.
    std::vector<std::string> names;
    std::string name = "rules.yaml";  ///< what to call the text in diagnostics
};

/// The text of a rule file, or of a file of rule tests, in canonical layout (docs/formatting.md). Comments, order,
/// quotes that matter and the author's line breaks in texts are kept; read again, it is the same rule file, which is
/// verified. Formatting what is formatted changes nothing.
///
/// Absent, with every diagnostic, if the text is no YAML of the subset that rule files use; rule mistakes are no
/// matter here. Never throws; thread-safe.
[[nodiscard]] Checked<std::string> format_rules(std::string_view text, const FormatOptions& options = {});

/// All names that the rule files under the paths declare, for FormatOptions. Files that cannot be read are passed over.
[[nodiscard]] std::vector<std::string> declared_names(const std::vector<std::filesystem::path>& paths);

/// One file that was looked at.
struct FormattedFile {
    std::string file;
    std::string before;
    Checked<std::string> after;

    [[nodiscard]] bool changes() const { return after && *after.value != before; }
};

/// Formats all rule files under the paths, folders in folders too, and writes none. `options.name` is not used.
/// A path that cannot be read is told in `diagnostics`.
struct FormatRun {
    std::vector<FormattedFile> files;
    Diagnostics diagnostics;
};
[[nodiscard]] FormatRun format_rule_files(const std::vector<std::filesystem::path>& paths,
                                          const FormatOptions& options = {});

/// The lines that differ, `-` before and `+` after, at most `most` of them, each behind its line number.
[[nodiscard]] std::string show_changes(std::string_view before, std::string_view after, Language language,
                                       std::size_t most = 10);

}  // namespace zhunsheng
#pragma GCC visibility pop
