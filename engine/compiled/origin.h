#pragma once
// The rule files from which a compiled rulebook was made, and whether they have changed since.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "diagnostics/report.h"
#include "text/source.h"

namespace zhunsheng::compiled {

struct SourceFile {
    std::string name;        ///< as diagnostics call it
    std::string path;        ///< from the folder of the compiled file; empty for a text that was in no file
    std::uint64_t size = 0;  ///< bytes
    std::string sha256;      ///< of the bytes, hexadecimal
};

struct Origin {
    std::vector<std::string> folders;  ///< that were named, from the folder of the compiled file
    std::vector<SourceFile> files;     ///< in the order in which they were read: places in them go by index
};

/// The origin of a rulebook that was read from `paths` (none: from texts, or not to be looked at again) as `sources`, for a compiled file that will
/// lie at `file`. Paths are kept as leading from there, so that the same files give the same bytes on any machine.
[[nodiscard]] Origin origin_of(const std::vector<std::filesystem::path>& paths,
                               const text::SourceSet& sources, const std::filesystem::path& file);

/// Reports a file that is there and reads otherwise than it did, and a rule file that has come into one of the folders.
/// What is gone or cannot be read is no reason to doubt: compiled rulebooks are made to be carried elsewhere.
/// Answers whether there was anything to report.
bool report_if_stale(const Origin& origin, const std::filesystem::path& file, diagnostics::Report& report);

}  // namespace zhunsheng::compiled
