#pragma once
// How much one client may ask for.

#include <chrono>
#include <cstddef>

namespace zhunsheng::server {

struct Limits {
    std::size_t head_bytes = 16U << 10U;
    std::size_t body_bytes = 1U << 20U;        ///< of a request, or of one line of a batch
    std::size_t buffered_bytes = 256U << 20U;  ///< of all requests together that are not answered yet
    std::size_t connections = 256;
    std::size_t waiting_lints = 8;
    std::chrono::milliseconds head_time{10'000};   ///< from the first byte of a head to its last
    std::chrono::milliseconds body_time{60'000};   ///< for a body; in a batch, for the next part of it
    std::chrono::milliseconds write_time{60'000};  ///< for an answer; in a batch, for the next part of it
    std::chrono::milliseconds idle_time{60'000};   ///< between requests
    std::chrono::milliseconds stop_time{20'000};   ///< for requests under way once told to stop
};

/// Fields of a head; nobody needs more.
inline constexpr std::size_t most_fields = 100;

}  // namespace zhunsheng::server
