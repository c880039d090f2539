// Counts what rules ask for.

#include "matching/rule_order.h"

#include <algorithm>

namespace zhunsheng::matching {
namespace {

/// Calls `visit` with each term and its column.
template <class Visit>
void each_term(const RuleTerms& rule, Visit visit) {
    for (const Term& term : rule.of_case) visit(Column{Column::of_case, term.fact}, term);
    for (const ItemTerms& item : rule.of_some_item) {
        for (const Term& term : item.terms) visit(Column{item.list, term.fact}, term);
    }
    if (!rule.each) return;
    for (const Term& term : rule.of_each_item) visit(Column{*rule.each, term.fact}, term);
}

}  // namespace

RuleOrder::RuleOrder(const std::vector<RuleTerms>& rules) : rules_(rules.size()) {
    for (const RuleTerms& rule : rules) {
        each_term(rule, [&](const Column& column, const Term& term) {
            Uses& uses = uses_[column];
            ++uses.rules;
            for (const Cell value : term.values) ++uses.values[value];
        });
    }
}

std::optional<Access> RuleOrder::access(const RuleTerms& rule) const {
    std::size_t fewest = rules_ / 2 + 1;
    std::optional<Access> best;
    each_term(rule, [&](const Column& column, const Term& term) {
        if (term.kind != Term::Kind::equal || !term.wanted) return;
        std::size_t sharers = 0;
        for (const Cell value : term.values) sharers += uses_.at(column).values.at(value);
        if (sharers >= fewest) return;
        fewest = sharers;
        best = Access{column, term.values};
    });
    return best;
}

RuleKey RuleOrder::key(const RuleTerms& rule) const {
    RuleKey key{rule.each, std::nullopt, {}, {}};
    if (auto found = access(rule)) {
        key.access = found->column;
        key.access_values = std::move(found->values);
    }
    each_term(rule, [&](const Column& column, const Term& /*term*/) {
        key.columns.emplace_back(uses_.at(column).rules, column);
    });
    std::ranges::sort(key.columns);
    return key;
}

}  // namespace zhunsheng::matching
