// Writes the facets that all rules have.

#include "comparison/rule_facets.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include "comparison/closed_word_facets.h"
#include "explanation/rule_consequence.h"

namespace zhunsheng::comparison {

using checking::Citation;
using checking::ExpressionId;
using explanation::Clause;

namespace {

/// A condition's lines in both languages, which have the same shape.
std::vector<Sentence> zipped(const Clause& zh, const Clause& en) {
    std::vector<std::string> chinese = as_list(zh);
    std::vector<std::string> english = as_list(en);
    std::vector<Sentence> lines(std::max(chinese.size(), english.size()));
    for (std::size_t line = 0; line < chinese.size(); ++line) lines[line].zh = std::move(chinese[line]);
    for (std::size_t line = 0; line < english.size(); ++line) lines[line].en = std::move(english[line]);
    return lines;
}

}  // namespace

std::vector<Facet> FacetWriter::rule(const checking::Rule& rule) {
    std::vector<Facet> facets;
    item_ = item_of(rule);
    add_text(facets, "name", {"名称", "name"}, rule.name);
    add_citations(facets, "basis", {"依据", "basis"}, rule.basis);
    const checking::Instrument& file = program_.instruments[rule.instrument];
    if (file.law != rule.instrument) {  // of whole files the heads tell
        add_closed_word(facets, "applies_at", {"适用何时的法", "whose day's law applies"},
                        rulebook::WordSet::law_day, file.applies_at);
    }
    add_citations(facets, "references", {"参照", "see also"}, rule.references);
    if (rule.each) {
        const vocabulary::Field& list = program_.vocabulary.root_record().fields[*rule.each];
        add_word(facets, "each", {"逐项", "for each"}, list.id, item_);
    }
    std::vector<ListItem> against;
    for (const std::uint16_t index : rule.against) {
        const checking::Violation& violation = program_.violations[index];
        against.push_back({violation.id, same_in_both(violation.label)});
    }
    add_list(facets, "against", {"针对的违法行为", "violations it is against"}, std::move(against));
    add_expression(facets, "condition", {"条件", "condition"}, rule.when, item_);
    for (const checking::Exception& each : rule.exceptions) facets.push_back(exception(each));
    std::visit([&](const auto& then) { add(facets, then); }, rule.then);
    add_relations(facets, rule);
    add_texts(facets, "doubts", {"存疑", "doubts"}, rule.doubts);
    add_text(facets, "note", {"说明", "note"}, rule.note);
    return facets;
}

Sentence FacetWriter::item_of(const checking::Rule& rule) const {
    if (!rule.each) return {};
    return same_in_both("“" + program_.vocabulary.root_record().fields[*rule.each].label + "”");
}

ListItem FacetWriter::citation(const Citation& citation) const {
    const checking::Instrument& instrument = program_.instruments[citation.instrument];
    const std::string& version = instrument.versions[citation.version].id;
    const Basis basis{instrument.id, instrument.name, version, citation.article, true};
    return {instrument.id + "@" + version + " " + citation.article, {zh_.basis(basis), en_.basis(basis)}};
}

void FacetWriter::add_citations(std::vector<Facet>& facets, std::string_view aspect, Sentence subject,
                                const std::vector<Citation>& citations) const {
    std::vector<ListItem> items;
    for (const Citation& each : citations) items.push_back(citation(each));
    add_list(facets, aspect, std::move(subject), std::move(items));
}

void FacetWriter::add_expression(std::vector<Facet>& facets, std::string_view aspect, Sentence subject,
                                 const std::optional<ExpressionId>& expression, const Sentence& item) {
    if (!expression) return;
    Facet facet{std::string{aspect}, {}, std::move(subject), keys_.of(*expression), {}, {}};
    if (program_[*expression].type.is(values::Kind::truth)) {
        facet.lines = zipped(zh_words_.clause(*expression, item.zh), en_words_.clause(*expression, item.en));
    } else {
        facet.lines = {{zh_words_.value(*expression, item.zh), en_words_.value(*expression, item.en)}};
    }
    facets.push_back(std::move(facet));
}

Facet FacetWriter::exception(const checking::Exception& exception) {
    Facet facet{"exception", {}, {"除外", "exception"}, {}, {}, {}};
    add_expression(facet.parts, "condition", {"条件", "condition"}, exception.when, item_);
    add_citations(facet.parts, "basis", {"依据", "basis"}, exception.basis);
    add_text(facet.parts, "note", {"说明", "note"}, exception.note);
    facet.key = key_of(facet.parts);
    for (const Facet& part : facet.parts) {
        facet.lines.insert(facet.lines.end(), part.lines.begin(), part.lines.end());
    }
    return facet;
}

void FacetWriter::add_relations(std::vector<Facet>& facets, const checking::Rule& rule) const {
    if (rule.yields_to) {
        std::string key = program_.legal_order.ranks[rule.yields_to->rank].id;
        for (const std::uint16_t kind : rule.yields_to->having) {
            key += " " + program_.legal_order.measures[kind].id;
        }
        add_word(facets, "yields_to", {"让位", "gives way"}, key,
                 {yielding(program_, *rule.yields_to, zh_), yielding(program_, *rule.yields_to, en_)});
    }
    std::vector<ListItem> over;
    for (const std::uint32_t loser : rule.prevails_over) {
        const checking::Rule& other = program_.rules[loser];
        over.push_back(
            {keys_.rule(loser), {other.name + "（" + other.id + "）", other.name + " (" + other.id + ")"}});
    }
    if (over.empty()) return;
    add_list(facets, "prevails_over", {"优先于", "prevails over"}, std::move(over));
    add_closed_word(facets, "prevails_reason", {"优先的理由", "why it prevails"},
                    rulebook::WordSet::prevails_reason, rule.prevails_reason);
}

}  // namespace zhunsheng::comparison
