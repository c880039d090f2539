#pragma once
// Writing a text as JSON.

#include <string>
#include <string_view>

namespace zhunsheng::cli {

/// In quotes, with what JSON forbids inside escaped.
[[nodiscard]] std::string json_quoted(std::string_view text);

}  // namespace zhunsheng::cli
