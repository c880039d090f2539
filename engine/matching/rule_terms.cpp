// Tells facts and simple comparisons from all else.

#include "matching/rule_terms.h"

#include <algorithm>
#include <utility>

namespace zhunsheng::matching {
namespace {

using syntax::Operator;
using values::Kind;

class TermTaker {
public:
    explicit TermTaker(const Conditions& conditions) : conditions_(conditions) {}

    [[nodiscard]] Term term(NodeId id) const {
        if (const auto* negation = std::get_if<NotNode>(&conditions_[id].what)) {
            Term negated = term(negation->operand);
            if (negated.kind != Term::Kind::range) {
                negated.wanted = !negated.wanted;
                return negated;
            }
            return of_negated(negation->operand).value_or(truth(id));
        }
        if (const auto* comparison = std::get_if<CompareNode>(&conditions_[id].what)) {
            return compared(comparison->relation, *comparison).value_or(truth(id));
        }
        if (const auto* among = std::get_if<AmongNode>(&conditions_[id].what)) {
            if (is_fact(among->element)) {
                Term term{Term::Kind::equal, among->element};
                term.values = among->constants;
                return term;
            }
        }
        return truth(id);
    }

private:
    [[nodiscard]] static Term truth(NodeId id) { return Term{Term::Kind::truth, id}; }

    /// What has a cell that may be compared with constants of many rules.
    [[nodiscard]] bool is_fact(NodeId id) const {
        const auto& what = conditions_[id].what;
        return std::holds_alternative<ReadNode>(what) || std::holds_alternative<DefaultNode>(what) ||
               std::holds_alternative<CountNode>(what);
    }

    [[nodiscard]] std::optional<Term> of_negated(NodeId id) const {
        const auto* comparison = std::get_if<CompareNode>(&conditions_[id].what);
        if (comparison == nullptr) return std::nullopt;
        return compared(comparison->relation.negated(), *comparison);
    }

    /// A fact compared with a constant.
    [[nodiscard]] std::optional<Term> compared(Relation relation, const CompareNode& comparison) const {
        const auto* right = std::get_if<ConstantNode>(&conditions_[comparison.right].what);
        if (right != nullptr && is_fact(comparison.left)) {
            return against(relation, comparison.left, right->value);
        }
        const auto* left = std::get_if<ConstantNode>(&conditions_[comparison.left].what);
        if (left == nullptr || !is_fact(comparison.right)) return std::nullopt;
        return against(relation.mirrored(), comparison.right, left->value);
    }

    [[nodiscard]] std::optional<Term> against(Relation relation, NodeId fact, Cell constant) const {
        const Kind kind = conditions_[fact].kind;
        const bool has_order = kind != Kind::text && kind != Kind::choice && kind != Kind::truth;
        Term term{has_order ? Term::Kind::range : Term::Kind::equal, fact};
        if (!has_order) {
            if (relation.less != relation.greater || relation.less == relation.equal) return std::nullopt;
            term.wanted = relation.equal;
            term.values = {constant};
            return term;
        }
        if (relation.less && relation.greater) return std::nullopt;  // two ranges
        if (!relation.less) term.least = relation.equal ? constant : constant + 1;
        if (!relation.greater) term.greatest = relation.equal ? constant : constant - 1;
        return term;
    }

    const Conditions& conditions_;
};

class RuleTaker {
public:
    RuleTaker(const Conditions& conditions, RuleTerms& rule)
        : conditions_(conditions), terms_(conditions), rule_(rule) {}

    void take(NodeId part) {
        const Node& node = conditions_[part];
        if (node.foreign) {
            rule_.foreign = true;
            return;
        }
        if (const auto* some = std::get_if<SomeNode>(&node.what)) {
            if (auto taken = some_item(*some)) {
                rule_.of_some_item.push_back(std::move(*taken));
                return;
            }
        }
        (node.innermost() == 0 ? rule_.of_case : rule_.of_each_item).push_back(terms_.term(part));
    }

private:
    /// Of a list of the case, where all that is asked depends on the item and the case alone.
    [[nodiscard]] std::optional<ItemTerms> some_item(const SomeNode& some) const {
        if (conditions_[some.items.list].innermost() != 0) return std::nullopt;
        ItemTerms taken{some.items.list, some.items.item_level, {}};
        std::vector<NodeId> parts = some.items.filters;
        if (const auto* all = std::get_if<AllNode>(&conditions_[some.body].what)) {
            parts.insert(parts.end(), all->operands.begin(), all->operands.end());
        } else {
            parts.push_back(some.body);
        }
        const unsigned within = 1U | 1U << taken.item_level;
        for (const NodeId part : parts) {
            if ((conditions_[part].levels & ~within) != 0) return std::nullopt;
            taken.terms.push_back(terms_.term(part));
        }
        return taken;
    }

    const Conditions& conditions_;
    TermTaker terms_;
    RuleTerms& rule_;
};

}  // namespace

RuleTerms take_apart(const Conditions& conditions, const std::vector<NodeId>& parts) {
    RuleTerms rule;
    RuleTaker taker(conditions, rule);
    for (const NodeId part : parts) taker.take(part);
    return rule;
}

}  // namespace zhunsheng::matching
