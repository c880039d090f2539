#pragma once
// Work for other threads, awaited by a coroutine.

#include <atomic>
#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace zhunsheng::server {

/// Goes on, on the thread of the coroutine, once all are done. None may throw.
[[nodiscard]] inline boost::asio::awaitable<void> run_all(boost::asio::thread_pool& pool,
                                                          std::vector<std::function<void()>> works) {
    namespace asio = boost::asio;
    const auto begin = [&pool]<class Handler>(Handler handler, std::vector<std::function<void()>> all) {
        struct Rest {
            explicit Rest(Handler handler_to_call, std::size_t count)
                : handler(std::move(handler_to_call)),
                  guard(asio::get_associated_executor(handler)),
                  left(count) {}
            Handler handler;
            asio::executor_work_guard<asio::associated_executor_t<Handler>> guard;
            std::atomic<std::size_t> left;
        };
        auto rest = std::make_shared<Rest>(std::move(handler), all.size());
        for (std::function<void()>& work : all) {
            asio::post(pool, [rest, work = std::move(work)]() mutable {
                work();
                work = {};  // before the coroutine goes on, for it borrows from it
                if (--rest->left != 0) return;
                const auto executor = rest->guard.get_executor();
                asio::post(executor, [rest = std::move(rest)] { std::move(rest->handler)(); });
            });
        }
    };
    co_await asio::async_initiate<const asio::use_awaitable_t<>&, void()>(begin, asio::use_awaitable,
                                                                          std::move(works));
}

}  // namespace zhunsheng::server
