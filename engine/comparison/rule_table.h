#pragma once
// The rules of one rulebook, ready to be compared with those of another.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "checking/program.h"
#include "comparison/content_keys.h"
#include "comparison/facet.h"

namespace zhunsheng::comparison {

struct RuleEntry {
    const checking::Rule* rule = nullptr;
    std::vector<Facet> facets;
    std::string content;                     ///< all of it but the name, as a key
    std::vector<std::uint32_t> definitions;  ///< that it reads itself
};

/// Every rule with its facets. Borrows the program.
class RuleTable {
public:
    RuleTable(const checking::Program& program, const Renames& renames);

    [[nodiscard]] const std::vector<RuleEntry>& entries() const { return entries_; }
    [[nodiscard]] const RuleEntry* find(std::string_view id) const;
    /// Ids of the rules other than definitions that rest on this definition, sorted.
    [[nodiscard]] std::vector<std::string> resting_on(const checking::Rule& definition) const;

private:
    std::vector<RuleEntry> entries_;  ///< in the order of the program
    std::map<std::string, std::size_t, std::less<>> by_id_;
};

/// Which rules of the earlier program stand in the later under another id: those with the same content, and of the rest
/// those with the same name and kind of conclusion.
[[nodiscard]] Renames find_renames(const checking::Program& before, const checking::Program& after);

}  // namespace zhunsheng::comparison
