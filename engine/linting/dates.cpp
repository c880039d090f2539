// Rules that ask for dates on which the law that they rest on is not in force.

#include <algorithm>

#include "linting/subject.h"

namespace zhunsheng::linting {

using diagnostics::Code;

namespace {

const checking::Version& version_of(const Program& program, const checking::Citation& citation) {
    return program.instruments[citation.instrument].versions[citation.version];
}

/// When the law that a rule rests on can be applied. By the lighter law, a later version reaches back to earlier acts.
DateLimits limits_of(const Program& program, const checking::Rule& rule) {
    values::Date from = values::Date::latest();
    values::Date to = values::Date::earliest();
    for (const checking::Citation& citation : rule.basis) {
        from = std::min(from, version_of(program, citation).from);
        to = std::max(to, version_of(program, citation).to);
    }
    const bool by_act = program.instruments[rule.instrument].applies_at == rulebook::LawDay::act;
    const bool reaches_back =
        by_act && program.legal_order.find(rulebook::Principle::later_lighter_law) != nullptr;
    DateLimits limits{by_act ? vocabulary::Role::act_date : vocabulary::Role::decided_on, {}, {}};
    if (!reaches_back) limits.from = from;
    if (to != values::Date::latest()) limits.to = to;
    return limits;
}

std::string in_words(const DateLimits& limits) {
    const std::string from = limits.from ? "≥ " + limits.from->to_iso() : std::string{};
    const std::string to = limits.to ? "≤ " + limits.to->to_iso() : std::string{};
    return from + (from.empty() || to.empty() ? "" : ", ") + to;
}

}  // namespace

void advise_on_dates(const Subject& subject) {
    for (std::size_t index = 0; index < subject.program.rules.size(); ++index) {
        const checking::Rule& rule = subject.program.rules[index];
        if (rule.basis.empty() || !rule.when) continue;
        const std::vector<Claim> claims = applies(rule);
        const DateLimits limits = limits_of(subject.program, rule);
        if (contradict(subject.program, claims, {}) || !contradict(subject.program, claims, {}, limits))
            continue;
        subject.report.add(Code::outside_versions, subject.program[*rule.when].span,
                           {rule.id, in_words(limits)});
    }
}

}  // namespace zhunsheng::linting
