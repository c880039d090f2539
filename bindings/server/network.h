#pragma once
// Listening, and everything between bytes and requests.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "admission.h"
#include "application.h"
#include "client_limits.h"
#include "event_log.h"
#include "metrics.h"

namespace zhunsheng::server {

struct NetworkOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8737;  ///< 0: one that is free
    unsigned jobs = 1;          ///< threads that decide
    Limits limits;
    AdmissionRules admission;
};

/// What else signals lead to; called by the network's thread.
struct SignalCalls {
    std::function<void()> hang_up;  ///< SIGHUP
    std::function<void()> stop;     ///< the first SIGTERM or SIGINT
};

/// One thread for all connections, some for decisions and one for linting, so that neither a heavy case nor a heavy rulebook
/// keeps anybody from hearing that the service is well. Borrows all that it is made with.
class Network {
public:
    Network(NetworkOptions options, const Application& application, Metrics& metrics, const EventLog& log);
    ~Network();
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;
    Network(Network&&) = delete;
    Network& operator=(Network&&) = delete;

    /// Begins to listen. What went wrong, or nothing.
    [[nodiscard]] std::string listen();
    /// The port that listen() got.
    [[nodiscard]] std::uint16_t port() const;
    /// Serves until told to stop and every request is answered. If that takes too long, or a second signal comes, the process
    /// is ended with `hurried_status`, because a decision under way cannot be broken off.
    void run(const SignalCalls& calls, int hurried_status);
    /// By the network's thread, within a call of SignalCalls.
    void set_tokens(Tokens tokens);

private:
    struct Listener;
    std::unique_ptr<Listener> listener_;
};

}  // namespace zhunsheng::server
