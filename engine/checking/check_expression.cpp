// Typing expressions: one small function for each kind of node.

#include "checking/check_expression.h"

#include <algorithm>
#include <string>
#include <utility>

#include "checking/operator_types.h"
#include "functions/library.h"
#include "syntax/parse.h"

namespace zhunsheng::checking {

using diagnostics::Code;
using syntax::NodeId;
using syntax::Operator;
using values::Kind;
using values::Type;

namespace {

constexpr Type truth{Kind::truth};

/// Types one tree. The scope grows while the body of a quantifier is typed.
class ExpressionChecker {
public:
    ExpressionChecker(Draft& draft, const syntax::Tree& tree, Scope scope)
        : draft_(draft), tree_(tree), scope_(std::move(scope)) {}

    ExpressionId check(NodeId id) {
        const syntax::Node& node = tree_[id];
        return std::visit([&](const auto& expression) { return check(expression, node.span); }, node.expression);
    }

private:
    // Literals ------------------------------------------------------------------------------------------------------

    ExpressionId check(const syntax::NumberLiteral& literal, text::Span span) {
        return constant(literal.value, Type{literal.kind}, span);
    }
    ExpressionId check(const syntax::DateLiteral& literal, text::Span span) {
        return constant(literal.value, Type{Kind::date}, span);
    }
    ExpressionId check(const syntax::PeriodLiteral& literal, text::Span span) {
        return constant(literal.value, Type{Kind::period}, span);
    }
    ExpressionId check(const syntax::TruthLiteral& literal, text::Span span) {
        return constant(literal.value, truth, span);
    }
    ExpressionId check(const syntax::TextLiteral& literal, text::Span span) {
        draft_.program.texts.push_back(literal.value);
        return constant(std::string_view{draft_.program.texts.back()}, Type{Kind::text}, span);
    }

    ExpressionId check(const syntax::ListLiteral& literal, text::Span span) {
        return check_list(literal, span, std::nullopt);
    }

    /// A list literal whose elements should be of `wanted`; without it the first element decides.
    ExpressionId check_list(const syntax::ListLiteral& literal, text::Span span, std::optional<Type> wanted) {
        ConstantList list;
        Type type = wanted.value_or(Type{});
        for (const NodeId element : literal.elements) {
            const ExpressionId id = wanted ? check_as(element, *wanted) : check(element);
            const TypedExpression& typed = draft_.program[id];
            if (typed.type.is_faulty()) continue;
            if (type.is_faulty()) type = typed.type;
            const auto* value = std::get_if<Constant>(&typed.expression);
            if (value == nullptr) {
                draft_.report.add(Code::list_of_constants, typed.span);
            } else if (!comparable(type, typed.type)) {
                mismatch(typed.span, type, typed.type);
            } else {
                list.values.push_back(value->value);
            }
        }
        return draft_.add(std::move(list), type.list_of(), span);
    }

    // Names ---------------------------------------------------------------------------------------------------------

    ExpressionId check(const syntax::Name& name, text::Span span) {
        const Resolved resolved = resolve(draft_, scope_, name.text);
        if (const auto* field = std::get_if<ResolvedField>(&resolved)) return read(*field, span);
        if (const auto* definition = std::get_if<ResolvedDefinition>(&resolved)) return read(*definition, span);
        if (std::holds_alternative<ResolvedSector>(resolved)) return read_sector(span);
        report_unknown(name.text, span);
        return faulty(span);
    }

    ExpressionId read(const ResolvedField& resolved, text::Span span) {
        const ExpressionId record = scope_record(resolved.level, span);
        const std::uint16_t type = scope_.records[resolved.level];
        if (!resolved.through) return read_field(record, type, resolved.field, span);
        const ExpressionId holder = read_field(record, type, *resolved.through, span);
        return read_field(holder, draft_.program[holder].type.index, resolved.field, span);
    }

    ExpressionId read(const ResolvedDefinition& resolved, text::Span span) {
        const ExpressionId record = scope_record(resolved.level, span);
        return draft_.add(DefinitionRead{record, resolved.definition->rule}, resolved.definition->type, span);
    }

    ExpressionId read_sector(text::Span span) {
        for (const vocabulary::Record& record : draft_.program.vocabulary.records) {
            if (const auto field = record.find(vocabulary::Role::sector)) {
                return draft_.add(ActSector{}, record.fields[*field].type, span);
            }
        }
        return faulty(span);
    }

    ExpressionId read_field(ExpressionId record, std::uint16_t type, std::uint16_t field, text::Span span) {
        return draft_.add(FieldRead{record, field}, draft_.program.vocabulary.records[type].fields[field].type, span);
    }

