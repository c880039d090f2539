// Typing expressions: literals, calls, and what all kinds of node share.

#include "checking/check_expression.h"

#include <algorithm>
#include <string>
#include <utility>

#include "checking/bare_amounts.h"
#include "checking/expression_checker.h"
#include "checking/operator_types.h"
#include "functions/library.h"
#include "syntax/parse.h"

namespace zhunsheng::checking {

using diagnostics::Code;
using values::Kind;

namespace {

constexpr Type truth{Kind::truth};

}  // namespace

ExpressionId ExpressionChecker::check(NodeId id) {
    const syntax::Node& node = tree_[id];
    return std::visit([&](const auto& expression) { return check(expression, node.span); }, node.expression);
}

ExpressionId ExpressionChecker::check(const syntax::NumberLiteral& literal, text::Span span) {
    return constant(literal.value, Type{literal.kind}, span);
}

ExpressionId ExpressionChecker::check(const syntax::DateLiteral& literal, text::Span span) {
    return constant(literal.value, Type{Kind::date}, span);
}

ExpressionId ExpressionChecker::check(const syntax::PeriodLiteral& literal, text::Span span) {
    return constant(literal.value, Type{Kind::period}, span);
}

ExpressionId ExpressionChecker::check(const syntax::TruthLiteral& literal, text::Span span) {
    return constant(literal.value, truth, span);
}

ExpressionId ExpressionChecker::check(const syntax::TextLiteral& literal, text::Span span) {
    draft_.program.texts.push_back(literal.value);
    return constant(std::string_view{draft_.program.texts.back()}, Type{Kind::text}, span);
}

ExpressionId ExpressionChecker::check(const syntax::ListLiteral& literal, text::Span span) {
    return check_list(literal, span, std::nullopt);
}

ExpressionId ExpressionChecker::check_list(const syntax::ListLiteral& literal, text::Span span,
                                           std::optional<Type> wanted) {
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
            offer_unit(mismatch(typed.span, type, typed.type), typed, type);
        } else {
            list.values.push_back(value->value);
        }
    }
    return draft_.add(std::move(list), type.list_of(), span);
}

ExpressionId ExpressionChecker::check(const syntax::Call& call, text::Span span) {
    if (functions::find(call.function) == nullptr) {
        report_unknown_function(call);
        return faulty(span);
    }
    std::vector<ExpressionId> arguments;
    bool faulty_argument = false;
    for (const NodeId argument : call.arguments) {
        arguments.push_back(check(argument));
        faulty_argument = faulty_argument || draft_.program[arguments.back()].type.is_faulty();
    }
    if (const functions::Function* function = find_overload(call.function, arguments)) {
        return draft_.add(FunctionCall{function, std::move(arguments)}, function->gives, span);
    }
    if (!faulty_argument) report_arguments(call, arguments);
    return faulty(span);
}

const functions::Function* ExpressionChecker::find_overload(
    std::string_view name, const std::vector<ExpressionId>& arguments) const {
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

void ExpressionChecker::report_unknown_function(const syntax::Call& call) {
    std::vector<std::string_view> names;
    for (const functions::Function& function : functions::library()) {
        names.push_back(function.zh);
        names.push_back(function.en);
    }
    for (const syntax::QuantifierSpelling& spelling : syntax::quantifier_spellings())
        names.push_back(spelling.text);
    draft_.report.add(Code::unknown_function, call.function_span, {call.function})
        .did_you_mean(diagnostics::nearest(call.function, names));
}

void ExpressionChecker::report_arguments(const syntax::Call& call,
                                         const std::vector<ExpressionId>& arguments) {
    std::vector<std::string> words{call.function};
    for (const bool chinese : {true, false}) {
        words.push_back(arguments_given(arguments, chinese));
        words.push_back(arguments_wanted(call.function, chinese));
    }
    draft_.report.add(Code::function_arguments, call.function_span, std::move(words));
}

std::string ExpressionChecker::arguments_given(const std::vector<ExpressionId>& arguments,
                                               bool chinese) const {
    std::string given;
    for (const ExpressionId argument : arguments) {
        if (!given.empty()) given += chinese ? "，" : ", ";
        given += draft_.program.vocabulary.describe(draft_.program[argument].type, chinese);
    }
    return given;
}

std::string ExpressionChecker::arguments_wanted(std::string_view function_name, bool chinese) const {
    std::string wanted;
    for (const functions::Function& function : functions::library()) {
        if (function.zh != function_name && function.en != function_name) continue;
        if (!wanted.empty()) wanted += chinese ? "）或（" : ") or (";
        for (std::size_t index = 0; index < function.takes.size(); ++index) {
            if (index > 0) wanted += chinese ? "，" : ", ";
            wanted += draft_.program.vocabulary.describe(function.takes[index], chinese);
        }
    }
    return wanted;
}

ExpressionId ExpressionChecker::constant(values::Value value, Type type, text::Span span) {
    return draft_.add(Constant{value}, type, span);
}

ExpressionId ExpressionChecker::faulty(text::Span span) {
    return draft_.add(Constant{values::Unknown{}}, Type{}, span);
}

ExpressionId ExpressionChecker::scope_record(std::uint16_t level, text::Span span) {
    return draft_.add(ScopeRecord{level}, Type{Kind::record, false, scope_.records[level]}, span);
}

ExpressionId ExpressionChecker::want(ExpressionId id, Type wanted) {
    const TypedExpression& typed = draft_.program[id];
    if (typed.type.is_faulty() || typed.type == wanted) return id;
    if (wanted == truth) {
        draft_.report.add(Code::not_a_truth, typed.span, draft_.describe({typed.type}));
    } else {
        offer_unit(draft_.report.add(Code::wrong_type, typed.span, draft_.describe({wanted, typed.type})),
                   typed, wanted);
    }
    return id;
}

diagnostics::Finding& ExpressionChecker::mismatch(text::Span span, Type left, Type right) {
    auto& finding = draft_.report.add(Code::mismatched_types, span, draft_.describe({left, right}));
    const bool money_and_number =
        (left.is(Kind::money) && (right.is(Kind::integer) || right.is(Kind::decimal))) ||
        (right.is(Kind::money) && (left.is(Kind::integer) || left.is(Kind::decimal)));
    if (money_and_number) {
        finding.hint("金额要写单位，如“5万元”“300元”",
                     "give the amount its unit, such as `50000 yuan` or `5万元`");
    }
    return finding;
}

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
    if (wanted == truth) {
        draft.report.add(Code::not_a_truth, typed.span, draft.describe({typed.type}));
    } else {
        offer_unit(draft.report.add(Code::wrong_type, typed.span, draft.describe({wanted, typed.type})),
                   typed, wanted);
    }
    return id;
}

}  // namespace zhunsheng::checking
