#pragma once
// Files written whole or not at all.

#include <filesystem>
#include <string_view>
#include <system_error>

namespace zhunsheng::cli {

/// Replaces the content of a file: writes a new one beside it and puts it in its place, so that a reader, or a machine
/// that stops half-way, sees the old content or the new. Keeps the permissions; follows a symbolic link. A file that is
/// not there yet is made, readable by all.
[[nodiscard]] std::error_code replace_file(const std::filesystem::path& path, std::string_view content);

}  // namespace zhunsheng::cli
