#pragma once
// Pieces of work done by several threads, their results handed over in the order in which the pieces were cut.

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

#include "block_output.h"

namespace zhunsheng::cli {

/// A block, and what to do with it.
struct Work {
    std::function<BlockOutput()> run;
    std::size_t bytes = 0;  ///< held by the block
};

/// Each worker cuts a piece, works on it while its bytes are still in its processor's cache, and cuts the next; the caller's
/// thread writes, so that a slow disk keeps no worker. One worker alone is the caller's thread and does all. How many pieces
/// are under way, and how many bytes they and their results hold, is bounded, however long the run.
class OrderedWork {
public:
    /// The next piece; nothing at the end. Called by one thread at a time.
    using Cut = std::function<std::optional<Work>()>;
    /// Uses a result; false ends the run. Called by the thread that called `run`.
    using Write = std::function<bool(const BlockOutput&)>;

    explicit OrderedWork(unsigned workers);
    ~OrderedWork();
    OrderedWork(const OrderedWork&) = delete;
    OrderedWork& operator=(const OrderedWork&) = delete;
    OrderedWork(OrderedWork&&) = delete;
    OrderedWork& operator=(OrderedWork&&) = delete;

    /// Cuts, works and writes until all is done, or told to stop: then pieces that were begun are still written. Whether all
    /// was written. If cutting or working throws, what comes before is written, then it throws. To be called once.
    [[nodiscard]] bool run(const Cut& cut, const Write& write);
    /// No piece is begun any more, and what was cut meanwhile is dropped. From any thread.
    void stop();
    /// Becomes readable on `stop`, so that a `cut` which waits for input can wait for this, too.
    [[nodiscard]] int stop_descriptor() const { return stop_descriptor_; }

private:
    struct Piece {
        Work work;
        BlockOutput output;
        bool done = false;
        std::exception_ptr failure;
    };

    void do_all(const Cut& cut, const Write& write);
    [[nodiscard]] std::shared_ptr<Piece> cut_piece(const Cut& cut);
    [[nodiscard]] bool wait_for_room();
    [[nodiscard]] std::shared_ptr<Piece> begin(std::optional<Work> work);
    void work_on_pieces(const Cut& cut);
    void work_on(Piece& piece);
    void write_results(const Write& write);
    [[nodiscard]] std::shared_ptr<Piece> first_done();
    [[nodiscard]] bool write_first(const Piece& piece, const Write& write);

    const unsigned workers_;
    const int stop_descriptor_;
    std::mutex cutting_;  ///< held by the one that cuts, and waits for input or for room
    std::mutex mutex_;    ///< for all below; whoever has both took `cutting_` first
    std::condition_variable room_;
    std::condition_variable more_done_;
    std::deque<std::shared_ptr<Piece>> unwritten_;  ///< in order
    std::size_t bytes_ = 0;                         ///< held by the unwritten
    bool ended_ = false;                            ///< cutting came to its end, or failed
    bool stopped_ = false;
    std::exception_ptr failure_;
};

}  // namespace zhunsheng::cli
