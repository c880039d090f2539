#pragma once
// The sections of a decision's outline, and what they share.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "explanation/outline.h"
#include "explanation/phrases.h"
#include "zhunsheng/decision.h"

namespace zhunsheng::explanation {

/// A decision with what is looked up in it again and again. Borrows the decision.
class DecisionReading {
public:
    DecisionReading(const DecisionResult& decision, Language language);

    const DecisionResult& decision;
    const Phrases phrases;

    [[nodiscard]] std::string pick(std::string_view zh, std::string_view en) const {
        return phrases.pick(zh, en);
    }
    [[nodiscard]] const FindingResult* finding(std::string_view id) const;

    /// "“及时驶离”（问题 1）": missing facts, each with the number of the question that asks for it.
    [[nodiscard]] std::string missing(const std::vector<std::string>& needs) const;
    /// The same for what rests on findings: their own missing facts are said once, as the findings' being open.
    [[nodiscard]] std::string missing_beyond(const std::vector<std::string>& needs,
                                             const std::vector<std::string>& finding_ids) const;
    /// "堵塞通道（f1、f2）": the findings by their violation.
    [[nodiscard]] std::string findings(const std::vector<std::string>& ids) const;
    [[nodiscard]] std::vector<std::string> bases(const std::vector<Basis>& bases) const;
    [[nodiscard]] std::vector<std::string> reasons(const std::vector<Reason>& reasons) const;
    /// Those reasons that the findings do not show already.
    [[nodiscard]] std::vector<Reason> beyond_findings(const std::vector<Reason>& reasons,
                                                      const std::vector<std::string>& finding_ids) const;

    /// The lines on doubts and the rule's remark.
    void add_remarks(Entry& entry, const std::vector<std::string>& doubts, const std::string& note) const;

private:
    std::map<std::string, std::size_t, std::less<>> question_numbers_;  // from 1, by JSON pointer
};

[[nodiscard]] Section outline_findings(const DecisionReading& reading);
/// Open findings to which no given fact points: what could still be looked into.
[[nodiscard]] Section outline_checklist(const DecisionReading& reading);
/// Findings that do not hold, and why not.
[[nodiscard]] Section outline_denied(const DecisionReading& reading);
[[nodiscard]] Section outline_institution(const DecisionReading& reading);
[[nodiscard]] Section outline_persons(const DecisionReading& reading);
[[nodiscard]] Section outline_set_aside(const DecisionReading& reading);
[[nodiscard]] Section outline_law_in_time(const DecisionReading& reading);
[[nodiscard]] Section outline_procedure(const DecisionReading& reading);
[[nodiscard]] Section outline_flags(const DecisionReading& reading);
[[nodiscard]] Section outline_questions(const DecisionReading& reading);
[[nodiscard]] Section outline_doubts(const DecisionReading& reading);
/// One sentence for each kind of flag that is raised or open, for the summary.
[[nodiscard]] std::vector<std::string> summarise_flags(const DecisionReading& reading);
/// "criminal_transfer" → "移送司法机关".
[[nodiscard]] std::string flag_title(const DecisionReading& reading, std::string_view kind);

}  // namespace zhunsheng::explanation
