#pragma once
// Steps 2 to 5 of adjudication: what the law orders for each act, which law in time, which in rank, and on whom.

#include <optional>
#include <vector>

#include "reference/findings.h"

namespace zhunsheng::reference {

/// One measure of a rule for one act, on one bearer.
struct Ordered {
    const Measure* measure = nullptr;
    Verdict verdict;
    std::optional<Fraction> min, max;
    std::optional<Period> term;
    std::set<Fact> amount_needs;
    std::vector<int> definitions;  ///< behind amount and term
    int gives_way_to = -1;         ///< the rule that sets it aside
};

/// The institution, a person of the case, or, while nobody is named, whoever has the roles.
struct Bearer {
    int person = -1;
    std::vector<int> roles;
    bool operator==(const Bearer&) const = default;
};
struct OrderedForPerson {
    int person = -1;
    std::vector<int> roles;
    std::vector<Ordered> measures;

    [[nodiscard]] Bearer bearer() const { return {person, person < 0 ? roles : std::vector<int>{}}; }
};

/// A sanction rule that applies or may apply to an act.
struct Candidate {
    int rule = 0;
    int act = 0;
    Verdict given_act;  ///< whether it applies if the act is what it seems
    Verdict verdict;
    DayRange when;
    std::vector<Citation> basis;
    std::vector<Ordered> institution;
    std::vector<OrderedForPerson> persons;
    bool set_aside = false;
};

struct SetAside {
    int loser = 0;   ///< candidate
    int winner = 0;  ///< rule
    Principle principle{};
    Truth certain = Truth::yes;
    const Measure* measure = nullptr;  ///< null: the whole rule
};

/// The candidates by the law of the act, or of the decision.
[[nodiscard]] std::vector<Candidate> apply_sanctions(const Desk& desk, const std::vector<OneAct>& acts,
                                                     bool of_decision);

/// Marks what gives way within each act, or between acts that are one conduct.
[[nodiscard]] std::vector<SetAside> settle_within_acts(const Desk& desk, const std::vector<OneAct>& acts,
                                                       std::vector<Candidate>& candidates);
[[nodiscard]] std::vector<SetAside> settle_between_acts(const Desk& desk, const std::vector<OneAct>& acts,
                                                        std::vector<Candidate>& candidates);

enum class Lighter : std::uint8_t { neither, first, second, open };
struct Severity {
    Lighter lighter = Lighter::neither;
    std::string aspect;  ///< "presence", "max", "min", "term", "duty"; empty: nothing told them apart
    int kind = 0;
    std::string first, second;
    bool contrary = false;
    std::set<Fact> needs;
};
/// Which of two bodies of measures is lighter.
[[nodiscard]] Severity compare_severity(const LegalOrder& order, const std::vector<const Ordered*>& first,
                                        const std::vector<const Ordered*>& second);
/// "3万元".
[[nodiscard]] std::string money_words(const Fraction& yuan);

/// One of the two laws for an act and a bearer, where the law changed.
struct LawChoice {
    int act = 0;
    Bearer bearer;
    std::string chosen;  ///< "act", "decision", "undetermined"
    bool no_longer_violation = false;
    bool judged = false;
    Severity severity;
    std::vector<std::pair<int, Ordered>> at_act, at_decision;  ///< with their candidates
};
struct Chosen {
    std::vector<Candidate> candidates;
    std::vector<SetAside> set_aside;
    std::vector<LawChoice> choices;
    std::vector<Candidate> at_act, at_decision;
};
[[nodiscard]] Chosen choose_law(const Desk& desk, const std::vector<OneAct>& acts,
                                const std::vector<FoundViolation>& findings);

/// The case with the measures that stand as facts for flags and procedure, where the vocabulary has a place for them.
/// `bands` are those of the acts, -1 where there is none.
[[nodiscard]] Case with_outcome(const Desk& desk, const Chosen& chosen, const std::vector<int>& bands);

/// Whether an expression reads the act: its sector, its day, or the items involved.
[[nodiscard]] bool reads_act(const Rulebook& book, const Expression& expression);

}  // namespace zhunsheng::reference
