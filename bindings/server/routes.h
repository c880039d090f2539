#pragma once
// The table of routes.

#include <cstdint>
#include <string_view>
#include <vector>

#include "application.h"

namespace zhunsheng::server {

enum class Subject : std::uint8_t {
    decide,
    lint,
    explain,
    facts,
    example,
    schemas,
    schema,
    rulebook,
    health,
    ready,
    metrics,
    openapi
};

struct Route {
    Subject subject;
    std::string_view path;  ///< "{…}" stands for one segment
    bool post = false;      ///< else GET and HEAD
    Place place = Place::decisions;
    bool open = false;  ///< asks for no token
    std::vector<std::string_view>
        parameters;  ///< those of its query; of decide, parse_case_query() knows them
};

/// The route to a path, without its query; null if there is none.
[[nodiscard]] const Route* find_route(std::string_view path);
[[nodiscard]] bool takes(const Route& route, std::string_view method);
/// The methods that it takes, as the field Allow lists them.
[[nodiscard]] std::string_view methods_of(const Route& route);

}  // namespace zhunsheng::server
