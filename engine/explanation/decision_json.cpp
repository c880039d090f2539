// Writes a decision member by member, in the order of the contract.

#include "explanation/decision_json.h"

#include <string_view>
#include <variant>
#include <vector>

#include "explanation/flag_order.h"

namespace zhunsheng::explanation {
namespace {

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

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) {
        all.append(all.empty() ? "" : "、").append(word);
    }
    return all;
}

/// One decision on its way to JSON.
class DecisionWriter {
public:
    DecisionWriter(const DecisionResult& decision, text::JsonLayout layout)
        : decision_(decision), json_(layout) {}

    std::string write() {
        json_.begin_object();
        json_.member("case", decision_.case_id);
        json_.member("decided_on", decision_.decided_on);
        if (!decision_.institution_name.empty()) json_.member("institution", decision_.institution_name);
        receipt();
        list("findings", decision_.findings, &DecisionWriter::finding);
        sanctions();
        flags();
        json_.key("procedure");
        json_.begin_array();
        json_.end_array();
        list("questions", decision_.questions, &DecisionWriter::question);
        list("doubts", decision_.doubts, &DecisionWriter::doubt);
        list("untranslated", decision_.untranslated, &DecisionWriter::untranslated);
        json_.member("unread_facts", decision_.unread_facts);
        json_.end_object();
        return json_.take();
    }

private:
    template <class Item>
    void list(std::string_view name, const std::vector<Item>& items,
              void (DecisionWriter::*one)(const Item&)) {
        json_.key(name);
        json_.begin_array();
        for (const Item& item : items) {
            (this->*one)(item);
        }
        json_.end_array();
    }

    void optional_member(std::string_view name, std::string_view value) {
        if (!value.empty()) json_.member(name, value);
    }

    void optional_list(std::string_view name, const std::vector<std::string>& values) {
        if (!values.empty()) json_.member(name, values);
    }

    void receipt() {
        json_.key("receipt");
        json_.begin_object();
        json_.member("engine", decision_.receipt.engine);
        json_.member("rulebook", decision_.receipt.rulebook);
        json_.member("version", decision_.receipt.version);
        json_.member("rulebook_sha256", decision_.receipt.rulebook_sha256);
        json_.member("case_sha256", decision_.receipt.case_sha256);
        json_.end_object();
    }

    void basis(const Basis& basis) {
        json_.begin_object();
        json_.member("instrument", basis.instrument);
        json_.member("instrument_name", basis.instrument_name);
        json_.member("version", basis.version);
        json_.member("article", basis.article);
        if (!basis.certain) {
            json_.key("certain");
            json_.boolean(false);
        }
        json_.end_object();
    }

    void reason(const Reason& reason) {
        json_.begin_object();
        json_.member("fact", reason.fact);
        json_.key("value");
        if (!reason.value) {
            json_.null();
        } else if (const bool* truth = std::get_if<bool>(&*reason.value)) {
            json_.boolean(*truth);
        } else if (const std::string& text = std::get<std::string>(*reason.value); reason.number) {
            json_.raw(text);
        } else {
            json_.string(text);
        }
        json_.member("label", reason.label);
        json_.member("shown", reason.shown);
        json_.end_object();
    }

    /// What every part that rests on rules ends with.
    template <class Part>
    void grounds(const Part& part) {
        list("basis", part.basis, &DecisionWriter::basis);
        list("because", part.because, &DecisionWriter::reason);
        json_.member("needs", part.needs);
        optional_list("doubts", part.doubts);
        optional_member("note", part.note);
    }

