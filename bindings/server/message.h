#pragma once
// What comes in and goes out by HTTP, as plain values.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "zhunsheng/diagnostic.h"

namespace zhunsheng::server {

/// The head of a request. Borrows from the connection, which keeps it until the request is answered.
struct RequestHead {
    std::string_view method;
    std::string_view target;
    std::string_view host;
    std::string_view origin;
    std::string_view authorization;
    std::string_view content_type;
    std::string_view accept_language;
    bool has_origin = false;

    /// The language in which to answer, unless the query says otherwise: the first that is asked for.
    [[nodiscard]] Language language() const {
        return accept_language.starts_with("en") ? Language::english : Language::chinese;
    }
};

/// How cases went, for the metrics.
struct CaseCounts {
    std::uint64_t decided = 0;
    std::uint64_t refused = 0;
};

struct Answer {
    unsigned status = 200;
    std::string type;
    std::string body;
    std::string allow;    ///< the methods of the route, for status 405
    std::string remarks;  ///< how many diagnostics go with a decision; empty if it is none
    CaseCounts cases;
};

inline constexpr std::string_view json_type = "application/json";
inline constexpr std::string_view lines_type = "application/x-ndjson";
inline constexpr std::string_view problem_type = "application/problem+json";

}  // namespace zhunsheng::server
