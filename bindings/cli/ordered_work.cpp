// One queue of the pieces not written yet. Who finishes the first of them writes, and with it all behind it that are done.

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
        std::vector<std::jthread> others;
        for (unsigned worker = 1; worker < workers_; ++worker) {
            others.emplace_back([&] { take_pieces(cut, write); });
        }
        take_pieces(cut, write);
    }  // joins
    if (failure_) std::rethrow_exception(failure_);
    return ended_ && unwritten_.empty();
}

void OrderedWork::stop() {
    const std::scoped_lock lock(mutex_);
    stopped_ = true;
    room_.notify_all();
    eventfd_write(stop_descriptor_, 1);
}

void OrderedWork::take_pieces(const Cut& cut, const Write& write) {
    while (const auto piece = cut_piece(cut)) {
        work_on(*piece);
        write_what_is_done(write);
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
        if (!failure_) failure_ = std::current_exception();
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
    ended_ = !work;
    if (ended_) return nullptr;
    bytes_ += work->bytes;
    auto piece = std::make_shared<Piece>();
    piece->work = std::move(*work);
    return unwritten_.emplace_back(std::move(piece));
}

// --- working -----------------------------------------------------------------------------------------------------

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
}

// --- writing -----------------------------------------------------------------------------------------------------

/// Nothing, if somebody else is writing: who does goes on with what was done meanwhile.
void OrderedWork::write_what_is_done(const Write& write) {
    std::unique_lock lock(mutex_);
    if (writing_) return;
    writing_ = true;
    while (!unwritten_.empty() && unwritten_.front()->done) {
        const auto piece = unwritten_.front();
        lock.unlock();
        const bool written = write_piece(*piece, write);
        if (!written) return stop();
        lock.lock();
        bytes_ -= piece->output.text.size();
        unwritten_.pop_front();
        room_.notify_one();
    }
    writing_ = false;
}

bool OrderedWork::write_piece(const Piece& piece, const Write& write) {
    try {
        if (piece.failure) std::rethrow_exception(piece.failure);
        return write(piece.output);
    } catch (...) {
        const std::scoped_lock lock(mutex_);
        failure_ = std::current_exception();
        return false;
    }
}

}  // namespace zhunsheng::cli
