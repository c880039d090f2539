// Typing expressions: filters, quantifiers and aggregates over lists.

#include "checking/expression_checker.h"

#include <string>

namespace zhunsheng::checking {

using diagnostics::Code;
using values::Kind;

namespace {

constexpr Type truth{Kind::truth};

Type quantified_type(syntax::Quantifier quantifier, Type body) {
    switch (quantifier) {
        case syntax::Quantifier::any:
        case syntax::Quantifier::all:
        case syntax::Quantifier::none: return truth;
        case syntax::Quantifier::count: return Type{Kind::integer};
        case syntax::Quantifier::sum:
        case syntax::Quantifier::greatest:
        case syntax::Quantifier::least: return body;
    }
    return body;
}

}  // namespace

bool ExpressionChecker::is_record_list(ExpressionId list) {
    const Type type = draft_.program[list].type;
    if (type.is_faulty()) return false;
    if (type.list && type.kind == Kind::record) return true;
    draft_.report.add(Code::not_a_list, draft_.program[list].span, draft_.describe({type}));
    return false;
}

ExpressionId ExpressionChecker::check_where(const syntax::Binary& binary, text::Span span) {
    const ExpressionId list = check(binary.left);
    if (!is_record_list(list)) return faulty(span);
    const Type type = draft_.program[list].type;
    ExpressionId condition;
    const std::uint16_t level = inside(type, [&] { condition = want(check(binary.right), truth); });
    return draft_.add(Where{list, condition, level}, type, span);
}

ExpressionId ExpressionChecker::check(const syntax::Quantified& quantified, text::Span span) {
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
    quantify.level = inside(draft_.program[list].type, [&] {
        quantify.body = check_body(quantified.quantifier, quantified.arguments[1]);
    });
    const Type type = quantified_type(quantified.quantifier, draft_.program[*quantify.body].type);
    return draft_.add(quantify, type, span);
}

ExpressionId ExpressionChecker::check_plain_count(ExpressionId list, text::Span span) {
    const Type type = draft_.program[list].type;
    if (!type.is_faulty() && !type.list) {
        draft_.report.add(Code::not_a_list, draft_.program[list].span, draft_.describe({type}));
    }
    return draft_.add(Quantify{syntax::Quantifier::count, list, std::nullopt, 0}, Type{Kind::integer}, span);
}

ExpressionId ExpressionChecker::check_body(syntax::Quantifier quantifier, NodeId node) {
    const ExpressionId body = check(node);
    const Type type = draft_.program[body].type;
    const bool sums = quantifier == syntax::Quantifier::sum;
    const bool picks = quantifier == syntax::Quantifier::greatest || quantifier == syntax::Quantifier::least;
    if (!sums && !picks) return want(body, truth);
    const bool fits = type.is_numeric() || (picks && type.is(Kind::date));
    if (!type.is_faulty() && !fits) {
        draft_.report.add(Code::not_a_number, draft_.program[body].span, draft_.describe({type}));
    }
    return body;
}

}  // namespace zhunsheng::checking
