#pragma once
// Typing one expression: what the files that do it share.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checking/draft.h"
#include "functions/library.h"
#include "syntax/tree.h"

namespace zhunsheng::checking {

using syntax::NodeId;
using values::Type;

/// Types one tree. The scope grows while the body of a quantifier is typed.
class ExpressionChecker {
public:
    ExpressionChecker(Draft& draft, const syntax::Tree& tree, Scope scope)
        : draft_(draft), tree_(tree), scope_(std::move(scope)) {}
    ExpressionId check(NodeId id);

private:
    // Literals ------------------------------------------------------------------------------------------------
    ExpressionId check(const syntax::NumberLiteral& literal, text::Span span);
    ExpressionId check(const syntax::DateLiteral& literal, text::Span span);
    ExpressionId check(const syntax::PeriodLiteral& literal, text::Span span);
    ExpressionId check(const syntax::TruthLiteral& literal, text::Span span);
    ExpressionId check(const syntax::TextLiteral& literal, text::Span span);
    ExpressionId check(const syntax::ListLiteral& literal, text::Span span);
    /// A list literal whose elements should be of `wanted`; without it the first element decides.
    ExpressionId check_list(const syntax::ListLiteral& literal, text::Span span, std::optional<Type> wanted);

    // Names ---------------------------------------------------------------------------------------------------
    ExpressionId check(const syntax::Name& name, text::Span span);
    ExpressionId read(const ResolvedField& resolved, text::Span span);
    ExpressionId read(const ResolvedDefinition& resolved, text::Span span);
    ExpressionId read_sector(text::Span span);
    ExpressionId read_field(ExpressionId record, std::uint16_t type, std::uint16_t field, text::Span span);
    ExpressionId check(const syntax::Member& member, text::Span span);
    void report_unknown(std::string_view name, text::Span span);

    // Values of enumerations ----------------------------------------------------------------------------------
    /// The name that a node may be as a value of an enumeration; empty if it can be none.
    [[nodiscard]] std::string_view choice_name(NodeId id) const;
    /// Types a node where a value of `wanted` is due: there names of an enumeration's values mean those values.
    ExpressionId check_as(NodeId id, Type wanted);
    [[nodiscard]] bool names_something(std::string_view name) const;
    /// Types both sides of a comparison; where one side is a choice, the other may name one of its values.
    std::pair<ExpressionId, ExpressionId> check_sides(NodeId left, NodeId right);

    // Operators -----------------------------------------------------------------------------------------------
    ExpressionId check(const syntax::Unary& unary, text::Span span);
    ExpressionId check_negation(ExpressionId operand, Type type, text::Span span);
    ExpressionId check_involved(ExpressionId operand, Type type, text::Span span);
    ExpressionId check(const syntax::Chain& chain, text::Span span);
    ExpressionId check(const syntax::Binary& binary, text::Span span);
    ExpressionId check_comparison(const syntax::Binary& binary, text::Span span);
    ExpressionId check_arithmetic(const syntax::Binary& binary, text::Span span);
    ExpressionId check_membership(const syntax::Binary& binary, text::Span span);
    ExpressionId check_contains(const syntax::Binary& binary, text::Span span);
    ExpressionId contains_element(ExpressionId list, ExpressionId element, text::Span span);

    // Lists ---------------------------------------------------------------------------------------------------
    /// Types `body` with an item of `list` innermost; answers the level of that item.
    template <class Body>
    std::uint16_t inside(Type list, Body body) {
        const auto level = static_cast<std::uint16_t>(scope_.records.size());
        scope_.records.push_back(list.index);
        body();
        scope_.records.pop_back();
        return level;
    }
    [[nodiscard]] bool is_record_list(ExpressionId list);
    ExpressionId check_where(const syntax::Binary& binary, text::Span span);
    ExpressionId check(const syntax::Quantified& quantified, text::Span span);
    ExpressionId check_plain_count(ExpressionId list, text::Span span);
    ExpressionId check_body(syntax::Quantifier quantifier, NodeId node);

    // Functions -----------------------------------------------------------------------------------------------
    ExpressionId check(const syntax::Call& call, text::Span span);
    [[nodiscard]] const functions::Function* find_overload(std::string_view name,
                                                           const std::vector<ExpressionId>& arguments) const;
    void report_unknown_function(const syntax::Call& call);
    void report_arguments(const syntax::Call& call, const std::vector<ExpressionId>& arguments);
    [[nodiscard]] std::string arguments_given(const std::vector<ExpressionId>& arguments, bool chinese) const;
    [[nodiscard]] std::string arguments_wanted(std::string_view function_name, bool chinese) const;

    // What all share ------------------------------------------------------------------------------------------
    ExpressionId constant(values::Value value, Type type, text::Span span);
    ExpressionId faulty(text::Span span);
    ExpressionId scope_record(std::uint16_t level, text::Span span);
    ExpressionId want(ExpressionId id, Type wanted);
    diagnostics::Finding& mismatch(text::Span span, Type left, Type right);

    Draft& draft_;
    const syntax::Tree& tree_;
    Scope scope_;
};

}  // namespace zhunsheng::checking
