#pragma once
// Sets of facts, kept as sorted vectors.

#include <algorithm>
#include <iterator>
#include <vector>

#include "evaluation/trace.h"

namespace zhunsheng::adjudication {

/// Adds to `facts` those of `more` that it lacks. Both are sorted without repeats, and so is the result.
inline void unite(std::vector<evaluation::Fact>& facts, const std::vector<evaluation::Fact>& more) {
    if (more.empty()) return;
    std::vector<evaluation::Fact> united;
    united.reserve(facts.size() + more.size());
    std::set_union(facts.begin(), facts.end(), more.begin(), more.end(), std::back_inserter(united));
    facts = std::move(united);
}

}  // namespace zhunsheng::adjudication
