#pragma once
// A finding as matching tells it.

#include <cstdint>
#include <limits>

#include "values/truth.h"

namespace zhunsheng::matching {

/// A rule that holds, or of which it is open whether it does.
struct Match {
    static constexpr std::uint32_t whole_case = std::numeric_limits<std::uint32_t>::max();

    std::uint32_t rule = 0;           ///< of the program
    std::uint32_t item = whole_case;  ///< position in the list that the rule goes through
    values::Truth answer = values::Truth::unknown;
    bool operator==(const Match&) const = default;
};

}  // namespace zhunsheng::matching
