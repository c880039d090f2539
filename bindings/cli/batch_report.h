#pragma once
// What a batch tells on stderr.

#include "block_output.h"
#include "session.h"

namespace zhunsheng::cli {

/// The closing count. `resumed`: part of the results was there before, whose remarks nobody knows.
[[nodiscard]] std::string closing_count(const Session& session, const Counts& counts, bool resumed);

/// What was written of a batch that did not come to its end, and how to go on; `reason` says why, and may be empty.
[[nodiscard]] std::string broken_off(const Session& session, const std::string& reason, const Counts& counts,
                                     bool can_resume);

}  // namespace zhunsheng::cli
