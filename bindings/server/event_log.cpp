// Sets lines on stderr.

#include "event_log.h"

#include <poll.h>
#include <unistd.h>

#include <spdlog/fmt/fmt.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "../cli/json_text.h"

namespace zhunsheng::server {
namespace {

/// Whether a line can be written without waiting for a reader. Pipes take a page at a time, and hardly a line has more.
bool takes_a_line() {
    pollfd stderr_now{STDERR_FILENO, POLLOUT, 0};
    return poll(&stderr_now, 1, 0) != 0;
}

}  // namespace

Fields& Fields::add(std::string_view name, std::string_view value) {
    return add_json(name, cli::json_quoted(value));
}

Fields& Fields::add(std::string_view name, std::uint64_t value) {
    return add_json(name, std::to_string(value));
}

Fields& Fields::add_json(std::string_view name, std::string_view json) {
    text_.append(",\"").append(name).append("\":").append(json);
    return *this;
}

EventLog::EventLog(std::string_view what)
    : log_(std::make_shared<spdlog::logger>("server", std::make_shared<spdlog::sinks::stderr_sink_mt>())),
      requests_(what == "requests") {
    log_->set_pattern(R"({"time":"%Y-%m-%dT%H:%M:%S.%e%z","level":"%l",%v})");
    log_->set_level(what == "off" ? spdlog::level::off : spdlog::level::info);
    log_->flush_on(spdlog::level::info);
}

void EventLog::info(std::string_view event, const Fields& fields) const {
    write(spdlog::level::info, fmt::format(R"("event":"{}"{})", event, fields.text()));
}

void EventLog::warn(std::string_view event, const Fields& fields) const {
    write(spdlog::level::warn, fmt::format(R"("event":"{}"{})", event, fields.text()));
}

void EventLog::request(const RequestRecord& record, std::uint64_t number, std::string_view peer) const {
    if (!requests_) return;
    const double milliseconds = std::chrono::duration<double, std::milli>(record.time).count();
    write(
        spdlog::level::info,
        fmt::format(
            R"("event":"request","request":{},"peer":"{}","method":"{}","route":"{}","status":{},"ms":{:.3f},)"
            R"("bytes_in":{},"bytes_out":{},"decided":{},"refused":{},"whole":{})",
            number, peer, record.method, record.route, record.status, milliseconds, record.bytes_in,
            record.bytes_out, record.cases.decided, record.cases.refused, record.whole));
}

void EventLog::write(int level, std::string members) const {
    const auto weight = static_cast<spdlog::level::level_enum>(level);
    if (!log_->should_log(weight)) return;
    const std::lock_guard lock(mutex_);
    if (!takes_a_line()) {
        ++left_out_;
        return;
    }
    if (left_out_ > 0) members.append(",\"lines_left_out\":").append(std::to_string(left_out_));
    left_out_ = 0;
    log_->log(weight, "{}", members);
}

}  // namespace zhunsheng::server
