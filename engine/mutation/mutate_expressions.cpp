// Changes within expressions: operators, operands, constants.

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "checking/parts.h"
#include "coverage/limit_side.h"
#include "diagnostics/excerpt.h"
#include "mutation/mutant.h"

namespace zhunsheng::mutation {
namespace {

using checking::ExpressionId;
using syntax::Operator;
using syntax::Quantifier;

/// What each comparison may have been meant to be: with the limit on the other side, and turned round.
constexpr std::array<std::pair<Operator, Operator>, 10> slips{{
    {Operator::greater_equal, Operator::greater},
    {Operator::greater_equal, Operator::less},
    {Operator::greater, Operator::greater_equal},
    {Operator::greater, Operator::less_equal},
    {Operator::less_equal, Operator::less},
    {Operator::less_equal, Operator::greater},
    {Operator::less, Operator::less_equal},
    {Operator::less, Operator::greater_equal},
    {Operator::equal, Operator::not_equal},
    {Operator::not_equal, Operator::equal},
}};

template <class Word>
Sentence both(Word word) {
    return {std::string{syntax::canonical(word, true)}, std::string{syntax::canonical(word, false)}};
}

class ExpressionMutator {
public:
    ExpressionMutator(const checking::Program& program, std::uint32_t rule, const text::SourceSet& sources,
                      std::vector<Mutant>& mutants)
        : program_(program), rule_(rule), sources_(sources), mutants_(mutants) {}

    void visit(ExpressionId id) {
        if (!seen_.insert(id.index).second) return;
        std::visit([&](const auto& expression) { mutate(id, expression); }, program_[id].expression);
        for (const ExpressionId part : checking::parts_of(program_[id].expression)) visit(part);
    }

private:
    void add(ExpressionId id, MutationKind kind, checking::Expression with, Sentence said) {
        const checking::TypedExpression& typed = program_[id];
        mutants_.push_back({kind, ExpressionChange{id, {std::move(with), typed.type, typed.span}}, rule_,
                            typed.span, std::move(said)});
    }

    [[nodiscard]] std::string text_of(ExpressionId id) const {
        return diagnostics::on_one_line(program_[id].span, sources_);
    }

    template <class Other>
    void mutate(ExpressionId /*id*/, const Other& /*expression*/) {}

    void mutate(ExpressionId id, const checking::Compare& compare) {
        for (const auto& [from, to] : slips) {
            if (compare.operation != from) continue;
            Sentence said = became(both(from), both(to));
            const std::string text = text_of(id);
            add(id, MutationKind::comparison, checking::Compare{to, compare.left, compare.right},
                {"“" + text + "”中" + said.zh, "in “" + text + "”, " + said.en});
        }
    }

    void mutate(ExpressionId id, const checking::Not& negation) {
        add(id, MutationKind::logic, program_[negation.operand].expression,
            {"“" + text_of(id) + "”删去否定", "the negation of “" + text_of(id) + "” was dropped"});
    }

    void mutate(ExpressionId id, const checking::AllOf& all) {
        Sentence said = became(both(Operator::and_), both(Operator::or_));
        add(id, MutationKind::logic, checking::AnyOf{all.operands},
            {"“" + text_of(id) + "”中" + said.zh, "in “" + text_of(id) + "”, " + said.en});
        drop_operands<checking::AllOf>(id, all.operands);
    }

    void mutate(ExpressionId id, const checking::AnyOf& any) {
        Sentence said = became(both(Operator::or_), both(Operator::and_));
        add(id, MutationKind::logic, checking::AllOf{any.operands},
            {"“" + text_of(id) + "”中" + said.zh, "in “" + text_of(id) + "”, " + said.en});
        drop_operands<checking::AnyOf>(id, any.operands);
    }

    template <class Chain>
    void drop_operands(ExpressionId id, const std::vector<ExpressionId>& operands) {
        for (std::size_t index = 0; index < operands.size(); ++index) {
            Chain rest{operands};
            rest.operands.erase(rest.operands.begin() + static_cast<std::ptrdiff_t>(index));
            add(id, MutationKind::condition, std::move(rest), dropped(text_of(operands[index])));
            mutants_.back().place = program_[operands[index]].span;
        }
    }

    void mutate(ExpressionId id, const checking::Quantify& quantify) {
        const auto exchanged = [&](Quantifier to) {
            checking::Quantify with = quantify;
            with.quantifier = to;
            Sentence said = became(both(quantify.quantifier), both(to));
            add(id, MutationKind::logic, with,
                {"“" + text_of(id) + "”中" + said.zh, "in “" + text_of(id) + "”, " + said.en});
        };
        if (quantify.quantifier == Quantifier::any) exchanged(Quantifier::all);
        if (quantify.quantifier == Quantifier::all) exchanged(Quantifier::any);
        if (quantify.quantifier == Quantifier::none) exchanged(Quantifier::any);
    }

    void mutate(ExpressionId id, const checking::Where& where) {
        add(id, MutationKind::condition, program_[where.list].expression, dropped(text_of(where.condition)));
    }

    void mutate(ExpressionId id, const checking::ConstantList& list) {
        for (std::size_t index = 0; list.values.size() > 1 && index < list.values.size(); ++index) {
            checking::ConstantList rest = list;
            rest.values.erase(rest.values.begin() + static_cast<std::ptrdiff_t>(index));
            const std::string place = std::to_string(index + 1);
            add(id, MutationKind::condition, std::move(rest),
                {"“" + text_of(id) + "”删去第 " + place + " 项",
                 "item " + place + " of “" + text_of(id) + "” was dropped"});
        }
    }

    void mutate(ExpressionId id, const checking::Constant& constant) {
        const values::Kind kind = program_[id].type.kind;
        const auto* number = std::get_if<values::Number>(&constant.value);
        for (const auto direction : {coverage::Direction::down, coverage::Direction::up}) {
            // Facts that count or measure are never below zero: a limit below it says the same as zero does.
            if (number != nullptr && number->is_zero() && direction == coverage::Direction::down) continue;
            const auto near = coverage::neighbour(constant.value, kind, direction);
            if (!near) continue;
            const auto shown = [&](const values::Value& value) {
                return Sentence{coverage::shown(value, kind, explanation::Phrases{Language::chinese}),
                                coverage::shown(value, kind, explanation::Phrases{Language::english})};
            };
            add(id, MutationKind::value, checking::Constant{*near},
                became(shown(constant.value), shown(*near)));
        }
    }

    const checking::Program& program_;
    std::uint32_t rule_;
    const text::SourceSet& sources_;
    std::vector<Mutant>& mutants_;
    std::set<std::uint32_t> seen_;
};

}  // namespace

void mutate_expressions(const checking::Program& program, std::uint32_t rule, const text::SourceSet& sources,
                        std::vector<Mutant>& mutants) {
    ExpressionMutator mutator(program, rule, sources, mutants);
    for (const checking::PlacedExpression& part : checking::expressions_of(program.rules[rule])) {
        mutator.visit(part.id);
    }
}

}  // namespace zhunsheng::mutation
