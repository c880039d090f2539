#pragma once
// Being told to stop: SIGINT (Ctrl-C) and SIGTERM.

#include <atomic>
#include <csignal>
#include <functional>
#include <thread>

namespace zhunsheng::cli {

/// As long as one lives, the first SIGINT or SIGTERM calls a function, on a thread of its own, and the next one ends the
/// process at once. A signal that was ignored before stays so. To be made before other threads are, which must not take
/// the signals; at most one at a time.
class StopSignals {
public:
    explicit StopSignals(const std::function<void()>& on_stop);
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;
    StopSignals(StopSignals&&) = delete;
    StopSignals& operator=(StopSignals&&) = delete;

    /// The signal that came; 0 if none did.
    [[nodiscard]] int received() const { return received_; }

private:
    void listen(const std::function<void()>& on_stop);

    sigset_t before_{};
    int signals_;
    int end_;
    std::atomic<int> received_ = 0;
    std::jthread listener_;
};

/// The status of a command that a signal ended, as shells count it.
[[nodiscard]] constexpr int status_of_signal(int signal) { return 128 + signal; }

}  // namespace zhunsheng::cli
