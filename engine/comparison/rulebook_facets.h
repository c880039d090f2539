#pragma once
// What a rulebook holds beside its rules, as facets.

#include <cstdint>
#include <vector>

#include "checking/program.h"
#include "comparison/content_keys.h"
#include "comparison/facet.h"

namespace zhunsheng::comparison {

/// Enumerations, records with their fields, violations.
[[nodiscard]] std::vector<Facet> vocabulary_facets(const checking::Program& program, const Renames& renames);
/// The rulebook's name and version; ranks, measures, principles, bands; the calendar.
[[nodiscard]] std::vector<Facet> legal_order_facets(const checking::Program& program, const Renames& renames);
/// The head of a file, its versions, and what of it is not put into rules.
[[nodiscard]] std::vector<Facet> instrument_facets(const checking::Program& program,
                                                   std::uint16_t instrument);

}  // namespace zhunsheng::comparison
