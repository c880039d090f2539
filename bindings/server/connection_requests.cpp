// Answers requests: bodies come in, answers go out.

#include <atomic>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/field.hpp>
#include <ctime>
#include <exception>
#include <iterator>
#include <utility>

#include "connection.h"
#include "run_all.h"
#include "words.h"

namespace zhunsheng::server {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using boost::system::error_code;

/// The methods that the log may name.
std::string_view known_method(boost::beast::string_view method) {
    for (const std::string_view known : {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"}) {
        if (view(method) == known) return known;
    }
    return "other";
}

/// A place among those that wait, given back whatever happens.
class Waiting {
public:
    explicit Waiting(std::size_t& count) : count_(count) { ++count_; }
    ~Waiting() { --count_; }
    Waiting(const Waiting&) = delete;
    Waiting& operator=(const Waiting&) = delete;
    Waiting(Waiting&&) = delete;
    Waiting& operator=(Waiting&&) = delete;

private:
    std::size_t& count_;
};

}  // namespace

// Requests ------------------------------------------------------------------------------------------------------------

asio::awaitable<void> Connection::handle() {
    const RequestHead head = this->head();
    keep_open_ = parser_->get().keep_alive();
    record_->method = known_method(parser_->get().method_string());
    const Plan plan = state_.application.plan(head);
    record_->route = plan.route;
    const auto refusal = refusal_of(head, plan);
    if (refusal) {
        if (!parser_->is_done()) keep_open_ = false;
        co_await send(*refusal);
    } else if (plan.lines) {
        co_await answer_batch(head);
    } else {
        co_await answer_whole(head, plan.place);
    }
}

std::optional<Answer> Connection::refusal_of(const RequestHead& head, const Plan& plan) const {
    const Language language = head.language();
    const bool asks_leave = head.method == "OPTIONS" && is_listed_origin(state_.admission, head);
    const bool open = plan.open || asks_leave;  // browsers ask for leave without a token
    if (const auto fault = why_refused(state_.admission, head, open)) return problem(*fault, language);
    if (asks_leave) return leave_for_page();
    if (state_.stopping && !plan.open) return problem(Fault::stopping, language);
    if (auto refusal = state_.application.refusal(head)) return refusal;
    const std::string_view expected = view(parser_->get()[http::field::expect]);
    if (!expected.empty() && !same_word(expected, "100-continue")) {
        return problem(Fault::unmet_expectation, language);
    }
    const auto length = parser_->content_length();
    if (!plan.lines && length && *length > state_.limits.body_bytes)
        return problem(Fault::body_too_large, language);
    return std::nullopt;
}

asio::awaitable<void> Connection::answer_whole(const RequestHead& head, Place place) {
    set_due(state_.limits.body_time);
    co_await invite_body();
    std::string body;
    if (!co_await read_body(body)) {
        if (fault_) co_await refuse(*fault_);
        co_return;
    }
    due_.reset();
    Answer answer;
    if (place == Place::network) {
        answer = state_.application.answer(head, body);
    } else if (place == Place::decisions) {
        answer = co_await answer_on(state_.decisions, head, body);
    } else if (state_.waiting_lints >= state_.limits.waiting_lints) {
        answer = problem(Fault::busy, head.language());
    } else {
        const Waiting waiting(state_.waiting_lints);
        answer = co_await answer_on(state_.lints, head, body);
    }
    body = std::string{};
    hold(answer.body.capacity());
    // Those of the network's own thread are short, and asked for when the service is not well.
    if (place != Place::network && holds_too_much()) {
        answer = problem(Fault::busy, head.language());
        hold(answer.body.capacity());
    }
    co_await send(answer);
}

asio::awaitable<Answer> Connection::answer_on(asio::thread_pool& pool, const RequestHead& head,
                                              std::string_view body) {
    Answer answer;
    std::vector<std::function<void()>> works;
    works.emplace_back([&] {
        try {
            answer = state_.application.answer(head, body);
        } catch (const std::exception&) {
            answer = problem(Fault::mistake_of_ours, head.language());
        }
    });
    co_await run_all(pool, std::move(works));
    co_return answer;
}

asio::awaitable<void> Connection::answer_batch(const RequestHead& head) {
    const auto batch = state_.application.begin_batch(head);
    LineCutter cutter(state_.limits.body_bytes, batch->first_line());
    if (parser_->get().version() == 10) keep_open_ = false;
    set_due(state_.limits.body_time);
    co_await invite_body();
    bool more = true;
    while (more && !fault_) {
        std::string part;
        set_due(state_.limits.body_time);
        more = co_await read_body_part(part);
        if (!parser_->is_done() && !more) break;  // slow, malformed, or gone
        const std::vector<Lines> cut = more ? cutter.add(part) : cutter.finish();
        const bool answered = co_await answer_cut(*batch, cut, cutter.held());
        if (!answered && !fault_) co_return;
        hold(cutter.held());
        if (!fault_ && holds_too_much()) fault_ = Fault::busy;
    }
    co_await end_batch();
}

asio::awaitable<void> Connection::end_batch() {
    if (fault_ && !answer_begun_) {
        co_await refuse(*fault_);
    } else if (parser_->is_done() && !fault_) {
        record_->whole = co_await send_part({});
        if (record_->whole && cut_short_) mark_cut_short(false);
    } else {
        keep_open_ = false;  // without the last chunk, so that the client notices
        record_->whole = false;
    }
}

/// `held` bytes are held besides.
asio::awaitable<bool> Connection::answer_cut(const Batch& batch, const std::vector<Lines>& cut,
                                             std::size_t held) {
    for (const Lines& lines : cut) held += lines.text.capacity();
    for (const Lines& lines : cut) {
        const bool answered = co_await answer_lines(batch, lines, held);
        if (!answered) co_return false;
    }
    co_return true;
}

asio::awaitable<bool> Connection::answer_lines(const Batch& batch, const Lines& lines, std::size_t held) {
    due_.reset();
    const std::vector<Lines> parts = split(lines, state_.jobs);
    for (const Lines& part : parts) held += part.text.capacity();
    hold(held);
    if (holds_too_much()) {
        fault_ = Fault::busy;
        co_return false;
    }
    std::vector<LineResults> results(parts.size());
    std::vector<std::function<void()>> works;
    std::atomic<bool> failed = false;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        works.emplace_back([&batch, &failed, &part = parts[at], &result = results[at]] {
            try {
                result = batch.answer(part);
            } catch (const std::exception&) {
                failed = true;
            }
        });
    }
    co_await run_all(state_.decisions, std::move(works));
    for (const LineResults& result : results) {
        record_->cases.decided += result.cases.decided;
        record_->cases.refused += result.cases.refused;
    }
    bool sent = !failed;
    if (sent) sent = co_await send_results(std::move(results), held);
    if (!sent) {
        keep_open_ = false;
        record_->whole = false;
    }
    co_return sent;
}

