#pragma once
// The pages of a handbook, one function for each kind.

#include <cstddef>
#include <vector>

#include "handbook/page.h"

namespace zhunsheng::handbook {

/// The way in: instruments by rank with their versions, and what else there is.
[[nodiscard]] HandbookPage contents_page(const Workshop& workshop);
/// A text of law, or a file of definitions: versions, articles, rules in full, what is not in rules, terms.
[[nodiscard]] HandbookPage law_page(const Workshop& workshop, std::uint16_t law);
[[nodiscard]] HandbookPage violations_page(const Workshop& workshop);
/// The sectors, and what the tables tell and leave out.
[[nodiscard]] HandbookPage sectors_page(const Workshop& workshop);
/// What answers to each violation in a sector, by date.
[[nodiscard]] HandbookPage sector_page(const Workshop& workshop, std::uint16_t sector);
[[nodiscard]] HandbookPage facts_page(const Workshop& workshop);
/// Open terms that a person has to judge, with what the law lists for them.
[[nodiscard]] HandbookPage judgements_page(const Workshop& workshop);
[[nodiscard]] HandbookPage doubts_page(const Workshop& workshop);
/// Law that no rule puts into effect.
[[nodiscard]] HandbookPage untranslated_page(const Workshop& workshop);
/// The files of tests.
[[nodiscard]] HandbookPage tests_page(const Workshop& workshop);
/// The tests of a file, with the rules that speak in each.
[[nodiscard]] HandbookPage test_file_page(const Workshop& workshop, std::size_t file);
/// Everything that has a name, in one list, which a script on the page searches.
[[nodiscard]] HandbookPage register_page(const Workshop& workshop);

/// Adds a rule in full to a page, with its judgements and tests.
void add_rule(Page& page, std::uint32_t rule, const explanation::Entry& entry);

/// The law that no rule puts into effect, of those for which `wanted` holds, as a table.
void add_untranslated(Page& page, const std::function<bool(const checking::Untranslated&)>& wanted);

/// The versions by their ids, "2015版、2021版"; empty if they are all that the law has.
[[nodiscard]] std::string versions_told(const Book& book, std::uint16_t law,
                                        const std::vector<std::uint16_t>& versions);

}  // namespace zhunsheng::handbook
