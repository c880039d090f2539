// One queue of the pieces not written yet, behind one lock, and another lock for the turn to cut.

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
    if (workers_ == 1) {
        do_all(cut, write);
    } else {
        std::vector<std::jthread> workers;
        for (unsigned worker = 0; worker < workers_; ++worker) {
            workers.emplace_back([&] { work_on_pieces(cut); });
        }
        write_results(write);
    }  // joins
    if (failure_) std::rethrow_exception(failure_);
    return ended_ && unwritten_.empty();
}

void OrderedWork::stop() {
    const std::scoped_lock lock(mutex_);
    stopped_ = true;
    room_.notify_all();
    more_done_.notify_all();
    eventfd_write(stop_descriptor_, 1);
}

void OrderedWork::do_all(const Cut& cut, const Write& write) {
    while (const auto piece = cut_piece(cut)) {
        work_on(*piece);
        if (!write_first(*piece, write)) return;
    }
}

// --- cutting -----------------------------------------------------------------------------------------------------

std::shared_ptr<OrderedWork::Piece> OrderedWork::cut_piece(const Cut& cut) {
    const std::scoped_lock turn(cutting_);
    if (!wait_for_room()) return nullptr;
    try {
        return begin(cut());
    } catch (...) {
        const std::scoped_lock lock(mutex_);
        ended_ = true;
        failure_ = std::current_exception();
        more_done_.notify_all();
        return nullptr;
    }
}

/// Whether there is anything to be cut.
bool OrderedWork::wait_for_room() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] {
        const bool room =
            unwritten_.size() < workers_ * pieces_per_worker && bytes_ < workers_ * bytes_per_worker;
        return stopped_ || unwritten_.empty() || room;
    });
    return !stopped_ && !ended_;
}

/// What was cut after a stop may be cut short, for then its input ended early.
std::shared_ptr<OrderedWork::Piece> OrderedWork::begin(std::optional<Work> work) {
    const std::scoped_lock lock(mutex_);
    if (stopped_) return nullptr;
    if (!work) {
        ended_ = true;
        more_done_.notify_all();
        return nullptr;
    }
    bytes_ += work->bytes;
    auto piece = std::make_shared<Piece>();
    piece->work = std::move(*work);
    return unwritten_.emplace_back(std::move(piece));
}

// --- working -----------------------------------------------------------------------------------------------------

void OrderedWork::work_on_pieces(const Cut& cut) {
    while (const auto piece = cut_piece(cut)) work_on(*piece);
}

void OrderedWork::work_on(Piece& piece) {
    try {
        piece.output = piece.work.run();
    } catch (...) {
        piece.failure = std::current_exception();
    }
    piece.work.run = nullptr;  // the block is not held any longer
    const std::scoped_lock lock(mutex_);
    bytes_ += piece.output.text.size();
    bytes_ -= piece.work.bytes;
    piece.done = true;
    if (unwritten_.front().get() == &piece) more_done_.notify_one();
}

// --- writing -----------------------------------------------------------------------------------------------------

void OrderedWork::write_results(const Write& write) {
    while (const auto piece = first_done()) {
        if (!write_first(*piece, write)) return;
    }
}

std::shared_ptr<OrderedWork::Piece> OrderedWork::first_done() {
    std::unique_lock lock(mutex_);
    more_done_.wait(lock, [&] { return unwritten_.empty() ? ended_ || stopped_ : unwritten_.front()->done; });
    return unwritten_.empty() ? nullptr : unwritten_.front();
}

/// Whether to go on.
bool OrderedWork::write_first(const Piece& piece, const Write& write) {
    bool written = false;
    try {
        if (piece.failure) std::rethrow_exception(piece.failure);
        written = write(piece.output);
    } catch (...) {
        const std::scoped_lock lock(mutex_);
        failure_ = std::current_exception();
    }
    if (!written) {
        stop();
        return false;
    }
    const std::scoped_lock lock(mutex_);
    bytes_ -= piece.output.text.size();
    unwritten_.pop_front();
    room_.notify_one();
    return true;
}

}  // namespace zhunsheng::cli
