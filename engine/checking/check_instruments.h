#pragma once
// Declared files to instruments with dated versions, and citations of their articles.

#include <optional>
#include <string_view>
#include <vector>

#include "checking/draft.h"
#include "rulebook/declarations.h"

namespace zhunsheng::checking {

/// Adds every file as an instrument, in order. Reports repeated ids, versions that overlap or end before they begin,
/// and instruments with a rank but no version.
void check_instruments(Draft& draft, const rulebook::Declarations& declarations);

/// Whether the register of a version has an article, or all of several joined with `、`; nothing if the version keeps no
/// register or the text cites nothing.
[[nodiscard]] std::optional<bool> has_article(const Version& version, std::string_view article);

/// Reports an article that every version of the instrument is registered not to have.
void check_in_some_version(Draft& draft, const rulebook::LocatedText& article, std::uint16_t instrument);

/// The citations of a basis in the instrument `instrument`: one for each version named, or for every version.
[[nodiscard]] std::vector<Citation> check_basis(Draft& draft, const rulebook::BasisDeclaration& declared,
                                                std::uint16_t instrument);

/// The citations of an article of any instrument: in the version named, or in every version.
[[nodiscard]] std::vector<Citation> check_reference(Draft& draft,
                                                    const rulebook::ReferenceDeclaration& declared);

}  // namespace zhunsheng::checking
