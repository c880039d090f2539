// One lock around two queues: the pieces not written yet, and those of them that nobody has begun.

#include "ordered_work.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <thread>
#include <utility>
#include <vector>

namespace zhunsheng::cli {
namespace {

/// Under way at a time for each worker: enough that a slow piece keeps nobody waiting.
constexpr std::size_t pieces_per_worker = 4;
constexpr std::size_t bytes_per_worker = std::size_t{16} << 20U;

}  // namespace

OrderedWork::OrderedWork(unsigned workers) : workers_(workers), stop_descriptor_(eventfd(0, EFD_CLOEXEC)) {}

OrderedWork::~OrderedWork() { close(stop_descriptor_); }

bool OrderedWork::run(const Cut& cut, const Write& write) {
    {
        std::vector<std::jthread> threads;
        threads.emplace_back([&] { cut_pieces(cut); });
        for (unsigned worker = 0; worker < workers_; ++worker) {
            threads.emplace_back([&] { work_on_pieces(); });
        }
        try {
            write_results(write);
        } catch (...) {
            failure_ = std::current_exception();
        }
        stop();
    }  // joins
    if (failure_) std::rethrow_exception(failure_);
    return all_cut_ && unwritten_.empty();
}

void OrderedWork::stop() {
    const std::scoped_lock lock(mutex_);
    stopped_ = true;
    unwritten_.resize(unwritten_.size() - waiting_.size());
    waiting_.clear();
    room_.notify_all();
    more_waiting_.notify_all();
    more_done_.notify_all();
    eventfd_write(stop_descriptor_, 1);
}

// --- the thread that cuts ----------------------------------------------------------------------------------------

void OrderedWork::cut_pieces(const Cut& cut) {
    while (wait_for_room() && hand_out(cut_one(cut))) {
    }
}

bool OrderedWork::wait_for_room() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] {
        const bool room =
            unwritten_.size() < workers_ * pieces_per_worker && bytes_ < workers_ * bytes_per_worker;
        return stopped_ || unwritten_.empty() || room;
    });
    return !stopped_;
}

std::optional<Work> OrderedWork::cut_one(const Cut& cut) {
    try {
        return cut();
    } catch (...) {
        const std::scoped_lock lock(mutex_);
        failure_ = std::current_exception();
        return std::nullopt;
    }
}

/// Whether to go on. What was cut after a stop may be cut short, for then its input ended early.
bool OrderedWork::hand_out(std::optional<Work> work) {
    const std::scoped_lock lock(mutex_);
    if (stopped_) return false;
    if (!work) {
        all_cut_ = true;
        more_done_.notify_all();
        return false;
    }
    bytes_ += work->bytes;
    auto piece = std::make_shared<Piece>();
    piece->work = std::move(*work);
    unwritten_.push_back(piece);
    waiting_.push_back(std::move(piece));
    more_waiting_.notify_one();
    return true;
}

// --- those that work ---------------------------------------------------------------------------------------------

void OrderedWork::work_on_pieces() {
    while (const auto piece = take_waiting()) {
        try {
            piece->output = piece->work.run();
        } catch (...) {
            piece->failure = std::current_exception();
        }
        piece->work.run = nullptr;  // the block is not held any longer
        hand_over(*piece);
    }
}

std::shared_ptr<OrderedWork::Piece> OrderedWork::take_waiting() {
    std::unique_lock lock(mutex_);
    more_waiting_.wait(lock, [&] { return stopped_ || !waiting_.empty(); });
    if (waiting_.empty()) return nullptr;
    auto piece = std::move(waiting_.front());
    waiting_.pop_front();
    return piece;
}

void OrderedWork::hand_over(Piece& piece) {
    const std::scoped_lock lock(mutex_);
    bytes_ += piece.output.text.size();
    bytes_ -= piece.work.bytes;
    piece.done = true;
    if (!unwritten_.empty() && unwritten_.front().get() == &piece) more_done_.notify_one();
}

// --- the one that writes -----------------------------------------------------------------------------------------

void OrderedWork::write_results(const Write& write) {
    while (const auto piece = take_done()) {
        if (piece->failure) std::rethrow_exception(piece->failure);
        if (!write(piece->output)) return;
        const std::scoped_lock lock(mutex_);
        bytes_ -= piece->output.text.size();
        unwritten_.pop_front();
        room_.notify_one();
    }
}

std::shared_ptr<OrderedWork::Piece> OrderedWork::take_done() {
    std::unique_lock lock(mutex_);
    more_done_.wait(lock,
                    [&] { return unwritten_.empty() ? all_cut_ || stopped_ : unwritten_.front()->done; });
    return unwritten_.empty() ? nullptr : unwritten_.front();
}

}  // namespace zhunsheng::cli
