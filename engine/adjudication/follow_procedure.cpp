// Procedure rules applied to acts and to the case.

#include "adjudication/follow_procedure.h"

#include <algorithm>
#include <utility>

#include "adjudication/fact_sets.h"
#include "evaluation/operators.h"

namespace zhunsheng::adjudication {

namespace {

const checking::Procedure& procedure_of(const CaseFile& file, const ProceduralStep& step) {
    return std::get<checking::Procedure>(file.program.rules[step.held.rule].then);
}

/// Working days can be counted only in years of which the calendar holds the days off.
bool holds_year_of(const CaseFile& file, const values::Date& day) {
    const auto& holidays = file.program.calendar.holidays;  // sorted
    const auto of_year = std::ranges::lower_bound(holidays, day.year(), {}, &values::Date::year);
    return of_year != holidays.end() && of_year->year() == day.year();
}

/// The day itself if it is worked.
values::Date next_workday(const values::Calendar& calendar, values::Date day) {
    while (!calendar.is_workday(day)) {
        const auto next = values::Date::from_days(std::int64_t{day.days()} + 1);
        if (!next) break;
        day = *next;
    }
    return day;
}

void work_out_days(CaseFile& file, const checking::Procedure& procedure, ProceduralStep& step) {
    if (!procedure.from) return;
    const evaluation::Situation& situation = step.held.situation;
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
        evaluation::calculate(syntax::Operator::plus, *step.from, *period, file.program.calendar);
    const auto* last = std::get_if<values::Date>(&due.value);
    if (last == nullptr) return;
    step.due = procedure.put_off ? next_workday(file.program.calendar, *last) : *last;
    const bool counts_workdays = period->working_days != 0 || procedure.put_off;
    step.beyond_calendar = counts_workdays && !holds_year_of(file, *step.due);
}

}  // namespace

std::vector<ProceduralStep> follow_procedure(CaseFile& file, const std::vector<std::uint32_t>& rules,
                                             const std::vector<ActOfCase>& acts) {
    std::vector<ProceduralStep> steps;
    hold_rules(file, rules, acts, [&](HeldRule&& held) {
        ProceduralStep& step = steps.emplace_back();
        step.held = std::move(held);
        work_out_days(file, procedure_of(file, step), step);
    });
    return steps;
}

namespace {

bool bars(const checking::Procedure& procedure, const checking::Measure& measure) {
    if (procedure.bars_penalties && measure.penalty) return true;
    return std::find(procedure.bars.begin(), procedure.bars.end(), measure.kind) != procedure.bars.end();
}

/// Sets the measures of a candidate aside for `rule` that `is_barred` says.
template <class IsBarred>
void bar(std::size_t index, std::uint32_t rule, IsBarred is_barred, ChosenSanctions& chosen) {
    const auto bar_in = [&](std::vector<OrderedMeasure>& measures) {
        for (OrderedMeasure& measure : measures) {
            if (measure.gives_way_to || !is_barred(*measure.measure)) continue;
            measure.gives_way_to = rule;
            chosen.set_aside.push_back(
                {index, rule, rulebook::Principle::explicit_, Truth::yes, measure.measure});
        }
    };
    bar_in(chosen.candidates[index].institution);
    for (OrderedForPerson& person : chosen.candidates[index].persons) bar_in(person.measures);
}

}  // namespace

void bar_by_procedure(const CaseFile& file, const std::vector<ProceduralStep>& steps,
                      ChosenSanctions& chosen) {
    for (const ProceduralStep& step : steps) {
        const checking::Procedure& procedure = procedure_of(file, step);
        if (step.held.verdict.truth != Truth::yes || !procedure.is_bar()) continue;
        for (std::size_t index = 0; index < chosen.candidates.size(); ++index) {
            const Candidate& candidate = chosen.candidates[index];
            if (candidate.set_aside || (step.held.act && candidate.act != *step.held.act)) continue;
            bar(
                index, step.held.rule,
                [&](const checking::Measure& measure) { return bars(procedure, measure); }, chosen);
        }
    }
}

void bar_by_discretion(const CaseFile& file, const std::vector<BandOfAct>& bands, ChosenSanctions& chosen) {
    for (std::size_t index = 0; index < chosen.candidates.size(); ++index) {
        const Candidate& candidate = chosen.candidates[index];
        if (candidate.set_aside || candidate.act >= bands.size()) continue;
        for (const Circumstance& circumstance : bands[candidate.act].circumstances) {
            const auto& discretion =
                std::get<checking::Discretion>(file.program.rules[circumstance.rule].then);
            const bool exempts =
                file.program.legal_order.bands[discretion.band].reach == rulebook::BandReach::none;
            const bool certain =
                circumstance.verdict.truth == Truth::yes && discretion.duty == rulebook::Duty::must;
            if (!exempts || !certain) continue;
            bar(
                index, circumstance.rule, [](const checking::Measure& measure) { return measure.penalty; },
                chosen);
        }
    }
}

}  // namespace zhunsheng::adjudication
