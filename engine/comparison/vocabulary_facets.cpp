// Writes enumerations, records and violations as facets.

#include <optional>
#include <utility>

#include "comparison/closed_word_facets.h"
#include "comparison/rule_facets.h"
#include "comparison/rulebook_facets.h"

namespace zhunsheng::comparison {
namespace {

using checking::Program;

Sentence named(std::string_view zh, std::string_view en, const std::string& label) {
    return {std::string{zh} + "“" + label + "”", std::string{en} + " “" + label + "”"};
}

Sentence with_id(const std::string& label, const std::string& id) {
    return {label + "（" + id + "）", label + " (" + id + ")"};
}

Facet enumeration_facet(const vocabulary::Enumeration& enumeration) {
    Facet facet{"enumeration", enumeration.id, named("枚举", "enumeration", enumeration.label), {}, {}, {}};
    add_text(facet.parts, "name", {"名称", "name"}, enumeration.label);
    for (const vocabulary::EnumerationValue& value : enumeration.values) {
        Facet one{"value", value.id, named("值", "value", value.label), {}, {with_id(value.label, value.id)},
                  {}};
        add_text(one.parts, "name", {"名称", "name"}, value.label);
        add_texts(one.parts, "aliases", {"别名", "aliases"}, value.aliases);
        one.key = key_of(one.parts);
        facet.parts.push_back(std::move(one));
        facet.lines.push_back(with_id(value.label, value.id));
    }
    facet.key = key_of(facet.parts);
    return facet;
}

/// "金额": a type by what it is, whatever its place in the vocabulary.
ListItem type_of(const Program& program, values::Type type) {
    std::string key{values::english_name(type.kind)};
    if (type.list) key += " list";
    if (type.kind == values::Kind::choice) key += " " + program.vocabulary.enumerations[type.index].id;
    if (type.kind == values::Kind::record) key += " " + program.vocabulary.records[type.index].id;
    return {key, {program.vocabulary.describe(type, true), program.vocabulary.describe(type, false)}};
}

Facet field_facet(const Program& program, const vocabulary::Field& field, FacetWriter& writer) {
    const ListItem type = type_of(program, field.type);
    Facet facet{"field", field.id, named("事实", "fact", field.label), {}, {}, {}};
    const Sentence name = with_id(field.label, field.id);
    facet.lines = {{name.zh + "：" + type.words.zh, name.en + ": " + type.words.en}};
    std::vector<Facet>& parts = facet.parts;
    add_text(parts, "name", {"名称", "name"}, field.label);
    add_texts(parts, "aliases", {"别名", "aliases"}, field.aliases);
    add_word(parts, "type", {"类型", "type"}, type.key, type.words);
    if (field.role != vocabulary::Role::none) {
        add_closed_word(parts, "role", {"用途", "role"}, rulebook::WordSet::role, field.role);
    }
    add_text(parts, "question", {"提问", "question"}, field.question);
    add_texts(parts, "evidence", {"证据", "evidence"}, field.evidence);
    add_truth(parts, "judgement", {"由人判断", "a person's judgement"}, field.judgement);
    add_texts(parts, "factors", {"考虑的因素", "factors"}, field.factors);
    if (field.least) add_text(parts, "least", {"最小值", "least value"}, field.least->to_decimal());
    if (field.default_expression) {
        writer.add_expression(parts, "default", {"缺省", "default"},
                              checking::ExpressionId{*field.default_expression}, {});
    }
    add_text(parts, "note", {"说明", "note"}, field.note);
    facet.key = key_of(parts);
    return facet;
}

Facet record_facet(const Program& program, const vocabulary::Record& record, FacetWriter& writer) {
    Facet facet{"record", record.id, named("记录", "record", record.label), {}, {}, {}};
    add_text(facet.parts, "name", {"名称", "name"}, record.label);
    for (const vocabulary::Field& field : record.fields) {
        facet.parts.push_back(field_facet(program, field, writer));
        facet.lines.push_back(facet.parts.back().lines.front());
    }
    facet.key = key_of(facet.parts);
    return facet;
}

Facet violation_facet(const Program& program, const checking::Violation& violation) {
    Facet facet{"violation", violation.id, named("违法行为", "violation", violation.label), {}, {}, {}};
    facet.lines = {with_id(violation.label, violation.id)};
    add_text(facet.parts, "name", {"名称", "name"}, violation.label);
    if (violation.each) {
        const vocabulary::Field& list = program.vocabulary.root_record().fields[*violation.each];
        add_word(facet.parts, "each", {"逐项", "for each"}, list.id, same_in_both(list.label));
    }
    std::vector<ListItem> overlaps;
    for (const std::uint16_t index : violation.overlaps) {
        overlaps.push_back({program.violations[index].id, same_in_both(program.violations[index].label)});
    }
    add_list(facet.parts, "overlaps", {"竞合的违法行为", "violations it shares a fine with"},
             std::move(overlaps));
    facet.key = key_of(facet.parts);
    return facet;
}

}  // namespace

std::vector<Facet> vocabulary_facets(const Program& program, const Renames& renames) {
    FacetWriter writer(program, renames);
    std::vector<Facet> facets;
    for (const vocabulary::Enumeration& each : program.vocabulary.enumerations) {
        facets.push_back(enumeration_facet(each));
    }
    for (const vocabulary::Record& each : program.vocabulary.records) {
        facets.push_back(record_facet(program, each, writer));
    }
    for (const checking::Violation& each : program.violations) {
        facets.push_back(violation_facet(program, each));
    }
    return facets;
}

}  // namespace zhunsheng::comparison
