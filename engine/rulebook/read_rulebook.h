#pragma once
// From YAML texts to declarations.

#include <filesystem>
#include <string_view>
#include <system_error>
#include <vector>

#include "diagnostics/report.h"
#include "rulebook/declarations.h"
#include "text/source.h"

namespace zhunsheng::rulebook {

/// Bounds that keep a hostile file from filling memory or the stack.
inline constexpr std::size_t max_file_bytes = 16u << 20;
inline constexpr int max_yaml_depth = 32;
inline constexpr std::size_t max_yaml_nodes = 2'000'000;

/// How a compiled rulebook begins, so that it is told from rule files: a byte beyond ASCII and both line breaks, for what
/// is sent as text arrives damaged at once.
inline constexpr std::string_view compiled_magic = "\x8AZSR\r\n\x1A\n";

/// The `*.yaml` and `*.yml` directly in a folder, by their names; hidden files are passed over. None if `error` is set.
[[nodiscard]] std::vector<std::filesystem::path> rule_files_in(const std::filesystem::path& folder,
                                                               std::error_code& error);

/// Reads every `*.yaml` and `*.yml` directly in the folders (or the files named), each folder's files in the order of
/// their names, and adds their texts to `sources`. Folders in a folder are sets of their own: tests, overlays. An
/// unreadable path is an error, and so are a compiled rulebook and a folder without such files, as `empty_folder`.
[[nodiscard]] std::vector<text::SourceId> read_files(
    const std::vector<std::filesystem::path>& paths, text::SourceSet& sources, diagnostics::Report& report,
    diagnostics::Code empty_folder = diagnostics::Code::no_rule_files);

/// Reads the texts as rule files. Every mistake in every file is reported; what is whole is kept, so that
/// later stages can say what else is wrong. Never throws.
[[nodiscard]] Declarations read_rulebook(const std::vector<text::SourceId>& ids,
                                         const text::SourceSet& sources, diagnostics::Report& report);

}  // namespace zhunsheng::rulebook