    ExpressionId check(const syntax::Member& member, text::Span span) {
        const ExpressionId record = check(member.record);
        const Type type = draft_.program[record].type;
        if (type.is_faulty()) return faulty(span);
        if (!type.is(Kind::record)) {
            draft_.report.add(Code::not_a_record, draft_.program[record].span, {describe(type)});
            return faulty(span);
        }
        const auto& fields = draft_.fields[type.index];
        if (const auto field = fields.find(member.name); field != fields.end()) {
            return read_field(record, type.index, field->second, span);
        }
        const auto definition = draft_.definitions.find(member.name);
        if (definition != draft_.definitions.end() && definition->second.record == type.index) {
            return draft_.add(DefinitionRead{record, definition->second.rule}, definition->second.type, span);
        }
        std::vector<std::string_view> names;
        for (const auto& [name, index] : fields) names.push_back(name);
        draft_.report
            .add(Code::unknown_member, member.name_span,
                 {draft_.program.vocabulary.records[type.index].label, member.name})
            .did_you_mean(diagnostics::nearest(member.name, names));
        return faulty(span);
    }

    void report_unknown(std::string_view name, text::Span span) {
        if (const auto holders = rivals(draft_, name); !holders.empty()) {
            draft_.report.add(Code::ambiguous_name, span, {std::string{name}, holders[0], holders[1]});
            return;
        }
        if (const auto definition = draft_.definitions.find(name); definition != draft_.definitions.end()) {
            const std::uint16_t record = *definition->second.record;
            draft_.report.add(Code::name_of_other_record, span,
                              {std::string{name}, draft_.program.vocabulary.records[record].label});
            return;
        }
        draft_.report.add(Code::unknown_name, span, {std::string{name}})
            .did_you_mean(diagnostics::nearest(name, visible_names(draft_, scope_)));
    }

    // Values of enumerations ----------------------------------------------------------------------------------------

    /// The name that a node may be as a value of an enumeration; empty if it can be none.
    [[nodiscard]] std::string_view choice_name(NodeId id) const {
        if (const auto* name = std::get_if<syntax::Name>(&tree_[id].expression)) return name->text;
        if (const auto* literal = std::get_if<syntax::TextLiteral>(&tree_[id].expression)) return literal->value;
        return {};
    }

    /// Types a node where a value of `wanted` is due: there names of an enumeration's values mean those values.
    ExpressionId check_as(NodeId id, Type wanted) {
        const std::string_view name = choice_name(id);
        if (wanted.kind != Kind::choice || name.empty()) return check(id);
        const auto& values = draft_.choices[wanted.index];
        const text::Span span = tree_[id].span;
        if (const auto value = values.find(name); value != values.end()) {
            return constant(values::Choice{value->second}, wanted.element(), span);
        }
        if (std::holds_alternative<syntax::Name>(tree_[id].expression) && names_something(name)) return check(id);
        std::vector<std::string_view> names;
        for (const auto& [candidate, index] : values) names.push_back(candidate);
        draft_.report
            .add(Code::unknown_choice, span,
                 {std::string{name}, draft_.program.vocabulary.enumerations[wanted.index].label})
            .did_you_mean(diagnostics::nearest(name, names));
        return faulty(span);
    }

    [[nodiscard]] bool names_something(std::string_view name) const {
        return !std::holds_alternative<std::monostate>(resolve(draft_, scope_, name)) || !rivals(draft_, name).empty();
    }

    /// Types both sides of a comparison; where one side is a choice, the other may name one of its values.
    std::pair<ExpressionId, ExpressionId> check_sides(NodeId left, NodeId right) {
        const std::string_view left_name = choice_name(left);
        const bool left_waits = !left_name.empty() && !names_something(left_name);
        if (left_waits) {
            const ExpressionId second = check(right);
            const ExpressionId first = check_as(left, draft_.program[second].type);
            return {first, second};
        }
        const ExpressionId first = check(left);
        return {first, check_as(right, draft_.program[first].type)};
    }

    // Operators -----------------------------------------------------------------------------------------------------

    ExpressionId check(const syntax::Unary& unary, text::Span span) {
        const ExpressionId operand = check(unary.operand);
        const Type type = draft_.program[operand].type;
        if (unary.operation == Operator::involved) return check_involved(operand, type, span);
        if (unary.operation == Operator::known) return draft_.add(Known{operand}, truth, span);
        if (unary.operation == Operator::unknown) {
            return draft_.add(Not{draft_.add(Known{operand}, truth, span)}, truth, span);
        }
        if (unary.operation == Operator::negate) return check_negation(operand, type, span);
        want(operand, truth);
        return draft_.add(Not{operand}, truth, span);
    }

