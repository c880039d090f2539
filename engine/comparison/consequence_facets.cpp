// Writes the facets of what follows when a rule applies.

#include <optional>
#include <utility>

#include "comparison/closed_word_facets.h"
#include "comparison/rule_facets.h"
#include "explanation/measure_words.h"

namespace zhunsheng::comparison {

using checking::Measure;
using rulebook::WordSet;

namespace {

constexpr const char* person_zh = "人员";
constexpr const char* person_en = "person";

Sentence about(const Sentence& target, const std::string& what) {
    if (target.zh.empty()) return same_in_both(what);
    return {target.zh + "：" + what, target.en + ": " + what};
}

}  // namespace

void FacetWriter::add(std::vector<Facet>& facets, const checking::Definition& definition) {
    add_expression(facets, "definition", {"含义", "meaning"}, definition.value, item_);
}

void FacetWriter::add(std::vector<Facet>& facets, const checking::Finding& finding) {
    const checking::Violation& violation = program_.violations[finding.violation];
    add_word(facets, "finding", {"认定", "finding"}, violation.id, same_in_both(violation.label));
}

void FacetWriter::add(std::vector<Facet>& facets, const checking::Sanction& sanction) {
    for (const Measure& each : sanction.institution) {
        facets.push_back(measure(each, "institution", {"处罚机构", "institution"}, {}));
    }
    for (const checking::PersonSanction& each : sanction.persons) facets.push_back(persons(each));
}

Facet FacetWriter::persons(const checking::PersonSanction& persons) {
    const Sentence item{person_zh, person_en};
    const std::string roles = role_labels(program_, persons.roles, zh_);
    Facet facet{"persons", {}, {"处罚" + roles, "sanctions on " + roles}, {}, {}, {}};
    const vocabulary::Field& list = program_.vocabulary.root_record().fields[*program_.roles.persons];
    const vocabulary::Record& record = program_.vocabulary.records[list.type.index];
    const auto& values =
        program_.vocabulary.enumerations[record.fields[*program_.roles.person_roles].type.index].values;
    std::vector<ListItem> items;
    for (const std::uint16_t role : persons.roles) {
        items.push_back({values[role].id, same_in_both(values[role].label)});
    }
    add_list(facet.parts, "roles", {"人员身份", "roles"}, std::move(items));
    add_expression(facet.parts, "condition", {"条件", "condition"}, persons.when, item);
    if (persons.when) {
        const Sentence& condition = facet.parts.back().lines.front();
        facet.lines.push_back({"条件：" + condition.zh, "condition: " + condition.en});
    }
    for (const Measure& each : persons.measures) {
        facet.parts.push_back(measure(each, "measure", {}, item));
        facet.lines.push_back(facet.parts.back().lines.front());
    }
    facet.key = key_of(facet.parts);
    return facet;
}

std::string FacetWriter::amount_key(const Measure& measure) const {
    std::string key;
    const auto add = [&](const char* word, const std::optional<checking::ExpressionId>& bound) {
        if (bound) key.append(word).append(" ").append(keys_.of(*bound)).append("; ");
    };
    add("from", measure.from);
    add("to", measure.to);
    add("fixed", measure.fixed);
    add("amount", measure.amount);
    return key;
}

Facet FacetWriter::measure(const Measure& measure, std::string_view aspect, const Sentence& target,
                           const Sentence& item) {
    const rulebook::MeasureKind& kind = program_.legal_order.measures[measure.kind];
    Facet facet{std::string{aspect}, kind.id, about(target, kind.label), {}, {}, {}};
    facet.lines = {{measure_words(program_, measure, item.zh, zh_words_, zh_),
                    measure_words(program_, measure, item.en, en_words_, en_)}};
    std::vector<Facet>& parts = facet.parts;
    add_closed_word(parts, "duty", {"应当或者可以", "duty"}, WordSet::duty,
                    measure.may ? rulebook::Duty::may : rulebook::Duty::must);
    add_word(
        parts, "amount", {"数额", "amount"}, amount_key(measure),
        {measure_amount(measure, item.zh, zh_words_, zh_), measure_amount(measure, item.en, en_words_, en_)});
    add_expression(parts, "term", {"期限", "term"}, measure.term, item);
    if (measure.for_life) add_truth(parts, "for_life", {"终身", "for life"}, true);
    add_text(parts, "scope", {"范围", "scope"}, measure.scope);
    add_expression(parts, "condition", {"条件", "condition"}, measure.when, item);
    add_text(parts, "wording", {"称谓", "wording"}, measure.wording);
    if (measure.penalty != kind.penalty) {
        add_truth(parts, "penalty", {"处罚性质", "is a penalty"}, measure.penalty);
    }
    add_citations(parts, "basis", {"依据", "basis"}, measure.basis);
    add_texts(parts, "doubts", {"存疑", "doubts"}, measure.doubts);
    add_text(parts, "note", {"说明", "note"}, measure.note);
    facet.key = key_of(parts);
    return facet;
}

Facet FacetWriter::threshold(const checking::Threshold& threshold) {
    Facet facet{"threshold", threshold.name, about({"标准", "threshold"}, threshold.name), {}, {}, {}};
    add_expression(facet.parts, "quantity", {"计算", "quantity"}, threshold.quantity, {});
    add_expression(facet.parts, "reaches", {"达到", "reaches"}, threshold.reaches, {});
    facet.key = key_of(facet.parts);
    const Sentence& quantity = facet.parts[0].lines.front();
    const Sentence& reaches = facet.parts[1].lines.front();
    facet.lines = {{quantity.zh + "达到" + reaches.zh, quantity.en + " reaches " + reaches.en}};
    return facet;
}

void FacetWriter::add(std::vector<Facet>& facets, const checking::Flag& flag) {
    add_closed_word(facets, "flag", {"提示", "flag"}, WordSet::flag_kind, flag.kind);
    add_closed_word(facets, "duty", {"职责", "duty"}, WordSet::duty, flag.duty);
    add_text(facets, "crime", {"罪名", "crime"}, flag.crime);
    add_text(facets, "to", {"移交", "to"}, flag.to);
    add_text(facets, "deadline", {"期限", "deadline"}, flag.deadline);
    for (const checking::Threshold& each : flag.thresholds) facets.push_back(threshold(each));
}

void FacetWriter::add(std::vector<Facet>& facets, const checking::Discretion& discretion) {
    const checking::Band& band = program_.legal_order.bands[discretion.band];
    add_word(facets, "band", {"裁量档次", "discretion"}, band.id, same_in_both(band.label));
    add_closed_word(facets, "duty", {"职责", "duty"}, WordSet::duty, discretion.duty);
}

void FacetWriter::add(std::vector<Facet>& facets, const checking::Procedure& procedure) {
    add_closed_word(facets, "procedure", {"程序", "procedure"}, WordSet::procedure_kind, procedure.kind);
    add_closed_word(facets, "duty", {"职责", "duty"}, WordSet::duty, procedure.duty);
    add_text(facets, "by", {"主体", "by"}, procedure.by);
    add_expression(facets, "from", {"起算", "from"}, procedure.from, {});
    add_expression(facets, "period", {"期间", "period"}, procedure.period, {});
    if (procedure.put_off) {
        add_truth(facets, "put_off", {"末日顺延到工作日", "put off to a working day"}, true);
    }
    if (procedure.bars_penalties) {
        add_truth(facets, "bars_penalties", {"免予处罚", "bars penalties"}, true);
    }
    std::vector<ListItem> barred;
    for (const std::uint16_t index : procedure.bars) {
        const rulebook::MeasureKind& kind = program_.legal_order.measures[index];
        barred.push_back({kind.id, same_in_both(kind.label)});
    }
    add_list(facets, "bars", {"免除的措施", "measures it bars"}, std::move(barred));
}

}  // namespace zhunsheng::comparison
