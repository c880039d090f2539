#pragma once
// What the rulebook declares of the law itself: ranks, measures, principles, bands.

#include <cstdint>
#include <optional>

#include "checking/draft.h"

namespace zhunsheng::checking {

/// Enters ranks, kinds of measures and bands, and makes enumerations of the latter two, so that rules can speak of
/// them. Comes before the vocabulary.
void check_legal_order(Draft& draft, const rulebook::Declarations& declarations);

/// The principles with the articles they rest on. Comes after the instruments.
void check_principles(Draft& draft, const rulebook::Declarations& declarations);

/// The rank, kind of measure or band of this name or id; nothing, after a report, if none is declared.
[[nodiscard]] std::optional<std::uint16_t> find_rank(Draft& draft, const text::LocatedText& name);
[[nodiscard]] std::optional<std::uint16_t> find_measure(Draft& draft, const text::LocatedText& name);
[[nodiscard]] std::optional<std::uint16_t> find_band(Draft& draft, const text::LocatedText& name);

}  // namespace zhunsheng::checking
