// Showing: decisions in three formats, rules in words, the vocabulary, and the schemas.

#include "analysis/fact_definitions.h"
#include "api/content.h"
#include "explanation/decision_html.h"
#include "explanation/decision_json.h"
#include "explanation/decision_schema.h"
#include "explanation/decision_text.h"
#include "explanation/explain_rule.h"
#include "facts/case_schema.h"
#include "facts/describe_facts.h"
#include "facts/example_case.h"
#include "rulebook/rules_schema.h"
#include "zhunsheng/version.h"

namespace zhunsheng {

std::string Decision::json(bool compact) const {
    return explanation::decision_json(result, compact ? text::JsonLayout::compact : text::JsonLayout::pretty);
}
std::string Decision::text(Language language, bool colour) const {
    return explanation::decision_text(result, language, colour);
}
std::string Decision::html(Language language) const { return explanation::decision_html(result, language); }

std::string rulebook_json(const Rulebook& rulebook) {
    text::JsonWriter json;
    json.begin_object();
    json.member("id", rulebook.id()).member("name", rulebook.name()).member("version", rulebook.version());
    json.member("sha256", rulebook.sha256()).member("rules", rulebook.rule_count());
    json.end_object();
    return json.take();
}

std::optional<std::string> explain(const Rulebook& rulebook, std::string_view rule_or_article,
                                   Language language) {
    return explanation::explain_rules(rulebook.content().program, rule_or_article, language);
}
std::vector<std::string> near_rules(const Rulebook& rulebook, std::string_view text) {
    return explanation::near_rules(rulebook.content().program, text);
}

std::string describe_facts(const Rulebook& rulebook, Language language) {
    return facts::describe_facts(rulebook.content().program.vocabulary, language);
}
std::string example_case(const Rulebook& rulebook) {
    return facts::example_case(rulebook.content().program.vocabulary);
}
std::string case_schema(const Rulebook& rulebook) {
    return facts::case_schema(rulebook.content().program.vocabulary);
}
std::string decision_schema(const Rulebook& rulebook) {
    std::vector<std::string_view> measures;
    for (const auto& measure : rulebook.content().program.legal_order.measures)
        measures.emplace_back(measure.id);
    return explanation::decision_schema(measures);
}
std::string rules_schema(const Rulebook& rulebook) {
    const checking::LegalOrder& order = rulebook.content().program.legal_order;
    rulebook::DeclaredWords declared{order.measures, {}, {}};
    for (const checking::NamedId& rank : order.ranks)
        declared.ranks.insert(declared.ranks.end(), {rank.label, rank.id});
    for (const checking::Band& band : order.bands)
        declared.bands.insert(declared.bands.end(), {band.label, band.id});
    return rulebook::rules_schema(declared);
}
std::string tests_schema(const Rulebook& rulebook) {
    const checking::Program& program = rulebook.content().program;
    rulebook::TestWords declared;
    for (const rulebook::MeasureKind& measure : program.legal_order.measures)
        declared.measures.insert(declared.measures.end(), {measure.label, measure.id});
    for (const checking::Violation& violation : program.violations)
        declared.violations.insert(declared.violations.end(), {violation.label, violation.id});
    declared.write_facts = [&](text::JsonWriter& json) {
        analysis::write_fact_definitions(json, program.vocabulary);
    };
    return rulebook::tests_schema(declared);
}
std::string diagnostics_schema() { return explanation::diagnostics_schema(); }

std::string_view engine_version() { return ZHUNSHENG_VERSION; }

}  // namespace zhunsheng
