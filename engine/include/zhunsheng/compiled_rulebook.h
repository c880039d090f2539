#pragma once
// Compiled rulebooks: a checked rulebook as one file that loads in milliseconds.

#include <filesystem>
#include <string_view>

#include "zhunsheng/zhunsheng.h"

#pragma GCC visibility push(default)
namespace zhunsheng {

/// By this ending a file is taken for a compiled rulebook, whatever it begins with.
inline constexpr std::string_view compiled_ending = ".zsr";

struct CompileOptions {
    /// Never look for the rule files again: for a file that others get, in whose folders they have no business.
    bool detached = false;
};

/// Writes the rulebook to `file`, whole or not at all. load_rulebook({file}) then gives a rulebook that decides and
/// explains the same, byte for byte; what needs the texts of the rules (lint_rulebook, format_rules, mutate_rules,
/// measure_coverage) refuses it.
///
/// It is refused when loaded by another version of the engine, when damaged, and when it is out of date: when a rule file
/// from which it was made is still where it was, as seen from `file`, but reads otherwise, or a rule file has come into
/// its folder. Rule files that are gone are no reason to refuse it, so it may be carried elsewhere alone. It is checked
/// against damage, not signed: whoever can replace it decides what the rules are, as with rule files.
///
/// The same rule files, seen from `file`, give the same bytes. Gives diagnostics if nothing was written: the rulebook was
/// loaded from a compiled one, or the file cannot be written. Never throws; thread-safe.
[[nodiscard]] Diagnostics save_compiled(const Rulebook& rulebook, const std::filesystem::path& file,
                                        const CompileOptions& options = {});

}  // namespace zhunsheng
#pragma GCC visibility pop
