#pragma once
// Matching of the same cases: it must come to the findings of the decision.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "zhunsheng/decision.h"
#include "zhunsheng/match.h"

namespace zhunsheng::reference {

/// One rulebook's matcher. Every third case is matched alone, the others as lines of a block.
class Matching {
public:
    Matching(const zhunsheng::Rulebook& rulebook, const std::string& on);

    /// What matching tells of the case, a line for each finding, sorted; a sentence where it fails.
    [[nodiscard]] std::vector<std::string> match(const std::string& json);
    /// The same of a decision.
    [[nodiscard]] static std::vector<std::string> lines_of(const DecisionResult& decision);

    /// How many cases went which way.
    void take_census(std::map<std::string, std::uint64_t>& counts) const;

private:
    [[nodiscard]] std::string record_of(const std::string& json);

    Matcher matcher_;
    std::uint64_t cases_ = 0;
    std::uint64_t lines_ = 0;
    std::uint64_t plain_ = 0;
};

}  // namespace zhunsheng::reference
