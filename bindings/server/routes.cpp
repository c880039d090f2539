// Paths and what they are for.

#include "routes.h"

namespace zhunsheng::server {
namespace {

const std::vector<Route>& routes() {
    static const std::vector<Route> all{
        {Subject::decide, "/v1/decide", true, Place::decisions, false, {}},
        {Subject::lint, "/v1/lint", true, Place::lints, false, {}},
        {Subject::explain, "/v1/explain", false, Place::decisions, false, {"of", "lang"}},
        {Subject::facts, "/v1/facts", false, Place::decisions, false, {"lang"}},
        {Subject::example, "/v1/facts/example", false, Place::decisions, false, {}},
        {Subject::schemas, "/v1/schemas", false, Place::network, false, {}},
        {Subject::schema, "/v1/schemas/{name}", false, Place::decisions, false, {}},
        {Subject::rulebook, "/v1/rulebook", false, Place::network, false, {}},
        {Subject::health, "/v1/health", false, Place::network, true, {}},
        {Subject::ready, "/v1/ready", false, Place::network, false, {}},
        {Subject::metrics, "/v1/metrics", false, Place::network, false, {}},
        {Subject::openapi, "/v1/openapi.json", false, Place::network, false, {}},
    };
    return all;
}

bool leads_to(const Route& route, std::string_view path) {
    const std::size_t brace = route.path.find('{');
    if (brace == std::string_view::npos) return route.path == path;
    const std::string_view fixed = route.path.substr(0, brace);
    return path.starts_with(fixed) && path.size() > brace && path.find('/', brace) == std::string_view::npos;
}

}  // namespace

const Route* find_route(std::string_view path) {
    for (const Route& route : routes()) {
        if (leads_to(route, path)) return &route;
    }
    return nullptr;
}

bool takes(const Route& route, std::string_view method) {
    return route.post ? method == "POST" : method == "GET" || method == "HEAD";
}

std::string_view methods_of(const Route& route) { return route.post ? "POST" : "GET, HEAD"; }

}  // namespace zhunsheng::server