    void finding(const FindingResult& finding) {
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

    void sanctions() {
        json_.key("sanctions");
        json_.begin_object();
        list("institution", decision_.institution, &DecisionWriter::measure);
        list("persons", decision_.persons, &DecisionWriter::person);
        list("set_aside", decision_.set_aside, &DecisionWriter::set_aside);
        json_.end_object();
    }

    void measure(const MeasureResult& measure) {
        json_.begin_object();
        json_.member("rule", measure.rule);
        json_.member("rule_title", measure.rule_title);
        json_.member("measure", measure.measure);
        json_.member("title", measure.title);
        json_.member("answer", name_of(measure.answer));
        json_.member("duty", name_of(measure.duty));
        if (measure.amount) {
            json_.key("amount");
            json_.begin_object();
            json_.member_or_null("min", measure.amount->min);
            json_.member_or_null("max", measure.amount->max);
            json_.end_object();
        }
        optional_member("term", measure.term);
        optional_member("term_shown", measure.term_shown);
        optional_member("scope", measure.scope);
        json_.member("for", measure.for_findings);
        grounds(measure);
        json_.end_object();
    }

    void person(const PersonResult& person) {
        json_.begin_object();
        json_.member_or_null("on", person.on);
        optional_member("name", person.name);
        json_.member("roles", person.roles);
        list("measures", person.measures, &DecisionWriter::measure);
        json_.end_object();
    }

    void set_aside(const SetAsideResult& loser) {
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

    void flags() {
        json_.key("flags");
        json_.begin_object();
        strongest("criminal_transfer", decision_.criminal_transfer);
        strongest("blacklist", decision_.blacklist);
        json_.key("referral");
        json_.begin_array();
        for (const FlagResult* flag : strongest_first(decision_.referral)) {
            json_.begin_object();
            flag_members(*flag);
            json_.end_object();
        }
        json_.end_array();
        strongest("escalation", decision_.escalation);
        json_.end_object();
    }

    /// One object for a kind of flag, present even if no rule raised any.
    void strongest(std::string_view name, const std::vector<FlagResult>& flags) {
        json_.key(name);
        json_.begin_object();
        const std::vector<const FlagResult*> ordered = strongest_first(flags);
        if (ordered.empty()) {
            json_.member("answer", "no");
        } else {
            flag_members(*ordered.front());
        }
        if (ordered.size() > 1) {
            json_.key("further");
            json_.begin_array();
            for (std::size_t next = 1; next < ordered.size(); ++next) {
                json_.begin_object();
                flag_members(*ordered[next]);
                json_.end_object();
            }
            json_.end_array();
        }
        json_.end_object();
    }

    void flag_members(const FlagResult& flag) {
        json_.member("answer", name_of(flag.answer));
        json_.member("duty", name_of(flag.duty));
        json_.member("rule", flag.rule);
        json_.member("title", flag.title);
        optional_member("crime", flag.crime);
        optional_member("to", flag.to);
        optional_member("deadline", flag.deadline);
        json_.member("for", flag.for_findings);
        list("thresholds", flag.thresholds, &DecisionWriter::threshold);
        grounds(flag);
    }

    void threshold(const ThresholdResult& threshold) {
        json_.begin_object();
        json_.member("title", threshold.title);
        json_.member("reached", name_of(threshold.reached));
        json_.member_or_null("quantity", threshold.quantity);
        json_.member_or_null("threshold", threshold.threshold);
        json_.member_or_null("missing", threshold.missing);
        if (threshold.money) json_.member("unit", "CNY");
        json_.member("needs", threshold.needs);
        json_.end_object();
    }

    void question(const Question& question) {
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

    void doubt(const DoubtResult& doubt) {
        json_.begin_object();
        json_.member("rule", doubt.rule);
        json_.member("text", doubt.text);
        json_.end_object();
    }

    void untranslated(const UntranslatedResult& untranslated) {
        json_.begin_object();
        json_.key("basis");
        basis(untranslated.basis);
        json_.member("reason", untranslated.reason);
        json_.end_object();
    }

    const DecisionResult& decision_;
    text::JsonWriter json_;
};

}  // namespace

std::string decision_json(const DecisionResult& decision, text::JsonLayout layout) {
    return DecisionWriter(decision, layout).write();
}

}  // namespace zhunsheng::explanation
