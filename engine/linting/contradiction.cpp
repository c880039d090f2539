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
constexpr std::size_t copied_in_a_step = 8;

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
        Claim claim;
        Around around;
        bool is_unknown = false;  ///< claims just that: nothing is known of it
    };
    /// What is still to be looked at, and what was learnt so far.
    struct State {
        std::vector<Task> pending;
        std::vector<std::vector<Task>> choices;  ///< of each, one is so
        std::map<std::string, Range> ranges;
    };

    bool possible(State state) {
        while (!state.pending.empty()) {
            if (++steps_ > most_steps) return true;
            const Task task = std::move(state.pending.back());
            state.pending.pop_back();
            if (!settle(task, state)) return false;
        }
        if (state.choices.empty()) return true;
        const std::vector<Task> choice = std::move(state.choices.back());
        state.choices.pop_back();
        for (const Task& alternative : choice) {
            steps_ += 1 + static_cast<int>((state.ranges.size() + state.choices.size()) / copied_in_a_step);
            if (steps_ > most_steps) return true;
            State branch = state;
            branch.pending.push_back(alternative);
            if (possible(std::move(branch))) return true;
        }
        return false;
    }

private:
    bool settle(const Task& task, State& state) {
        if (task.is_unknown) {
            return note_known(meaning(program_, task.claim.condition, *task.around), false, state);
        }
        return std::visit([&](const auto& expression) { return settle(expression, task, state); },
                          program_[task.claim.condition].expression);
    }

    // Each answers whether what the task claims is still possible.

    bool settle(const checking::Constant& constant, const Task& task, State& /*state*/) {
        const auto* truth = std::get_if<bool>(&constant.value);
        return truth == nullptr || *truth == task.claim.holds;
    }
    bool settle(const checking::Not& negation, const Task& task, State& state) {
        state.pending.push_back({{negation.operand, !task.claim.holds, task.claim.or_unknown}, task.around});
        return true;
    }
    bool settle(const checking::AllOf& all, const Task& task, State& state) {
        return join(all.operands, task, task.claim.holds, state);
    }
    bool settle(const checking::AnyOf& any, const Task& task, State& state) {
        return join(any.operands, task, !task.claim.holds, state);
    }
    bool settle(const checking::Known& known, const Task& task, State& state) {
        return note_known(meaning(program_, known.operand, *task.around), task.claim.holds, state);
    }
    bool settle(const checking::DefinitionRead& read, const Task& task, State& state) {
        if (!task.claim.or_unknown && !settle_as_one(task, state)) return false;
        Surroundings inner = *task.around;
        inner.records = {"case", meaning(program_, read.record, *task.around)};
        const auto& definition = std::get<checking::Definition>(program_.rules[read.rule].then);
        state.pending.push_back({{definition.value, task.claim.holds, task.claim.or_unknown},
                                 std::make_shared<const Surroundings>(std::move(inner))});
        return true;
    }
    bool settle(const checking::Contains& contains, const Task& task, State& state) {
        if (task.claim.or_unknown) return choose_unknown(task, {contains.element}, state);
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
        if (task.claim.holds) range->keep(points);
        if (!task.claim.holds) {
            for (const Number& point : points) range->drop(point);
        }
        return !range->is_empty();
    }
    bool settle(const checking::Compare& compare, const Task& task, State& state) {
        const auto left = constant_of(program_, compare.left);
        const auto right = constant_of(program_, compare.right);
        if (left && right) {
            const auto truth = evaluation::compare(compare.operation, *left, *right);
            return truth != (task.claim.holds ? values::Truth::no : values::Truth::yes);
        }
        if (task.claim.or_unknown) return choose_unknown(task, {compare.left, compare.right}, state);
        if (left) return settle_with(compare.right, turned(compare.operation), *left, task, state);
        if (right) return settle_with(compare.left, compare.operation, *right, task, state);
        return settle_between(compare, task, state);
    }
    template <class Other>
    bool settle(const Other& /*expression*/, const Task& task, State& state) {
        if (task.claim.or_unknown) return choose_unknown(task, {task.claim.condition}, state);
        return settle_as_one(task, state);
    }

    static bool join(const std::vector<ExpressionId>& operands, const Task& task, bool all, State& state) {
        std::vector<Task> tasks;
        for (const ExpressionId operand : operands) {
            tasks.push_back({{operand, task.claim.holds, task.claim.or_unknown}, task.around});
        }
        if (all) {
            state.pending.insert(state.pending.end(), tasks.begin(), tasks.end());
        } else {
            state.choices.push_back(std::move(tasks));
        }
        return true;
    }

    /// What is claimed holds, or it is unknown because one of `terms` is.
    bool choose_unknown(const Task& task, const std::vector<ExpressionId>& terms, State& state) {
        std::vector<Task> choice{{{task.claim.condition, task.claim.holds}, task.around}};
        for (const ExpressionId term : terms) {
            if (!constant_of(program_, term)) choice.push_back({{term}, task.around, true});
        }
        state.choices.push_back(std::move(choice));
        return true;
    }

    /// An expression compared with a constant.
    bool settle_with(ExpressionId id, Operator operation, const Value& constant, const Task& task,
                     State& state) {
        if (const auto* truth = std::get_if<bool>(&constant)) {
            const bool holds = (*truth == (operation == Operator::equal)) == task.claim.holds;
            state.pending.push_back({{id, holds}, task.around});
            return true;
        }
        const auto number = numbers_.of(constant);
        if (!number) return settle_as_one(task, state);
        Range* range = range_of(id, *task.around, state);
        if (range == nullptr) return false;
        range->keep(task.claim.holds ? operation : opposite(operation), *number);
        return !range->is_empty();
    }

    /// Two expressions compared: the sign of their difference is -1, 0 or 1.
    bool settle_between(const checking::Compare& compare, const Task& task, State& state) {
        std::string left = meaning(program_, compare.left, *task.around);
        std::string right = meaning(program_, compare.right, *task.around);
        if (!note_known(left, true, state) || !note_known(right, true, state)) return false;
        Operator operation = task.claim.holds ? compare.operation : opposite(compare.operation);
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
        Range* range = range_of(task.claim.condition, *task.around, state);
        if (range == nullptr) return false;
        range->keep(Operator::equal, Number{task.claim.holds ? 1 : 0});
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
    for (const Claim& claim : claims) state.pending.push_back({claim, shared});
    Search search{program, dates};
    return !search.possible(std::move(state));
}

}  // namespace zhunsheng::linting
