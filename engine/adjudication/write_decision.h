#pragma once
// From what adjudication found to the decision that is handed out.

#include <vector>

#include "adjudication/apply_discretion.h"
#include "adjudication/ask_questions.h"
#include "adjudication/case_file.h"
#include "adjudication/choose_law.h"
#include "adjudication/follow_procedure.h"
#include "adjudication/raise_flags.h"
#include "zhunsheng/decision.h"

namespace zhunsheng::adjudication {

/// Everything that the steps found for one case.
struct Findings {
    std::vector<FoundViolation> violations;
    std::vector<ActOfCase> acts;  ///< those that sanctions and flags were worked out for
    ChosenSanctions chosen;
    std::vector<BandOfAct> bands;  ///< one an act, if the rulebook declares bands
    std::vector<RaisedFlag> flags;
    std::vector<ProceduralStep> procedure;
};

/// Writes findings, sanctions, flags, doubts and gaps into `decision`, and what each open one waits for into
/// `questions`.
void write_findings(const CaseFile& file, const Findings& found, DecisionResult& decision,
                    QuestionList& questions);
void write_sanctions(const CaseFile& file, const Findings& found, DecisionResult& decision,
                     QuestionList& questions);
void write_flags(const CaseFile& file, const Findings& found, DecisionResult& decision,
                 QuestionList& questions);
void write_procedure(const CaseFile& file, const Findings& found, DecisionResult& decision,
                     QuestionList& questions);
void write_doubts(const CaseFile& file, const Findings& found, DecisionResult& decision);

/// "f1" for the first finding, and so on.
[[nodiscard]] std::string finding_id(std::size_t index);
/// The ids of the findings that acts rest on.
[[nodiscard]] std::vector<std::string> finding_ids(const Findings& found,
                                                   const std::vector<std::size_t>& acts);

}  // namespace zhunsheng::adjudication
