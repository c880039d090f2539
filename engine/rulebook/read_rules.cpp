// Rules: basis, when, unless, and the one conclusion.

#include <array>
#include <utility>

#include "rulebook/read_objects.h"

namespace zhunsheng::rulebook {
namespace {

using diagnostics::Code;

ExceptionDeclaration read_exception(const ObjectReader& object) {
    return {object.expression(Key::when), object.basis(Key::basis), object.text(Key::note), object.span()};
}

/// An expression alone stands for an exception with nothing else.
std::vector<ExceptionDeclaration> read_exceptions(const ObjectReader& rule) {
    const Member* member = rule.find(Key::unless);
    if (member == nullptr) {
        return {};
    }
    std::vector<ExceptionDeclaration> exceptions;
    for (const Node* item : items_of(member->value)) {
        if (item->scalar() != nullptr) {
            LocatedText when = rule.as_expression(*member, *item, Shape::exceptions);
            exceptions.push_back({std::move(when), {}, {}, item->span});
            continue;
        }
        const ObjectReader reader(*item, Object::exception, member->key.text.text, rule.report());
        if (reader.is_mapping()) {
            exceptions.push_back(read_exception(reader));
        }
    }
    return exceptions;
}

std::optional<YieldsToDeclaration> read_yields_to(const ObjectReader& rule) {
    const auto readers = rule.readers(Key::yields_to);
    if (readers.empty()) {
        return std::nullopt;
    }
    const ObjectReader& object = readers.front();
    return YieldsToDeclaration{object.text(Key::rank), object.texts(Key::having), object.span()};
}

ThresholdDeclaration read_threshold(const ObjectReader& object) {
    return {object.text(Key::name), object.expression(Key::quantity), object.expression(Key::reaches),
            object.span()};
}

FlagDeclaration read_flag(const ObjectReader& rule) {
    FlagDeclaration flag;
    const auto readers = rule.readers(Key::flag);
    if (readers.empty()) {
        return flag;
    }
    const ObjectReader& object = readers.front();
    flag.kind = object.word<FlagKind>(Key::kind).value_or(FlagKind::referral);
    flag.duty = object.word<Duty>(Key::duty).value_or(Duty::must);
    flag.crime = object.text(Key::crime);
    flag.to = object.text(Key::to);
    flag.deadline = object.text(Key::deadline);
    flag.thresholds = object.each(Key::thresholds, read_threshold);
    return flag;
}

DiscretionDeclaration read_discretion(const ObjectReader& rule) {
    const auto readers = rule.readers(Key::discretion);
    if (readers.empty()) return {};
    const ObjectReader& object = readers.front();
    return {object.text(Key::band), object.word<Duty>(Key::duty).value_or(Duty::must)};
}

ProcedureDeclaration read_procedure(const ObjectReader& rule) {
    ProcedureDeclaration procedure;
    const auto readers = rule.readers(Key::procedure);
    if (readers.empty()) return procedure;
    const ObjectReader& object = readers.front();
    procedure.kind = object.word<ProcedureKind>(Key::kind).value_or(ProcedureKind::step);
    procedure.duty = object.word<Duty>(Key::duty).value_or(Duty::must);
    procedure.by = object.text(Key::by);
    procedure.from = object.expression(Key::from);
    procedure.period = object.expression(Key::period);
    procedure.put_off = object.truth(Key::put_off);
    procedure.bars_penalties = object.truth(Key::bars_penalties);
    procedure.bars = object.texts(Key::bars);
    return procedure;
}

/// The keys that conclude a rule. `institution` and `persons` are one conclusion.
constexpr std::array conclusions{Key::value, Key::finding,    Key::institution, Key::persons,
                                 Key::flag,  Key::discretion, Key::procedure};

bool same_conclusion(Key first, Key second) {
    const auto sanction = [](Key key) { return key == Key::institution || key == Key::persons; };
    return first == second || (sanction(first) && sanction(second));
}

/// The first conclusion; the others, and none at all, are reported. A key whose value is missing still
/// counts.
std::optional<Key> conclusion_of(const ObjectReader& rule) {
    std::optional<Key> first;
    for (const Key key : conclusions) {
        const Member* member = rule.given(key);
        if (member == nullptr) {
            continue;
        }
        if (!first) {
            first = key;
        } else if (!same_conclusion(*first, key)) {
            const Member& other = *rule.given(*first);
            rule.report()
                .add(Code::several_thens, member->key.text.notation,
                     {other.key.text.text, member->key.text.text})
                .label(other.key.text.notation, "另一个结论在这里", "the other conclusion is here");
        }
    }
    if (!first) {
        const Member* id = rule.given(Key::id);
        rule.report().add(Code::no_then, id == nullptr ? rule.span() : id->value.span);
    }
    return first;
}

using Then = decltype(RuleDeclaration::then);

Then read_then(const ObjectReader& rule) {
    const auto key = conclusion_of(rule);
    if (key == Key::finding) {
        return FindingDeclaration{rule.text(Key::finding)};
    }
    if (key == Key::flag) {
        return read_flag(rule);
    }
    if (key == Key::discretion) {
        return read_discretion(rule);
    }
    if (key == Key::procedure) {
        return read_procedure(rule);
    }
    if (key == Key::institution || key == Key::persons) {
        return SanctionDeclaration{read_measures(rule, Key::institution),
                                   rule.each(Key::persons, read_person_sanction)};
    }
    return DefineDeclaration{rule.expression(Key::value)};
}

}  // namespace

RuleDeclaration read_rule(const ObjectReader& object) {
    RuleDeclaration rule;
    rule.id = object.text(Key::id);
    rule.name = object.text(Key::name);
    rule.basis = object.basis(Key::basis);
    rule.references = object.each(Key::see_also, read_reference);
    rule.each = object.text(Key::each);
    rule.against = object.texts(Key::against);
    rule.when = object.expression(Key::when);
    rule.exceptions = read_exceptions(object);
    rule.yields_to = read_yields_to(object);
    rule.prevails_over = object.texts(Key::prevails_over);
    rule.prevails_reason =
        object.word<PrevailsReason>(Key::prevails_reason).value_or(PrevailsReason::explicit_);
    rule.then = read_then(object);
    rule.doubts = object.texts(Key::doubt);
    rule.note = object.text(Key::note);
    rule.span = object.span();
    return rule;
}

}  // namespace zhunsheng::rulebook
