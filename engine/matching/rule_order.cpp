// Counts what rules ask for.

#include "matching/rule_order.h"

#include <algorithm>

#include "matching/stripe.h"

namespace zhunsheng::matching {
namespace {

Column column_of(const NodeId* list, const Term& term) {
    return {list == nullptr ? Column::of_case : *list, term.fact};
}

/// An entrance is looked at for every case, so it must lead to enough rules; and a rulebook of few rules has none.
constexpr std::size_t least_behind_entrance = stripe_width / 2;

}  // namespace

RuleOrder::RuleOrder(const std::vector<RuleTerms>& rules, const Conditions& conditions)
    : conditions_(conditions) {
    std::map<Column, std::size_t> wishes;
    for (const RuleTerms& rule : rules) {
        each_term(rule, [&](const NodeId* list, const Term& term) { ++uses_[column_of(list, term)]; });
        const auto wish = access(rule, [](const Column& /*any*/) { return true; });
        if (wish) ++wishes[wish->column];
    }
    if (rules.size() <= stripe_width) return;
    for (const auto& [column, count] : wishes) {
        if (count >= least_behind_entrance) entrances_.insert(column);
    }
}

template <class MayBeEntrance>
std::optional<Access> RuleOrder::access(const RuleTerms& rule, MayBeEntrance may_be) const {
    double fewest = 0.5;
    std::optional<Access> best;
    each_term(rule, [&](const NodeId* list, const Term& term) {
        const bool is_fact = std::holds_alternative<ReadNode>(conditions_[term.fact].what);
        const bool tells = term.kind == Term::Kind::range || (term.kind == Term::Kind::equal && term.wanted);
        if (!is_fact || !tells || term.passed >= fewest || !may_be(column_of(list, term))) return;
        fewest = term.passed;
        best = Access{column_of(list, term), term.values, term.least, term.greatest};
    });
    return best;
}

RuleKey RuleOrder::key(const RuleTerms& rule) const {
    RuleKey key{
        rule.each, access(rule, [&](const Column& column) { return entrances_.contains(column); }), {}};
    each_term(rule, [&](const NodeId* list, const Term& term) {
        const Column column = column_of(list, term);
        key.columns.emplace_back(uses_.at(column), column);
    });
    std::ranges::sort(key.columns);
    return key;
}

void guess_passing(std::vector<RuleTerms>& rules) {
    std::map<Column, std::map<Cell, std::uint32_t>> uses;
    for (const RuleTerms& rule : rules) {
        each_term(rule, [&](const NodeId* list, const Term& term) {
            for (const Cell value : term.values) ++uses[column_of(list, term)][value];
        });
    }
    for (RuleTerms& rule : rules) {
        each_term(rule, [&](const NodeId* list, Term& term) {
            if (term.kind != Term::Kind::equal || !term.wanted) return;
            std::uint32_t sharers = 0;
            for (const Cell value : term.values) sharers += uses[column_of(list, term)][value];
            term.passed = static_cast<double>(sharers) / static_cast<double>(rules.size());
        });
    }
}

}  // namespace zhunsheng::matching
