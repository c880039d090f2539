// Whether conditions can all be as claimed: a search for a case that makes them so, over what each fact can still be.

#include "linting/contradiction.h"

#include <map>
#include <memory>
#include <string>
#include <utility>

#include "evaluation/operators.h"
#include "linting/terms.h"

namespace zhunsheng::linting {

using syntax::Operator;
using values::Kind;
using values::Value;

namespace {

constexpr int most_steps = 3000;

Operator opposite(Operator operation) {
    if (operation == Operator::equal) return Operator::not_equal;
    if (operation == Operator::not_equal) return Operator::equal;
    if (operation == Operator::greater) return Operator::less_equal;
    if (operation == Operator::greater_equal) return Operator::less;
    if (operation == Operator::less) return Operator::greater_equal;
    return Operator::greater;
}

/// The operator of `b ? a` for `a operation b`.
Operator turned(Operator operation) {
    if (operation == Operator::greater) return Operator::less;
    if (operation == Operator::greater_equal) return Operator::less_equal;
    if (operation == Operator::less) return Operator::greater;
    if (operation == Operator::less_equal) return Operator::greater_equal;
    return operation;
}

class Search {
public:
    Search(const Program& program, const std::optional<DateLimits>& dates)
        : program_(program), dates_(dates) {}

    using Around = std::shared_ptr<const Surroundings>;
    struct Task {
        ExpressionId id;
        bool holds;
        Around around;
    };
    /// What is still to be looked at, and what was learnt so far.
    struct State {
        std::vector<Task> pending;
        std::vector<Task> choices;  ///< one of whose operands decides
        std::map<std::string, Range> ranges;
    };

    bool possible(State state) {
        while (!state.pending.empty()) {
            if (++steps_ > most_steps) return true;
            const Task task = std::move(state.pending.back());
            state.pending.pop_back();
            const bool settled =
                std::visit([&](const auto& expression) { return settle(expression, task, state); },
                           program_[task.id].expression);
            if (!settled) return false;
        }
        if (state.choices.empty()) return true;
        const Task choice = std::move(state.choices.back());
        state.choices.pop_back();
        for (const ExpressionId operand : operands_of(choice.id)) {
            State branch = state;
            branch.pending.push_back({operand, choice.holds, choice.around});
            if (possible(std::move(branch))) return true;
        }
        return false;
    }

private:
    // Each answers whether what the task claims is still possible.

    bool settle(const checking::Constant& constant, const Task& task, State& /*state*/) {
        const auto* truth = std::get_if<bool>(&constant.value);
        return truth == nullptr || *truth == task.holds;
    }
    bool settle(const checking::Not& negation, const Task& task, State& state) {
        state.pending.push_back({negation.operand, !task.holds, task.around});
        return true;
    }
    bool settle(const checking::AllOf& all, const Task& task, State& state) {
        return join(all.operands, task, task.holds, state);
    }
    bool settle(const checking::AnyOf& any, const Task& task, State& state) {
        return join(any.operands, task, !task.holds, state);
    }
    bool settle(const checking::Known& known, const Task& task, State& state) {
        return note_known(meaning(program_, known.operand, *task.around), task.holds, state);
    }
    bool settle(const checking::DefinitionRead& read, const Task& task, State& state) {
        if (!settle_as_one(task, state)) return false;
        Surroundings inner = *task.around;
        inner.records = {"case", meaning(program_, read.record, *task.around)};
        const auto& definition = std::get<checking::Definition>(program_.rules[read.rule].then);
        state.pending.push_back(
            {definition.value, task.holds, std::make_shared<const Surroundings>(std::move(inner))});
        return true;
    }
    bool settle(const checking::Contains& contains, const Task& task, State& state) {
        const auto* list = std::get_if<checking::ConstantList>(&program_[contains.list].expression);
        if (list == nullptr) return settle_as_one(task, state);
        std::set<Number> points;
        for (const Value& value : list->values) {
            const auto number = numbers_.of(value);
            if (!number) return settle_as_one(task, state);
            points.insert(*number);
        }
        Range* range = range_of(contains.element, *task.around, state);
        if (range == nullptr) return false;
        if (task.holds) range->keep(points);
        if (!task.holds) {
            for (const Number& point : points) range->drop(point);
        }
        return !range->is_empty();
    }
    bool settle(const checking::Compare& compare, const Task& task, State& state) {
        const auto left = constant_of(program_, compare.left);
        const auto right = constant_of(program_, compare.right);
        if (left && right) {
            const auto truth = evaluation::compare(compare.operation, *left, *right);
            return truth != (task.holds ? values::Truth::no : values::Truth::yes);
        }
        if (left) return settle_with(compare.right, turned(compare.operation), *left, task, state);
        if (right) return settle_with(compare.left, compare.operation, *right, task, state);
        return settle_between(compare, task, state);
    }
    template <class Other>
    bool settle(const Other& /*expression*/, const Task& task, State& state) {
        return settle_as_one(task, state);
    }