    ExpressionId check_negation(ExpressionId operand, Type type, text::Span span) {
        if (!type.is_faulty() && !type.is_numeric()) {
            draft_.report.add(Code::not_a_number, draft_.program[operand].span, {describe(type)});
            return faulty(span);
        }
        return draft_.add(Negate{operand}, type, span);
    }

    ExpressionId check_involved(ExpressionId operand, Type type, text::Span span) {
        if (!scope_.about_act) {
            draft_.report.add(Code::misplaced_involved, span);
            return faulty(span);
        }
        if (type.is_faulty()) return faulty(span);
        if (type.kind != Kind::record || !type.list) {
            draft_.report.add(Code::not_a_list, draft_.program[operand].span, {describe(type)});
            return faulty(span);
        }
        return draft_.add(Involved{operand}, type, span);
    }

    ExpressionId check(const syntax::Chain& chain, text::Span span) {
        std::vector<ExpressionId> operands;
        for (const NodeId operand : chain.operands) operands.push_back(want(check(operand), truth));
        if (chain.operation == Operator::and_) return draft_.add(AllOf{std::move(operands)}, truth, span);
        return draft_.add(AnyOf{std::move(operands)}, truth, span);
    }

    ExpressionId check(const syntax::Binary& binary, text::Span span) {
        switch (binary.operation) {
            case Operator::in:
            case Operator::not_in:
                return check_membership(binary, span);
            case Operator::contains:
                return check_contains(binary, span);
            case Operator::where:
                return check_where(binary, span);
            case Operator::plus:
            case Operator::minus:
            case Operator::times:
            case Operator::over:
                return check_arithmetic(binary, span);
            case Operator::equal:
            case Operator::not_equal:
            case Operator::greater:
            case Operator::greater_equal:
            case Operator::less:
            case Operator::less_equal:
                return check_comparison(binary, span);
            case Operator::or_:
            case Operator::and_:
            case Operator::not_:
            case Operator::negate:
            case Operator::known:
            case Operator::unknown:
            case Operator::involved:
                break;  // never binary
        }
        return faulty(span);
    }

    ExpressionId check_comparison(const syntax::Binary& binary, text::Span span) {
        const auto [left, right] = check_sides(binary.left, binary.right);
        const Type left_type = draft_.program[left].type;
        const Type right_type = draft_.program[right].type;
        const bool equality = binary.operation == Operator::equal || binary.operation == Operator::not_equal;
        if (!comparable(left_type, right_type)) {
            mismatch(draft_.program[right].span, left_type, right_type);
        } else if (left_type.list || left_type.kind == Kind::record || (!equality && !ordered(left_type))) {
            draft_.report.add(Code::no_order, binary.operator_span, {describe(left_type)});
        }
        const ExpressionId compared = draft_.add(Compare{binary.operation, left, right}, truth, span);
        return compared;
    }

    ExpressionId check_arithmetic(const syntax::Binary& binary, text::Span span) {
        const ExpressionId left = check(binary.left);
        const ExpressionId right = check(binary.right);
        const Type left_type = draft_.program[left].type;
        const Type right_type = draft_.program[right].type;
        const auto type = arithmetic_type(binary.operation, left_type, right_type);
        if (!type) {
            draft_.report.add(Code::no_arithmetic, binary.operator_span, {describe(left_type), describe(right_type)});
            return faulty(span);
        }
        return draft_.add(Arithmetic{binary.operation, left, right}, *type, span);
    }

    ExpressionId check_membership(const syntax::Binary& binary, text::Span span) {
        const ExpressionId element = check(binary.left);
        const Type type = draft_.program[element].type;
        const auto* literal = std::get_if<syntax::ListLiteral>(&tree_[binary.right].expression);
        const ExpressionId list =
            literal != nullptr ? check_list(*literal, tree_[binary.right].span, type) : check(binary.right);
        const ExpressionId contains = contains_element(list, element, span);
        return binary.operation == Operator::in ? contains : draft_.add(Not{contains}, truth, span);
    }

    ExpressionId check_contains(const syntax::Binary& binary, text::Span span) {
        const ExpressionId whole = check(binary.left);
        const Type type = draft_.program[whole].type;
        const ExpressionId part = check_as(binary.right, type.element());
        if (!type.is(Kind::text)) return contains_element(whole, part, span);
        want(part, Type{Kind::text});
        return draft_.add(TextContains{whole, part}, truth, span);
    }

