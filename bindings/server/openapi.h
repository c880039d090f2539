#pragma once
// The description of the service for programs.

#include <string_view>

namespace zhunsheng::server {

/// schemas/openapi.json.
[[nodiscard]] std::string_view openapi_document();

}  // namespace zhunsheng::server
