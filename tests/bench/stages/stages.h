#pragma once
// What is measured of the engine, stage by stage. Each iteration goes through all cases, which count as its items.

#include <filesystem>
#include <string>
#include <vector>

#include "zhunsheng/match.h"
#include "zhunsheng/zhunsheng.h"

namespace zhunsheng::bench {

/// Rules, and cases without faults that they decide.
struct Subject {
    std::string name;  ///< of the cases
    Rulebook rulebook;
    MatchPlan plan;
    std::vector<std::string> cases;  ///< JSON texts
};

/// Registers the stages from the text of a case to each of its results, as "STAGE/NAME". Borrows the subject.
void add_deciding(const Subject& subject);

/// Registers loading, as "load/NAME".
void add_loading(const std::string& name, const std::filesystem::path& rules);

}  // namespace zhunsheng::bench
