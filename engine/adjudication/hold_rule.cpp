// Verdict, basis and day of a rule for an act or the case.

#include "adjudication/hold_rule.h"

namespace zhunsheng::adjudication {

std::optional<HeldRule> hold_rule(CaseFile& file, std::uint32_t rule_index,
                                  const std::vector<ActOfCase>& acts, std::optional<std::size_t> act) {
    const checking::Rule& rule = file.program.rules[rule_index];
    HeldRule held;
    if (act) held.situation.act = &acts[*act].context;
    if (file.excludes(rule, held.situation)) return std::nullopt;
    held.rule = rule_index;
    held.act = act;
    held.act_day = act ? acts[*act].when : file.act_date(std::nullopt);
    held.when = file.law_day(rule.instrument, held.act_day);
    held.basis = file.possible(rule.basis, held.when);
    if (held.basis.empty() && !rule.basis.empty()) return std::nullopt;
    if (act) {
        held.verdict = {acts[*act].answer, {}, acts[*act].needs, {}};
    }
    held.verdict.and_also(file.judge_in_force(
        rule.basis, held.when,
        act ? file.act_date_facts(acts[*act].context) : file.act_date_facts(std::nullopt)));
    held.verdict.and_also(file.judge_conditions(rule, held.situation));
    if (held.verdict.truth == Truth::no) return std::nullopt;
    return held;
}

}  // namespace zhunsheng::adjudication
