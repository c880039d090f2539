#pragma once
// Cases in memory, so that reading files is not measured.

#include <string>
#include <vector>

namespace zhunsheng::bench {

/// The lines of a file that are not empty, one case each. Throws std::runtime_error if there are none.
[[nodiscard]] std::vector<std::string> lines_of(const std::string& path);

}  // namespace zhunsheng::bench
