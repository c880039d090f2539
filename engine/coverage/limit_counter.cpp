// Reads from traces on which sides of limits values lay.

#include "coverage/limit_counter.h"

#include "coverage/limit_side.h"

namespace zhunsheng::coverage {

using evaluation::ObservationId;

LimitCounter::LimitCounter(const checking::Program& program, const std::vector<Obligations>& obligations)
    : program_(program), by_seen_(program.expressions.size()) {
    for (const Obligations& of_rule : obligations) {
        for (const Limit& limit : of_rule.limits) {
            by_seen_[limit.seen.index].push_back(limits_.size());
            limits_.push_back(&limit);
        }
    }
    tallies_.resize(limits_.size());
}

void LimitCounter::add(const evaluation::Trace& trace) {
    // Both sides are observed before what shows the limit, and last of all that have their expressions.
    std::vector<std::uint32_t> last(program_.expressions.size());
    std::vector<bool> at(limits_.size());
    std::vector<bool> beside(limits_.size());
    for (std::uint32_t index = 0; index < trace.size(); ++index) {
        const checking::ExpressionId seen = trace[ObservationId{index}].expression;
        last[seen.index] = index;
        for (const std::size_t which : by_seen_[seen.index]) {
            const Limit& limit = *limits_[which];
            const auto& left = trace[ObservationId{last[limit.left.index]}];
            const auto& right = trace[ObservationId{last[limit.right.index]}];
            const Side side =
                side_of(limit.operation, left.value, right.value, program_[limit.left].type.kind);
            if (side == Side::at) at[which] = true;
            if (side == Side::beside) beside[which] = true;
        }
    }
    for (std::size_t which = 0; which < limits_.size(); ++which) {
        if (at[which]) ++tallies_[which].at;
        if (beside[which]) ++tallies_[which].beside;
    }
}

}  // namespace zhunsheng::coverage
