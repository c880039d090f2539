#pragma once
// One client.

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <chrono>
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "network.h"
#include "response_text.h"

namespace zhunsheng::server {

class Connection;

/// Bytes that one read of a body, or of a batch, takes at most, and bytes that are held undecoded.
inline constexpr std::size_t body_read = 64U << 10U;
inline constexpr std::size_t batch_read = 128U << 10U;
inline constexpr std::size_t most_unread = 256U << 10U;

/// What all connections share. One thread, but for the pools.
struct NetworkState {
    NetworkState(const NetworkOptions& options, const Application& answering, Metrics& counting,
                 const EventLog& logging)
        : limits(options.limits),
          admission(options.admission),
          jobs(options.jobs),
          application(answering),
          metrics(counting),
          log(logging),
          decisions(options.jobs),
          lints(1) {}

    Limits limits;
    AdmissionRules admission;
    unsigned jobs;
    const Application& application;
    Metrics& metrics;
    const EventLog& log;
    boost::asio::thread_pool decisions;
    boost::asio::thread_pool lints;
    std::list<Connection*> connections;
    std::size_t buffered = 0;                                   ///< bytes of bodies and answers that are held
    std::vector<char> decoded = std::vector<char>(batch_read);  ///< room for what a body's coding hides
    std::size_t turned_away = 0;                                ///< of the connections: those just told to go
    std::size_t waiting_lints = 0;
    std::uint64_t requests = 0;
    bool stopping = false;
};

/// Reads requests one after another and sends the answers.
class Connection {
public:
    Connection(boost::asio::ip::tcp::socket socket, NetworkState& state);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    Connection(Connection&&) = delete;
    Connection& operator=(Connection&&) = delete;

    /// Until the client goes, or is sent away.
    [[nodiscard]] boost::asio::awaitable<void> serve();
    /// Tells the client that there are too many, and no more.
    [[nodiscard]] boost::asio::awaitable<void> turn_away();
    /// Breaks off what has taken too long.
    void check(std::chrono::steady_clock::time_point now);
    /// Closes it, unless a request is under way, which is answered first.
    void stop_when_idle();

private:
    using Parser = boost::beast::http::request_parser<boost::beast::http::buffer_body>;
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] boost::asio::awaitable<bool> receive_head();
    [[nodiscard]] boost::asio::awaitable<bool> await_first_byte();
    [[nodiscard]] boost::asio::awaitable<std::optional<std::size_t>> await_end_of_head();
    [[nodiscard]] std::optional<Fault> fault_of_begun_head() const;
    [[nodiscard]] std::optional<Fault> parse_head(std::size_t size);
    [[nodiscard]] RequestHead head() const;
    [[nodiscard]] Language reader_language() const;
    [[nodiscard]] boost::asio::awaitable<void> handle();
    [[nodiscard]] std::optional<Answer> refusal_of(const RequestHead& head, const Plan& plan) const;

    [[nodiscard]] boost::asio::awaitable<bool> read_body(std::string& body);
    [[nodiscard]] boost::asio::awaitable<bool> read_body_part(std::string& part);
    [[nodiscard]] std::size_t decode(std::string& part, bool& more_needed);
    [[nodiscard]] boost::asio::awaitable<void> invite_body();
    [[nodiscard]] boost::asio::awaitable<void> answer_whole(const RequestHead& head, Place place);
    [[nodiscard]] boost::asio::awaitable<Answer> answer_on(boost::asio::thread_pool& pool,
                                                           const RequestHead& head, std::string_view body);
    [[nodiscard]] boost::asio::awaitable<void> answer_batch(const RequestHead& head);
    [[nodiscard]] boost::asio::awaitable<void> end_batch();
    [[nodiscard]] boost::asio::awaitable<bool> answer_cut(const Batch& batch, const std::vector<Lines>& cut,
                                                          std::size_t held);
    [[nodiscard]] boost::asio::awaitable<bool> answer_lines(const Batch& batch, const Lines& lines,
                                                            std::size_t held);
    [[nodiscard]] boost::asio::awaitable<bool> send_results(std::vector<LineResults> results,
                                                            std::size_t held);
    [[nodiscard]] bool holds_too_much();
    [[nodiscard]] boost::asio::awaitable<bool> send_part(std::string_view text);

    [[nodiscard]] boost::asio::awaitable<void> refuse(Fault fault);
    [[nodiscard]] boost::asio::awaitable<void> send(const Answer& answer);
    [[nodiscard]] boost::asio::awaitable<bool> write(std::vector<boost::asio::const_buffer> buffers);
    [[nodiscard]] boost::asio::awaitable<bool> read_more(std::size_t most);
    [[nodiscard]] boost::asio::awaitable<void> close();
    [[nodiscard]] ResponseForm form(bool streamed) const;
    [[nodiscard]] std::string_view unread() const;
    void tell_connections();
    void begin_record();
    void end_record();
    void abandon_record();
    void hold(std::size_t bytes);
    void mark_cut_short(bool cut_short);
    void set_due(std::chrono::milliseconds from_now);

    boost::asio::ip::tcp::socket socket_;
    NetworkState& state_;
    std::list<Connection*>::iterator place_;
    std::string peer_;
    boost::beast::flat_buffer unread_;
    std::optional<Parser> parser_;
    std::optional<Clock::time_point> due_;
    bool expired_ = false;  ///< what was under way has taken too long
    bool idle_ = false;     ///< no byte of the next request has come
    bool keep_open_ = true;
    bool turned_away_ = false;
    bool unread_body_ = false;  ///< the client may still be sending when the connection is closed
    bool answer_begun_ = false;
    bool cut_short_ = false;      ///< nothing but a reset would tell that the answer lacks its end
    std::optional<Fault> fault_;  ///< of the body
    std::size_t held_ = 0;
    Clock::time_point began_;
    std::optional<RequestRecord> record_;  ///< of the request under way
    std::uint64_t number_ = 0;
};

inline std::string_view view(boost::beast::string_view text) { return {text.data(), text.size()}; }

/// Of coroutines, g++ 12 rejects some that have braces around buffers, and miscompiles `while (co_await …)`: hence this, and
/// loops that look at a variable.
inline std::vector<boost::asio::const_buffer> in_turn(std::string_view first, std::string_view second = {},
                                                      std::string_view third = {}) {
    return {boost::asio::buffer(first), boost::asio::buffer(second), boost::asio::buffer(third)};
}

}  // namespace zhunsheng::server
