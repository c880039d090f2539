// Accepts connections, listens to signals, and keeps time for all.

#include "network.h"

#include <unistd.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/core/demangle.hpp>
#include <csignal>
#include <exception>
#include <string>
#include <typeinfo>
#include <utility>

#include "connection.h"

namespace zhunsheng::server {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

constexpr std::chrono::milliseconds tick{100};
/// Clients that are told at the same time that there are too many; others are just closed.
constexpr std::size_t most_turned_away = 32;

/// For coroutines without which the service would live on, but not as it should: their exceptions leave run().
void end_with_fault(const std::exception_ptr& fault) {
    if (fault) std::rethrow_exception(fault);
}

/// For connections: a fault of ours ends one alone, and is told by its type. What it says might be text of a case.
struct ConnectionEnd {
    const EventLog& log;

    void operator()(const std::exception_ptr& fault) const {
        if (!fault) return;
        std::string type = "unknown";
        try {
            std::rethrow_exception(fault);
        } catch (const std::exception& known) {
            type = boost::core::demangle(typeid(known).name());
        } catch (...) {  // told as unknown
        }
        log.warn("connection failed", Fields{}.add("error", type));
    }
};

/// Waits at its end for the pools, whose work borrows from coroutines.
class PoolsAtRest {
public:
    explicit PoolsAtRest(NetworkState& state) : state_(state) {}
    ~PoolsAtRest() {
        state_.decisions.join();
        state_.lints.join();
    }
    PoolsAtRest(const PoolsAtRest&) = delete;
    PoolsAtRest& operator=(const PoolsAtRest&) = delete;
    PoolsAtRest(PoolsAtRest&&) = delete;
    PoolsAtRest& operator=(PoolsAtRest&&) = delete;

private:
    NetworkState& state_;
};

asio::awaitable<void> serve(tcp::socket socket, NetworkState& state) {
    Connection connection(std::move(socket), state);
    co_await connection.serve();
}

asio::awaitable<void> turn_away(tcp::socket socket, NetworkState& state) {
    Connection connection(std::move(socket), state);
    co_await connection.turn_away();
}

}  // namespace

struct Network::Listener {
    Listener(NetworkOptions made_with, const Application& application, Metrics& metrics, const EventLog& log)
        : options(std::move(made_with)), state(options, application, metrics, log) {}

    std::string open();
    asio::awaitable<void> accept();
    asio::awaitable<void> obey_signals(const SignalCalls& calls, int hurried_status);
    asio::awaitable<void> keep_time(int hurried_status);
    void stop(const SignalCalls& calls);
    void take(tcp::socket socket);

    NetworkOptions options;
    NetworkState state;
    asio::io_context context{1};
    tcp::acceptor acceptor{context};
    asio::signal_set signals{context, SIGINT, SIGTERM, SIGHUP};
    std::chrono::steady_clock::time_point stop_due = std::chrono::steady_clock::time_point::max();
};

std::string Network::Listener::open() {
    error_code error;
    const auto address = asio::ip::make_address(options.address, error);
    if (error) return error.message();
    const tcp::endpoint endpoint(address, options.port);
    acceptor.open(endpoint.protocol(), error);
    if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
    return error ? error.message() : std::string{};
}

asio::awaitable<void> Network::Listener::accept() {
    asio::steady_timer pause(context);
    while (!state.stopping) {
        error_code error;
        tcp::socket socket = co_await acceptor.async_accept(asio::redirect_error(asio::use_awaitable, error));
        if (!error) {
            take(std::move(socket));
            continue;
        }
        if (state.stopping) break;
        // No descriptors are left, for example: some will be given back.
        state.log.warn("accept failed", Fields{}.add("error", static_cast<std::uint64_t>(error.value())));
        pause.expires_after(tick);
        co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
    }
}

void Network::Listener::take(tcp::socket socket) {
    if (state.connections.size() - state.turned_away < state.limits.connections) {
        state.metrics.count_connection();
        asio::co_spawn(context, serve(std::move(socket), state), ConnectionEnd{state.log});
        return;
    }
    state.metrics.count_refused_connection();
    if (state.turned_away < most_turned_away) {
        asio::co_spawn(context, turn_away(std::move(socket), state), ConnectionEnd{state.log});
    }
}

asio::awaitable<void> Network::Listener::obey_signals(const SignalCalls& calls, int hurried_status) {
    while (true) {
        error_code error;
        const int signal = co_await signals.async_wait(asio::redirect_error(asio::use_awaitable, error));
        if (error) co_return;
        if (signal == SIGHUP) {
            calls.hang_up();
        } else if (state.stopping) {
            _exit(hurried_status);
        } else {
            stop(calls);
        }
    }
}

void Network::Listener::stop(const SignalCalls& calls) {
    state.stopping = true;
    // A tick more, in which connections without requests end.
    stop_due = std::chrono::steady_clock::now() + state.limits.stop_time + tick;
    error_code ignored;
    acceptor.close(ignored);
    calls.stop();
    for (Connection* connection : state.connections) connection->stop_when_idle();
}

asio::awaitable<void> Network::Listener::keep_time(int hurried_status) {
    asio::steady_timer timer(context);
    while (!state.stopping || !state.connections.empty()) {
        error_code ignored;
        timer.expires_after(tick);
        co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
        const auto now = std::chrono::steady_clock::now();
        for (Connection* connection : state.connections) connection->check(now);
        if (now < stop_due || state.connections.empty()) continue;
        state.log.warn("stopped in haste", Fields{}.add("connections", state.connections.size()));
        _exit(hurried_status);
    }
    error_code ignored;
    signals.cancel(ignored);
}

Network::Network(NetworkOptions options, const Application& application, Metrics& metrics,
                 const EventLog& log)
    : listener_(std::make_unique<Listener>(std::move(options), application, metrics, log)) {}

Network::~Network() = default;

std::string Network::listen() { return listener_->open(); }

std::uint16_t Network::port() const { return listener_->acceptor.local_endpoint().port(); }

void Network::run(const SignalCalls& calls, int hurried_status) {
    Listener& listener = *listener_;
    const PoolsAtRest at_rest(listener.state);
    asio::co_spawn(listener.context, listener.accept(), end_with_fault);
    asio::co_spawn(listener.context, listener.obey_signals(calls, hurried_status), end_with_fault);
    asio::co_spawn(listener.context, listener.keep_time(hurried_status), end_with_fault);
    listener.context.run();
}

void Network::set_tokens(Tokens tokens) { listener_->state.admission.tokens = std::move(tokens); }

}  // namespace zhunsheng::server
