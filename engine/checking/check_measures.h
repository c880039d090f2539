#pragma once
// Declared sanctions and flags to typed ones.

#include "checking/draft.h"
#include "rulebook/declarations.h"

namespace zhunsheng::checking {

/// Types the measures of a sanction; `instrument` is the file that the rule stands in, for citations.
[[nodiscard]] Sanction check_sanction(Draft& draft, const rulebook::SanctionDeclaration& declared,
                                      const Scope& scope, std::uint16_t instrument);

[[nodiscard]] Flag check_flag(Draft& draft, const rulebook::FlagDeclaration& declared, const Scope& scope);

[[nodiscard]] Procedure check_procedure(Draft& draft, const rulebook::ProcedureDeclaration& declared,
                                        const Scope& scope);

}  // namespace zhunsheng::checking
