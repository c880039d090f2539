#pragma once
// A decision as lines, one for each field, so that two can be laid side by side; and pairs of rulebook and case run
// through engine and reference.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "zhunsheng/decision.h"

namespace zhunsheng::reference {

/// "findings/0/answer: yes". Left out is what the README of this folder says.
[[nodiscard]] std::vector<std::string> lines_of(const DecisionResult& decision);

/// Counts what a decision holds: findings, measures, principles and so on by their outcome.
void take_census(const DecisionResult& decision, std::map<std::string, std::uint64_t>& counts);

struct RunSettings {
    std::uint64_t seed = 1;
    std::uint64_t pairs = 1000;
    int cases_a_book = 100;
    double seconds = 0;  ///< at most so long; 0: as long as it takes
};

struct RunResult {
    std::uint64_t pairs = 0;
    std::uint64_t books = 0;
    std::uint64_t refused_books = 0;  ///< rulebooks that the engine does not load
    std::uint64_t passed_over = 0;    ///< cases whose numbers grow out of 128 bits
    std::uint64_t disagreements = 0;
    double seconds = 0;
    std::map<std::string, std::uint64_t> census;
    std::string first_refusal;       ///< rule files and diagnostics
    std::string first_disagreement;  ///< what differs, rule files, case, both results
};

/// Stops at the first disagreement.
[[nodiscard]] RunResult run_pairs(const RunSettings& settings);

}  // namespace zhunsheng::reference
