// What decisions hold, counted: whether random pairs come to all that adjudication does.

#include "reference/compare.h"

namespace zhunsheng::reference {
namespace {

std::string word_of(Answer answer) {
    return answer == Answer::yes ? "yes" : answer == Answer::no ? "no" : "undetermined";
}

class Census {
public:
    explicit Census(std::map<std::string, std::uint64_t>& counts) : counts_(counts) {}

    void add(const DecisionResult& decision) {
        for (const FindingResult& one : decision.findings) {
            count("finding " + word_of(one.answer) + (one.raised ? "" : ", not raised"));
        }
        for (const MeasureResult& one : decision.institution) add(one, "institution");
        for (const PersonResult& person : decision.persons) {
            for (const MeasureResult& one : person.measures) add(one, person.on.empty() ? "role" : "person");
        }
        for (const SetAsideResult& one : decision.set_aside) {
            count("set aside by " + one.principle + " " + word_of(one.answer) +
                  (one.measure.empty() ? ", rule" : ", measure"));
        }
        for (const LawInTimeResult& one : decision.law_in_time) {
            count("law of the " + one.chosen + (one.aspect.empty() ? "" : " by " + one.aspect));
            if (one.no_longer_violation) count("no longer a violation");
            if (one.judged) count("lighter law judged");
            if (one.contrary) count("lighter law with something contrary");
        }
        for (const auto* flags :
             {&decision.criminal_transfer, &decision.blacklist, &decision.referral, &decision.escalation}) {
            for (const FlagResult& one : *flags) add(one);
        }
        for (const ProcedureResult& one : decision.procedure) {
            count("procedure " + word_of(one.answer) + (one.bars_penalties ? ", bars" : ""));
            if (!one.due.empty()) count(one.beyond_calendar ? "due beyond the calendar" : "due");
        }
        if (!decision.questions.empty()) count("decision with questions");
        if (!decision.doubts.empty()) count("decision with doubts");
        if (!decision.untranslated.empty()) count("decision with untranslated law");
        if (!decision.unread_facts.empty()) count("decision with unread facts");
    }

private:
    void count(const std::string& what) { ++counts_[what]; }

    void add(const MeasureResult& one, const std::string& on) {
        count("measure " + word_of(one.answer) + " on " + on);
        if (one.amount) count(one.amount->max.empty() ? "amount open" : "amount");
        if (one.suggested) count("amount suggested");
        if (one.for_findings.size() > 1) count("measure for several findings");
    }

    void add(const FlagResult& one) {
        count("flag " + word_of(one.answer));
        for (const ThresholdResult& threshold : one.thresholds)
            count("threshold " + word_of(threshold.reached));
    }

    std::map<std::string, std::uint64_t>& counts_;
};

}  // namespace

void take_census(const DecisionResult& decision, std::map<std::string, std::uint64_t>& counts) {
    Census{counts}.add(decision);
}

}  // namespace zhunsheng::reference