/// In turn, giving back the room of each. `held` bytes are held besides.
asio::awaitable<bool> Connection::send_results(std::vector<LineResults> results, std::size_t held) {
    for (const LineResults& result : results) held += result.text.capacity();
    hold(held);
    if (holds_too_much()) {
        fault_ = Fault::busy;
        co_return false;
    }
    for (LineResults& result : results) {
        if (!result.text.empty()) {
            const bool sent = co_await send_part(result.text);
            if (!sent) co_return false;
        }
        held -= result.text.capacity();
        result.text = std::string{};
        hold(held);
    }
    co_return true;
}

// Bodies --------------------------------------------------------------------------------------------------------------

asio::awaitable<void> Connection::invite_body() {
    if (parser_->is_done() || unread_.size() > 0 || parser_->get().version() == 10) co_return;
    if (parser_->get()[http::field::expect].empty()) co_return;
    constexpr std::string_view invitation = "HTTP/1.1 100 Continue\r\n\r\n";
    co_await write(in_turn(invitation));
    set_due(state_.limits.body_time);
}

asio::awaitable<bool> Connection::read_body(std::string& body) {
    bool more = true;
    while (more) {
        more = co_await read_body_part(body);
        hold(body.capacity());
        if (body.size() > state_.limits.body_bytes) {
            fault_ = Fault::body_too_large;
        } else if (!body.empty() && holds_too_much()) {
            fault_ = Fault::busy;
        }
        if (fault_) co_return false;
    }
    co_return parser_->is_done();
}

