// Procedure in the decision.

#include <utility>

#include "adjudication/fact_sets.h"
#include "adjudication/wording.h"
#include "adjudication/write_decision.h"
#include "rulebook/closed_words.h"

namespace zhunsheng::adjudication {

namespace {

constexpr int step_weight = 1;
constexpr int bar_weight = 6;  // what would settle everything comes first

ProcedureResult write_step(const CaseFile& file, const Findings& found, const ProceduralStep& step) {
    const HeldRule& held = step.held;
    const checking::Rule& rule = file.program.rules[held.rule];
    const auto& procedure = std::get<checking::Procedure>(rule.then);
    ProcedureResult result;
    result.rule = rule.id;
    result.title = rule.name;
    result.kind =
        rulebook::word_for(rulebook::WordSet::procedure_kind, static_cast<std::uint8_t>(procedure.kind)).en;
    result.answer = to_answer(held.verdict.truth);
    result.duty = to_duty(procedure.duty);
    result.by = procedure.by;
    if (step.from) result.from = step.from->to_iso();
    if (step.due) result.due = step.due->to_iso();
    result.beyond_calendar = step.beyond_calendar;
    result.bars_penalties = procedure.is_bar();
    if (held.act) result.for_findings = finding_ids(found, {*held.act});
    result.basis = bases_of(file, held.basis, held.when);
    result.references = references_of(file, rule, held.act_day);
    result.because = reasons_of(file, held.verdict.grounds);
    std::vector<Fact> needs = step.date_needs;
    if (held.verdict.truth == Truth::unknown) unite(needs, held.verdict.needs);
    result.needs = pointers_of(file, needs);
    result.doubts = doubts_of(file, held.rule, held.verdict.grounds);
    if (file.explains) result.note = rule.note;
    return result;
}

}  // namespace

void write_procedure(const CaseFile& file, const Findings& found, DecisionResult& decision,
                     QuestionList& questions) {
    for (const ProceduralStep& step : found.procedure) {
        decision.procedure.push_back(write_step(file, found, step));
        if (step.held.verdict.truth == Truth::unknown) {
            const auto& procedure = std::get<checking::Procedure>(file.program.rules[step.held.rule].then);
            questions.wait_for(step.held.verdict.needs, "procedure:" + decision.procedure.back().rule,
                               procedure.is_bar() ? bar_weight : step_weight);
        }
    }
}

}  // namespace zhunsheng::adjudication
