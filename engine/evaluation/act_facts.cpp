// What an act has as a whole: its last day and its sector.

#include "evaluation/evaluate.h"

namespace zhunsheng::evaluation {

using vocabulary::Role;

/// The facts with this role of the act's items, or of the case where an item has none of its own.
std::vector<Fact> Evaluator::facts_of_act(Role role, const Scope& scope) const {
    std::vector<RecordId> records{facts::Frame::root()};
    if (scope.act != nullptr && !scope.act->items.empty()) records = scope.act->items;
    std::vector<Fact> found;
    for (const RecordId record : records) {
        const auto own = program_.vocabulary.records[frame_.record_type(record)].find(role);
        const auto of_case = program_.vocabulary.root_record().find(role);
        if (own) {
            found.push_back({record, *own});
        } else if (of_case) {
            found.push_back({facts::Frame::root(), *of_case});
        }
    }
    return found;
}

/// The last day of its items, each of which may stand on the day of the case.
Observation Evaluator::work_out(const checking::ActDate& /*date*/, const Scope& scope) {
    Observation found;
    bool open = false;
    const std::vector<Fact> facts = facts_of_act(Role::act_date, scope);
    const auto children = trace_.room_for<ObservationId>(facts.size());
    for (std::size_t place = 0; place < facts.size(); ++place) {
        const ObservationId day = children[place] = observe_fact(facts[place]);
        const auto* date = std::get_if<values::Date>(&value(day));
        const auto* last = std::get_if<values::Date>(&found.value);
        if (date == nullptr) {
            open = true;
        } else if (last == nullptr || *date > *last) {
            found.value = *date;
        }
    }
    found.children = children;
    if (open) found.value = {};
    return found;
}

/// Items of different sectors make different acts, so that one sector is the act's; while it is unknown it waits for the
/// facts that would say it. Where there is no act it is the sector of the case.
Observation Evaluator::work_out(const checking::ActSector& /*sector*/, const Scope& scope) {
    Observation found;
    if (scope.act != nullptr) found.value = scope.act->sector;
    if (values::is_known(found.value)) return found;
    const std::vector<Fact> facts = facts_of_act(Role::sector, scope);
    const auto children = trace_.room_for<ObservationId>(facts.size());
    for (std::size_t place = 0; place < facts.size(); ++place) {
        children[place] = observe_fact(facts[place]);
        if (scope.act == nullptr) found.value = value(children[place]);
    }
    found.children = children;
    return found;
}

}  // namespace zhunsheng::evaluation
