#pragma once
// Opening the file for the results of a batch: anew, or where an earlier run was broken off.

#include <cstdint>
#include <optional>
#include <string>

#include "block_output.h"
#include "progress.h"
#include "result_file.h"
#include "session.h"

namespace zhunsheng::cli {

/// `--output` and `--resume`.
struct OutputOptions {
    std::string path;  ///< empty: stdout
    bool resume = false;
};

/// How far a batch had come. All zero at the beginning.
struct ResumePoint {
    Counts counts;                ///< of the results written; remarks are not known
    std::uint64_t bytes = 0;      ///< they take up
    std::uint64_t last_line = 0;  ///< where the last of them begins
    bool resumed = false;         ///< though perhaps with nothing written yet
};

/// The file beside the results that says what batch they are of.
[[nodiscard]] std::string progress_path(const std::string& output);

/// Opens the file for results that nobody can go on with, and empties it; says so if that cannot be.
[[nodiscard]] Exit open_anew(const Session& session, ResultFile& results, const OutputOptions& options);

/// Opens the file for the results of a batch. Anew: empties it and writes what the batch is beside it. To resume: compares
/// that with the batch, whose date becomes that of the beginning unless `dated` says that the command line gave one.
/// `point` tells how far the batch had come; nothing is cut off yet. Says what stands against it.
[[nodiscard]] Exit open_results(const Session& session, ResultFile& results, const OutputOptions& options,
                                bool dated, BatchIdentity& identity, ResumePoint& point);

/// Says that results come from another batch.
void complain_of_another_batch(const Session& session, const std::string& output, const Sentence& reason);

/// To be called when a batch has ended and its results are on the disk; says so if that cannot be.
[[nodiscard]] Exit close_results(const Session& session, const ResultFile& results,
                                 const std::string& output);

}  // namespace zhunsheng::cli
