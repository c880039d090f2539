#pragma once
// Deciding the cases of one input after another, in order, on several threads.

#include <cstddef>
#include <cstdint>
#include <string>

#include "case_stream.h"
#include "session.h"

namespace zhunsheng::cli {

enum class OutputFormat : std::uint8_t { json, text, html };

struct BatchOptions {
    DecideOptions decide;
    OutputFormat format = OutputFormat::json;
    bool compact = false;        ///< for a single case; batches are written one decision a line anyway
    bool several_files = false;  ///< error records tell the file, too
    unsigned jobs = 1;
};

/// How a batch went. `cases` = `decided` + `failed`.
struct Counts {
    std::size_t cases = 0;
    std::size_t decided = 0;
    std::size_t failed = 0;
    std::size_t warnings = 0;  ///< decisions with remarks on their case
};

/// Decides cases and prints decisions in the order of the input. What is wrong with a case of a batch stands in its
/// place: `{"line": 17, "error": {"diagnostics": […]}}`; what is wrong with a single case is shown on stderr.
/// Holds a bounded number of cases at a time.
class Batch {
public:
    Batch(const Rulebook& rulebook, Session& session, BatchOptions options)
        : rulebook_(rulebook), session_(session), options_(std::move(options)) {}

    /// All cases of one input. `name` is what to call it in messages.
    void decide_all(CaseStream& cases, const std::string& name);

    [[nodiscard]] const Counts& counts() const { return counts_; }

private:
    void decide_single(CaseStream& cases, const std::string& name);

    const Rulebook& rulebook_;
    Session& session_;
    BatchOptions options_;
    Counts counts_;
};

}  // namespace zhunsheng::cli
