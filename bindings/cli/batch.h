#pragma once
// A batch: cases are cut into blocks, the blocks worked on by several threads, the results written in order.

#include <cstddef>
#include <cstdint>

#include "block_output.h"
#include "cut_blocks.h"
#include "decide_block.h"
#include "open_results.h"
#include "ordered_work.h"
#include "result_file.h"

namespace zhunsheng::cli {

/// What is done with each block, and how many cases one has at most.
struct BlockPlan {
    BlockWorker work;
    std::size_t most_cases = 16;
    /// Each result is one line of JSON, so that results can be told apart in what was written.
    bool lines = true;
};

enum class BatchEnd : std::uint8_t {
    done,       ///< the inputs came to their end, or broke off: see BlockCutter::status
    stopped,    ///< by OrderedWork::stop
    unwritten,  ///< writing failed: see ResultFile
    different,  ///< the case to resume at does not give the result that was written for it
};

/// Runs one batch. Holds a bounded number of blocks at a time.
class Batch {
public:
    /// Borrows all of them.
    Batch(BlockCutter& cutter, const BlockPlan& plan, ResultFile& results)
        : cutter_(cutter), plan_(plan), results_(results) {}

    /// Works on all cases, or on those from `point` on. To be called once.
    [[nodiscard]] BatchEnd run(OrderedWork& work, const ResumePoint& point);

    /// Of the results in the file or on stdout, whole ones only, with those that were there before.
    [[nodiscard]] const Counts& counts() const { return counts_; }

private:
    [[nodiscard]] std::optional<Work> cut(const ResumePoint& point);
    [[nodiscard]] bool write(const BlockOutput& output, const ResumePoint& point);
    [[nodiscard]] bool take_up(const BlockOutput& output, const ResumePoint& point);
    void note_partly_written(std::string_view text);

    BlockCutter& cutter_;
    const BlockPlan& plan_;
    ResultFile& results_;
    Counts counts_;
    std::uint64_t bytes_ = 0;  ///< of whole results
    bool skipped_ = false;     ///< the cases decided before; for whoever cuts
    bool to_compare_ = false;  ///< the next result is that of the last case decided before
    bool same_batch_ = true;
};

}  // namespace zhunsheng::cli
