// Many cases: a line of JSON for each.

#include <algorithm>
#include <atomic>
#include <exception>
#include <span>
#include <system_error>
#include <thread>
#include <utility>

#include "request.h"

namespace zhunsheng::c {
namespace {

/// Decides, or matches, one case after another. One thread.
class CaseWorker {
public:
    CaseWorker(const SharedRulebook& shared, const Request& request) : shared_(shared), request_(request) {
        if (!request.findings) return;
        auto created = Matcher::create(shared.plan(), request.decide);
        if (created) matcher_.emplace(std::move(*created.value));
    }

    /// Appends the line of a case. `number` counts from the first.
    void append_line(std::string_view text, std::size_t number, std::string& lines) {
        const std::uint64_t line = request_.first_line + number;
        if (matcher_) {
            take(matcher_->match(text, {request_.decide.name, line}), line, lines);
            return;
        }
        request_.decide.first_line = line;
        const auto decided = zhunsheng::decide(shared_.rulebook(), text, request_.decide);
        Checked<std::string> written{{}, decided.diagnostics};
        if (decided) written.value = decided.value->json(true) + "\n";
        take(written, line, lines);
    }

private:
    static void take(const Checked<std::string>& written, std::uint64_t line, std::string& lines) {
        lines += written ? *written.value : error_record(written.diagnostics, line);
    }

    const SharedRulebook& shared_;
    Request request_;
    std::optional<Matcher> matcher_;
};

/// Works on the cases, a run of them at a time, on several threads.
class Batch {
public:
    Batch(const SharedRulebook& shared, const Request& request, std::vector<std::string_view> cases)
        : shared_(shared), request_(request), cases_(std::move(cases)), lines_(runs()) {}

    std::string work() {
        const unsigned threads = static_cast<unsigned>(std::min<std::size_t>(request_.threads, runs()));
        if (threads <= 1) {
            work_on_runs();
        } else {
            std::vector<std::exception_ptr> failures(threads);
            {
                std::vector<std::jthread> workers;
                add_workers(workers, failures);
                if (workers.empty()) work_on_runs();
            }  // joins
            for (const std::exception_ptr& failure : failures) {
                if (failure) std::rethrow_exception(failure);
            }
        }
        return joined();
    }

private:
    static constexpr std::size_t run_length = 16;

    [[nodiscard]] std::size_t runs() const { return (cases_.size() + run_length - 1) / run_length; }

    /// As many as the system allows; fewer take longer.
    void add_workers(std::vector<std::jthread>& workers, std::vector<std::exception_ptr>& failures) {
        workers.reserve(failures.size());
        try {
            for (std::exception_ptr& failure : failures) workers.emplace_back([&] { try_runs(failure); });
        } catch (const std::system_error&) {
            return;
        }
    }

    void try_runs(std::exception_ptr& failure) {
        try {
            work_on_runs();
        } catch (...) {
            failure = std::current_exception();
        }
    }

    void work_on_runs() {
        CaseWorker worker(shared_, request_);
        for (std::size_t run = next_++; run < runs(); run = next_++) {
            const std::size_t end = std::min((run + 1) * run_length, cases_.size());
            for (std::size_t one = run * run_length; one < end; ++one) {
                worker.append_line(cases_[one], one, lines_[run]);
            }
        }
    }

    std::string joined() {
        std::size_t bytes = 0;
        for (const std::string& lines : lines_) bytes += lines.size();
        std::string all;
        all.reserve(bytes);
        for (std::string& lines : lines_) {
            all += lines;
            lines = {};
        }
        return all;
    }

    const SharedRulebook& shared_;
    const Request& request_;
    std::vector<std::string_view> cases_;
    std::vector<std::string> lines_;  ///< by run
    std::atomic<std::size_t> next_ = 0;
};

std::optional<std::vector<std::string_view>> cases_of(const zhunsheng_string* cases, std::size_t count) {
    if (cases == nullptr && count > 0) return std::nullopt;
    std::vector<std::string_view> read;
    read.reserve(count);
    for (const zhunsheng_string& one : std::span(cases, count)) {
        const auto text = borrowed(one);
        if (!text) return std::nullopt;
        read.push_back(*text);
    }
    return read;
}

}  // namespace
}  // namespace zhunsheng::c

using namespace zhunsheng::c;

zhunsheng_status zhunsheng_decide_batch(const zhunsheng_rulebook* rulebook, const zhunsheng_string* cases,
                                        size_t count, const zhunsheng_options* options,
                                        zhunsheng_text** lines, zhunsheng_text** diagnostics) {
    return guard([&]() -> zhunsheng_status {
        clear(lines, diagnostics);
        auto read = cases_of(cases, count);
        auto request = request_of(options);
        if (rulebook == nullptr || !read || !request || request->indented) return ZHUNSHENG_WRONG_ARGUMENT;
        if (const auto faults = zhunsheng::faults_of(request->decide); !faults.empty()) {
            hand_over(faults, diagnostics);
            return ZHUNSHENG_REFUSED;
        }
        if (request->decide.on.empty()) request->decide.on = zhunsheng::today();
        hand_over(Batch(*rulebook->shared, *request, std::move(*read)).work(), lines);
        return ZHUNSHENG_OK;
    });
}
