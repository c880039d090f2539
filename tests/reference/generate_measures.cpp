// Fines, terms, confiscations: what measures carry, and on what condition.

#include "reference/generate_measures.h"

namespace zhunsheng::reference {

Expression MeasureMaker::truth(const Scope& scope) {
    return random_expression(book_, {Kind::truth}, scope, 2, chance_);
}

/// An amount that other rules are likely to take, too.
Expression MeasureMaker::sum_of_case(const Scope& scope) {
    for (Expression& read : readable(book_, scope)) {
        const bool of_case =
            read.op == Op::field && read.parts.front().op == Op::scope && read.parts.front().index == 0;
        if (of_case && read.type.is(Kind::money)) return std::move(read);
    }
    return amount(scope);
}

PersonSanction MeasureMaker::some_persons(const Rule& rule, const Scope& scope) {
    const int type = scope.records.back();
    const RecordType& record = at(book_.vocabulary.records, type);
    const int enumeration = at(record.fields, record.find(Role::person_role)).type.index;
    PersonSanction sanction;
    for (int role = 0; role < size_of(at(book_.vocabulary.enumerations, enumeration).values); ++role) {
        if (chance_.percent(50)) sanction.roles.push_back(role);
    }
    if (sanction.roles.empty()) sanction.roles.push_back(0);
    if (chance_.percent(30)) sanction.when = truth(scope);
    sanction.measures = some_measures(rule, scope);
    return sanction;
}

std::vector<Measure> MeasureMaker::some_measures(const Rule& rule, const Scope& scope) {
    std::vector<Measure> measures;
    for (int count = chance_.between(1, 3); count > 0; --count) measures.push_back(some_measure(rule, scope));
    return measures;
}

Measure MeasureMaker::some_measure(const Rule& rule, const Scope& scope) {
    Measure measure;
    measure.kind = chance_.below(size_of(book_.order.measures));
    if (chance_.percent(40)) measure.kind = fine();
    const MeasureKind& kind = at(book_.order.measures, measure.kind);
    if (chance_.percent(30)) measure.when = truth(scope);
    measure.may = chance_.percent(30);
    if (chance_.percent(5)) measure.penalty = chance_.percent(50);
    if (chance_.percent(10)) measure.wording = "称谓" + kind.label;
    if (kind.scope && chance_.percent(50)) measure.scope = "范围";
    if (kind.range) set_range(measure, scope);
    if (kind.amount && chance_.percent(90))
        measure.amount = chance_.percent(50) ? sum_of_case(scope) : amount(scope);
    if (kind.life) measure.for_life = chance_.percent(15);
    if (kind.term && !measure.for_life && chance_.percent(75))
        measure.term = random_expression(book_, {Kind::period}, scope, 0, chance_);
    if (chance_.percent(10)) measure.basis = rule.basis;
    for (Citation& cited : measure.basis) cited.article = "第八条";
    if (chance_.percent(8)) measure.doubts = {"措施存疑" + rule.name};
    if (chance_.percent(8)) measure.note = "措施说明";
    return measure;
}

int MeasureMaker::fine() const {
    for (int kind = 0; kind < size_of(book_.order.measures); ++kind) {
        if (at(book_.order.measures, kind).range) return kind;
    }
    return 0;
}

Expression MeasureMaker::amount(const Scope& scope) {
    return random_expression(book_, {Kind::money}, scope, chance_.percent(60) ? 0 : 2, chance_);
}

void MeasureMaker::set_range(Measure& measure, const Scope& scope) {
    switch (chance_.below(4)) {
        case 0: measure.fixed = amount(scope); break;
        case 1: measure.to = amount(scope); break;
        default:
            measure.from = amount(scope);
            if (chance_.percent(90)) measure.to = amount(scope);
            break;
    }
}

}  // namespace zhunsheng::reference
