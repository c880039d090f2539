#pragma once
// Working on the cases of one input in windows: some are read, worked on by all threads, and used in order.

#include <cstddef>
#include <functional>
#include <vector>

#include "case_stream.h"

namespace zhunsheng::cli {

/// The next cases, as many as keep so many threads busy and fit into a few mebibytes; empty at the end.
[[nodiscard]] std::vector<CaseText> read_window(CaseStream& cases, unsigned jobs);

/// Calls `work` once for every index below `count`, on up to `jobs` threads, and returns when all are done.
void in_parallel(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

}  // namespace zhunsheng::cli
