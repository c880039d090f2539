#pragma once
// What stands in the place of a case that could not be read.

#include <cstdint>
#include <string>

#include "zhunsheng/diagnostic.h"

namespace zhunsheng::cli {

/// `{"line": 17, "error": {"diagnostics": […]}}` as a line; with the file, if `input` is not empty.
[[nodiscard]] std::string error_record(const Diagnostics& diagnostics, std::uint64_t line,
                                       const std::string& input);

}  // namespace zhunsheng::cli
