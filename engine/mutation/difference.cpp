// Works changed comparisons and chains out once more on the values that were found.

#include "mutation/difference.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "checking/parts.h"
#include "evaluation/operators.h"

namespace zhunsheng::mutation {
namespace {

using checking::ExpressionId;
using evaluation::Observation;
using evaluation::ObservationId;
using evaluation::Trace;
using values::Truth;

Truth truth_of(const Observation& found) { return values::truth_of(found.value); }

/// What a chain of 'and' (decisive: no) or 'or' (yes) comes to without the operand left out, or with the other word; nothing
/// if that takes operands that were not looked at.
std::optional<Truth> join(const std::vector<ExpressionId>& operands, Truth decisive, const Observation& found,
                          const Trace& trace) {
    Truth result = !decisive;
    for (const ExpressionId operand : operands) {
        const auto child = std::find_if(found.children.begin(), found.children.end(),
                                        [&](ObservationId id) { return trace[id].expression == operand; });
        if (child == found.children.end()) return std::nullopt;
        const Truth truth = truth_of(trace[*child]);
        if (truth == Truth::unknown) return std::nullopt;
        if (truth == decisive) return decisive;
        result = !decisive;
    }
    return result;
}

/// For each expression, a comparison or membership that it is an immediate part of.
std::map<std::uint32_t, ExpressionId> comparisons_of_parts(const checking::Program& program) {
    std::map<std::uint32_t, ExpressionId> wholes;
    for (std::uint32_t index = 0; index < program.expressions.size(); ++index) {
        const checking::Expression& expression = program.expressions[index].expression;
        if (!std::holds_alternative<checking::Compare>(expression) &&
            !std::holds_alternative<checking::Contains>(expression)) {
            continue;
        }
        for (const ExpressionId part : checking::parts_of(expression)) {
            wholes.emplace(part.index, ExpressionId{index});
        }
    }
    return wholes;
}

/// Whether the list that was looked in held the element only through what the changed list lacks.
bool loses(const checking::ConstantList& changed, const values::Value& element) {
    return std::none_of(changed.values.begin(), changed.values.end(),
                        [&](const values::Value& value) { return value == element; });
}

}  // namespace

DifferenceFinder::DifferenceFinder(const checking::Program& program, const std::vector<Mutant>& mutants)
    : program_(program), mutants_(mutants), watched_(program.expressions.size()) {
    const auto wholes = comparisons_of_parts(program);
    for (std::size_t index = 0; index < mutants.size(); ++index) {
        const auto* change = std::get_if<ExpressionChange>(&mutants[index].change);
        if (change == nullptr) continue;
        const bool is_part = std::holds_alternative<checking::Constant>(change->with.expression) ||
                             std::holds_alternative<checking::ConstantList>(change->with.expression);
        const auto whole = is_part ? wholes.find(change->id.index) : wholes.end();
        watched_[whole == wholes.end() ? change->id.index : whole->second.index].push_back(index);
    }
}

std::vector<bool> DifferenceFinder::find(const Trace& trace) const {
    std::vector<bool> differs(mutants_.size());
    for (std::uint32_t index = 0; index < trace.size(); ++index) {
        const Observation& found = trace[ObservationId{index}];
        for (const std::size_t mutant : watched_[found.expression.index]) {
            if (differs[mutant]) continue;
            differs[mutant] = may_differ(std::get<ExpressionChange>(mutants_[mutant].change), found, trace);
        }
    }
    return differs;
}

bool DifferenceFinder::may_differ(const ExpressionChange& change, const Observation& found,
                                  const Trace& trace) const {
    const checking::Expression& changed = change.with.expression;
    const checking::Expression& observed = program_[found.expression].expression;
    const auto value = [&](std::size_t child) { return trace[found.children[child]].value; };
    if (const auto* compare = std::get_if<checking::Compare>(&observed)) {
        auto left = value(0);
        auto right = value(1);
        auto operation = compare->operation;
        if (const auto* other = std::get_if<checking::Compare>(&changed)) operation = other->operation;
        if (const auto* constant = std::get_if<checking::Constant>(&changed)) {
            (compare->left == change.id ? left : right) = constant->value;
        }
        return evaluation::compare(operation, left, right) != truth_of(found);
    }
    if (const auto* list = std::get_if<checking::ConstantList>(&changed)) {
        const bool is_membership = std::holds_alternative<checking::Contains>(observed);
        return !is_membership || (truth_of(found) != Truth::no && loses(*list, value(1)));
    }
    const auto* all = std::get_if<checking::AllOf>(&changed);
    const auto* any = std::get_if<checking::AnyOf>(&changed);
    if (all == nullptr && any == nullptr) return true;
    const auto result = all != nullptr ? join(all->operands, Truth::no, found, trace)
                                       : join(any->operands, Truth::yes, found, trace);
    return !result || *result != truth_of(found);
}

}  // namespace zhunsheng::mutation
