#pragma once
// Which findings a case has, from its sheet.

#include <cstdint>
#include <vector>

#include "matching/match.h"
#include "matching/plan.h"
#include "matching/sheet.h"
#include "matching/work_out.h"

namespace zhunsheng::matching {

/// Runs a case through the stripes. Remembers what sent each stripe's last case away, and asks that first. Borrows plan
/// and sheet; one thread.
class SheetMatcher {
public:
    SheetMatcher(const Plan& plan, Sheet& sheet)
        : plan_(plan),
          sheet_(sheet),
          worker_(plan.conditions, sheet),
          visited_((plan.stripes.stripes.size() + 63) / 64),
          last_failed_(plan.stripes.stripes.size()) {}

    /// The matches in the order of the rules, then of the items. False if some rule must be worked out the plain way.
    [[nodiscard]] bool match(std::vector<Match>& matches);

private:
    /// The rules that may still hold, and those of them of which nothing is open.
    struct Alive {
        RuleSet possible = 0;
        RuleSet sure = 0;
    };
    void enter(const Entrance& entrance);
    void enter(const Entrance& entrance, std::uint32_t row);
    void visit(std::uint32_t stripe) { visited_[stripe / 64] |= std::uint64_t{1} << stripe % 64; }
    [[nodiscard]] bool run(const Stripe& stripe, std::uint32_t number, std::vector<Match>& matches);
    void apply(const Test& test, Alive& alive);
    void apply(const ItemTests& tests, Alive& alive);
    [[nodiscard]] bool pass_case(const Stripe& stripe, std::uint32_t number, Alive& alive);
    [[nodiscard]] static bool note(const Stripe& stripe, std::uint32_t item, Alive alive,
                                   std::vector<Match>& matches);

    const Plan& plan_;
    Sheet& sheet_;
    Worker worker_;
    Rows rows_{};
    std::vector<std::uint64_t> visited_;
    std::vector<std::uint16_t> last_failed_;  // by stripe: which of its tests
};

}  // namespace zhunsheng::matching
