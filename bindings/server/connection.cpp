// Reads heads, keeps time and records. Beast parses; what it would let pass is looked at before (head_scan.h).

#include "connection.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/field.hpp>
#include <utility>

#include "head_scan.h"

namespace zhunsheng::server {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using boost::system::error_code;

constexpr std::size_t head_read = 16U << 10U;
constexpr std::chrono::milliseconds goodbye_time{2'000};
/// That are read, and thrown away, so that a refusal arrives.
constexpr std::size_t goodbye_bytes = 8U << 20U;

std::string peer_of(const asio::ip::tcp::socket& socket) {
    error_code error;
    const auto end = socket.remote_endpoint(error);
    return error ? std::string{} : end.address().to_string();
}

bool is_full_line_end(std::string_view bytes) { return bytes.starts_with("\r\n"); }

}  // namespace

Connection::Connection(asio::ip::tcp::socket socket, NetworkState& state)
    : socket_(std::move(socket)),
      state_(state),
      place_(state.connections.insert(state.connections.end(), this)),
      peer_(peer_of(socket_)),
      unread_(most_unread) {
    error_code ignored;
    socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
    tell_connections();
}

Connection::~Connection() {
    end_record();
    hold(0);
    state_.connections.erase(place_);
    if (turned_away_) --state_.turned_away;
    tell_connections();
}

void Connection::check(Clock::time_point now) {
    if (!due_ || now < *due_) return;
    // Stays due, so that the next tick cancels again: what has just been done, but not told yet, is not cancelled by this one.
    expired_ = true;
    error_code ignored;
    socket_.cancel(ignored);
}

void Connection::stop_when_idle() {
    if (idle_) check(Clock::time_point::max());
}

asio::awaitable<void> Connection::serve() {
    bool open = true;
    while (open) {
        open = co_await receive_head();
        if (open) co_await handle();
        end_record();
        hold(0);
        open = open && keep_open_ && !state_.stopping;
    }
    co_await close();
}

asio::awaitable<void> Connection::turn_away() {
    turned_away_ = true;
    ++state_.turned_away;
    tell_connections();
    keep_open_ = false;
    unread_body_ = true;
    const Answer answer = problem(Fault::busy, Language::chinese);
    const std::string head = response_head(answer, form(false));
    co_await write(in_turn(head, answer.body));
    co_await close();
}

/// Lets the client read what was sent to it: if it is still sending when the socket is closed, the answer would be lost.
asio::awaitable<void> Connection::close() {
    error_code error;
    if (cut_short_) {
        socket_.close(error);
        co_return;
    }
    socket_.shutdown(asio::ip::tcp::socket::shutdown_send, error);
    set_due(goodbye_time);
    std::size_t thrown_away = 0;
    while (!error && unread_body_ && thrown_away < goodbye_bytes) {
        unread_.consume(unread_.size());
        if (!co_await read_more(body_read)) break;
        thrown_away += unread_.size();
    }
    socket_.close(error);
}

// Heads ---------------------------------------------------------------------------------------------------------------

asio::awaitable<bool> Connection::receive_head() {
    if (!co_await await_first_byte()) co_return false;
    begin_record();
    set_due(state_.limits.head_time);
    const auto size = co_await await_end_of_head();
    if (!size) co_return false;
    if (const auto fault = parse_head(*size)) {
        co_await refuse(*fault);
        co_return false;
    }
    co_return true;
}

asio::awaitable<bool> Connection::await_first_byte() {
    set_due(state_.limits.idle_time);
    bool open = true;
    while (open) {
        // Parsers are lenient about an empty line between requests, and so is this.
        while (is_full_line_end(unread())) unread_.consume(2);
        if (unread_.size() > 0 && unread() != "\r") co_return true;
        if (state_.stopping) co_return false;
        if (unread_.size() == 0) unread_.shrink_to_fit();  // waiting connections hold no room
        idle_ = true;
        open = co_await read_more(head_read);
        idle_ = false;
    }
    co_return false;
}

asio::awaitable<std::optional<std::size_t>> Connection::await_end_of_head() {
    std::size_t searched = 0;
    while (true) {
        if (const auto end = end_of_head(unread(), searched); end && *end <= state_.limits.head_bytes)
            co_return end;
        if (const auto fault = fault_of_begun_head()) {
            co_await refuse(*fault);
            co_return std::nullopt;
        }
        searched = unread_.size();
        if (co_await read_more(head_read)) continue;
        if (expired_) {
            co_await refuse(Fault::slow_request);
        } else {
            abandon_record();
        }
        co_return std::nullopt;
    }
}

std::optional<Fault> Connection::fault_of_begun_head() const {
    if (!may_be_request(unread())) return Fault::malformed_head;
    if (unread_.size() <= state_.limits.head_bytes) return std::nullopt;
    return unread().substr(0, state_.limits.head_bytes).find("\r\n") == std::string_view::npos
               ? Fault::target_too_long
               : Fault::head_too_large;
}

std::optional<Fault> Connection::parse_head(std::size_t size) {
    if (const auto fault = fault_of_head(unread().substr(0, size))) return fault;
    parser_.emplace();
    parser_->body_limit(boost::none);  // limits are kept in read_body()
    parser_->header_limit(static_cast<std::uint32_t>(state_.limits.head_bytes));
    error_code error;
    unread_.consume(parser_->put(asio::buffer(unread_.data(), size), error));
    if (error == http::error::bad_version) return Fault::unknown_version;
    if (error || !parser_->is_header_done()) return Fault::malformed_head;
    const auto& message = parser_->get();
    const bool old = message.version() == 10;
    if (message.version() != 11 && !old) return Fault::unknown_version;
    return old && parser_->chunked() ? std::optional{Fault::unclear_length} : std::nullopt;
}

RequestHead Connection::head() const {
    const auto& message = parser_->get();
    RequestHead head;
    head.method = view(message.method_string());
    head.target = view(message.target());
    head.host = view(message[http::field::host]);
    head.origin = view(message[http::field::origin]);
    head.has_origin = message.count(http::field::origin) > 0;
    head.authorization = view(message[http::field::authorization]);
    head.content_type = view(message[http::field::content_type]);
    head.accept_language = view(message[http::field::accept_language]);
    return head;
}

// Records -------------------------------------------------------------------------------------------------------------

void Connection::tell_connections() {
    state_.metrics.set_connections(state_.connections.size() - state_.turned_away);
}

std::string_view Connection::unread() const {
    return {static_cast<const char*>(unread_.data().data()), unread_.size()};
}

void Connection::set_due(std::chrono::milliseconds from_now) {
    due_ = Clock::now() + from_now;
    expired_ = false;
}

void Connection::hold(std::size_t bytes) {
    state_.buffered += bytes - held_;
    held_ = bytes;
}

bool Connection::holds_too_much() { return state_.buffered > state_.limits.buffered_bytes; }

/// In HTTP/1.0 an answer without length ends with the connection: one that lacks its end is told by a reset instead, however
/// the connection, or the process, comes to end.
void Connection::mark_cut_short(bool cut_short) {
    cut_short_ = cut_short;
    error_code ignored;
    socket_.set_option(asio::socket_base::linger(cut_short, 0), ignored);
}

void Connection::begin_record() {
    began_ = Clock::now();
    number_ = ++state_.requests;
    parser_.reset();
    fault_.reset();
    answer_begun_ = false;
    record_.emplace();
    record_->method = "other";
    record_->route = "none";
    state_.metrics.change_requests(1);
}

void Connection::end_record() {
    if (!record_) return;
    record_->time = Clock::now() - began_;
    state_.metrics.change_requests(-1);
    state_.metrics.count(*record_);
    state_.log.request(*record_, number_, peer_);
    record_.reset();
}

/// A client that went away before it said what it wants has asked for nothing.
void Connection::abandon_record() {
    state_.metrics.change_requests(-1);
    record_.reset();
}

}  // namespace zhunsheng::server