    ExpressionId contains_element(ExpressionId list, ExpressionId element, text::Span span) {
        const Type list_type = draft_.program[list].type;
        const Type element_type = draft_.program[element].type;
        if (!list_type.is_faulty() && !list_type.list) {
            draft_.report.add(Code::not_a_list, draft_.program[list].span, {describe(list_type)});
        } else if (!comparable(list_type.element(), element_type)) {
            mismatch(draft_.program[element].span, list_type.element(), element_type);
        }
        return draft_.add(Contains{list, element}, truth, span);
    }

    // Lists ---------------------------------------------------------------------------------------------------------

    /// Types `body` with an item of `list` innermost; answers the level of that item.
    template <class Body>
    std::uint16_t inside(Type list, Body body) {
        const auto level = static_cast<std::uint16_t>(scope_.records.size());
        scope_.records.push_back(list.index);
        body();
        scope_.records.pop_back();
        return level;
    }

    [[nodiscard]] bool is_record_list(ExpressionId list) {
        const Type type = draft_.program[list].type;
        if (type.is_faulty()) return false;
        if (type.list && type.kind == Kind::record) return true;
        draft_.report.add(Code::not_a_list, draft_.program[list].span, {describe(type)});
        return false;
    }

    ExpressionId check_where(const syntax::Binary& binary, text::Span span) {
        const ExpressionId list = check(binary.left);
        if (!is_record_list(list)) return faulty(span);
        const Type type = draft_.program[list].type;
        ExpressionId condition;
        const std::uint16_t level = inside(type, [&] { condition = want(check(binary.right), truth); });
        return draft_.add(Where{list, condition, level}, type, span);
    }

    ExpressionId check(const syntax::Quantified& quantified, text::Span span) {
        const bool counts = quantified.quantifier == syntax::Quantifier::count;
        const std::size_t given = quantified.arguments.size();
        if (given > 2 || given == 0 || (given == 1 && !counts)) {
            draft_.report.add(Code::quantifier_arguments, span,
                              {std::string{syntax::canonical(quantified.quantifier, true)},
                               std::string{syntax::canonical(quantified.quantifier, false)}});
            return faulty(span);
        }
        const ExpressionId list = check(quantified.arguments[0]);
        if (counts && given == 1) return check_plain_count(list, span);
        if (!is_record_list(list)) return faulty(span);
        Quantify quantify{quantified.quantifier, list, std::nullopt, 0};
        quantify.level = inside(draft_.program[list].type,
                                [&] { quantify.body = check_body(quantified.quantifier, quantified.arguments[1]); });
        const Type type = quantified_type(quantified.quantifier, draft_.program[*quantify.body].type);
        return draft_.add(quantify, type, span);
    }

    ExpressionId check_plain_count(ExpressionId list, text::Span span) {
        const Type type = draft_.program[list].type;
        if (!type.is_faulty() && !type.list) {
            draft_.report.add(Code::not_a_list, draft_.program[list].span, {describe(type)});
        }
        return draft_.add(Quantify{syntax::Quantifier::count, list, std::nullopt, 0}, Type{Kind::integer}, span);
    }

    ExpressionId check_body(syntax::Quantifier quantifier, NodeId node) {
        const ExpressionId body = check(node);
        const Type type = draft_.program[body].type;
        const bool sums = quantifier == syntax::Quantifier::sum;
        const bool picks = quantifier == syntax::Quantifier::greatest || quantifier == syntax::Quantifier::least;
        if (!sums && !picks) return want(body, truth);
        const bool fits = type.is_numeric() || (picks && type.is(Kind::date));
        if (!type.is_faulty() && !fits) {
            draft_.report.add(Code::not_a_number, draft_.program[body].span, {describe(type)});
        }
        return body;
    }

    static Type quantified_type(syntax::Quantifier quantifier, Type body) {
        switch (quantifier) {
            case syntax::Quantifier::any:
            case syntax::Quantifier::all:
            case syntax::Quantifier::none:
                return truth;
            case syntax::Quantifier::count:
                return Type{Kind::integer};
            case syntax::Quantifier::sum:
            case syntax::Quantifier::greatest:
            case syntax::Quantifier::least:
                return body;
        }
        return body;
    }

    // Functions -----------------------------------------------------------------------------------------------------

    ExpressionId check(const syntax::Call& call, text::Span span) {
        std::vector<ExpressionId> arguments;
        bool faulty_argument = false;
        for (const NodeId argument : call.arguments) {
            arguments.push_back(check(argument));
            faulty_argument = faulty_argument || draft_.program[arguments.back()].type.is_faulty();
        }
        if (const functions::Function* function = find_overload(call.function, arguments)) {
            return draft_.add(FunctionCall{function, std::move(arguments)}, function->gives, span);
        }
        if (!faulty_argument) report_call(call, arguments);
        return faulty(span);
    }