    static bool join(const std::vector<ExpressionId>& operands, const Task& task, bool all, State& state) {
        if (!all) {
            state.choices.push_back(task);
            return true;
        }
        for (const ExpressionId operand : operands) {
            state.pending.push_back({operand, task.holds, task.around});
        }
        return true;
    }

    /// An expression compared with a constant.
    bool settle_with(ExpressionId id, Operator operation, const Value& constant, const Task& task,
                     State& state) {
        if (const auto* truth = std::get_if<bool>(&constant)) {
            const bool holds = (*truth == (operation == Operator::equal)) == task.holds;
            state.pending.push_back({id, holds, task.around});
            return true;
        }
        const auto number = numbers_.of(constant);
        if (!number) return settle_as_one(task, state);
        Range* range = range_of(id, *task.around, state);
        if (range == nullptr) return false;
        range->keep(task.holds ? operation : opposite(operation), *number);
        return !range->is_empty();
    }

    /// Two expressions compared: the sign of their difference is -1, 0 or 1.
    bool settle_between(const checking::Compare& compare, const Task& task, State& state) {
        std::string left = meaning(program_, compare.left, *task.around);
        std::string right = meaning(program_, compare.right, *task.around);
        if (!note_known(left, true, state) || !note_known(right, true, state)) return false;
        Operator operation = task.holds ? compare.operation : opposite(compare.operation);
        if (right < left) {
            std::swap(left, right);
            operation = turned(operation);
        }
        Range sign{true};
        sign.keep(Operator::greater_equal, Number{-1});
        sign.keep(Operator::less_equal, Number{1});
        if (left == right) sign.keep(Operator::equal, Number{0});
        Range& range = state.ranges.try_emplace(left + " to " + right, sign).first->second;
        range.keep(operation, Number{0});
        return !range.is_empty();
    }

    /// Something of which nothing is known but that it is the same wherever it stands.
    bool settle_as_one(const Task& task, State& state) {
        Range* range = range_of(task.id, *task.around, state);
        if (range == nullptr) return false;
        range->keep(Operator::equal, Number{task.holds ? 1 : 0});
        return !range->is_empty();
    }

    /// The range of an expression of which something definite is claimed, so that it is known; null if it is not.
    Range* range_of(ExpressionId id, const Surroundings& around, State& state) {
        const std::string text = meaning(program_, id, around);
        if (!note_known(text, true, state)) return nullptr;
        const auto place = state.ranges.find(text);
        if (place != state.ranges.end()) return &place->second;
        return &state.ranges.emplace(text, first_range(program_, id, dates_)).first->second;
    }

    static bool note_known(const std::string& text, bool known, State& state) {
        Range& range = state.ranges.try_emplace("known " + text, Range{true}).first->second;
        range.keep(Operator::equal, Number{known ? 1 : 0});
        return !range.is_empty();
    }

    [[nodiscard]] const std::vector<ExpressionId>& operands_of(ExpressionId id) const {
        const checking::Expression& expression = program_[id].expression;
        if (const auto* all = std::get_if<checking::AllOf>(&expression)) return all->operands;
        return std::get<checking::AnyOf>(expression).operands;
    }

    const Program& program_;
    const std::optional<DateLimits>& dates_;
    Numbering numbers_;
    int steps_ = 0;
};

}  // namespace

bool contradict(const Program& program, const std::vector<Claim>& claims, const Surroundings& around,
                const std::optional<DateLimits>& dates) {
    const auto shared = std::make_shared<const Surroundings>(around);
    Search::State state;
    for (const Claim& claim : claims) state.pending.push_back({claim.condition, claim.holds, shared});
    Search search{program, dates};
    return !search.possible(std::move(state));
}

}  // namespace zhunsheng::linting
