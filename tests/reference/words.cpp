// Values into texts.

#include "reference/words.h"

#include "reference/sanctions.h"

namespace zhunsheng::reference {
namespace {

std::string percent_words(const Fraction& share) {
    const auto hundredfold = share.times(Fraction{100});
    return hundredfold.value_or(share).decimal() + "%";
}

/// As case JSON writes it.
std::variant<bool, std::string> written(const Desk& desk, Type type, const Value& value) {
    if (const auto* truth = std::get_if<bool>(&value)) return *truth;
    if (const auto* number = std::get_if<Fraction>(&value))
        return type.is(Kind::percent) ? percent_words(*number) : number->decimal();
    if (const auto* day = std::get_if<Day>(&value)) return text_of(*day);
    if (const auto* period = std::get_if<Period>(&value)) return text_of(*period);
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* choice = std::get_if<Choice>(&value))
        return at(at(desk.book.vocabulary.enumerations, type.index).values, choice->index).id;
    return std::string{};
}

std::string shown(const Desk& desk, Type type, const Value& value) {
    if (!is_known(value)) return "未知";
    if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "是" : "否";
    if (const auto* period = std::get_if<Period>(&value)) return chinese_of(*period);
    if (const auto* choice = std::get_if<Choice>(&value))
        return at(at(desk.book.vocabulary.enumerations, type.index).values, choice->index).label;
    if (type.is(Kind::money)) return money_words(std::get<Fraction>(value));
    return std::get<std::string>(written(desk, type, value));
}

}  // namespace

const Field& field_of(const Desk& desk, Fact fact) {
    const int type = at(desk.facts.records, fact.record).type;
    return at(at(desk.book.vocabulary.records, type).fields, fact.field);
}

std::vector<Reason> reasons_of(const Desk& desk, const std::vector<Ground>& grounds) {
    std::vector<Reason> reasons;
    for (const Ground& ground : grounds) {
        if (ground.list && ground.given) continue;  // that a list was given says nothing to a reader
        const Field& field = field_of(desk, ground.fact);
        Reason reason;
        reason.fact = desk.facts.pointer(desk.book.vocabulary, ground.fact);
        reason.label = field.label;
        reason.shown = shown(desk, field.type, ground.value);
        if (!ground.list) {
            if (is_known(ground.value)) reason.value = written(desk, field.type, ground.value);
            reason.number = field.type.is(Kind::integer) || field.type.is(Kind::decimal);
            reason.judgement = desk.facts.at(ground.fact).judgement;
        }
        reasons.push_back(std::move(reason));
    }
    return reasons;
}

std::vector<std::string> pointers_of(const Desk& desk, const std::set<Fact>& facts) {
    std::vector<std::string> pointers;
    for (const Fact fact : facts) pointers.push_back(desk.facts.pointer(desk.book.vocabulary, fact));
    return pointers;
}

Basis basis_of(const Rulebook& book, const Citation& cited) {
    const Instrument& file = at(book.instruments, cited.instrument);
    const Instrument& law = file.part_of < 0 ? file : at(book.instruments, file.part_of);
    return {law.id, law.name, book.version(cited).id, cited.article, true};
}

std::vector<Basis> bases_of(const Desk& desk, const std::vector<Citation>& citations, const DayRange& when) {
    std::vector<Basis> bases;
    for (const Citation& cited : citations) {
        bases.push_back(basis_of(desk.book, cited));
        bases.back().certain = desk.in_force(cited, when) == Truth::yes;
    }
    return bases;
}

std::vector<Basis> references_of(const Desk& desk, const Rule& rule, const DayRange& when) {
    std::vector<Basis> references;
    for (const Citation& cited : rule.references) {
        if (desk.in_force(cited, desk.law_day(cited.instrument, when)) != Truth::no)
            references.push_back(basis_of(desk.book, cited));
    }
    return references;
}

std::vector<std::string> doubts_of(const Rulebook& book, const Rule& rule,
                                   const std::vector<int>& definitions) {
    std::vector<std::string> doubts = rule.doubts;
    for (const int definition : definitions) {
        const auto& more = at(book.rules, definition).doubts;
        doubts.insert(doubts.end(), more.begin(), more.end());
    }
    return doubts;
}

Answer answer_of(Truth truth) {
    if (truth == Truth::yes) return Answer::yes;
    return truth == Truth::no ? Answer::no : Answer::undetermined;
}

std::string word_of(Principle principle) {
    switch (principle) {
        case Principle::fallback_only: return "fallback_only";
        case Principle::explicit_: return "explicit";
        case Principle::special_law: return "special_law";
        case Principle::higher_law: return "higher_law";
        case Principle::one_act_one_fine: return "one_act_one_fine";
        case Principle::one_sum_once: return "one_sum_once";
        case Principle::later_lighter_law: return "later_lighter_law";
    }
    return {};
}

}  // namespace zhunsheng::reference
