// Ranks, kinds of measures, principles and bands.

#include <algorithm>

#include "rulebook/read_objects.h"

namespace zhunsheng::rulebook {
namespace {

RankDeclaration read_rank(const ObjectReader& object) {
    return {object.text(Key::id), object.text(Key::name), object.span()};
}

MeasureKindDeclaration read_measure_kind(const ObjectReader& object) {
    MeasureKindDeclaration declared{object.text(Key::id), object.text(Key::name), {}, object.span()};
    declared.kind = {declared.id.text,
                     declared.label.text,
                     object.words<Trait>(Key::traits),
                     object.truth(Key::penalty),
                     object.truth(Key::once_an_act),
                     object.truth(Key::once_a_sum)};
    return declared;
}

PrincipleDeclaration read_principle(const ObjectReader& object) {
    return {object.word<Principle>(Key::principle).value_or(Principle::explicit_),
            object.each(Key::see_also, read_reference), object.span()};
}

BandDeclaration read_band(const ObjectReader& object) {
    return {object.text(Key::id),
            object.text(Key::name),
            object.text(Key::from),
            object.text(Key::to),
            object.word<BandReach>(Key::reach).value_or(BandReach::within),
            object.truth(Key::usual),
            object.span()};
}

}  // namespace

bool MeasureKind::has(Trait trait) const {
    return std::find(traits.begin(), traits.end(), trait) != traits.end();
}

ReferenceDeclaration read_reference(const ObjectReader& object) {
    return {object.text(Key::file), object.text(Key::version), object.article(Key::article), object.span()};
}

LegalOrderDeclaration read_legal_order(const ObjectReader& object) {
    return {object.each(Key::ranks, read_rank), object.each(Key::measures, read_measure_kind),
            object.each(Key::principles, read_principle), object.each(Key::bands, read_band), object.span()};
}

}  // namespace zhunsheng::rulebook
