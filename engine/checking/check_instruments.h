#pragma once
// Declared files to instruments with dated versions, and citations of their articles.

#include <vector>

#include "checking/draft.h"
#include "rulebook/declarations.h"

namespace zhunsheng::checking {

/// Adds every file as an instrument, in order. Reports repeated ids, versions that overlap or end before they begin,
/// and instruments with a rank but no version.
void check_instruments(Draft& draft, const rulebook::Declarations& declarations);

/// The citations of a basis in the instrument `instrument`: one for each version named, or for every version.
[[nodiscard]] std::vector<Citation> check_basis(Draft& draft, const rulebook::BasisDeclaration& declared,
                                                std::uint16_t instrument);

/// The citations of an article of any instrument: in the version named, or in every version.
[[nodiscard]] std::vector<Citation> check_reference(Draft& draft,
                                                    const rulebook::ReferenceDeclaration& declared);

}  // namespace zhunsheng::checking
