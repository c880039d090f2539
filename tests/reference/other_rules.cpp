// Flags, discretion, procedure: each rule for itself.

#include "reference/other_rules.h"

#include <algorithm>
#include <functional>

namespace zhunsheng::reference {
namespace {

bool answers(const Rule& rule, int violation) {
    return std::find(rule.against.begin(), rule.against.end(), violation) != rule.against.end();
}

std::optional<Held> hold(const Desk& desk, int rule_index, const std::vector<OneAct>& acts, int act) {
    const Rule& rule = at(desk.book.rules, rule_index);
    Held held;
    held.rule = rule_index;
    held.act = act;
    held.act_day = act < 0 ? desk.act_day(-1) : at(acts, act).when;
    held.when = desk.law_day(rule.instrument, held.act_day);
    held.basis = desk.possible(rule.basis, held.when);
    if (held.basis.empty() && !rule.basis.empty()) return std::nullopt;
    std::set<Fact> dates = desk.missing_dates(-1);
    if (act >= 0) {
        held.place.act = &at(acts, act).about;
        held.verdict = {at(acts, act).truth, {}, {}, at(acts, act).needs, {}};
        dates = desk.missing_dates(at(acts, act).about);
    }
    held.verdict.and_also(desk.in_force(rule.basis, held.when, dates));
    held.verdict.and_also(desk.conditions(rule, held.place));
    if (held.verdict.truth == Truth::no) return std::nullopt;
    return held;
}

/// A rule against violations for each act of one of them, any other once for the case.
void hold_all(const Desk& desk, const std::vector<OneAct>& acts,
              const std::function<bool(const Rule&)>& selects, const std::function<void(Held)>& visit) {
    for (int rule_index = 0; rule_index < size_of(desk.book.rules); ++rule_index) {
        const Rule& rule = at(desk.book.rules, rule_index);
        if (!selects(rule)) continue;
        for (int act = rule.against.empty() ? -1 : 0; act < (rule.against.empty() ? 0 : size_of(acts));
             ++act) {
            if (act >= 0 && !answers(rule, at(acts, act).violation)) continue;
            if (auto held = hold(desk, rule_index, acts, act)) visit(std::move(*held));
        }
    }
}

FoundThreshold measure_threshold(const Desk& desk, const Threshold& threshold, const Place& place) {
    FoundThreshold found;
    found.threshold = &threshold;
    found.quantity = desk.evaluator.find(threshold.quantity, place).value;
    found.bound = desk.evaluator.find(threshold.reaches, place).value;
    const auto* quantity = std::get_if<Fraction>(&found.quantity);
    const auto* bound = std::get_if<Fraction>(&found.bound);
    found.reached = Truth::unknown;
    if (quantity != nullptr && bound != nullptr)
        found.reached = truth_of(quantity->compared(*bound) != std::strong_ordering::less);
    if (found.reached == Truth::unknown) {
        found.needs = desk.missing(threshold.quantity, place);
        found.needs.merge(desk.missing(threshold.reaches, place));
    }
    return found;
}

}  // namespace

std::vector<RaisedFlag> raise_flags(const Desk& desk, const std::vector<OneAct>& acts) {
    std::vector<RaisedFlag> flags;
    const auto is_flag = [](const Rule& rule) { return rule.kind == RuleKind::flag; };
    hold_all(desk, acts, is_flag, [&](Held held) {
        RaisedFlag flag{std::move(held), {}};
        const Rule& rule = at(desk.book.rules, flag.held.rule);
        Verdict reached;
        if (!rule.thresholds.empty()) reached.truth = Truth::no;
        for (const Threshold& threshold : rule.thresholds) {
            flag.thresholds.push_back(measure_threshold(desk, threshold, flag.held.place));
            const FoundThreshold& found = flag.thresholds.back();
            reached.truth = either(reached.truth, found.reached);
            reached.needs.insert(found.needs.begin(), found.needs.end());
        }
        if (reached.truth != Truth::unknown) reached.needs.clear();
        if (reached.truth == Truth::no) {
            // It stays, to tell how far the case is from each figure.
            flag.held.verdict.truth = Truth::no;
            flag.held.verdict.needs.clear();
        } else {
            flag.held.verdict.and_also(reached);
        }
        flags.push_back(std::move(flag));
    });
    return flags;
}

// Discretion --------------------------------------------------------------------------------------------------------

namespace {

std::vector<int> bands_of(const Desk& desk, const BandOfAct& act, bool must) {
    std::vector<int> bands;
    for (const Circumstance& circumstance : act.circumstances) {
        const Rule& rule = at(desk.book.rules, circumstance.rule);
        if (circumstance.truth == Truth::yes && (rule.duty == DutyKind::must) == must)
            bands.push_back(rule.band);
    }
    std::sort(bands.begin(), bands.end());
    return bands;
}

int choose_band(const LegalOrder& order, const std::vector<int>& bands) {
    int usual = -1;
    for (int band = 0; band < size_of(order.bands); ++band) {
        if (at(order.bands, band).usual) usual = band;
    }
    if (bands.empty()) return usual;
    const int middle = std::max(usual, 0);
    if (at(order.bands, bands.front()).reach == Reach::none) return bands.front();
    if (bands.front() < middle && bands.back() > middle) return -1;
    return bands.front() < middle ? bands.back() : bands.front();
}

}  // namespace

std::vector<BandOfAct> find_bands(const Desk& desk, const std::vector<OneAct>& acts) {
    std::vector<BandOfAct> bands;
    if (desk.book.order.bands.empty()) return bands;
    for (const OneAct& act : acts) {
        BandOfAct& found = bands.emplace_back();
        for (int index = 0; index < size_of(desk.book.rules); ++index) {
            const Rule& rule = at(desk.book.rules, index);
            if (rule.kind != RuleKind::discretion) continue;
            if (!rule.against.empty() && !answers(rule, act.violation)) continue;
            const DayRange when = desk.law_day(rule.instrument, act.when);
            const auto basis = desk.possible(rule.basis, when);
            Place place;
            if (!rule.against.empty()) place.act = &act.about;
            Verdict verdict = desk.in_force(rule.basis, when, {});
            verdict.and_also(desk.conditions(rule, place));
            const bool spoken_for = verdict.truth == Truth::yes || !verdict.supports.empty();
            if (verdict.truth != Truth::no && spoken_for)
                found.circumstances.push_back({index, verdict.truth, basis});
        }
        std::vector<int> chosen = bands_of(desk, found, true);
        if (chosen.empty()) chosen = bands_of(desk, found, false);
        found.band = choose_band(desk.book.order, chosen);
    }
    return bands;
}

std::optional<std::pair<Fraction, Fraction>> suggest(const Desk& desk, const Band& band,
                                                     const Ordered& ordered) {
    if (!ordered.max || (!ordered.measure->to && !ordered.measure->fixed)) return std::nullopt;
    const Fraction least = ordered.min.value_or(Fraction{0});
    if (band.reach == Reach::none) return std::pair{Fraction{0}, Fraction{0}};
    if (band.reach == Reach::below) return std::pair{Fraction{0}, least};
    const auto span = ordered.max->plus(least.negated());
    if (!span || span->is_zero()) return std::nullopt;
    const auto share = [&](int percent) -> std::optional<Fraction> {
        const auto part = span->times(*Fraction::of(percent, 100));
        const auto exact = part ? least.plus(*part) : std::nullopt;
        const auto cents = exact ? exact->times(Fraction{100}) : std::nullopt;
        return cents ? Fraction::of(1, 100)->times(cents->rounded()) : std::nullopt;
    };
    const auto from = share(band.from);
    const auto to = share(band.to);
    if (!from || !to) {
        desk.evaluator.note_overflow();
        return std::nullopt;
    }
    return std::pair{*from, *to};
}

// Procedure ---------------------------------------------------------------------------------------------------------

std::vector<Step> follow_procedure(const Desk& desk, const std::vector<OneAct>& acts, bool bars) {
    std::vector<Step> steps;
    const auto selects = [&](const Rule& rule) {
        return rule.kind == RuleKind::procedure && (rule.bars_penalties || !rule.bars.empty()) == bars;
    };
    const Workdays& workdays = desk.book.workdays;
    hold_all(desk, acts, selects, [&](Held held) {
        Step step;
        step.held = std::move(held);
        const Rule& rule = at(desk.book.rules, step.held.rule);
        if (rule.from) {
            const Value from = desk.evaluator.find(*rule.from, step.held.place).value;
            step.date_needs = desk.missing(*rule.from, step.held.place);
            if (const auto* day = std::get_if<Day>(&from)) step.from = *day;
        }
        if (step.from && rule.period) {
            const Value length = desk.evaluator.find(*rule.period, step.held.place).value;
            step.date_needs = desk.missing(*rule.period, step.held.place);
            const auto* period = std::get_if<Period>(&length);
            if (period != nullptr) step.due = moved(*step.from, *period, 1, workdays);
            while (step.due && rule.put_off && *step.due < last_day() && !workdays.worked(*step.due))
                ++step.due->count;
            const auto of_year = [&](Day holiday) { return year_of(holiday) == year_of(*step.due); };
            step.beyond_calendar = step.due && (rule.put_off || period->working_days != 0) &&
                                   std::none_of(workdays.holidays.begin(), workdays.holidays.end(), of_year);
        }
        steps.push_back(std::move(step));
    });
    return steps;
}

namespace {

void bar_measures(Chosen& chosen, int candidate, int rule,
                  const std::function<bool(const Measure&)>& is_barred) {
    const auto bar_all = [&](std::vector<Ordered>& measures) {
        for (Ordered& ordered : measures) {
            if (ordered.gives_way_to >= 0 || !is_barred(*ordered.measure)) continue;
            ordered.gives_way_to = rule;
            chosen.set_aside.push_back({candidate, rule, Principle::explicit_, Truth::yes, ordered.measure});
        }
    };
    bar_all(at(chosen.candidates, candidate).institution);
    for (OrderedForPerson& person : at(chosen.candidates, candidate).persons) bar_all(person.measures);
}

}  // namespace

void bar(const Desk& desk, const std::vector<Step>& steps, const std::vector<BandOfAct>& bands,
         Chosen& chosen) {
    const auto is_penalty = [&](const Measure& measure) {
        return measure.penalty.value_or(at(desk.book.order.measures, measure.kind).penalty);
    };
    for (const Step& step : steps) {
        if (step.held.verdict.truth != Truth::yes) continue;
        const Rule& rule = at(desk.book.rules, step.held.rule);
        for (int index = 0; index < size_of(chosen.candidates); ++index) {
            const Candidate& candidate = at(chosen.candidates, index);
            if (candidate.set_aside || (step.held.act >= 0 && candidate.act != step.held.act)) continue;
            bar_measures(chosen, index, step.held.rule, [&](const Measure& measure) {
                return (rule.bars_penalties && is_penalty(measure)) ||
                       std::find(rule.bars.begin(), rule.bars.end(), measure.kind) != rule.bars.end();
            });
        }
    }
    for (int index = 0; index < size_of(chosen.candidates); ++index) {
        const Candidate& candidate = at(chosen.candidates, index);
        if (candidate.set_aside || bands.empty()) continue;
        for (const Circumstance& circumstance : at(bands, candidate.act).circumstances) {
            const Rule& rule = at(desk.book.rules, circumstance.rule);
            const bool exempts = at(desk.book.order.bands, rule.band).reach == Reach::none;
            if (exempts && circumstance.truth == Truth::yes && rule.duty == DutyKind::must)
                bar_measures(chosen, index, circumstance.rule, is_penalty);
        }
    }
}

}  // namespace zhunsheng::reference
