#pragma once
// Which fields each struct of a Program has, for both writing and reading it: one description, so that the two cannot
// disagree. Each names all fields of its struct, so a field that is added and forgotten here does not compile.

#include <concepts>
#include <type_traits>

#include "checking/program.h"
#include "compiled/origin.h"

namespace zhunsheng::compiled {

/// `Struct`, constant or not.
template <class T, class Struct>
concept Of = std::same_as<std::remove_const_t<T>, Struct>;

// Where it comes from -------------------------------------------------------------------------------------------------

void fields(auto& pass, Of<SourceFile> auto& it) {
    auto& [name, path, size, sha256] = it;
    pass(name, path, size, sha256);
}
void fields(auto& pass, Of<Origin> auto& it) {
    auto& [folders, files] = it;
    pass(folders, files);
}

// Values and places ---------------------------------------------------------------------------------------------------

void fields(auto& /*pass*/, Of<values::Unknown> auto& /*it*/) {}
void fields(auto& pass, Of<values::Period> auto& it) {
    auto& [years, months, days, working_days] = it;
    pass(years, months, days, working_days);
}
void fields(auto& pass, Of<values::Choice> auto& it) {
    auto& [index] = it;
    pass(index);
}
void fields(auto& pass, Of<values::RecordId> auto& it) {
    auto& [index] = it;
    pass(index);
}
void fields(auto& pass, Of<values::Calendar> auto& it) {
    auto& [holidays, extra_workdays] = it;
    pass(holidays, extra_workdays);
}
void fields(auto& pass, Of<values::Type> auto& it) {
    auto& [kind, list, index] = it;
    pass(kind, list, index);
}
void fields(auto& pass, Of<text::SourceId> auto& it) {
    auto& [index] = it;
    pass(index);
}
void fields(auto& pass, Of<text::Span> auto& it) {
    auto& [source, begin, end] = it;
    pass(source, begin, end);
}

// Expressions ---------------------------------------------------------------------------------------------------------

void fields(auto& pass, Of<checking::ExpressionId> auto& it) {
    auto& [index] = it;
    pass(index);
}
void fields(auto& pass, Of<checking::Constant> auto& it) {
    auto& [value] = it;
    pass(value);
}
void fields(auto& pass, Of<checking::ConstantList> auto& it) {
    auto& [values] = it;
    pass(values);
}
void fields(auto& pass, Of<checking::ScopeRecord> auto& it) {
    auto& [level] = it;
    pass(level);
}
void fields(auto& pass, Of<checking::FieldRead> auto& it) {
    auto& [record, field] = it;
    pass(record, field);
}
void fields(auto& pass, Of<checking::DefinitionRead> auto& it) {
    auto& [record, rule] = it;
    pass(record, rule);
}
void fields(auto& /*pass*/, Of<checking::ActSector> auto& /*it*/) {}
void fields(auto& /*pass*/, Of<checking::ActDate> auto& /*it*/) {}
void fields(auto& pass, Of<checking::Not> auto& it) {
    auto& [operand] = it;
    pass(operand);
}
void fields(auto& pass, Of<checking::AllOf> auto& it) {
    auto& [operands] = it;
    pass(operands);
}
void fields(auto& pass, Of<checking::AnyOf> auto& it) {
    auto& [operands] = it;
    pass(operands);
}
void fields(auto& pass, Of<checking::Compare> auto& it) {
    auto& [operation, left, right] = it;
    pass(operation, left, right);
}
void fields(auto& pass, Of<checking::Arithmetic> auto& it) {
    auto& [operation, left, right] = it;
    pass(operation, left, right);
}
void fields(auto& pass, Of<checking::Negate> auto& it) {
    auto& [operand] = it;
    pass(operand);
}
void fields(auto& pass, Of<checking::Known> auto& it) {
    auto& [operand] = it;
    pass(operand);
}
void fields(auto& pass, Of<checking::Contains> auto& it) {
    auto& [list, element] = it;
    pass(list, element);
}
void fields(auto& pass, Of<checking::TextContains> auto& it) {
    auto& [text, part] = it;
    pass(text, part);
}
void fields(auto& pass, Of<checking::Quantify> auto& it) {
    auto& [quantifier, list, body, level] = it;
    pass(quantifier, list, body, level);
}
void fields(auto& pass, Of<checking::Where> auto& it) {
    auto& [list, condition, level] = it;
    pass(list, condition, level);
}
void fields(auto& pass, Of<checking::Involved> auto& it) {
    auto& [list] = it;
    pass(list);
}
void fields(auto& pass, Of<checking::FunctionCall> auto& it) {
    auto& [function, arguments] = it;
    pass(function, arguments);
}
void fields(auto& pass, Of<checking::TypedExpression> auto& it) {
    auto& [expression, type, span] = it;
    pass(expression, type, span);
}

// Vocabulary ----------------------------------------------------------------------------------------------------------

void fields(auto& pass, Of<vocabulary::EnumerationValue> auto& it) {
    auto& [id, label, aliases] = it;
    pass(id, label, aliases);
}
void fields(auto& pass, Of<vocabulary::Enumeration> auto& it) {
    auto& [id, label, values] = it;
    pass(id, label, values);
}
void fields(auto& pass, Of<vocabulary::Field> auto& it) {
    auto& [id, label, aliases, type, role, question, evidence, judgement, factors, note, least,
           default_expression] = it;
    pass(id, label, aliases, type, role, question, evidence, judgement, factors, note, least,
         default_expression);
}
void fields(auto& pass, Of<vocabulary::Record> auto& it) {
    auto& [id, label, all] = it;
    pass(id, label, all);
}
void fields(auto& pass, Of<vocabulary::Vocabulary> auto& it) {
    auto& [enumerations, records, root] = it;
    pass(enumerations, records, root);
}

// Law -----------------------------------------------------------------------------------------------------------------

void fields(auto& pass, Of<rulebook::Citation> auto& it) {
    auto& [division, article, suffix, paragraph, item, subitem, part] = it;
    pass(division, article, suffix, paragraph, item, subitem, part);
}
void fields(auto& pass, Of<rulebook::MeasureKind> auto& it) {
    auto& [id, label, traits, penalty, once_an_act, once_a_sum] = it;
    pass(id, label, traits, penalty, once_an_act, once_a_sum);
}
void fields(auto& pass, Of<checking::Version> auto& it) {
    auto& [id, from, to, doubts, articles] = it;
    pass(id, from, to, doubts, articles);
}
void fields(auto& pass, Of<checking::Instrument> auto& it) {
    auto& [law, id, name, number, rank, applies_at, versions] = it;
    pass(law, id, name, number, rank, applies_at, versions);
}
void fields(auto& pass, Of<checking::Citation> auto& it) {
    auto& [instrument, version, article] = it;
    pass(instrument, version, article);
}
void fields(auto& pass, Of<checking::NamedId> auto& it) {
    auto& [id, label] = it;
    pass(id, label);
}
void fields(auto& pass, Of<checking::PrincipleBasis> auto& it) {
    auto& [principle, basis] = it;
    pass(principle, basis);
}
void fields(auto& pass, Of<checking::Band> auto& it) {
    auto& [id, label, reach, from, to] = it;
    pass(id, label, reach, from, to);
}
void fields(auto& pass, Of<checking::LegalOrder> auto& it) {
    auto& [ranks, measures, principles, bands, usual_band] = it;
    pass(ranks, measures, principles, bands, usual_band);
}
void fields(auto& pass, Of<checking::Violation> auto& it) {
    auto& [id, label, each, overlaps] = it;
    pass(id, label, each, overlaps);
}

// Rules ---------------------------------------------------------------------------------------------------------------

void fields(auto& pass, Of<checking::Exception> auto& it) {
    auto& [when, basis, note] = it;
    pass(when, basis, note);
}
void fields(auto& pass, Of<checking::Measure> auto& it) {
    auto& [kind, when, may, penalty, wording, from, to, fixed, amount, term, amount_of_act, for_life, scope,
           basis, doubts, note] = it;
    pass(kind, when, may, penalty, wording, from, to, fixed, amount, term, amount_of_act, for_life, scope,
         basis, doubts, note);
}
void fields(auto& pass, Of<checking::PersonSanction> auto& it) {
    auto& [roles, when, measures] = it;
    pass(roles, when, measures);
}
void fields(auto& pass, Of<checking::YieldsTo> auto& it) {
    auto& [rank, having] = it;
    pass(rank, having);
}
void fields(auto& pass, Of<checking::Definition> auto& it) {
    auto& [value] = it;
    pass(value);
}
void fields(auto& pass, Of<checking::Finding> auto& it) {
    auto& [violation] = it;
    pass(violation);
}
void fields(auto& pass, Of<checking::Sanction> auto& it) {
    auto& [institution, persons] = it;
    pass(institution, persons);
}
void fields(auto& pass, Of<checking::Threshold> auto& it) {
    auto& [name, quantity, reaches] = it;
    pass(name, quantity, reaches);
}
void fields(auto& pass, Of<checking::Flag> auto& it) {
    auto& [kind, duty, crime, to, deadline, thresholds] = it;
    pass(kind, duty, crime, to, deadline, thresholds);
}
void fields(auto& pass, Of<checking::Discretion> auto& it) {
    auto& [band, duty] = it;
    pass(band, duty);
}
void fields(auto& pass, Of<checking::Procedure> auto& it) {
    auto& [kind, duty, by, from, period, put_off, bars_penalties, bars] = it;
    pass(kind, duty, by, from, period, put_off, bars_penalties, bars);
}
void fields(auto& pass, Of<checking::FieldKey> auto& it) {
    auto& [record, field] = it;
    pass(record, field);
}
void fields(auto& pass, Of<checking::Rule> auto& it) {
    auto& [id, name, instrument, basis, references, each, against, when, exceptions, yields_to, prevails_over,
           prevails_reason, then, doubts, note, span, reads, telling_reads, reads_act] = it;
    pass(id, name, instrument, basis, references, each, against, when, exceptions, yields_to, prevails_over,
         prevails_reason, then, doubts, note, span, reads, telling_reads, reads_act);
}
void fields(auto& pass, Of<checking::Untranslated> auto& it) {
    auto& [instrument, versions, article, reason, touches] = it;
    pass(instrument, versions, article, reason, touches);
}

// The whole -----------------------------------------------------------------------------------------------------------

void fields(auto& pass, Of<checking::Roles> auto& it) {
    auto& [case_id, decided_on, persons, person_roles, person_name, lighter_law, ordered] = it;
    pass(case_id, decided_on, persons, person_roles, person_name, lighter_law, ordered);
}
/// `texts` are written with the constants that borrow them; the index is made anew.
void fields(auto& pass, Of<checking::Program> auto& it) {
    auto& [id, name, version, hash, vocabulary, roles, legal_order, instruments, violations, rules,
           untranslated, calendar, expressions, read_fields, texts, index] = it;
    static_cast<void>(texts);
    static_cast<void>(index);
    pass(id, name, version, hash, vocabulary, roles, legal_order, instruments, violations, rules,
         untranslated, calendar, expressions, read_fields);
}

}  // namespace zhunsheng::compiled
