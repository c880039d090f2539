#pragma once
// What expressions come to, worked out without a record of why.

#include <cstdint>
#include <optional>

#include "checking/program.h"
#include "evaluation/definition_memory.h"
#include "evaluation/scope.h"
#include "evaluation/trace.h"
#include "facts/frame.h"

namespace zhunsheng::evaluation {

/// Most rules do not speak in most cases, and why they do not is of no interest: a probe finds that out without the
/// observations that an Evaluator records. The two always come to the same value (tests/evaluation/probe_test.cpp).
/// Definitions are worked out once for each record, and for each act if they depend on it. Borrows program and frame;
/// one probe, one thread.
class Probe {
public:
    /// `decided_on` stands for the date of the decision where the case does not give it.
    Probe(const checking::Program& program, const facts::Frame& frame, values::Date decided_on)
        : program_(program), frame_(frame), decided_on_(decided_on), definitions_(program.rules.size()) {}

    /// What an expression of type truth comes to.
    [[nodiscard]] Truth truth(checking::ExpressionId id, const Situation& situation);
    /// What an expression that is no list comes to.
    [[nodiscard]] Value value(checking::ExpressionId id, const Situation& situation);
    /// Whether the rule's condition holds, and none of its exceptions.
    [[nodiscard]] Truth holds(const checking::Rule& rule, const Situation& situation);

    /// Works out definitions anew from now on: facts were added.
    void forget();

private:
    /// Calls a function that it borrows with each element of a list, and whether the element belongs to it; the function
    /// says whether to go on.
    class Visitor {
    public:
        template <class Function>
        explicit Visitor(const Function& function)
            : function_(&function),
              call_([](const void* called, const Value& element, Truth belongs) -> bool {
                  return (*static_cast<const Function*>(called))(element, belongs);
              }) {}
        bool operator()(const Value& element, Truth belongs) const {
            return call_(function_, element, belongs);
        }

    private:
        const void* function_;
        bool (*call_)(const void*, const Value&, Truth);
    };

    Truth truth_in(checking::ExpressionId id, const Scope& scope);
    Truth truth_of(const checking::FieldRead& read, const Scope& scope);
    Truth truth_of(const checking::DefinitionRead& read, const Scope& scope);
    Truth truth_of(const checking::Not& negation, const Scope& scope);
    Truth truth_of(const checking::AllOf& all, const Scope& scope);
    Truth truth_of(const checking::AnyOf& any, const Scope& scope);
    Truth truth_of(const checking::Compare& comparison, const Scope& scope);
    Truth truth_of(const checking::Known& asked, const Scope& scope);
    Truth truth_of(const checking::Contains& contains, const Scope& scope);
    Truth truth_of(const checking::Quantify& quantify, const Scope& scope);

    Value value_in(checking::ExpressionId id, const Scope& scope);
    Value value_of(const checking::FieldRead& read, const Scope& scope);
    Value value_of(const checking::DefinitionRead& read, const Scope& scope);
    Value value_of(const checking::ActSector& sector, const Scope& scope);
    Value value_of(const checking::ActDate& date, const Scope& scope);
    Value value_of(const checking::Arithmetic& arithmetic, const Scope& scope);
    Value value_of(const checking::Negate& negate, const Scope& scope);
    Value value_of(const checking::TextContains& contains, const Scope& scope);
    Value value_of(const checking::Quantify& quantify, const Scope& scope);
    Value value_of(const checking::FunctionCall& call, const Scope& scope);
    /// A single value that stands somewhere already; null if it has to be worked out.
    const Value* find(checking::ExpressionId id, const Scope& scope);
    const Value* find(const checking::FieldRead& read, const Scope& scope);
    Value fact(Fact fact);
    /// Valid until the next definition is worked out.
    const Value& define(std::uint32_t rule, RecordId record, const Act* act);

    // Lists; each tells whether the list is known.
    bool visit(checking::ExpressionId list, const Scope& scope, const Visitor& visitor);
    bool visit_definition(const checking::DefinitionRead& read, const Scope& scope, const Visitor& visitor);
    bool visit_where(const checking::Where& where, const Scope& scope, const Visitor& visitor);
    bool visit_involved(const checking::Involved& involved, const Scope& scope, const Visitor& visitor);
    Value count(const checking::Quantify& quantify, const Scope& scope);
    Value gather(const checking::Quantify& quantify, const Scope& scope);

    template <class Look>
    void facts_of_act(vocabulary::Role role, const Scope& scope, Look look);
    std::optional<RecordId> holder(checking::ExpressionId record, const Scope& scope);

    const checking::Program& program_;
    const facts::Frame& frame_;
    values::Date decided_on_;
    DefinitionMemory<Value> definitions_;
};

}  // namespace zhunsheng::evaluation
