#pragma once
// Working on a block: every case of it is matched.

#include <memory>

#include "decide_block.h"
#include "zhunsheng/match.h"

namespace zhunsheng::cli {

/// Finds the violations of blocks of cases and nothing more. Faulty cases become error records, as with BlockDecider. Any
/// number of threads may use it and its copies; each block is worked on by a matcher of its own, which is then free for
/// the next block.
class BlockMatcher {
public:
    BlockMatcher(const Rulebook& rulebook, DecideOptions options, const ResultForm& form);

    [[nodiscard]] BlockOutput operator()(const Block& block) const;

private:
    class Matchers;
    std::shared_ptr<Matchers> matchers_;
};

}  // namespace zhunsheng::cli
