#pragma once
// Trying out all changes, on several threads.

#include <map>
#include <string>
#include <vector>

#include "mutation/bench.h"
#include "zhunsheng/test_mutation.h"

namespace zhunsheng::mutation {

/// What earlier runs found out: by the identity of a change and the tests that can see it, who noticed it ("" for none).
struct EarlierResult {
    std::string noticed_by;
    std::string test_file;
};
using EarlierResults = std::map<std::string, EarlierResult>;

/// Makes every change of every bench; one of a rule that several sets of rules share is one change. Fills `results` with
/// what was found out and leaves nothing else in it. Uses so many threads; the result does not depend on how many.
[[nodiscard]] std::vector<Mutation> try_all(const std::vector<Bench>& benches, std::size_t threads,
                                            EarlierResults& results);

}  // namespace zhunsheng::mutation
