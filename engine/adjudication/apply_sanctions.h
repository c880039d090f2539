#pragma once
// Step 2: what each sanction rule would order for each act, before rules are weighed against one another.

#include <optional>
#include <vector>

#include "adjudication/case_file.h"

namespace zhunsheng::adjudication {

/// One measure of one rule for one act, on the institution or on a person.
struct OrderedMeasure {
    const checking::Measure* measure = nullptr;
    Verdict verdict;
    std::optional<values::Number> min,
        max;  ///< of the amount, in yuan, where there is one and it can be worked out
    std::optional<values::Period> term;
    std::vector<Fact> amount_needs;  ///< facts without which amount or term cannot be worked out
    std::vector<std::uint32_t> amount_definitions;  ///< the rules of the definitions behind amount and term
    std::optional<std::uint32_t> gives_way_to;      ///< the rule that sets this measure aside
};

/// Measures on one person, or on whoever holds a role while the case names nobody.
struct OrderedForPerson {
    std::optional<RecordId> person;
    std::vector<std::uint16_t> roles;
    std::vector<OrderedMeasure> measures;
};

struct SetAside {
    std::size_t loser = 0;     ///< index of a candidate
    std::uint32_t winner = 0;  ///< rule
    rulebook::Principle principle{};
    Truth certain = Truth::yes;                  ///< unknown while it is open whether the winner applies
    const checking::Measure* measure = nullptr;  ///< the one that gives way; null: the whole rule
};

/// A sanction rule that applies, or may apply, to an act.
struct Candidate {
    std::uint32_t rule = 0;
    std::size_t act = 0;
    Verdict given_act;  ///< whether the rule applies if the act is what it seems
    Verdict verdict;    ///< that, and whether the act is
    DateRange when;     ///< the day of the law applied
    std::vector<Citation> basis;
    std::vector<OrderedMeasure> institution;
    std::vector<OrderedForPerson> persons;
    bool set_aside = false;
};

/// All sanction rules for all acts by the law of `day`, in the order of acts, then rules; those that do not apply are
/// left out.
[[nodiscard]] std::vector<Candidate> apply_sanctions(CaseFile& file, const std::vector<ActOfCase>& acts,
                                                     rulebook::LawDay day);

}  // namespace zhunsheng::adjudication