    [[nodiscard]] const functions::Function* find_overload(std::string_view name,
                                                           const std::vector<ExpressionId>& arguments) const {
        for (const functions::Function& function : functions::library()) {
            if (function.zh != name && function.en != name) continue;
            const bool fits = std::equal(arguments.begin(), arguments.end(), function.takes.begin(),
                                         function.takes.end(), [&](ExpressionId argument, Type wanted) {
                                             return comparable(wanted, draft_.program[argument].type);
                                         });
            if (fits) return &function;
        }
        return nullptr;
    }

    void report_call(const syntax::Call& call, const std::vector<ExpressionId>& arguments) {
        std::vector<std::string_view> names;
        for (const functions::Function& function : functions::library()) {
            names.push_back(function.zh);
            names.push_back(function.en);
        }
        if (functions::find(call.function) == nullptr) {
            draft_.report.add(Code::unknown_function, call.function_span, {call.function})
                .did_you_mean(diagnostics::nearest(call.function, names));
            return;
        }
        std::string given;
        for (const ExpressionId argument : arguments) {
            if (!given.empty()) given += "，";
            given += describe(draft_.program[argument].type);
        }
        std::string wanted;
        for (const functions::Function& function : functions::library()) {
            if (function.zh != call.function && function.en != call.function) continue;
            if (!wanted.empty()) wanted += " / ";
            for (std::size_t index = 0; index < function.takes.size(); ++index) {
                wanted += (index == 0 ? "" : "，") + describe(function.takes[index]);
            }
        }
        draft_.report.add(Code::function_arguments, call.function_span, {call.function, given, wanted});
    }

    // What all share ------------------------------------------------------------------------------------------------

    ExpressionId constant(values::Value value, Type type, text::Span span) {
        return draft_.add(Constant{value}, type, span);
    }
    ExpressionId faulty(text::Span span) { return draft_.add(Constant{values::Unknown{}}, Type{}, span); }
    ExpressionId scope_record(std::uint16_t level, text::Span span) {
        return draft_.add(ScopeRecord{level}, Type{Kind::record, false, scope_.records[level]}, span);
    }

    ExpressionId want(ExpressionId id, Type wanted) {
        const TypedExpression& typed = draft_.program[id];
        if (typed.type.is_faulty() || typed.type == wanted) return id;
        if (wanted == truth) {
            draft_.report.add(Code::not_a_truth, typed.span, {describe(typed.type)});
        } else {
            draft_.report.add(Code::wrong_type, typed.span, {describe(wanted), describe(typed.type)});
        }
        return id;
    }

    void mismatch(text::Span span, Type left, Type right) {
        auto& finding = draft_.report.add(Code::mismatched_types, span, {describe(left), describe(right)});
        const bool money_and_number = (left.is(Kind::money) && (right.is(Kind::integer) || right.is(Kind::decimal))) ||
                                      (right.is(Kind::money) && (left.is(Kind::integer) || left.is(Kind::decimal)));
        if (money_and_number) {
            finding.hint("金额要写单位，如“5万元”“300元”", "give the amount its unit, such as `50000 yuan` or `5万元`");
        }
    }

    [[nodiscard]] std::string describe(Type type) const { return draft_.program.vocabulary.describe(type, true); }

    Draft& draft_;
    const syntax::Tree& tree_;
    Scope scope_;
};

}  // namespace

ExpressionId check_tree(Draft& draft, const syntax::Tree& tree, const Scope& scope) {
    return ExpressionChecker{draft, tree, scope}.check(tree.root());
}

std::optional<ExpressionId> check_text(Draft& draft, const text::LocatedText& text, const Scope& scope) {
    const auto tree = syntax::parse(text, draft.lexicon, draft.report);
    if (!tree) return std::nullopt;
    return check_tree(draft, *tree, scope);
}

std::optional<ExpressionId> check_text(Draft& draft, const text::LocatedText& text, const Scope& scope,
                                       Type wanted) {
    const auto id = check_text(draft, text, scope);
    if (!id) return id;
    const TypedExpression& typed = draft.program[*id];
    if (typed.type.is_faulty() || comparable(wanted, typed.type)) return id;
    const auto describe = [&](Type type) { return draft.program.vocabulary.describe(type, true); };
    if (wanted == truth) {
        draft.report.add(Code::not_a_truth, typed.span, {describe(typed.type)});
    } else {
        draft.report.add(Code::wrong_type, typed.span, {describe(wanted), describe(typed.type)});
    }
    return id;
}

}  // namespace zhunsheng::checking
