// Procedure rules applied to acts and to the case.

#include "adjudication/follow_procedure.h"

#include <algorithm>
#include <utility>

#include "adjudication/fact_sets.h"
#include "evaluation/operators.h"

namespace zhunsheng::adjudication {

namespace {

const checking::Procedure& procedure_of(const CaseFile& file, const ProceduralStep& step) {
    return std::get<checking::Procedure>(file.program.rules[step.rule].then);
}

/// Working days can be counted only in years of which the calendar holds the days off.
bool counts_beyond_calendar(const CaseFile& file, const values::Period& period, const values::Date& due) {
    if (period.working_days == 0) return false;
    const auto& holidays = file.program.calendar.holidays;
    return std::none_of(holidays.begin(), holidays.end(),
                        [&](const values::Date& day) { return day.year() == due.year(); });
}

void work_out_days(CaseFile& file, const checking::Procedure& procedure,
                   const evaluation::Situation& situation, ProceduralStep& step) {
    if (!procedure.from) return;
    const ObservationId from = file.evaluator.observe(*procedure.from, situation);
    const auto* start = std::get_if<values::Date>(&file.evaluator.value(from));
    if (start == nullptr) {
        unite(step.date_needs, file.needs_of(from));
        return;
    }
    step.from = *start;
    if (!procedure.period) return;
    const ObservationId length = file.evaluator.observe(*procedure.period, situation);
    unite(step.date_needs, file.needs_of(length));
    const auto* period = std::get_if<values::Period>(&file.evaluator.value(length));
    if (period == nullptr) return;
    const evaluation::Outcome due =
        evaluation::calculate(syntax::Operator::plus, *start, *period, file.program.calendar);
    const auto* last = std::get_if<values::Date>(&due.value);
    if (last == nullptr) return;
    step.due = *last;
    step.beyond_calendar = counts_beyond_calendar(file, *period, *last);
}

std::optional<ProceduralStep> follow(CaseFile& file, std::uint32_t index, const std::vector<ActOfCase>& acts,
                                     std::optional<std::size_t> act) {
    const checking::Rule& rule = file.program.rules[index];
    ProceduralStep step;
    step.rule = index;
    step.act = act;
    step.act_day = act ? acts[*act].when : file.act_date(std::nullopt);
    step.when = file.law_day(rule.instrument, step.act_day);
    step.basis = file.possible(rule.basis, step.when);
    if (step.basis.empty()) return std::nullopt;
    evaluation::Situation situation;
    if (act) {
        situation.act = &acts[*act].context;
        step.verdict = {acts[*act].answer, {}, acts[*act].needs, {}};
    }
    step.verdict.and_also(file.judge_in_force(rule.basis, step.when, file.act_date_facts(std::nullopt)));
    step.verdict.and_also(file.judge_conditions(rule, situation));
    if (step.verdict.truth == Truth::no) return std::nullopt;
    work_out_days(file, procedure_of(file, step), situation, step);
    return step;
}

}  // namespace

std::vector<ProceduralStep> follow_procedure(CaseFile& file, const std::vector<ActOfCase>& acts,
                                             ProcedurePart part) {
    std::vector<ProceduralStep> steps;
    for (std::uint32_t index = 0; index < file.program.rules.size(); ++index) {
        const checking::Rule& rule = file.program.rules[index];
        const auto* procedure = std::get_if<checking::Procedure>(&rule.then);
        if (procedure == nullptr || procedure->bars_penalties != (part == ProcedurePart::bars)) continue;
        if (rule.against.empty()) {
            if (auto step = follow(file, index, acts, std::nullopt)) steps.push_back(std::move(*step));
            continue;
        }
        for (std::size_t act = 0; act < acts.size(); ++act) {
            const auto& against = rule.against;
            if (std::find(against.begin(), against.end(), acts[act].violation) == against.end()) continue;
            if (auto step = follow(file, index, acts, act)) steps.push_back(std::move(*step));
        }
    }
    return steps;
}

void bar_penalties(const CaseFile& file, const std::vector<ProceduralStep>& steps, ChosenSanctions& chosen) {
    const auto bar = [&](const ProceduralStep& step, std::size_t candidate,
                         std::vector<OrderedMeasure>& measures) {
        for (OrderedMeasure& measure : measures) {
            if (measure.gives_way_to || !file.program.legal_order.measures[measure.measure->kind].penalty)
                continue;
            measure.gives_way_to = step.rule;
            chosen.set_aside.push_back(
                {candidate, step.rule, rulebook::Principle::explicit_, Truth::yes, measure.measure});
        }
    };
    for (const ProceduralStep& step : steps) {
        if (step.verdict.truth != Truth::yes || !procedure_of(file, step).bars_penalties) continue;
        for (std::size_t index = 0; index < chosen.candidates.size(); ++index) {
            Candidate& candidate = chosen.candidates[index];
            if (candidate.set_aside || (step.act && candidate.act != *step.act)) continue;
            bar(step, index, candidate.institution);
            for (OrderedForPerson& person : candidate.persons) bar(step, index, person.measures);
        }
    }
}

}  // namespace zhunsheng::adjudication
