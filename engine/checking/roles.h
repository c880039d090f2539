#pragma once
// The fields that adjudication needs, found by what they are for.

#include "checking/program.h"

namespace zhunsheng::checking {

/// Whether a field of this type can serve for the role.
[[nodiscard]] bool role_fits(vocabulary::Role role, values::Type type);

/// Where each role is in a vocabulary, whose root and types must be sound.
[[nodiscard]] Roles roles_of(const vocabulary::Vocabulary& vocabulary);

}  // namespace zhunsheng::checking
