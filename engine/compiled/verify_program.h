#pragma once
// Whether a Program that was read from bytes may be trusted.

#include "checking/program.h"

namespace zhunsheng::compiled {

/// Whether every index leads somewhere, every expression has the types and the scope that evaluation relies on, and
/// nothing goes round in a circle: whatever `program` says, applying it to a case is then safe. `sources` is how many
/// texts its places may be in.
[[nodiscard]] bool is_sound(const checking::Program& program, std::size_t sources);

}  // namespace zhunsheng::compiled
