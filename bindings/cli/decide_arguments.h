#pragma once
// What `zhunsheng decide` was asked for.

#include <CLI/App.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "open_results.h"
#include "session.h"

namespace zhunsheng::cli {

enum class OutputFormat : std::uint8_t { json, text, html };

struct DecideArguments {
    RulesOptions rules;
    std::vector<std::string> files;
    std::string format = "json";
    OutputOptions output;
    DecideOptions decide;
    bool compact = false;   ///< for a single case; batches are written one decision a line anyway
    bool findings = false;  ///< no more than which rules hold
    unsigned jobs = 1;

    [[nodiscard]] OutputFormat output_format() const;
    [[nodiscard]] bool to_file() const { return !output.path.empty(); }
};

/// Declares the options; `arguments` must last until the command line is read.
void add_decide_options(CLI::App& verb, const Session& session, DecideArguments& arguments);

/// What in the arguments does not go together, as a sentence; empty if all does.
[[nodiscard]] std::string fault_of_usage(const Session& session, const DecideArguments& arguments);

}  // namespace zhunsheng::cli
