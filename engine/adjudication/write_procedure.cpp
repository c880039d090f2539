// Procedure in the decision.

#include <utility>

#include "adjudication/fact_sets.h"
#include "adjudication/wording.h"
#include "adjudication/write_decision.h"
#include "rulebook/closed_words.h"

namespace zhunsheng::adjudication {

namespace {

constexpr int procedure_weight = 1;

ProcedureResult write_step(const CaseFile& file, const Findings& found, const ProceduralStep& step) {
    const checking::Rule& rule = file.program.rules[step.rule];
    const auto& procedure = std::get<checking::Procedure>(rule.then);
    ProcedureResult result;
    result.rule = rule.id;
    result.title = rule.name;
    result.kind =
        rulebook::word_for(rulebook::WordSet::procedure_kind, static_cast<std::uint8_t>(procedure.kind)).en;
    result.answer = to_answer(step.verdict.truth);
    result.duty = to_duty(procedure.duty);
    result.by = procedure.by;
    if (step.from) result.from = step.from->to_iso();
    if (step.due) result.due = step.due->to_iso();
    result.beyond_calendar = step.beyond_calendar;
    result.bars_penalties = procedure.bars_penalties;
    if (step.act) result.for_findings = finding_ids(found, {*step.act});
    result.basis = bases_of(file, step.basis, step.when);
    result.references = references_of(file, rule, step.act_day);
    result.because = reasons_of(file, step.verdict.grounds);
    std::vector<Fact> needs = step.date_needs;
    if (step.verdict.truth == Truth::unknown) unite(needs, step.verdict.needs);
    result.needs = pointers_of(file, needs);
    result.doubts = rule.doubts;
    result.note = rule.note;
    return result;
}

}  // namespace

void write_procedure(const CaseFile& file, const Findings& found, DecisionResult& decision,
                     QuestionList& questions) {
    for (const ProceduralStep& step : found.procedure) {
        decision.procedure.push_back(write_step(file, found, step));
        if (step.verdict.truth == Truth::unknown) {
            questions.wait_for(step.verdict.needs, "procedure:" + decision.procedure.back().rule,
                               procedure_weight);
        }
    }
}

}  // namespace zhunsheng::adjudication
