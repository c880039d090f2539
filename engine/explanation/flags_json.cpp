// Decisions as JSON: flags and procedure.

#include "explanation/decision_writer.h"
#include "explanation/flag_order.h"

namespace zhunsheng::explanation {

void DecisionWriter::flags() {
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
void DecisionWriter::strongest(std::string_view name, const std::vector<FlagResult>& flags) {
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

void DecisionWriter::flag_members(const FlagResult& flag) {
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
    if (!flag.references.empty()) list("references", flag.references, &DecisionWriter::basis);
}

void DecisionWriter::threshold(const ThresholdResult& threshold) {
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

void DecisionWriter::procedure(const ProcedureResult& step) {
    json_.begin_object();
    json_.member("rule", step.rule);
    json_.member("title", step.title);
    json_.member("kind", step.kind);
    json_.member("answer", name_of(step.answer));
    json_.member("duty", name_of(step.duty));
    optional_member("by", step.by);
    optional_member("from", step.from);
    optional_member("due", step.due);
    optional_truth("beyond_calendar", step.beyond_calendar);
    optional_truth("bars_penalties", step.bars_penalties);
    json_.member("for", step.for_findings);
    grounds(step);
    if (!step.references.empty()) list("references", step.references, &DecisionWriter::basis);
    json_.end_object();
}

}  // namespace zhunsheng::explanation
