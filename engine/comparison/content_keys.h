#pragma once
// What an expression says, as a text by which two programs can be compared.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "checking/program.h"

namespace zhunsheng::comparison {

/// Rules that only got a new id: old id to new.
using Renames = std::map<std::string, std::string, std::less<>>;

/// Writes expressions of one program as keys: equal keys, equal content. Names stand by their ids, so labels, spellings and
/// layout do not matter; nor does the order of what 'and', 'or', '+' and '×' join, nor whether a condition is written as
/// a negation of its opposite. Borrows both arguments.
class ContentKeys {
public:
    ContentKeys(const checking::Program& program, const Renames& renames)
        : program_(program), renames_(renames) {}

    [[nodiscard]] std::string of(checking::ExpressionId expression) const;
    /// The id of a rule as the new rulebook has it.
    [[nodiscard]] const std::string& rule(std::uint32_t index) const;

private:
    enum class Sense : std::uint8_t { holds, fails };

    [[nodiscard]] std::string truth(checking::ExpressionId id, Sense sense) const;
    [[nodiscard]] std::string truth_of(const checking::Not& negation, Sense sense) const;
    [[nodiscard]] std::string truth_of(const checking::AllOf& all, Sense sense) const;
    [[nodiscard]] std::string truth_of(const checking::AnyOf& any, Sense sense) const;
    [[nodiscard]] std::string truth_of(const checking::Compare& compare, Sense sense) const;
    [[nodiscard]] std::string truth_of(const checking::Quantify& quantify, Sense sense) const;
    /// The operands under one word, those of the same word among them taken up, in an order of their own.
    [[nodiscard]] std::string joined(bool all, const std::vector<checking::ExpressionId>& operands,
                                     Sense sense) const;
    void collect(bool all, const std::vector<checking::ExpressionId>& operands, Sense sense,
                 std::vector<std::string>& keys) const;

    [[nodiscard]] std::string value(checking::ExpressionId id) const;
    [[nodiscard]] std::string constant(const values::Value& value, values::Type type) const;
    [[nodiscard]] std::string value_of(const checking::Constant& one, values::Type type) const;
    [[nodiscard]] std::string value_of(const checking::ConstantList& list, values::Type type) const;
    [[nodiscard]] static std::string value_of(const checking::ScopeRecord& scope);
    [[nodiscard]] std::string value_of(const checking::FieldRead& read) const;
    [[nodiscard]] std::string value_of(const checking::DefinitionRead& read) const;
    [[nodiscard]] static std::string value_of(const checking::ActSector& sector);
    [[nodiscard]] static std::string value_of(const checking::ActDate& date);
    [[nodiscard]] std::string value_of(const checking::Arithmetic& arithmetic) const;
    [[nodiscard]] std::string value_of(const checking::Negate& negate) const;
    [[nodiscard]] std::string value_of(const checking::Known& known) const;
    [[nodiscard]] std::string value_of(const checking::Contains& contains) const;
    [[nodiscard]] std::string value_of(const checking::TextContains& contains) const;
    [[nodiscard]] std::string value_of(const checking::Quantify& quantify) const;
    [[nodiscard]] std::string value_of(const checking::Where& where) const;
    [[nodiscard]] std::string value_of(const checking::Involved& involved) const;
    [[nodiscard]] std::string value_of(const checking::FunctionCall& call) const;

    const checking::Program& program_;
    const Renames& renames_;
};

}  // namespace zhunsheng::comparison
