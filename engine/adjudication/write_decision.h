#pragma once
// From what adjudication found to the decision that is handed out.

#include <vector>

#include "adjudication/apply_sanctions.h"
#include "adjudication/ask_questions.h"
#include "adjudication/case_file.h"
#include "adjudication/raise_flags.h"
#include "zhunsheng/decision.h"

namespace zhunsheng::adjudication {

/// Everything that the steps found for one case.
struct Findings {
    std::vector<FoundViolation> violations;
    std::vector<ActOfCase> acts;  ///< those that sanctions and flags were worked out for
    std::vector<Candidate> candidates;
    std::vector<SetAside> set_aside;
    std::vector<RaisedFlag> flags;
};

/// Writes findings, sanctions, flags, doubts and gaps into `decision`, and what each open one waits for into
/// `questions`.
void write_findings(const CaseFile& file, const Findings& found, DecisionResult& decision,
                    QuestionList& questions);
void write_sanctions(const CaseFile& file, const Findings& found, DecisionResult& decision,
                     QuestionList& questions);
void write_flags(const CaseFile& file, const Findings& found, DecisionResult& decision,
                 QuestionList& questions);
void write_doubts(const CaseFile& file, const Findings& found, DecisionResult& decision);

/// "f1" for the first finding, and so on.
[[nodiscard]] std::string finding_id(std::size_t index);
/// The ids of the findings that acts rest on.
[[nodiscard]] std::vector<std::string> finding_ids(const Findings& found,
                                                   const std::vector<std::size_t>& acts);

}  // namespace zhunsheng::adjudication
