// Circumstances, and the band they point to.

#include "adjudication/apply_discretion.h"

#include <algorithm>
#include <utility>

namespace zhunsheng::adjudication {

using rulebook::BandReach;
using rulebook::Duty;
using values::Number;

namespace {

const checking::Discretion& discretion_of(const CaseFile& file, const Circumstance& circumstance) {
    return std::get<checking::Discretion>(file.program.rules[circumstance.rule].then);
}

std::optional<Circumstance> look_at(CaseFile& file, std::uint32_t index, const ActOfCase& act) {
    const checking::Rule& rule = file.program.rules[index];
    const bool about_act = !rule.against.empty();
    if (about_act && !rule.answers(act.violation)) return std::nullopt;
    evaluation::Situation situation;
    if (about_act) situation.act = &act.context;
    if (file.excludes(rule, situation)) return std::nullopt;
    Circumstance found;
    found.rule = index;
    found.when = file.law_day(rule.instrument, act.when);
    found.basis = file.possible(rule.basis, found.when);
    if (found.basis.empty()) return std::nullopt;
    found.verdict = file.judge_in_force(rule.basis, found.when, {});
    found.verdict.and_also(file.judge_conditions(rule, situation));
    const bool spoken_for = !found.verdict.supports.empty();
    if (found.verdict.truth == Truth::no || (found.verdict.truth == Truth::unknown && !spoken_for)) {
        return std::nullopt;
    }
    return found;
}

/// The bands of the circumstances that hold and have this duty, lightest first.
std::vector<std::uint16_t> bands_with(const CaseFile& file, const std::vector<Circumstance>& circumstances,
                                      bool must) {
    std::vector<std::uint16_t> bands;
    for (const Circumstance& circumstance : circumstances) {
        const checking::Discretion& discretion = discretion_of(file, circumstance);
        if (circumstance.verdict.truth != Truth::yes || (discretion.duty == Duty::must) != must) continue;
        bands.push_back(discretion.band);
    }
    std::sort(bands.begin(), bands.end());
    return bands;
}

void choose_band(const checking::LegalOrder& order, std::vector<std::uint16_t> bands, BandOfAct& act) {
    const std::uint16_t usual = order.usual_band.value_or(0);
    if (bands.empty()) {
        act.band = order.usual_band;
        return;
    }
    if (order.bands[bands.front()].reach == BandReach::none) {
        act.band = bands.front();
    } else if (bands.front() < usual && bands.back() > usual) {
        act.mixed = true;
    } else {
        act.band = bands.front() < usual ? bands.back() : bands.front();
    }
}

}  // namespace

std::vector<BandOfAct> apply_discretion(CaseFile& file, const std::vector<ActOfCase>& acts) {
    if (file.program.legal_order.bands.empty()) return {};
    std::vector<BandOfAct> found(acts.size());
    for (std::size_t index = 0; index < acts.size(); ++index) {
        BandOfAct& act = found[index];
        for (const std::uint32_t rule : file.program.index.discretions) {
            if (auto circumstance = look_at(file, rule, acts[index])) {
                act.circumstances.push_back(std::move(*circumstance));
            }
        }
        std::vector<std::uint16_t> bands = bands_with(file, act.circumstances, true);
        if (bands.empty()) bands = bands_with(file, act.circumstances, false);
        choose_band(file.program.legal_order, std::move(bands), act);
    }
    return found;
}

std::optional<SuggestedAmount> suggest(const checking::Band& band, const OrderedMeasure& measure) {
    if (!measure.max || (!measure.measure->to && !measure.measure->fixed)) return std::nullopt;
    const Number least = measure.min.value_or(Number{0});
    const Number most = *measure.max;
    if (band.reach == BandReach::none) return SuggestedAmount{Number{0}, Number{0}};
    if (band.reach == BandReach::below) return SuggestedAmount{Number{0}, least};
    const auto span = most.minus(least);
    if (!span || span->is_zero()) return std::nullopt;
    const auto at = [&](const Number& share) -> std::optional<Number> {
        const auto part = span->times(share);
        const auto sum = part ? least.plus(*part) : std::nullopt;
        return sum ? sum->rounded(2) : std::nullopt;
    };
    const auto from = at(band.from);
    const auto to = at(band.to);
    if (!from || !to) return std::nullopt;
    return SuggestedAmount{*from, *to};
}

}  // namespace zhunsheng::adjudication
