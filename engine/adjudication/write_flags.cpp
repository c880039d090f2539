// Flags in the decision.

#include <algorithm>
#include <utility>

#include "adjudication/wording.h"
#include "adjudication/write_decision.h"

namespace zhunsheng::adjudication {

namespace {

using rulebook::FlagKind;

struct FlagPlace {
    std::vector<FlagResult>& list;
    const char* name;
    int weight;
};

FlagPlace place_of(FlagKind kind, DecisionResult& decision) {
    switch (kind) {
        case FlagKind::criminal_transfer: return {decision.criminal_transfer, "criminal_transfer", 6};
        case FlagKind::blacklist: return {decision.blacklist, "blacklist", 5};
        case FlagKind::referral: return {decision.referral, "referral", 2};
        case FlagKind::escalation: return {decision.escalation, "escalation", 1};
    }
    return {decision.escalation, "escalation", 1};
}

std::string decimal(const Value& value) {
    const auto* number = std::get_if<values::Number>(&value);
    return number == nullptr ? std::string{} : number->to_decimal();
}

ThresholdResult write_threshold(const CaseFile& file, const FoundThreshold& found) {
    ThresholdResult result;
    result.title = found.threshold->name;
    result.reached = to_answer(found.reached);
    result.money = found.type.is(values::Kind::money);
    result.quantity = decimal(found.quantity);
    result.threshold = decimal(found.bound);
    if (found.reached == Truth::yes) result.missing = "0";
    if (found.reached == Truth::no) {
        const auto missing =
            std::get<values::Number>(found.bound).minus(std::get<values::Number>(found.quantity));
        if (missing) result.missing = missing->to_decimal();
    }
    result.needs = pointers_of(file, found.needs);
    return result;
}

FlagResult write_flag(const CaseFile& file, const Findings& found, const RaisedFlag& raised) {
    const checking::Rule& rule = file.program.rules[raised.held.rule];
    const auto& flag = std::get<checking::Flag>(rule.then);
    FlagResult result;
    result.rule = rule.id;
    result.title = rule.name;
    result.answer = to_answer(raised.held.verdict.truth);
    result.duty = to_duty(flag.duty);
    result.crime = flag.crime;
    result.to = flag.to;
    result.deadline = flag.deadline;
    for (const FoundThreshold& threshold : raised.thresholds) {
        result.thresholds.push_back(write_threshold(file, threshold));
    }
    if (raised.held.act) result.for_findings = finding_ids(found, {*raised.held.act});
    result.basis = bases_of(file, raised.held.basis, raised.held.when);
    result.references = references_of(file, rule, raised.held.act_day);
    result.because = reasons_of(file, raised.held.verdict.grounds);
    if (raised.held.verdict.truth == Truth::unknown)
        result.needs = pointers_of(file, raised.held.verdict.needs);
    result.doubts = doubts_of(file, raised.held.rule, raised.held.verdict.grounds);
    if (file.explains) result.note = rule.note;
    return result;
}

/// Strongest first: what holds before what is open, what must be before what may be.
bool stronger(const FlagResult& left, const FlagResult& right) {
    if (left.answer != right.answer) return left.answer > right.answer;
    const auto force = [](DutyKind duty) {
        return duty == DutyKind::must ? 0 : duty == DutyKind::consult ? 1 : 2;
    };
    return force(left.duty) < force(right.duty);
}

}  // namespace

void write_flags(const CaseFile& file, const Findings& found, DecisionResult& decision,
                 QuestionList& questions) {
    for (const RaisedFlag& raised : found.flags) {
        const auto kind = std::get<checking::Flag>(file.program.rules[raised.held.rule].then).kind;
        FlagPlace place = place_of(kind, decision);
        place.list.push_back(write_flag(file, found, raised));
        if (raised.held.verdict.truth == Truth::unknown)
            questions.wait_for(raised.held.verdict.needs, place.name, place.weight);
    }
    for (auto* list :
         {&decision.criminal_transfer, &decision.blacklist, &decision.referral, &decision.escalation}) {
        std::stable_sort(list->begin(), list->end(), stronger);
    }
}

}  // namespace zhunsheng::adjudication
