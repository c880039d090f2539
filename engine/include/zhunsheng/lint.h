#pragma once
// Lint: what is wrong with rule files, what their authors probably did not mean, and the changes that mend it.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zhunsheng/diagnostic.h"
#include "zhunsheng/zhunsheng.h"

#pragma GCC visibility push(default)
namespace zhunsheng {

struct LintOptions {
    bool advice = true;  ///< also look for what is no error: warnings and advice (codes ZS8…)
    std::vector<std::string>
        allow;  ///< codes of warnings and advice that are not to be reported; errors always are
    /// Files of rule tests, or folders of them, for rules that none of them uses; empty: nothing is said of tests. They
    /// are run, unless that advice is allowed.
    std::vector<std::filesystem::path> tests;
};

/// What was found.
struct LintReport {
    Diagnostics diagnostics;
    std::optional<Rulebook> rulebook;  ///< absent if there are errors; then nothing else was looked for

    [[nodiscard]] std::size_t count(Severity severity) const;
    /// Whether there is something as bad as `severity`, or worse.
    [[nodiscard]] bool has(Severity severity) const;
};

/// Checks rule files as load_rulebook() loads them, and looks for what is probably not meant. Never throws.
[[nodiscard]] LintReport lint_rulebook(const std::vector<std::filesystem::path>& paths,
                                       const LintOptions& options = {});
/// The same for texts in memory; `tests` of the options does not apply, their rule tests are `tests`.
[[nodiscard]] LintReport lint_rulebook(const std::vector<RuleText>& texts, const LintOptions& options = {},
                                       const std::vector<RuleText>& tests = {});

/// How bad what this code says is; nothing if there is no such code.
[[nodiscard]] std::optional<Severity> severity_of(std::string_view code);

/// A text with changes made to it.
struct FixedText {
    std::string name;  ///< the file
    std::string before;
    std::string text;    ///< afterwards
    Diagnostics mended;  ///< whose fixes were made, in the order in which they were
};

/// Makes the safe fixes of the diagnostics whose places are in this text, by its name. Of two that overlap the first is
/// made; a fix that goes over the end of a line is not.
[[nodiscard]] FixedText apply_fixes(const RuleText& text, const Diagnostics& diagnostics);

/// Lints and makes all safe fixes, again and again until none is left, for one mistake often hides another. Answers the
/// texts that changed; writes nothing. Fixes of allowed codes are not made. Never throws.
[[nodiscard]] std::vector<FixedText> fix_rulebook(const std::vector<std::filesystem::path>& paths,
                                                  const LintOptions& options = {});
[[nodiscard]] std::vector<FixedText> fix_rulebook(const std::vector<RuleText>& texts,
                                                  const LintOptions& options = {});

/// What changed, as a unified diff with three lines of context.
[[nodiscard]] std::string render_diff(const FixedText& fixed);

}  // namespace zhunsheng
#pragma GCC visibility pop
