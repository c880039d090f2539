#pragma once
// Loading compiled rulebooks.

#include <filesystem>

#include "zhunsheng/zhunsheng.h"

namespace zhunsheng {

/// Whether the path is a file that begins as compiled rulebooks do, or is called like one.
[[nodiscard]] bool is_compiled(const std::filesystem::path& path);

/// Loads one, unless it is damaged, another engine's or out of date.
[[nodiscard]] Checked<Rulebook> load_compiled(const std::filesystem::path& file);

}  // namespace zhunsheng
