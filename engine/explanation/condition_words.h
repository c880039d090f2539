#pragma once
// A typed expression in sentences that a lawyer reads: the condition of a rule without its notation.

#include <cstdint>
#include <string>
#include <vector>

#include "checking/program.h"
#include "explanation/clause.h"
#include "explanation/phrases.h"

namespace zhunsheng::explanation {

/// Puts expressions of one program into words. Not shared between threads: it notes which definitions it named.
/// Borrows program and phrases.
class ConditionWords {
public:
    ConditionWords(const checking::Program& program, const Phrases& phrases)
        : program_(program), phrases_(phrases) {}

    /// What must hold. `item` is what level 1 of the expression stands for ("报告"); empty for the case alone.
    [[nodiscard]] Clause clause(checking::ExpressionId condition, const std::string& item);
    /// A value: "“停车费”的5倍".
    [[nodiscard]] std::string value(checking::ExpressionId expression, const std::string& item);

    /// The rules of the definitions named so far, in the order in which they were.
    [[nodiscard]] const std::vector<std::uint32_t>& definitions() const { return definitions_; }

private:
    enum class Sense : std::uint8_t { holds, fails };

    Clause truth(checking::ExpressionId id, Sense sense);
    Clause truth_of(const checking::Not& negation, Sense sense);
    Clause truth_of(const checking::AllOf& all, Sense sense);
    Clause truth_of(const checking::AnyOf& any, Sense sense);
    Clause truth_of(const checking::Compare& compare, Sense sense);
    Clause truth_of(const checking::Known& known, Sense sense);
    Clause truth_of(const checking::Contains& contains, Sense sense);
    Clause truth_of(const checking::TextContains& contains, Sense sense);
    Clause truth_of(const checking::Quantify& quantify, Sense sense);

    Clause listing(const std::vector<checking::ExpressionId>& operands, Clause::Parts joined, Sense sense);
    std::string noun(checking::ExpressionId id);
    std::string noun_of(const checking::Constant& constant, values::Type type) const;
    std::string noun_of(const checking::ConstantList& list, values::Type type) const;
    std::string noun_of(const checking::FieldRead& read);
    std::string noun_of(const checking::DefinitionRead& read);
    std::string noun_of(const checking::Arithmetic& arithmetic);
    std::string noun_of(const checking::Quantify& quantify);
    std::string noun_of(const checking::Where& where);
    std::string noun_of(const checking::FunctionCall& call);

    std::string times(const checking::Arithmetic& arithmetic);
    /// A value inside a calculation: in brackets where it could be read with what stands around it.
    std::string operand(checking::ExpressionId id);
    /// "机构的", or what else the record must be called; empty where the label alone is clear.
    std::string owner(checking::ExpressionId record);
    /// Words of `body` with `list`'s items at `level`.
    template <class Write>
    auto with_item(checking::ExpressionId list, std::uint16_t level, Write write);

    [[nodiscard]] std::string pick(std::string_view zh, std::string_view en) const {
        return phrases_.pick(zh, en);
    }
    [[nodiscard]] std::string quoted(std::string_view label) const;

    const checking::Program& program_;
    const Phrases& phrases_;
    std::vector<std::string> items_{{}};  ///< by level: what its record is called; level 0 is the case
    std::vector<std::uint32_t> definitions_;
};

}  // namespace zhunsheng::explanation
