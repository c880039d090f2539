// Enumerations, records with their fields, and violations.

#include "rulebook/read_objects.h"

namespace zhunsheng::rulebook {
namespace {

EnumerationValueDeclaration read_value(const ObjectReader& object) {
    return {object.text(Key::id), object.text(Key::name), object.texts(Key::aliases)};
}

FieldDeclaration read_field(const ObjectReader& object) {
    FieldDeclaration field;
    field.id = object.text(Key::id);
    field.label = object.text(Key::name);
    field.aliases = object.texts(Key::aliases);
    field.type = object.text(Key::type);
    field.question = object.text(Key::question);
    field.evidence = object.texts(Key::evidence);
    field.judgement = object.truth(Key::judgement);
    field.factors = object.texts(Key::factors);
    field.default_value = object.expression(Key::default_value);
    field.role = object.word<vocabulary::Role>(Key::role).value_or(vocabulary::Role::none);
    field.least = object.text(Key::least);
    field.note = object.text(Key::note);
    field.span = object.span();
    return field;
}

}  // namespace

EnumerationDeclaration read_enumeration(const ObjectReader& object) {
    return {object.text(Key::id), object.text(Key::name), object.each(Key::values, read_value),
            object.span()};
}

RecordDeclaration read_record(const ObjectReader& object) {
    return {object.text(Key::id), object.text(Key::name), object.truth(Key::root),
            object.each(Key::fields, read_field), object.span()};
}

ViolationDeclaration read_violation(const ObjectReader& object) {
    return {object.text(Key::id), object.text(Key::name), object.text(Key::each), object.texts(Key::overlaps),
            object.span()};
}

}  // namespace zhunsheng::rulebook
