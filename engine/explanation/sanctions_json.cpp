// Decisions as JSON: sanctions, and the choice between two laws.

#include "explanation/decision_writer.h"

namespace zhunsheng::explanation {

void DecisionWriter::sanctions() {
    json_.key("sanctions");
    json_.begin_object();
    list("institution", decision_.institution, &DecisionWriter::measure);
    list("persons", decision_.persons, &DecisionWriter::person);
    list("set_aside", decision_.set_aside, &DecisionWriter::set_aside);
    json_.end_object();
}

void DecisionWriter::amount(const Amount& amount) {
    json_.begin_object();
    json_.member_or_null("min", amount.min);
    json_.member_or_null("max", amount.max);
    json_.end_object();
}

void DecisionWriter::suggestion(const Suggestion& suggestion) {
    json_.key("suggested").begin_object();
    json_.member_or_null("min", suggestion.amount.min);
    json_.member_or_null("max", suggestion.amount.max);
    json_.member("band", suggestion.band);
    json_.member("band_title", suggestion.band_title);
    json_.member("rules", suggestion.rules);
    json_.end_object();
}

void DecisionWriter::measure(const MeasureResult& measure) {
    json_.begin_object();
    json_.member("rule", measure.rule);
    json_.member("rule_title", measure.rule_title);
    json_.member("measure", measure.measure);
    json_.member("title", measure.title);
    json_.member("answer", name_of(measure.answer));
    json_.member("duty", name_of(measure.duty));
    if (measure.amount) {
        json_.key("amount");
        amount(*measure.amount);
    }
    if (measure.suggested) suggestion(*measure.suggested);
    optional_member("term", measure.term);
    optional_member("term_shown", measure.term_shown);
    optional_member("scope", measure.scope);
    json_.member("for", measure.for_findings);
    grounds(measure);
    json_.end_object();
}

void DecisionWriter::person(const PersonResult& person) {
    json_.begin_object();
    json_.member_or_null("on", person.on);
    optional_member("name", person.name);
    json_.member("roles", person.roles);
    list("measures", person.measures, &DecisionWriter::measure);
    json_.end_object();
}

void DecisionWriter::set_aside(const SetAsideResult& loser) {
    json_.begin_object();
    json_.member("rule", loser.rule);
    json_.member("rule_title", loser.rule_title);
    json_.member("principle", loser.principle);
    json_.member("in_favour_of", loser.in_favour_of);
    json_.member("in_favour_of_title", loser.in_favour_of_title);
    json_.member("answer", name_of(loser.answer));
    optional_member("measure", loser.measure);
    json_.member("for", loser.for_findings);
    list("basis", loser.basis, &DecisionWriter::basis);
    json_.end_object();
}

void DecisionWriter::law_in_time(const LawInTimeResult& choice) {
    json_.begin_object();
    json_.member("chosen", choice.chosen);
    json_.member_or_null("on", choice.on);
    optional_list("roles", choice.roles);
    json_.member("for", choice.for_findings);
    optional_truth("no_longer_violation", choice.no_longer_violation);
    optional_truth("judged", choice.judged);
    if (!choice.measure.empty()) {
        json_.key("told_by").begin_object();
        json_.member("measure", choice.measure).member("aspect", choice.aspect);
        json_.member_or_null("at_act", choice.act_value).member_or_null("at_decision", choice.decision_value);
        json_.end_object();
    }
    optional_truth("contrary", choice.contrary);
    list("at_act", choice.at_act, &DecisionWriter::measure);
    list("at_decision", choice.at_decision, &DecisionWriter::measure);
    json_.member("needs", choice.needs);
    list("basis", choice.basis, &DecisionWriter::basis);
    json_.end_object();
}

}  // namespace zhunsheng::explanation
