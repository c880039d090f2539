// What a rule orders: measures on the institution and on persons, flags with their thresholds.

#include "checking/check_measures.h"

#include <string>
#include <utility>

#include "checking/check_expression.h"
#include "checking/check_instruments.h"
#include "checking/check_legal_order.h"
#include "checking/operator_types.h"
#include "rulebook/closed_words.h"

namespace zhunsheng::checking {

using diagnostics::Code;
using rulebook::LocatedText;
using values::Kind;
using values::Type;

namespace {

std::optional<ExpressionId> check_if_given(Draft& draft, const LocatedText& text, const Scope& scope,
                                           Kind kind) {
    if (text.empty()) return std::nullopt;
    return check_text(draft, text, scope, Type{kind});
}

/// Reports what a measure of this kind cannot carry.
void check_traits(Draft& draft, const rulebook::MeasureDeclaration& declared,
                  const rulebook::MeasureKind& kind) {
    using rulebook::Trait;
    const auto expect = [&](Trait trait, const LocatedText& text) {
        if (text.empty() || kind.has(trait)) return;
        const rulebook::Word& word =
            rulebook::word_for(rulebook::WordSet::trait, static_cast<std::uint8_t>(trait));
        draft.report.add(Code::measure_lacks_trait, text.whole(),
                         {kind.label, std::string{word.zh}, std::string{word.en}});
    };
    expect(Trait::range, declared.from);
    expect(Trait::range, declared.to);
    expect(Trait::range, declared.fixed);
    expect(Trait::amount, declared.amount);
    expect(Trait::term, declared.term);
    expect(Trait::scope, declared.scope);
    if (declared.for_life && !kind.has(Trait::life)) {
        draft.report.add(Code::measure_lacks_trait, declared.for_life_span, {kind.label, "终身", "life"});
    }
    const bool bare = declared.fixed.empty() && declared.from.empty() && declared.to.empty();
    if (kind.has(Trait::range) && bare) draft.report.add(Code::fine_without_amount, declared.span);
}

Measure check_measure(Draft& draft, const rulebook::MeasureDeclaration& declared, const Scope& scope,
                      std::uint16_t instrument) {
    Measure measure;
    if (const auto kind = find_measure(draft, declared.kind)) {
        measure.kind = *kind;
        check_traits(draft, declared, draft.program.legal_order.measures[*kind]);
        measure.penalty = declared.penalty.value_or(draft.program.legal_order.measures[*kind].penalty);
    }
    measure.when = check_if_given(draft, declared.when, scope, Kind::truth);
    measure.may = declared.may;
    measure.wording = declared.wording.text;
    measure.from = check_if_given(draft, declared.from, scope, Kind::money);
    measure.to = check_if_given(draft, declared.to, scope, Kind::money);
    measure.fixed = check_if_given(draft, declared.fixed, scope, Kind::money);
    measure.amount = check_if_given(draft, declared.amount, scope, Kind::money);
    measure.term = check_if_given(draft, declared.term, scope, Kind::period);
    measure.for_life = declared.for_life;
    measure.scope = declared.scope.text;
    measure.basis = check_basis(draft, declared.basis, instrument);
    for (const LocatedText& doubt : declared.doubts) measure.doubts.push_back(doubt.text);
    measure.note = declared.note.text;
    if (measure.fixed && (measure.from || measure.to)) {
        draft.report.add(Code::fixed_and_range, declared.fixed.whole());
    }
    return measure;
}

std::optional<std::uint16_t> find_person_role(Draft& draft, const LocatedText& role) {
    const Roles& roles = draft.program.roles;
    if (!roles.persons) {
        draft.report.add(Code::no_persons, role.whole());
        return std::nullopt;
    }
    const vocabulary::Vocabulary& vocabulary = draft.program.vocabulary;
    const std::uint16_t person = vocabulary.root_record().fields[*roles.persons].type.index;
    const std::uint16_t enumeration = vocabulary.records[person].fields[*roles.person_roles].type.index;
    const auto& values = draft.choices[enumeration];
    if (const auto found = values.find(role.text); found != values.end()) return found->second;
    std::vector<std::string_view> names;
    for (const auto& [name, index] : values) names.push_back(name);
    draft.report
        .add(Code::unknown_choice, role.whole(), {role.text, vocabulary.enumerations[enumeration].label})
        .did_you_mean(diagnostics::nearest(role.text, names));
    return std::nullopt;
}

PersonSanction check_person_sanction(Draft& draft, const rulebook::PersonSanctionDeclaration& declared,
                                     const Scope& around, std::uint16_t instrument) {
    PersonSanction sanction;
    for (const LocatedText& role : declared.roles) {
        if (const auto found = find_person_role(draft, role)) sanction.roles.push_back(*found);
    }
    if (!draft.program.roles.persons) return sanction;
    const vocabulary::Record& root = draft.program.vocabulary.root_record();
    Scope scope = around;
    scope.records.push_back(root.fields[*draft.program.roles.persons].type.index);
    sanction.when = check_if_given(draft, declared.when, scope, Kind::truth);
    for (const rulebook::MeasureDeclaration& measure : declared.measures) {
        sanction.measures.push_back(check_measure(draft, measure, scope, instrument));
    }
    return sanction;
}

}  // namespace

Sanction check_sanction(Draft& draft, const rulebook::SanctionDeclaration& declared, const Scope& scope,
                        std::uint16_t instrument) {
    Sanction sanction;
    for (const rulebook::MeasureDeclaration& measure : declared.institution) {
        sanction.institution.push_back(check_measure(draft, measure, scope, instrument));
    }
    for (const rulebook::PersonSanctionDeclaration& person : declared.persons) {
        sanction.persons.push_back(check_person_sanction(draft, person, scope, instrument));
    }
    return sanction;
}

Flag check_flag(Draft& draft, const rulebook::FlagDeclaration& declared, const Scope& scope) {
    Flag flag{declared.kind,    declared.duty,          declared.crime.text,
              declared.to.text, declared.deadline.text, {}};
    for (const rulebook::ThresholdDeclaration& threshold : declared.thresholds) {
        const auto quantity = check_text(draft, threshold.quantity, scope);
        if (!quantity) continue;
        const Type type = draft.program[*quantity].type;
        if (!type.is_faulty() && !type.is_numeric()) {
            draft.report.add(Code::not_a_number, threshold.quantity.whole(), draft.describe({type}));
        }
        const auto reaches = check_text(draft, threshold.reaches, scope, type);
        if (reaches) flag.thresholds.push_back({threshold.name.text, *quantity, *reaches});
    }
    return flag;
}

Procedure check_procedure(Draft& draft, const rulebook::ProcedureDeclaration& declared, const Scope& scope) {
    Procedure procedure{declared.kind,
                        declared.duty,
                        declared.by.text,
                        check_if_given(draft, declared.from, scope, Kind::date),
                        check_if_given(draft, declared.period, scope, Kind::period),
                        declared.put_off,
                        declared.bars_penalties,
                        {}};
    for (const LocatedText& measure : declared.bars) {
        if (const auto kind = find_measure(draft, measure)) procedure.bars.push_back(*kind);
    }
    return procedure;
}

}  // namespace zhunsheng::checking
