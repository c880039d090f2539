// Adjudication step by step, and its results put down as the decision contract has them.

#include "reference/decide.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "reference/other_rules.h"
#include "reference/remarks.h"
#include "reference/words.h"
#include "reference/write_sanctions.h"

namespace zhunsheng::reference {
namespace {

/// From findings to the measures that are left.
WorkedOut work_out(const Desk& desk, bool all) {
    WorkedOut worked;
    worked.findings = find_violations(desk, all);
    worked.acts = find_acts(desk, worked.findings);
    worked.chosen = choose_law(desk, worked.acts, worked.findings);
    const auto met = settle_between_acts(desk, worked.acts, worked.chosen.candidates);
    worked.chosen.set_aside.insert(worked.chosen.set_aside.end(), met.begin(), met.end());
    worked.steps = follow_procedure(desk, worked.acts, true);
    worked.bands = find_bands(desk, worked.acts);
    bar(desk, worked.steps, worked.bands, worked.chosen);
    return worked;
}

class Writer {
public:
    /// `desk` has the case with the measures of `worked` among its facts.
    Writer(const Desk& desk, WorkedOut worked) : desk_(desk), worked_(std::move(worked)) {}

    DecisionResult write() {
        worked_.flags = raise_flags(desk_, worked_.acts);
        for (Step& step : follow_procedure(desk_, worked_.acts, false))
            worked_.steps.push_back(std::move(step));
        write_findings();
        write_sanctions(desk_, worked_, questions_, result_);
        write_flags();
        write_procedure();
        write_remarks(desk_, worked_, questions_, result_);
        return std::move(result_);
    }

private:
    [[nodiscard]] const Rule& rule(int index) const { return at(desk_.book.rules, index); }

    void write_findings() {
        const bool any_raised = std::any_of(worked_.findings.begin(), worked_.findings.end(),
                                            [](const auto& one) { return one.raised; });
        for (int index = 0; index < size_of(worked_.findings); ++index) {
            const FoundViolation& found = at(worked_.findings, index);
            const Violation& violation = at(desk_.book.violations, found.violation);
            FindingResult finding;
            finding.id = "f" + std::to_string(index + 1);
            finding.rule = rule(found.rule).id;
            finding.title = rule(found.rule).name;
            finding.violation = violation.id;
            finding.violation_title = violation.label;
            finding.answer = answer_of(found.verdict.truth);
            finding.raised = found.raised;
            finding.on = {found.item < 0 ? "" : desk_.facts.pointer(desk_.book.vocabulary, found.item)};
            write_sector(found.sector, finding);
            finding.basis = bases_of(desk_, found.basis, found.when);
            finding.references = references_of(desk_, rule(found.rule), found.when);
            finding.because = reasons_of(desk_, found.verdict.grounds);
            const bool open = found.verdict.truth == Truth::unknown;
            if (open) finding.needs = pointers_of(desk_, found.verdict.needs);
            finding.doubts = doubts_of(desk_.book, rule(found.rule), found.verdict.definitions);
            finding.note = rule(found.rule).note;
            if (open && (found.raised || !any_raised)) questions_.ask(found.verdict.needs, finding.id, 8);
            result_.findings.push_back(std::move(finding));
        }
    }

    void write_sector(const Value& sector, FindingResult& finding) const {
        const auto* choice = std::get_if<Choice>(&sector);
        if (choice == nullptr) return;
        for (const RecordType& record : desk_.book.vocabulary.records) {
            const int field = record.find(Role::sector);
            if (field < 0) continue;
            const int index = at(record.fields, field).type.index;
            const auto& value = at(at(desk_.book.vocabulary.enumerations, index).values, choice->index);
            finding.sector = value.id;
            finding.sector_title = value.label;
        }
    }

    void write_flags() {
        const std::map<FlagKind, std::tuple<std::vector<FlagResult>*, const char*, int>> places{
            {FlagKind::criminal_transfer, {&result_.criminal_transfer, "criminal_transfer", 6}},
            {FlagKind::blacklist, {&result_.blacklist, "blacklist", 5}},
            {FlagKind::referral, {&result_.referral, "referral", 2}},
            {FlagKind::escalation, {&result_.escalation, "escalation", 1}}};
        for (const RaisedFlag& raised : worked_.flags) {
            const auto& [list, name, weight] = places.at(rule(raised.held.rule).flag);
            list->push_back(describe(raised));
            if (raised.held.verdict.truth == Truth::unknown)
                questions_.ask(raised.held.verdict.needs, name, weight);
        }
        // What holds before what is open, what must be done before what may.
        const auto place = [](const FlagResult& flag) {
            const int duty = flag.duty == DutyKind::must ? 0 : flag.duty == DutyKind::consult ? 1 : 2;
            return std::pair{-static_cast<int>(flag.answer), duty};
        };
        for (const auto& [kind, entry] : places) {
            auto& list = *std::get<0>(entry);
            std::stable_sort(list.begin(), list.end(),
                             [&](const auto& one, const auto& other) { return place(one) < place(other); });
        }
    }

