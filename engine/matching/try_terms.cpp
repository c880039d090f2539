// Gathers what facts came to in each case, then counts for each term.

#include "matching/try_terms.h"

#include <algorithm>
#include <span>
#include <utility>

namespace zhunsheng::matching {
namespace {

bool passes(const Term& term, Cell value) {
    switch (term.kind) {
        case Term::Kind::truth: return (value != 0) == term.wanted;
        case Term::Kind::equal: return std::ranges::binary_search(term.values, value) == term.wanted;
        case Term::Kind::range: break;
    }
    return term.least <= value && value <= term.greatest;
}

/// The part of the sorted values beyond which none passes.
template <class Met>
std::span<const Met> that_may_pass(const Term& term, std::span<const Met> met) {
    const bool one_of = term.kind == Term::Kind::equal && term.wanted && !term.values.empty();
    const Cell least = one_of ? term.values.front() : term.least;
    const Cell greatest = one_of ? term.values.back() : term.greatest;
    const auto begin = std::ranges::lower_bound(met, least, {}, &Met::value);
    return {begin, std::ranges::upper_bound(begin, met.end(), greatest, {}, &Met::value)};
}

}  // namespace

TermTrial::TermTrial(const Conditions& conditions, std::vector<RuleTerms>& rules)
    : conditions_(conditions), rules_(rules) {
    for (const RuleTerms& rule : rules) {
        each_term(rule,
                  [&](const NodeId* list, const Term& term) { columns_.try_emplace(column_of(list, term)); });
    }
}

/// What is asked of an item may rest on the case alone.
Column TermTrial::column_of(const NodeId* list, const Term& term) const {
    const bool of_case = list == nullptr || conditions_[term.fact].innermost() == 0;
    return {of_case ? Column::of_case : *list, term.fact};
}

void TermTrial::add(Sheet& sheet) {
    Worker worker(conditions_, sheet);
    for (auto& [column, values] : columns_) add(column, values, worker, sheet);
    ++cases_;
}

void TermTrial::add(const Column& column, Values& values, Worker& worker, const Sheet& sheet) const {
    Rows rows{};
    const std::size_t before = values.met.size();
    bool open = false;
    const auto meet = [&] {
        const Cell value = worker.value(column.fact, rows);
        open = open || !is_known(value);
        values.met.push_back({value, cases_});
    };
    if (column.list == Column::of_case) {
        meet();
    } else if (const Cell items = worker.value(column.list, rows); !is_known(items)) {
        open = true;
    } else {
        for (const std::uint32_t item : sheet.rows_of(items)) {
            rows[conditions_[column.fact].innermost()] = item;
            meet();
        }
    }
    if (!open) return;
    values.met.resize(before);
    ++values.open;
}

std::uint32_t TermTrial::passing(const Term& term, const Values& values) {
    ++counted_;
    std::uint32_t count = values.open;
    for (const Met& met : that_may_pass(term, std::span(values.met))) {
        if (passes(term, met.value) && std::exchange(passed_[met.of_case], counted_) != counted_) ++count;
    }
    return count;
}

void TermTrial::finish() {
    passed_.assign(cases_, 0);
    for (auto& [column, values] : columns_) {
        std::ranges::sort(values.met);
        values.met.erase(std::unique(values.met.begin(), values.met.end()), values.met.end());
    }
    for (RuleTerms& rule : rules_) {
        each_term(rule, [&](const NodeId* list, Term& term) {
            term.passed = static_cast<double>(passing(term, columns_.at(column_of(list, term)))) / cases_;
        });
    }
}

}  // namespace zhunsheng::matching
