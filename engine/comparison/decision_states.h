#pragma once
// What a decision says, thing by thing, so that two decisions of one case can be laid side by side.

#include <map>
#include <string>
#include <vector>

#include "zhunsheng/compare.h"
#include "zhunsheng/decision.h"

namespace zhunsheng::comparison {

/// One thing that a decision says, in words, with what it rests on.
struct State {
    Sentence subject;
    Answer answer = Answer::no;
    Sentence words;      ///< all of it: "应当，5万元至10万元"
    Sentence amount;     ///< of a measure: how much
    std::string detail;  ///< whatever else must be the same for two states to be the same
    std::string kin;     ///< of a measure: what it is and on whom …
    std::string cause;   ///< … and for which violations
    std::vector<std::string> rules;
    std::vector<std::string>
        behind;  ///< rules of the findings on which it rests, and those that prevail over it
    std::vector<Basis> basis;
    std::vector<Reason> because;
};

/// By what the thing is, whichever rules speak of it.
using States = std::map<std::string, State>;

/// A decision as states. Borrows the decision and the new ids of its rules that were renamed.
class DecisionStates {
public:
    DecisionStates(const DecisionResult& decision, const std::map<std::string, std::string>& renames);

    States findings;
    States measures;
    States criminal_transfer, blacklist, referral, escalation;
    States procedure;
    States law_in_time;
    std::vector<Sentence> questions;
    std::vector<Sentence> doubts;
    /// For rules that gave way: the rules in whose favour.
    std::map<std::string, std::vector<std::string>> winners;

private:
    void add_findings();
    void add_finding(const FindingResult& finding, std::size_t index);
    void add_measure(const std::string& target, const Sentence& shown, const MeasureResult& measure);
    void add_flags(States& states, const std::vector<FlagResult>& flags, const Sentence& title);
    void add_procedure();
    void add_law_in_time();
    [[nodiscard]] std::vector<std::string> rules_of(const std::vector<std::string>& ids) const;
    [[nodiscard]] std::string violations_of(const std::vector<std::string>& ids) const;
    [[nodiscard]] std::string id_of(const std::string& rule) const;

    const DecisionResult& decision_;
    const std::map<std::string, std::string>& renames_;
};

}  // namespace zhunsheng::comparison
