// Decisions as JSON: findings, questions, doubts, and what parts have in common.

#include "explanation/decision_json.h"

#include <string_view>
#include <variant>
#include <vector>

#include "explanation/decision_writer.h"

namespace zhunsheng::explanation {

constexpr std::size_t usual_size = 32'000;

std::string_view name_of(Answer answer) {
    switch (answer) {
        case Answer::yes: return "yes";
        case Answer::no: return "no";
        case Answer::undetermined: break;
    }
    return "undetermined";
}

std::string_view name_of(DutyKind duty) {
    switch (duty) {
        case DutyKind::must: return "must";
        case DutyKind::may: return "may";
        case DutyKind::consult: break;
    }
    return "consult";
}

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) {
        all.append(all.empty() ? "" : "、").append(word);
    }
    return all;
}

}  // namespace

std::string DecisionWriter::write() {
    json_.expect(usual_size);
    json_.begin_object();
    json_.member("case", decision_.case_id);
    json_.member("decided_on", decision_.decided_on);
    optional_member("institution", decision_.institution_name);
    receipt();
    list("findings", decision_.findings, &DecisionWriter::finding);
    sanctions();
    list("law_in_time", decision_.law_in_time, &DecisionWriter::law_in_time);
    flags();
    list("procedure", decision_.procedure, &DecisionWriter::procedure);
    list("questions", decision_.questions, &DecisionWriter::question);
    list("doubts", decision_.doubts, &DecisionWriter::doubt);
    list("untranslated", decision_.untranslated, &DecisionWriter::untranslated);
    json_.member("unread_facts", decision_.unread_facts);
    json_.end_object();
    return json_.take();
}

void DecisionWriter::optional_member(std::string_view name, std::string_view value) {
    if (!value.empty()) json_.member(name, value);
}

void DecisionWriter::optional_list(std::string_view name, const std::vector<std::string>& values) {
    if (!values.empty()) json_.member(name, values);
}

void DecisionWriter::optional_truth(std::string_view name, bool value) {
    if (value) json_.key(name).boolean(true);
}

void DecisionWriter::receipt() {
    json_.key("receipt");
    json_.begin_object();
    json_.member("engine", decision_.receipt.engine);
    json_.member("rulebook", decision_.receipt.rulebook);
    json_.member("version", decision_.receipt.version);
    json_.member("rulebook_sha256", decision_.receipt.rulebook_sha256);
    json_.member("case_sha256", decision_.receipt.case_sha256);
    json_.end_object();
}

void DecisionWriter::basis(const Basis& basis) { write_basis(json_, basis); }

void DecisionWriter::reason(const Reason& reason) {
    json_.begin_object();
    json_.member("fact", reason.fact);
    json_.key("value");
    if (!reason.value) {
        json_.null();
    } else if (const bool* truth = std::get_if<bool>(&*reason.value)) {
        json_.boolean(*truth);
    } else if (const auto& text = std::get<std::string>(*reason.value); reason.number) {
        json_.raw(text);
    } else {
        json_.string(text);
    }
    json_.member("label", reason.label);
    json_.member("shown", reason.shown);
    if (reason.judgement) {
        json_.key("judgement").begin_object();
        optional_member("by", reason.judgement->by);
        optional_member("on", reason.judgement->on);
        optional_member("why", reason.judgement->why);
        json_.end_object();
    }
    json_.end_object();
}

void DecisionWriter::finding(const FindingResult& finding) {
    json_.begin_object();
    json_.member("id", finding.id);
    json_.member("rule", finding.rule);
    json_.member("violation", finding.violation);
    json_.member("violation_title", finding.violation_title);
    json_.member("title", finding.title);
    json_.member("answer", name_of(finding.answer));
    json_.key("raised");
    json_.boolean(finding.raised);
    json_.member("on", finding.on);
    optional_list("on_titles", finding.on_titles);
    json_.member_or_null("sector", finding.sector);
    optional_member("sector_title", finding.sector_title);
    grounds(finding);
    if (!finding.references.empty()) list("references", finding.references, &DecisionWriter::basis);
    json_.end_object();
}

void DecisionWriter::question(const Question& question) {
    json_.begin_object();
    json_.member("fact", question.fact);
    json_.member("label", question.label);
    json_.member("ask", question.ask);
    json_.member("evidence", joined(question.evidence));
    json_.member("evidence_kinds", question.evidence);
    json_.key("judgement");
    json_.boolean(question.judgement);
    optional_list("factors", question.factors);
    optional_member("note", question.note);
    json_.member("decides", question.decides);
    json_.end_object();
}

void DecisionWriter::doubt(const DoubtResult& doubt) {
    json_.begin_object();
    json_.member("rule", doubt.rule);
    json_.member("text", doubt.text);
    json_.end_object();
}

void DecisionWriter::untranslated(const UntranslatedResult& untranslated) {
    json_.begin_object();
    json_.key("basis");
    basis(untranslated.basis);
    json_.member("reason", untranslated.reason);
    json_.end_object();
}

std::string decision_json(const DecisionResult& decision, text::JsonLayout layout) {
    return DecisionWriter(decision, layout).write();
}

void write_basis(text::JsonWriter& json, const Basis& basis) {
    json.begin_object();
    json.member("instrument", basis.instrument);
    json.member("instrument_name", basis.instrument_name);
    json.member("version", basis.version);
    json.member("article", basis.article);
    if (!basis.certain) {
        json.key("certain");
        json.boolean(false);
    }
    json.end_object();
}

}  // namespace zhunsheng::explanation
