#pragma once
// What decided a result: from everything that was observed, the facts that mattered.

#include <cstdint>
#include <vector>

#include "evaluation/evaluate.h"
#include "evaluation/trace.h"

namespace zhunsheng::evaluation {

/// A fact that mattered, and what it was found to be.
struct Ground {
    Fact fact;
    Value value;        ///< Unknown if it was not given
    bool list = false;  ///< the fact is a list: `value` says whether it was given
};

/// Why an observation is what it is.
struct Grounds {
    std::vector<Ground> facts;               ///< in the order in which they were read, each once
    std::vector<std::uint32_t> definitions;  ///< the rules of the definitions behind it, each once
};

/// The facts on which an observation rests: of an 'and' that failed the operand that failed it, of one that held all
/// operands, of one left open those that leave it open; of an 'or' the other way round.
[[nodiscard]] Grounds grounds_of(const Evaluator& evaluator, ObservationId id);

/// The facts not given that leave an observation open, in the order of the case; none if it is known.
[[nodiscard]] std::vector<Fact> needs_of(const Evaluator& evaluator, ObservationId id);
/// The same, where the grounds are at hand.
[[nodiscard]] std::vector<Fact> needs_of(const Evaluator& evaluator, ObservationId id,
                                         const Grounds& grounds);

/// The facts given that speak for an observation being `wanted`: those by which a part of it already has the truth that
/// it must have for the whole to have the one wanted. Sorted. `grounds` are those of the observation.
[[nodiscard]] std::vector<Fact> supports_of(const Evaluator& evaluator, ObservationId id, Truth wanted,
                                            const Grounds& grounds);

}  // namespace zhunsheng::evaluation
