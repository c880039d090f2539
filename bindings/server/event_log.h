#pragma once
// What happens to the service, one JSON object a line. Nothing that a client wrote comes into it.

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "metrics.h"

namespace spdlog {
class logger;
}

namespace zhunsheng::server {

/// The members of a line, each `,"name":value`.
class Fields {
public:
    Fields& add(std::string_view name, std::string_view value);
    Fields& add(std::string_view name, std::uint64_t value);
    /// A value that is JSON already.
    Fields& add_json(std::string_view name, std::string_view json);

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::string text_;
};

/// Safe to use from any number of threads. Where nobody takes the lines from a pipe, the service does not wait: lines are left
/// out, and the next one that is written says how many.
class EventLog {
public:
    /// `what` is "requests" (and all else), "events" (all but requests) or "off".
    explicit EventLog(std::string_view what);

    void info(std::string_view event, const Fields& fields = {}) const;
    void warn(std::string_view event, const Fields& fields = {}) const;
    void request(const RequestRecord& record, std::uint64_t number, std::string_view peer) const;

private:
    void write(int level, std::string members) const;

    std::shared_ptr<spdlog::logger> log_;
    bool requests_;
    mutable std::mutex mutex_;
    mutable std::uint64_t left_out_ = 0;
};

}  // namespace zhunsheng::server
