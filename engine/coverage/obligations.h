#pragma once
// What tests of a rule should show: every condition deciding both ways, every limit from both sides.

#include <cstdint>
#include <vector>

#include "checking/parts.h"
#include "checking/program.h"

namespace zhunsheng::coverage {

/// An atomic condition: a truth that is put together from no other truths.
struct Condition {
    checking::Place place{};
    checking::ExpressionId id;
};

/// A comparison by order, or a threshold of a flag.
struct Limit {
    checking::Place place{};
    syntax::Operator operation{};
    checking::ExpressionId left;
    checking::ExpressionId right;
    checking::ExpressionId
        seen;  ///< observed right after both sides: the comparison, or the threshold's `right`
};

/// Of one rule, in the order in which it is written.
struct Obligations {
    std::vector<Condition> conditions;
    std::vector<Limit> limits;
    /// Where conditions are put together: the outermost truths, and those within a filter or a count.
    std::vector<checking::ExpressionId> wholes;
};

[[nodiscard]] Obligations obligations_of(const checking::Program& program, const checking::Rule& rule);

/// Whether the quantifier joins truths as 'and' and 'or' do.
[[nodiscard]] bool joins_truths(const checking::Quantify& quantify);

}  // namespace zhunsheng::coverage