/// Appends the next bytes, whatever their coding. False at the end; also if there is none, and then `fault_` says why, or the
/// client has gone.
asio::awaitable<bool> Connection::read_body_part(std::string& part) {
    while (!parser_->is_done()) {
        bool more_needed = unread_.size() == 0;
        if (!more_needed && decode(part, more_needed) > 0) co_return true;
        if (fault_) co_return false;
        if (!more_needed || parser_->is_done()) continue;
        if (unread_.size() >= most_unread / 2) {
            fault_ = Fault::malformed_body;
            co_return false;
        }
        if (co_await read_more(part.empty() ? batch_read : body_read)) continue;
        if (expired_) fault_ = Fault::slow_request;
        keep_open_ = false;
        record_->whole = false;
        co_return false;
    }
    co_return false;
}

/// Decodes what was read. How many bytes that gave.
std::size_t Connection::decode(std::string& part, bool& more_needed) {
    std::vector<char>& decoded = state_.decoded;
    auto& room = parser_->get().body();
    room.data = decoded.data();
    room.size = decoded.size();
    room.more = true;
    error_code error;
    unread_.consume(parser_->put(unread_.data(), error));
    more_needed = error == http::error::need_more || unread_.size() == 0;
    if (error && error != http::error::need_more && error != http::error::need_buffer) {
        fault_ = Fault::malformed_body;
    }
    // Fields may follow the last chunk.
    const auto& fields = parser_->get().base();
    if (parser_->is_done() && parser_->chunked() &&
        static_cast<std::size_t>(std::distance(fields.begin(), fields.end())) > most_fields) {
        fault_ = Fault::malformed_body;
    }
    const std::size_t size = decoded.size() - parser_->get().body().size;
    part.append(decoded.data(), size);
    record_->bytes_in += size;
    return size;
}

// Answers -------------------------------------------------------------------------------------------------------------

ResponseForm Connection::form(bool streamed) const {
    const bool old = parser_ && parser_->is_header_done() && parser_->get().version() == 10;
    ResponseForm form{keep_open_ && !state_.stopping, old, streamed, number_, std::time(nullptr)};
    if (parser_ && parser_->is_header_done() && is_listed_origin(state_.admission, head())) {
        form.origin = view(parser_->get()[http::field::origin]);
    }
    return form;
}

/// What the client reads, as far as its head was understood. A function of its own, since g++ 12 computes both sides of a
/// choice that stands in an awaited expression.
Language Connection::reader_language() const {
    const bool understood = parser_ && parser_->is_header_done();
    return understood ? head().language() : Language::chinese;
}

/// Answers what cannot be understood, and what follows it neither.
asio::awaitable<void> Connection::refuse(Fault fault) {
    keep_open_ = false;
    const Answer answer = problem(fault, reader_language());
    co_await send(answer);
}

asio::awaitable<void> Connection::send(const Answer& answer) {
    record_->status = answer.status;
    record_->cases = answer.cases;
    if (!keep_open_) unread_body_ = true;
    const bool head_only = record_->method == "HEAD";
    if (!head_only) record_->bytes_out += answer.body.size();
    const std::string head = response_head(answer, form(false));
    set_due(state_.limits.write_time);
    record_->whole = co_await write(in_turn(head, head_only ? std::string_view{} : answer.body));
}

/// Of a batch: sends the head first, if nothing was sent yet. No text stands for the end.
asio::awaitable<bool> Connection::send_part(std::string_view text) {
    const bool chunked = parser_->get().version() == 11;
    std::string before;
    if (!std::exchange(answer_begun_, true)) {
        Answer answer;
        answer.type = lines_type;
        record_->status = answer.status;
        before = response_head(answer, form(true));
        if (!chunked) mark_cut_short(true);
    }
    if (chunked) before += chunk_head(text.size());
    const std::string_view after = chunked ? "\r\n" : "";
    record_->bytes_out += text.size();
    set_due(state_.limits.write_time);
    co_return co_await write(in_turn(before, text, after));
}

asio::awaitable<bool> Connection::write(std::vector<asio::const_buffer> buffers) {
    error_code error;
    co_await asio::async_write(socket_, buffers, asio::redirect_error(asio::use_awaitable, error));
    if (error) keep_open_ = false;
    co_return !error;
}

asio::awaitable<bool> Connection::read_more(std::size_t most) {
    if (expired_) co_return false;
    error_code error;
    const auto room = unread_.prepare(most);
    const std::size_t size =
        co_await socket_.async_read_some(room, asio::redirect_error(asio::use_awaitable, error));
    unread_.commit(size);
    co_return !error;
}

}  // namespace zhunsheng::server
