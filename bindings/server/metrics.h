#pragma once
// Counts for Prometheus.

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "message.h"
#include "rulebook_keeper.h"

namespace zhunsheng::server {

/// A request that was answered, or broken off.
struct RequestRecord {
    std::string_view method;  ///< one that is known, or "other"
    std::string_view route;   ///< as the table of routes writes it, or "none": never what the client wrote
    unsigned status = 0;      ///< 0: the client went away before its request was whole
    std::chrono::nanoseconds time{};
    std::uint64_t bytes_in = 0;   ///< of the body
    std::uint64_t bytes_out = 0;  ///< of the body
    CaseCounts cases;
    bool whole = true;  ///< the answer was sent to its end
};

/// One thread, that of the network.
class Metrics {
public:
    void count(const RequestRecord& record);
    void count_connection() { ++connections_accepted_; }
    void count_refused_connection() { ++connections_refused_; }
    /// As they are now.
    void set_connections(std::size_t open) { connections_open_ = open; }
    void change_requests(int by) { requests_open_ += by; }

    /// Prometheus' text format 0.0.4.
    [[nodiscard]] std::string text(const ServedRulebook& served, const ReloadState& reloads) const;

private:
    static constexpr std::array<double, 14> bounds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                   0.1,    0.25,  0.5,    1,     2.5,  5,     10};
    struct Latency {
        std::array<std::uint64_t, bounds.size() + 1> buckets{};
        double sum = 0;
    };

    void write_requests(std::string& text) const;
    void write_latencies(std::string& text) const;
    void write_connections(std::string& text) const;

    std::map<std::pair<std::string_view, unsigned>, std::uint64_t> requests_;  ///< by route and status
    std::map<std::string_view, Latency> latencies_;                            ///< by route
    CaseCounts cases_;
    std::uint64_t broken_off_ = 0;
    std::uint64_t connections_accepted_ = 0;
    std::uint64_t connections_refused_ = 0;
    std::size_t connections_open_ = 0;
    std::int64_t requests_open_ = 0;
};

}  // namespace zhunsheng::server
