#pragma once
// What answers to a violation in a sector, by date: read from the rules without a case.

#include <cstdint>
#include <vector>

#include "checking/program.h"
#include "values/truth.h"

namespace zhunsheng::handbook {

/// What a condition is where only the sector is known: unknown wherever it rests on anything else.
[[nodiscard]] values::Truth holds_in_sector(const checking::Program& program,
                                            checking::ExpressionId condition, std::uint16_t sector);

/// Whether the rule may apply in the sector: its condition does not exclude it, and no exception is certain there.
[[nodiscard]] bool may_apply(const checking::Program& program, const checking::Rule& rule,
                             std::uint16_t sector);

/// Days between two changes of the law, and the rules in force on them that may apply. Indices of the program's rules.
struct SectorRow {
    values::Date from;
    values::Date to;  ///< Date::latest() without an end
    std::vector<std::uint32_t> findings;
    std::vector<std::uint32_t> sanctions;
    std::vector<std::uint32_t> flags;
};

/// The rows of a violation, oldest first; none if nothing finds it in the sector, or nothing answers to it.
[[nodiscard]] std::vector<SectorRow> sector_rows(const checking::Program& program, std::uint16_t violation,
                                                 std::uint16_t sector);

}  // namespace zhunsheng::handbook
