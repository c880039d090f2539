// Takes signals from a descriptor, so that no handler and no global state is needed.

#include "stop_signals.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>

namespace zhunsheng::cli {
namespace {

constexpr int forever = -1;

bool is_ignored(int signal) {
    struct sigaction action {};
    return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

sigset_t signals_to_stop() {
    sigset_t signals{};
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM}) {
        if (!is_ignored(signal)) sigaddset(&signals, signal);
    }
    return signals;
}

}  // namespace

StopSignals::StopSignals(const std::function<void()>& on_stop) : end_(eventfd(0, EFD_CLOEXEC)) {
    const sigset_t signals = signals_to_stop();
    pthread_sigmask(SIG_BLOCK, &signals, &before_);
    signals_ = signalfd(-1, &signals, SFD_CLOEXEC);
    listener_ = std::jthread([this, on_stop] { listen(on_stop); });
}

StopSignals::~StopSignals() {
    eventfd_write(end_, 1);
    listener_.join();
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    close(signals_);
    close(end_);
}

void StopSignals::listen(const std::function<void()>& on_stop) {
    while (true) {
        std::array<pollfd, 2> both{{{signals_, POLLIN, 0}, {end_, POLLIN, 0}}};
        poll(both.data(), both.size(), forever);
        if (both[1].revents != 0) return;
        signalfd_siginfo signal{};
        if (both[0].revents == 0 || read(signals_, &signal, sizeof signal) != sizeof signal) continue;
        if (received_ != 0) _exit(status_of_signal(static_cast<int>(signal.ssi_signo)));
        received_ = static_cast<int>(signal.ssi_signo);
        on_stop();
    }
}

}  // namespace zhunsheng::cli
