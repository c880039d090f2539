#pragma once
// Trying out all changes, on several threads.

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "mutation/bench.h"
#include "text/source.h"
#include "zhunsheng/test_mutation.h"

namespace zhunsheng::mutation {

/// A set of rules with its texts, and the tests that are run with it.
struct RuleSet {
    const text::SourceSet* sources = nullptr;
    Bench bench;
};

/// What earlier runs found out: by the identity of a change and the tests that can see it, who noticed it ("" for none).
struct EarlierResult {
    std::string noticed_by;
    std::string test_file;
};
using EarlierResults = std::map<std::string, EarlierResult>;

/// Makes every change to the rules named (all, and the versions, if none is), in every set that has the rule. Fills
/// `results` with what was found out and leaves nothing else in it. Uses so many threads; the result does not depend on
/// how many.
[[nodiscard]] std::vector<Mutation> try_all(const std::vector<RuleSet>& sets,
                                            const std::vector<std::string>& rules, std::size_t threads,
                                            EarlierResults& results);

}  // namespace zhunsheng::mutation
