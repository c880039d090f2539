#pragma once
// A program applied to the facts of a case.

#include <span>
#include <vector>

#include "checking/program.h"
#include "evaluation/definition_memory.h"
#include "evaluation/scope.h"
#include "evaluation/trace.h"
#include "facts/frame.h"

namespace zhunsheng::evaluation {

/// Works out expressions over one case and records each in a Trace. Unknown facts make results unknown, by Kleene's
/// logic; so do overflow, division by zero and dates out of range, which leave a Fault. Total: every expression has a
/// value, in time bounded by the size of the expression times the lengths of the lists it runs over.
/// Definitions are worked out once for each record, and for each act if they depend on it. Borrows program and frame; one
/// evaluator, one thread.
class Evaluator {
public:
    /// `decided_on` stands for the date of the decision where the case does not give it.
    Evaluator(const checking::Program& program, const facts::Frame& frame, values::Date decided_on)
        : program_(program), frame_(frame), decided_on_(decided_on), definitions_(program.rules.size()) {}

    ObservationId observe(checking::ExpressionId id, const Situation& situation);

    /// A fact, its default worked out if it was not given.
    ObservationId observe_fact(Fact fact);

    [[nodiscard]] const Trace& trace() const { return trace_; }
    [[nodiscard]] const Value& value(ObservationId id) const { return trace_[id].value; }
    [[nodiscard]] Truth truth(ObservationId id) const { return values::truth_of(trace_[id].value); }
    [[nodiscard]] const checking::Program& program() const { return program_; }
    [[nodiscard]] const facts::Frame& frame() const { return frame_; }

private:
    Observation work_out(const checking::Constant& constant, const Scope& scope);
    Observation work_out(const checking::ConstantList& list, const Scope& scope);
    Observation work_out(const checking::ScopeRecord& record, const Scope& scope);
    Observation work_out(const checking::FieldRead& read, const Scope& scope);
    Observation work_out(const checking::DefinitionRead& read, const Scope& scope);
    Observation work_out(const checking::ActSector& sector, const Scope& scope);
    Observation work_out(const checking::ActDate& date, const Scope& scope);
    Observation work_out(const checking::Not& negation, const Scope& scope);
    Observation work_out(const checking::AllOf& all, const Scope& scope);
    Observation work_out(const checking::AnyOf& any, const Scope& scope);
    Observation work_out(const checking::Compare& comparison, const Scope& scope);
    Observation work_out(const checking::Arithmetic& arithmetic, const Scope& scope);
    Observation work_out(const checking::Negate& negate, const Scope& scope);
    Observation work_out(const checking::Known& asked, const Scope& scope);
    Observation work_out(const checking::Contains& contains, const Scope& scope);
    Observation work_out(const checking::TextContains& contains, const Scope& scope);
    Observation work_out(const checking::Quantify& quantify, const Scope& scope);
    Observation work_out(const checking::Where& where, const Scope& scope);
    Observation work_out(const checking::Involved& involved, const Scope& scope);
    Observation work_out(const checking::FunctionCall& call, const Scope& scope);

    ObservationId observe_in(checking::ExpressionId id, const Scope& scope);
    Observation join(const std::vector<checking::ExpressionId>& operands, Truth decisive, const Scope& scope);
    Observation quantify_truth(const checking::Quantify& quantify, ObservationId list, const Scope& scope);
    Observation quantify_count(const checking::Quantify& quantify, ObservationId list, const Scope& scope);
    Observation quantify_value(const checking::Quantify& quantify, ObservationId list, const Scope& scope);
    ObservationId observe_item(checking::ExpressionId body, std::uint16_t level, const Value& item,
                               const Scope& scope);
    std::span<const ObservationId> joined(std::span<const ObservationId> first, ObservationId last);
    ObservationId define(std::uint32_t rule, RecordId record, const Act* act);
    Observation read_fact(Fact fact);
    [[nodiscard]] std::vector<Fact> facts_of_act(vocabulary::Role role, const Scope& scope) const;

    const checking::Program& program_;
    const facts::Frame& frame_;
    values::Date decided_on_;
    Trace trace_;
    DefinitionMemory<ObservationId> definitions_;
};

}  // namespace zhunsheng::evaluation