    [[nodiscard]] FlagResult describe(const RaisedFlag& raised) const {
        const Rule& flag = rule(raised.held.rule);
        FlagResult result;
        result.crime = flag.crime;
        result.to = flag.to;
        result.deadline = flag.deadline;
        for (const FoundThreshold& found : raised.thresholds) {
            ThresholdResult& threshold = result.thresholds.emplace_back();
            threshold.title = found.threshold->name;
            threshold.reached = answer_of(found.reached);
            threshold.money = found.threshold->quantity.type.is(Kind::money);
            const auto* quantity = std::get_if<Fraction>(&found.quantity);
            const auto* bound = std::get_if<Fraction>(&found.bound);
            if (quantity != nullptr) threshold.quantity = quantity->decimal();
            if (bound != nullptr) threshold.threshold = bound->decimal();
            if (found.reached == Truth::yes) threshold.missing = "0";
            if (found.reached == Truth::no) {
                const auto missing = bound->plus(quantity->negated());
                if (!missing) desk_.evaluator.note_overflow();
                threshold.missing = missing.value_or(Fraction{}).decimal();
            }
            threshold.needs = pointers_of(desk_, found.needs);
        }
        describe_held(raised.held, result);
        if (raised.held.verdict.truth == Truth::unknown)
            result.needs = pointers_of(desk_, raised.held.verdict.needs);
        return result;
    }

    void write_procedure() {
        for (const Step& step : worked_.steps) {
            const Rule& procedure = rule(step.held.rule);
            const bool bars = procedure.bars_penalties || !procedure.bars.empty();
            ProcedureResult result;
            result.kind = procedure.procedure;
            result.by = procedure.by;
            if (step.from) result.from = text_of(*step.from);
            if (step.due) result.due = text_of(*step.due);
            result.beyond_calendar = step.beyond_calendar;
            result.bars_penalties = bars;
            describe_held(step.held, result);
            std::set<Fact> needs = step.date_needs;
            if (step.held.verdict.truth == Truth::unknown) {
                needs.insert(step.held.verdict.needs.begin(), step.held.verdict.needs.end());
                questions_.ask(step.held.verdict.needs, "procedure:" + procedure.id, bars ? 6 : 1);
            }
            result.needs = pointers_of(desk_, needs);
            result_.procedure.push_back(std::move(result));
        }
    }

    /// What flags and steps of procedure have in common.
    template <class Result>
    void describe_held(const Held& held, Result& result) const {
        result.rule = rule(held.rule).id;
        result.title = rule(held.rule).name;
        result.answer = answer_of(held.verdict.truth);
        result.duty = rule(held.rule).duty;
        result.for_findings = ids_of(worked_, held.act);
        result.basis = bases_of(desk_, held.basis, held.when);
        result.references = references_of(desk_, rule(held.rule), held.act_day);
        result.because = reasons_of(desk_, held.verdict.grounds);
        result.doubts = doubts_of(desk_.book, rule(held.rule), held.verdict.definitions);
        result.note = rule(held.rule).note;
    }

    const Desk& desk_;
    WorkedOut worked_;
    Questions questions_;
    DecisionResult result_;
};

}  // namespace

std::optional<DecisionResult> decide(const Rulebook& book, const Case& facts, Day decided_on, bool all) {
    const int field = book.vocabulary.records.front().find(Role::decided_on);
    if (field >= 0) {
        const auto* given = std::get_if<Day>(&facts.at({0, field}).value);
        if (given != nullptr) decided_on = *given;
    }
    const Desk before{book, facts, decided_on};
    WorkedOut worked = work_out(before, all);
    std::vector<int> bands;
    for (const BandOfAct& act : worked.bands) bands.push_back(act.band);
    const Case all_facts = with_outcome(before, worked.chosen, bands);
    const Desk after{book, all_facts, decided_on};
    DecisionResult result = Writer{after, std::move(worked)}.write();
    if (before.evaluator.overflowed() || after.evaluator.overflowed()) return std::nullopt;
    return result;
}

}  // namespace zhunsheng::reference
