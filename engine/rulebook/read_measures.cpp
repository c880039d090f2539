// What a sanction orders: `fine: {from: …}` or just `warning`, on the institution or on persons.

#include <utility>

#include "rulebook/read_objects.h"

namespace zhunsheng::rulebook {
namespace {

using diagnostics::Code;

MeasureDeclaration read_details(const ObjectReader& object) {
    MeasureDeclaration measure;
    measure.when = object.expression(Key::when);
    measure.may = object.truth(Key::may);
    if (object.find(Key::penalty) != nullptr) measure.penalty = object.truth(Key::penalty);
    measure.wording = object.text(Key::wording);
    measure.from = object.expression(Key::from);
    measure.to = object.expression(Key::to);
    measure.fixed = object.expression(Key::fixed);
    measure.amount = object.expression(Key::amount);
    measure.term = object.expression(Key::term);
    measure.for_life = object.truth(Key::for_life);
    if (const Member* life = object.find(Key::for_life)) measure.for_life_span = life->key.text.notation;
    measure.scope = object.text(Key::scope);
    measure.basis = object.basis(Key::basis);
    measure.doubts = object.texts(Key::doubt);
    measure.note = object.text(Key::note);
    return measure;
}

/// A mapping with one key, the measure's name.
std::optional<MeasureDeclaration> read_named(const Mapping& item, diagnostics::Report& report) {
    if (item.members.empty()) {
        return std::nullopt;
    }
    const Member& first = item.members.front();
    if (item.members.size() > 1) {
        const LocatedText& second = item.members[1].key.text;
        auto& finding = report.add(Code::several_measures, second.notation);
        if (find_key(Object::measure, second.text) != nullptr) {
            finding.hint("“" + second.text + "”应比“" + first.key.text.text + "”再向右缩进",
                         "indent `" + second.text + "` further than `" + first.key.text.text + "`");
        }
    }
    const ObjectReader details(first.value, Object::measure, first.key.text.text, report);
    MeasureDeclaration measure = details.is_mapping() ? read_details(details) : MeasureDeclaration{};
    measure.kind = first.key.text;
    measure.span = text::join(first.key.text.notation, first.value.span);
    return measure;
}

std::optional<MeasureDeclaration> read_measure(const ObjectReader& owner, const Member& list,
                                               const Node& item) {
    if (const Mapping* mapping = item.mapping()) {
        return read_named(*mapping, owner.report());
    }
    auto name = owner.as_text(list, item, Shape::measures);
    if (!name) return std::nullopt;
    MeasureDeclaration measure;
    measure.kind = std::move(*name);
    measure.span = item.span;
    return measure;
}

}  // namespace

std::vector<MeasureDeclaration> read_measures(const ObjectReader& object, Key key) {
    std::vector<MeasureDeclaration> measures;
    const Member* list = object.find(key);
    if (list == nullptr) return measures;
    for (const Node* item : items_of(list->value)) {
        if (auto measure = read_measure(object, *list, *item)) {
            measures.push_back(std::move(*measure));
        }
    }
    return measures;
}

PersonSanctionDeclaration read_person_sanction(const ObjectReader& object) {
    return {object.texts(Key::roles), object.expression(Key::when), read_measures(object, Key::measures),
            object.span()};
}

}  // namespace zhunsheng::rulebook
