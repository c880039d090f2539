#pragma once
// Law in time: the law of the day of the act, or that of the decision where it is the lighter one.

#include <optional>
#include <vector>

#include "adjudication/apply_sanctions.h"
#include "adjudication/compare_severity.h"

namespace zhunsheng::adjudication {

/// Whom a body of sanctions concerns: the institution, a person of the case, or whoever holds certain roles.
struct Bearer {
    std::optional<RecordId> person;
    std::vector<std::uint16_t> roles;  ///< empty for the institution
    bool operator==(const Bearer&) const = default;
};

/// The law changed between an act and the decision: what each would order for one bearer, and which is applied.
struct LawChoice {
    std::size_t act = 0;
    Bearer bearer;
    std::optional<rulebook::LawDay> chosen;  ///< nothing where a person has to say which is lighter
    bool no_longer_violation = false;        ///< by the law of the decision
    bool judged = false;                     ///< a person said which is lighter
    Severity severity;                       ///< first: at the act, second: at the decision
    std::vector<std::pair<std::size_t, const OrderedMeasure*>> at_act,
        at_decision;  ///< with their candidates
};

/// The sanctions that are left once the law is chosen for each act and bearer.
struct ChosenSanctions {
    std::vector<Candidate> candidates;
    std::vector<SetAside> set_aside;
    std::vector<LawChoice> choices;    ///< only where the law changed
    std::vector<Candidate> as_at_act;  ///< what `choices` point into
    std::vector<Candidate> as_at_decision;
};

/// Works out the sanctions for all acts by the law of the act and, where the legal order knows the principle and the law
/// changed since, by that of the decision; compares the two for each bearer as a whole and takes the lighter. Where that
/// cannot be said, the law of the act stands as undetermined, and the fact that serves for the choice is asked.
[[nodiscard]] ChosenSanctions choose_law(CaseFile& file, const std::vector<ActOfCase>& acts,
                                         const std::vector<FoundViolation>& violations);

}  // namespace zhunsheng::adjudication
