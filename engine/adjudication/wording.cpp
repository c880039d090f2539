// Putting facts and values into words.

#include "adjudication/wording.h"

namespace zhunsheng::adjudication {

using values::Kind;
using values::Number;

namespace {

/// The value as case JSON writes it.
std::variant<bool, std::string> written(const vocabulary::Vocabulary& vocabulary, values::Type type,
                                        const Value& value) {
    if (const bool* truth = std::get_if<bool>(&value)) return *truth;
    if (const auto* number = std::get_if<Number>(&value)) {
        if (type.is(Kind::percent)) return show(vocabulary, type, value);
        return number->to_decimal();
    }
    if (const auto* date = std::get_if<values::Date>(&value)) return date->to_iso();
    if (const auto* period = std::get_if<values::Period>(&value)) return period->to_iso();
    if (const auto* text = std::get_if<std::string_view>(&value)) return std::string{*text};
    if (const auto* choice = std::get_if<values::Choice>(&value)) {
        return vocabulary.enumerations[type.index].values[choice->index].id;
    }
    return std::string{};
}

Reason reason_of(const CaseFile& file, const evaluation::Ground& ground) {
    const vocabulary::Field& field = field_of(file, ground.fact);
    Reason reason;
    reason.fact = pointer_of(file, ground.fact);
    reason.label = field.label;
    if (ground.list) {
        reason.shown = "未知";
        return reason;
    }
    reason.shown = show(file.program.vocabulary, field.type, ground.value);
    if (values::is_known(ground.value))
        reason.value = written(file.program.vocabulary, field.type, ground.value);
    reason.number = field.type.is(Kind::integer) || field.type.is(Kind::decimal);
    if (const facts::Judgement* judgement = file.frame.judgement(ground.fact.record, ground.fact.field)) {
        const auto text = [](const Value& value) {
            const auto* known = std::get_if<std::string_view>(&value);
            return known == nullptr ? std::string{} : std::string{*known};
        };
        const auto* on = std::get_if<values::Date>(&judgement->on);
        reason.judgement = zhunsheng::Judgement{
            text(judgement->by), on == nullptr ? std::string{} : on->to_iso(), text(judgement->why)};
    }
    return reason;
}

}  // namespace

std::string show_money(const Number& yuan) {
    const auto in_wan = yuan.over(Number{10'000});
    const bool large = yuan >= Number{10'000};
    if (large && in_wan && in_wan->fits_decimals(2)) return in_wan->to_decimal() + "万元";
    return yuan.to_decimal() + "元";
}

std::string show(const vocabulary::Vocabulary& vocabulary, values::Type type, const Value& value) {
    if (!values::is_known(value)) return "未知";
    if (const bool* truth = std::get_if<bool>(&value)) return *truth ? "是" : "否";
    if (const auto* number = std::get_if<Number>(&value)) {
        if (type.is(Kind::money)) return show_money(*number);
        if (!type.is(Kind::percent)) return number->to_decimal();
        const auto hundredfold = number->times(Number{100});
        return (hundredfold ? hundredfold->to_decimal() : number->to_decimal()) + "%";
    }
    if (const auto* period = std::get_if<values::Period>(&value)) return period->to_chinese();
    if (const auto* choice = std::get_if<values::Choice>(&value)) {
        return vocabulary.enumerations[type.index].values[choice->index].label;
    }
    return std::get<std::string>(written(vocabulary, type, value));
}

Answer to_answer(Truth truth) {
    if (truth == Truth::yes) return Answer::yes;
    return truth == Truth::no ? Answer::no : Answer::undetermined;
}

const vocabulary::Field& field_of(const CaseFile& file, Fact fact) {
    return file.program.vocabulary.records[file.frame.record_type(fact.record)].fields[fact.field];
}

DutyKind to_duty(rulebook::Duty duty) {
    switch (duty) {
        case rulebook::Duty::must: return DutyKind::must;
        case rulebook::Duty::may: return DutyKind::may;
        case rulebook::Duty::consult: return DutyKind::consult;
    }
    return DutyKind::must;
}

std::string pointer_of(const CaseFile& file, Fact fact) {
    return file.frame.pointer(fact.record, fact.field);
}

std::vector<std::string> pointers_of(const CaseFile& file, const std::vector<Fact>& facts) {
    std::vector<std::string> pointers;
    pointers.reserve(facts.size());
    for (const Fact fact : facts) pointers.push_back(pointer_of(file, fact));
    return pointers;
}

std::vector<Reason> reasons_of(const CaseFile& file, const Grounds& grounds) {
    std::vector<Reason> reasons;
    if (!file.explains) return reasons;
    reasons.reserve(grounds.facts.size());
    for (const evaluation::Ground& ground : grounds.facts) {
        const bool given_list = ground.list && ground.value == Value{true};
        if (!given_list)
            reasons.push_back(reason_of(file, ground));  // that a list was given says nothing to a reader
    }
    return reasons;
}

std::vector<std::string> doubts_of(const CaseFile& file, std::uint32_t rule, const Grounds& grounds) {
    std::vector<std::string> doubts = file.program.rules[rule].doubts;
    for (const std::uint32_t definition : grounds.definitions) {
        const auto& more = file.program.rules[definition].doubts;
        doubts.insert(doubts.end(), more.begin(), more.end());
    }
    return doubts;
}

Basis basis_of(const checking::Program& program, const Citation& citation) {
    const checking::Instrument& instrument = program.instruments[citation.instrument];
    return {instrument.id, instrument.name, instrument.versions[citation.version].id, citation.article, true};
}

std::vector<Basis> references_of(const CaseFile& file, const checking::Rule& rule, const DateRange& when) {
    std::vector<Basis> references;
    if (!file.explains) return references;
    for (const Citation& citation : rule.references) {
        const DateRange day = file.law_day(citation.instrument, when);
        const auto& version = file.program.instruments[citation.instrument].versions[citation.version];
        if (checking::in_force(version, day) != Truth::no)
            references.push_back(basis_of(file.program, citation));
    }
    return references;
}

std::vector<Basis> bases_of(const CaseFile& file, const std::vector<Citation>& citations,
                            const DateRange& when) {
    std::vector<Basis> bases;
    bases.reserve(citations.size());
    for (const Citation& citation : citations) {
        Basis basis = basis_of(file.program, citation);
        const auto& version = file.program.instruments[citation.instrument].versions[citation.version];
        basis.certain = checking::in_force(version, when) == Truth::yes;
        bases.push_back(std::move(basis));
    }
    return bases;
}

}  // namespace zhunsheng::adjudication
