// Decisions as lines.

#include "reference/compare.h"

namespace zhunsheng::reference {
namespace {

class Lines {
public:
    std::vector<std::string> run(const DecisionResult& decision) {
        put("case", decision.case_id);
        put("decided_on", decision.decided_on);
        put("institution_name", decision.institution_name);
        each("findings", decision.findings, [this](const FindingResult& one) { finding(one); });
        each("institution", decision.institution, [this](const MeasureResult& one) { measure(one); });
        each("persons", decision.persons, [this](const PersonResult& one) { person(one); });
        each("set_aside", decision.set_aside, [this](const SetAsideResult& one) { set_aside(one); });
        each("law_in_time", decision.law_in_time, [this](const LawInTimeResult& one) { law_in_time(one); });
        each("criminal_transfer", decision.criminal_transfer, [this](const FlagResult& one) { flag(one); });
        each("blacklist", decision.blacklist, [this](const FlagResult& one) { flag(one); });
        each("referral", decision.referral, [this](const FlagResult& one) { flag(one); });
        each("escalation", decision.escalation, [this](const FlagResult& one) { flag(one); });
        each("procedure", decision.procedure, [this](const ProcedureResult& one) { procedure(one); });
        each("questions", decision.questions, [this](const Question& one) { question(one); });
        each("doubts", decision.doubts, [this](const DoubtResult& one) {
            put("rule", one.rule);
            put("text", one.text);
        });
        each("untranslated", decision.untranslated, [this](const UntranslatedResult& one) {
            basis(one.basis);
            put("reason", one.reason);
        });
        put("unread_facts", decision.unread_facts);
        return std::move(lines_);
    }

private:
    void put(const char* name, const std::string& value) { lines_.push_back(path_ + name + ": " + value); }
    void put(const char* name, bool value) { put(name, std::string{value ? "true" : "false"}); }
    void put(const char* name, Answer answer) {
        put(name, std::string{answer == Answer::yes ? "yes" : answer == Answer::no ? "no" : "undetermined"});
    }
    void put(const char* name, DutyKind duty) {
        put(name, std::string{duty == DutyKind::must ? "must" : duty == DutyKind::may ? "may" : "consult"});
    }
    void put(const char* name, const std::vector<std::string>& values) {
        std::string joined;
        for (const std::string& value : values) joined += "[" + value + "]";
        put(name, joined);
    }

    template <class Item, class Write>
    void each(const char* name, const std::vector<Item>& items, Write write) {
        const std::string outer = path_;
        for (std::size_t index = 0; index < items.size(); ++index) {
            path_ = outer + name + "/" + std::to_string(index) + "/";
            write(items[index]);
        }
        path_ = outer;
    }

    void basis(const Basis& basis) {
        put("basis", basis.instrument + " " + basis.instrument_name + " " + basis.version + " " +
                         basis.article + (basis.certain ? "" : " (open)"));
    }
    void bases(const char* name, const std::vector<Basis>& all) {
        each(name, all, [this](const Basis& one) { basis(one); });
    }

    void because(const std::vector<Reason>& reasons) {
        each("because", reasons, [this](const Reason& reason) {
            std::string value = reason.value ? "" : "unknown";
            if (reason.value) {
                const auto* truth = std::get_if<bool>(&*reason.value);
                value = truth == nullptr ? "'" + std::get<std::string>(*reason.value) + "'"
                                         : std::string{*truth ? "true" : "false"};
            }
            put("fact", reason.fact + " " + reason.label + " = " + value + " " + reason.shown);
            put("number", reason.number);
            if (reason.judgement)
                put("judgement",
                    reason.judgement->by + "," + reason.judgement->on + "," + reason.judgement->why);
        });
    }

    /// What findings, measures, flags and steps have in common.
    template <class Result>
    void grounds(const Result& one) {
        put("rule", one.rule);
        put("title", one.title);
        put("answer", one.answer);
        bases("basis", one.basis);
        because(one.because);
        put("needs", one.needs);
        put("doubts", one.doubts);
        put("note", one.note);
    }

    void finding(const FindingResult& one) {
        put("id", one.id);
        put("violation", one.violation + " " + one.violation_title);
        put("on", one.on);
        put("sector", one.sector + " " + one.sector_title);
        put("raised", one.raised);
        grounds(one);
        bases("references", one.references);
    }

    void measure(const MeasureResult& one) {
        put("measure", one.measure + " by " + one.rule_title);
        put("duty", one.duty);
        if (one.amount) put("amount", one.amount->min + " to " + one.amount->max);
        if (one.suggested) {
            put("suggested", one.suggested->amount.min + " to " + one.suggested->amount.max + " " +
                                 one.suggested->band + " " + one.suggested->band_title);
            put("suggested_by", one.suggested->rules);
        }
        put("term", one.term);
        put("scope", one.scope);
        put("for", one.for_findings);
        grounds(one);
    }

    void person(const PersonResult& one) {
        put("on", one.on + " " + one.name);
        put("roles", one.roles);
        each("measures", one.measures, [this](const MeasureResult& each) { measure(each); });
    }

    void set_aside(const SetAsideResult& one) {
        put("rule", one.rule + " " + one.rule_title);
        put("principle", one.principle);
        put("in_favour_of", one.in_favour_of + " " + one.in_favour_of_title);
        put("measure", one.measure + " " + one.measure_title);
        put("answer", one.answer);
        put("for", one.for_findings);
        bases("basis", one.basis);
    }

    void law_in_time(const LawInTimeResult& one) {
        put("for", one.for_findings);
        put("on", one.on);
        put("roles", one.roles);
        put("chosen", one.chosen);
        put("no_longer_violation", one.no_longer_violation);
        put("judged", one.judged);
        put("measure", one.measure + " " + one.measure_title + " " + one.aspect);
        put("act_value", one.act_value);
        put("decision_value", one.decision_value);
        put("contrary", one.contrary);
        put("needs", one.needs);
        bases("basis", one.basis);
        each("at_act", one.at_act, [this](const MeasureResult& each) { measure(each); });
        each("at_decision", one.at_decision, [this](const MeasureResult& each) { measure(each); });
    }

    void flag(const FlagResult& one) {
        put("duty", one.duty);
        put("crime", one.crime);
        put("to", one.to);
        put("deadline", one.deadline);
        put("for", one.for_findings);
        grounds(one);
        bases("references", one.references);
        each("thresholds", one.thresholds, [this](const ThresholdResult& each) {
            put("title", each.title);
            put("reached", each.reached);
            put("money", each.money);
            put("figures", each.quantity + " of " + each.threshold + ", missing " + each.missing);
            put("needs", each.needs);
        });
    }

    void procedure(const ProcedureResult& one) {
        put("kind", one.kind);
        put("duty", one.duty);
        put("by", one.by);
        put("days", one.from + " to " + one.due);
        put("beyond_calendar", one.beyond_calendar);
        put("bars_penalties", one.bars_penalties);
        put("for", one.for_findings);
        grounds(one);
        bases("references", one.references);
    }

    void question(const Question& one) {
        put("fact", one.fact + " " + one.label);
        put("ask", one.ask);
        put("evidence", one.evidence);
        put("judgement", one.judgement);
        put("factors", one.factors);
        put("decides", one.decides);
    }

    std::string path_;
    std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> lines_of(const DecisionResult& decision) { return Lines{}.run(decision); }

}  // namespace zhunsheng::reference
