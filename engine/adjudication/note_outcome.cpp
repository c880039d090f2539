// Measures become records of the frame.

#include "adjudication/note_outcome.h"

#include <utility>

#include "adjudication/fact_sets.h"

namespace zhunsheng::adjudication {

using vocabulary::Role;

namespace {

/// The first value of the enumeration stands for the institution, the second for a person.
enum class Target : std::uint16_t { institution, person };

class OutcomeNotes {
public:
    OutcomeNotes(CaseFile& file, const std::vector<BandOfAct>& bands, std::uint16_t list)
        : file_(file),
          bands_(bands),
          list_(list),
          type_(file.program.vocabulary.root_record().fields[list].type.index) {}

    void note(const Candidate& candidate, const OrderedMeasure& measure, Target target) {
        if (measure.gives_way_to) return;
        const std::uint16_t kind = measure.measure->kind;
        record_ = file_.frame.add_record(type_, facts::Frame::root(), list_,
                                         static_cast<std::uint32_t>(items_.size()));
        items_.emplace_back(record_);
        waits_for_ = measure.amount_needs;
        if (measure.verdict.truth == Truth::unknown) unite(waits_for_, measure.verdict.needs);
        set(Role::measure_kind, values::Choice{kind});
        set(Role::measure_target, values::Choice{static_cast<std::uint16_t>(target)});
        set(Role::measure_holds, values::from_truth(measure.verdict.truth));
        set(Role::measure_is_penalty, measure.measure->penalty);
        set(Role::measure_for_life, measure.measure->for_life);
        const bool from_nothing = measure.measure->to && !measure.measure->from;  // "up to"
        set(Role::amount_min, measure.min    ? Value{*measure.min}
                              : from_nothing ? Value{values::Number{0}}
                                             : Value{});
        set(Role::amount_max, measure.max ? Value{*measure.max} : Value{});
        const bool has_band = candidate.act < bands_.size() && bands_[candidate.act].band;
        set(Role::measure_band, has_band ? Value{values::Choice{*bands_[candidate.act].band}} : Value{});
    }

    void finish() { file_.frame.set_list(facts::Frame::root(), list_, items_); }

private:
    void set(Role role, Value value) {
        const auto field = file_.program.vocabulary.records[type_].find(role);
        if (!field) return;
        if (!values::is_known(value)) file_.derived_needs[{record_, *field}] = waits_for_;
        file_.frame.set(record_, *field, value);
    }

    CaseFile& file_;
    const std::vector<BandOfAct>& bands_;
    std::uint16_t list_;
    std::uint16_t type_;
    RecordId record_;
    std::vector<Fact> waits_for_;
    std::vector<Value> items_;
};

}  // namespace

void note_outcome(CaseFile& file, const ChosenSanctions& chosen, const std::vector<BandOfAct>& bands) {
    if (!file.program.roles.ordered) return;
    OutcomeNotes notes{file, bands, *file.program.roles.ordered};
    for (const Candidate& candidate : chosen.candidates) {
        if (candidate.set_aside) continue;
        for (const OrderedMeasure& measure : candidate.institution) {
            notes.note(candidate, measure, Target::institution);
        }
        for (const OrderedForPerson& person : candidate.persons) {
            for (const OrderedMeasure& measure : person.measures)
                notes.note(candidate, measure, Target::person);
        }
    }
    notes.finish();
    file.probe.forget();
}

}  // namespace zhunsheng::adjudication
