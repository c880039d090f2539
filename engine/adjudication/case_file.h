#pragma once
// One case on the engine's desk: program, facts, evaluator, and what adjudication has found so far.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "checking/program.h"
#include "checking/versions.h"
#include "evaluation/evaluate.h"
#include "evaluation/grounds.h"
#include "evaluation/probe.h"
#include "facts/frame.h"

namespace zhunsheng::adjudication {

using checking::Citation;
using checking::DateRange;
using evaluation::Fact;
using evaluation::Grounds;
using evaluation::ObservationId;
using values::RecordId;
using values::Truth;
using values::Value;

/// A truth with what it rests on: facts, definitions, and the facts that leave it open.
struct Verdict {
    Truth truth = Truth::yes;
    Grounds grounds;
    std::vector<Fact> needs;     ///< sorted
    std::vector<Fact> supports;  ///< the facts given that speak for it; sorted

    /// 'And': if the verdict fails through `other`, it rests on `other` alone; else on both.
    void and_also(const Verdict& other);
};

/// A rule found to hold, or perhaps to hold, for an item or the whole case.
struct FoundViolation {
    std::uint32_t rule = 0;
    std::uint16_t violation = 0;
    std::optional<RecordId> item;
    Verdict verdict;
    DateRange when;
    Value sector;
    std::vector<Citation> basis;  ///< those that may be in force
    bool raised = true;           ///< certain, or pointed to by a fact that was given
};

/// What a person is punished for: one continuing act, from all findings of one violation in one sector.
struct ActOfCase {
    std::uint16_t violation = 0;
    Truth answer = Truth::yes;
    std::vector<std::size_t> findings;  ///< indices of FoundViolation
    evaluation::Act context;
    DateRange when;  ///< of its end
    std::vector<Fact> needs;
};

/// The fixed surroundings of adjudicating one case. The evaluator records as it goes; everything else is constant.
struct CaseFile {
    CaseFile(const checking::Program& of, facts::Frame& on, values::Date decision_date)
        : program(of),
          frame(on),
          decided_on(decision_date),
          evaluator(of, on, decision_date),
          probe(of, on, decision_date) {}

    const checking::Program& program;
    facts::Frame& frame;  ///< measures ordered are added to it, for flags and procedure to read
    values::Date decided_on;
    evaluation::Evaluator evaluator;
    evaluation::Probe probe;
    /// Record every condition that is looked at, also where it is certain that nothing will be said of it.
    bool records_all = false;
    /// Reasons, references and notes are written.
    bool explains = true;
    /// What a fact that adjudication added waits for.
    std::map<Fact, std::vector<Fact>> derived_needs;

    /// What an expression of type truth is found to be. Of one that is not so no grounds are given, unless `records_all`.
    /// Its supports are the facts that speak for its being `wanted`.
    [[nodiscard]] Verdict judge(checking::ExpressionId condition, const evaluation::Situation& situation);
    /// `when` and none of `unless`.
    [[nodiscard]] Verdict judge_conditions(const checking::Rule& rule,
                                           const evaluation::Situation& situation);
    /// Whether the rule's conditions certainly fail, so that nothing more need be worked out of it. Asked first of every
    /// rule, for most rules do not speak in most cases. Never if `records_all`.
    [[nodiscard]] bool excludes(const checking::Rule& rule, const evaluation::Situation& situation);
    /// Whether one of the citations is in force on the day of the act; the act's date is what it may need.
    [[nodiscard]] Verdict judge_in_force(const std::vector<Citation>& basis, const DateRange& when,
                                         const std::vector<Fact>& date_facts) const;

    /// The day of the act for an item or, without one, for the case; never after the decision.
    [[nodiscard]] DateRange act_date(std::optional<RecordId> item) { return day_of(item).when; }
    /// The facts that would settle that day: of an item without a date of its own, that of the case.
    [[nodiscard]] const std::vector<Fact>& act_date_facts(std::optional<RecordId> item) {
        return day_of(item).settled_by;
    }
    /// The same for all items of an act.
    [[nodiscard]] std::vector<Fact> act_date_facts(const evaluation::Act& act);
    [[nodiscard]] Value sector(std::optional<RecordId> item);
    /// The enumeration of sectors; 0 if the vocabulary has none.
    [[nodiscard]] std::uint16_t sector_enumeration() const;

    /// The day whose version of an instrument applies to an act of `when`: procedural law is that of the decision.
    [[nodiscard]] DateRange law_day(std::uint16_t instrument, const DateRange& when) const;
    /// What an observation waits for, in facts that a case can give.
    [[nodiscard]] std::vector<Fact> needs_of(ObservationId observation) const;

    /// The citations that may be in force at some day of `when`.
    [[nodiscard]] std::vector<Citation> possible(const std::vector<Citation>& basis,
                                                 const DateRange& when) const;

private:
    /// The facts that a case can give, on which those missing depend.
    [[nodiscard]] std::vector<Fact> settled_by(std::vector<Fact> missing) const;
    /// A condition with the grounds of what it is found to be.
    [[nodiscard]] Verdict record(checking::ExpressionId condition, const evaluation::Situation& situation,
                                 Truth wanted);
    struct DayOfAct {
        DateRange when;
        std::vector<Fact> settled_by;
    };
    /// Worked out once for each item.
    const DayOfAct& day_of(std::optional<RecordId> item);
    [[nodiscard]] DateRange work_out_day(std::optional<RecordId> item);
    [[nodiscard]] std::vector<Fact> facts_of_day(std::optional<RecordId> item);
    /// Whether the item's own day is known to lie after or before some day.
    [[nodiscard]] bool is_bounded(RecordId item);
    [[nodiscard]] std::optional<ObservationId> observe_role(RecordId record, vocabulary::Role role);
    [[nodiscard]] std::optional<values::Date> date_of_role(std::optional<RecordId> item,
                                                           vocabulary::Role role);

    std::map<std::optional<std::uint32_t>, DayOfAct> days_;  // by item
};

}  // namespace zhunsheng::adjudication
