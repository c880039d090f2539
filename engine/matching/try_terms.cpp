// Asks every term of every case.

#include "matching/try_terms.h"

#include <algorithm>

#include "matching/work_out.h"

namespace zhunsheng::matching {
namespace {

/// Whether a cell passes; an unknown one may.
bool passes(const Term& term, Cell value) {
    if (!is_known(value)) return true;
    switch (term.kind) {
        case Term::Kind::truth: return (value != 0) == term.wanted;
        case Term::Kind::equal: return std::ranges::binary_search(term.values, value) == term.wanted;
        case Term::Kind::range: break;
    }
    return term.least <= value && value <= term.greatest;
}

bool passes(const Conditions& conditions, Worker& worker, Sheet& sheet, const NodeId* list,
            const Term& term) {
    Rows rows{};
    const std::uint16_t level = conditions[term.fact].innermost();
    if (list == nullptr || level == 0) return passes(term, worker.value(term.fact, rows));
    const Cell items = worker.value(*list, rows);
    if (!is_known(items)) return true;
    return std::ranges::any_of(sheet.rows_of(items), [&](std::uint32_t item) {
        rows[level] = item;
        return passes(term, worker.value(term.fact, rows));
    });
}

}  // namespace

void TermTrial::add(Sheet& sheet) {
    Worker worker(conditions_, sheet);
    for (RuleTerms& rule : rules_) {
        each_term(rule, [&](const NodeId* list, Term& term) {
            if (cases_ == 0) term.passed = 0;
            if (passes(conditions_, worker, sheet, list, term)) term.passed += 1;
        });
    }
    ++cases_;
}

void TermTrial::finish() {
    for (RuleTerms& rule : rules_) {
        each_term(rule,
                  [&](const NodeId* /*list*/, Term& term) { term.passed /= static_cast<double>(cases_); });
    }
}

}  // namespace zhunsheng::matching
