// Measures ordered become facts that flags and procedure may read.

#include "reference/sanctions.h"

namespace zhunsheng::reference {
namespace {

class Outcome {
public:
    Outcome(const Desk& desk, const std::vector<int>& bands, int list)
        : desk_(desk),
          bands_(bands),
          list_(list),
          type_(at(desk.book.vocabulary.records.front().fields, list).type.index),
          case_(desk.facts) {}

    void note(const Candidate& candidate, const Ordered& ordered, bool on_person) {
        if (ordered.gives_way_to >= 0) return;
        const Measure& measure = *ordered.measure;
        const MeasureKind& kind = at(desk_.book.order.measures, measure.kind);
        record_ = size_of(case_.records);
        const std::size_t fields = at(desk_.book.vocabulary.records, type_).fields.size();
        case_.records.push_back({type_, 0, list_, size_of(items_), std::vector<Given>(fields), {}});
        items_.emplace_back(RecordRef{record_});
        waits_for_ = ordered.amount_needs;
        if (ordered.verdict.truth == Truth::unknown)
            waits_for_.insert(ordered.verdict.needs.begin(), ordered.verdict.needs.end());
        set(Role::measure_kind, Choice{measure.kind});
        set(Role::measure_target, Choice{on_person ? 1 : 0});
        set(Role::measure_holds, value_of(ordered.verdict.truth));
        set(Role::measure_is_penalty, measure.penalty.value_or(kind.penalty));
        set(Role::measure_for_life, measure.for_life);
        const bool from_nothing = measure.to && !measure.from;
        set(Role::amount_min, ordered.min    ? Value{*ordered.min}
                              : from_nothing ? Value{Fraction{0}}
                                             : Value{});
        set(Role::amount_max, ordered.max ? Value{*ordered.max} : Value{});
        const int band = bands_.empty() ? -1 : at(bands_, candidate.act);
        set(Role::measure_band, band < 0 ? Value{} : Value{Choice{band}});
    }

    Case finish() {
        at(case_.records.front().facts, list_).list = std::move(items_);
        return std::move(case_);
    }

private:
    void set(Role role, Value value) {
        const int field = at(desk_.book.vocabulary.records, type_).find(role);
        if (field < 0) return;
        if (!is_known(value)) case_.waits_for[{record_, field}] = waits_for_;
        at(case_.records.back().facts, field).value = std::move(value);
    }

    const Desk& desk_;
    const std::vector<int>& bands_;
    int list_;
    int type_;
    int record_ = 0;
    Case case_;
    std::set<Fact> waits_for_;
    std::vector<Value> items_;
};

}  // namespace

Case with_outcome(const Desk& desk, const Chosen& chosen, const std::vector<int>& bands) {
    const int list = desk.book.vocabulary.records.front().find(Role::ordered);
    if (list < 0) return desk.facts;
    Outcome outcome{desk, bands, list};
    for (const Candidate& candidate : chosen.candidates) {
        if (candidate.set_aside) continue;
        for (const Ordered& ordered : candidate.institution) outcome.note(candidate, ordered, false);
        for (const OrderedForPerson& person : candidate.persons) {
            for (const Ordered& ordered : person.measures) outcome.note(candidate, ordered, true);
        }
    }
    return outcome.finish();
}

}  // namespace zhunsheng::reference
