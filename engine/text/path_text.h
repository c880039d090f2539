#pragma once
// Paths of files as text.

#include <filesystem>
#include <string>
#include <string_view>

namespace zhunsheng::text {

/// The path as UTF-8, with '/' on every system.
[[nodiscard]] std::string text_of(const std::filesystem::path& path);

/// The path that UTF-8 names.
[[nodiscard]] std::filesystem::path path_of(std::string_view text);

}  // namespace zhunsheng::text
