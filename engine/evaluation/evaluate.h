#pragma once
// A program applied to the facts of a case.

#include <map>
#include <tuple>
#include <vector>

#include "checking/program.h"
#include "evaluation/trace.h"
#include "facts/frame.h"

namespace zhunsheng::evaluation {

/// What a sanction or flag is about: the items on which its findings rest, and their common sector.
struct Act {
    std::vector<RecordId> items;  ///< empty where the act is not about items
    Value sector;
};

/// Where an expression is worked out: the record at each level of its scope, and the act if there is one.
struct Situation {
    std::vector<RecordId> records{facts::Frame::root()};
    const Act* act = nullptr;
};

/// Works out expressions over one case and records each in a Trace. Unknown facts make results unknown, by Kleene's
/// logic; so do overflow, division by zero and dates out of range, which leave a Fault. Total: every expression has a
/// value, in time bounded by the size of the expression times the lengths of the lists it runs over.
/// Definitions are worked out once for each record, and for each act if they depend on it. Borrows program and frame; one evaluator, one thread.
class Evaluator {
public:
    /// `decided_on` stands for the date of the decision where the case does not give it.
    Evaluator(const checking::Program& program, const facts::Frame& frame, values::Date decided_on)
        : program_(program), frame_(frame), decided_on_(decided_on) {}

    ObservationId observe(checking::ExpressionId id, const Situation& situation);

    /// A fact, its default worked out if it was not given.
    ObservationId observe_fact(Fact fact);

    [[nodiscard]] const Trace& trace() const { return trace_; }
    [[nodiscard]] const Value& value(ObservationId id) const { return trace_[id].value; }
    [[nodiscard]] Truth truth(ObservationId id) const { return values::truth_of(trace_[id].value); }
    [[nodiscard]] const checking::Program& program() const { return program_; }
    [[nodiscard]] const facts::Frame& frame() const { return frame_; }

private:
    Observation work_out(const checking::Constant& constant, const Situation& situation);
    Observation work_out(const checking::ConstantList& list, const Situation& situation);
    Observation work_out(const checking::ScopeRecord& record, const Situation& situation);
    Observation work_out(const checking::FieldRead& read, const Situation& situation);
    Observation work_out(const checking::DefinitionRead& read, const Situation& situation);
    Observation work_out(const checking::ActSector& sector, const Situation& situation);
    Observation work_out(const checking::ActDate& date, const Situation& situation);
    Observation work_out(const checking::Not& negation, const Situation& situation);
    Observation work_out(const checking::AllOf& all, const Situation& situation);
    Observation work_out(const checking::AnyOf& any, const Situation& situation);
    Observation work_out(const checking::Compare& comparison, const Situation& situation);
    Observation work_out(const checking::Arithmetic& arithmetic, const Situation& situation);
    Observation work_out(const checking::Negate& negate, const Situation& situation);
    Observation work_out(const checking::Known& asked, const Situation& situation);
    Observation work_out(const checking::Contains& contains, const Situation& situation);
    Observation work_out(const checking::TextContains& contains, const Situation& situation);
    Observation work_out(const checking::Quantify& quantify, const Situation& situation);
    Observation work_out(const checking::Where& where, const Situation& situation);
    Observation work_out(const checking::Involved& involved, const Situation& situation);
    Observation work_out(const checking::FunctionCall& call, const Situation& situation);

    Observation join(const std::vector<checking::ExpressionId>& operands, Truth decisive,
                     const Situation& situation);
    Observation quantify_truth(const checking::Quantify& quantify, Observation found,
                               const Situation& situation);
    Observation quantify_count(const checking::Quantify& quantify, Observation found,
                               const Situation& situation);
    Observation quantify_value(const checking::Quantify& quantify, Observation found,
                               const Situation& situation);
    ObservationId observe_item(checking::ExpressionId body, std::uint16_t level, const Value& item,
                               const Situation& situation);
    Observation read_fact(Fact fact);
    [[nodiscard]] std::vector<Fact> facts_of_act(vocabulary::Role role, const Situation& situation) const;

    const checking::Program& program_;
    const facts::Frame& frame_;
    values::Date decided_on_;
    Trace trace_;
    // by rule, record, and the act if the definition depends on it
    std::map<std::tuple<std::uint32_t, std::uint32_t, const Act*>, ObservationId> definitions_;
};

}  // namespace zhunsheng::evaluation
