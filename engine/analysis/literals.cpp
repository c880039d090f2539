// Reads literals with the parser of expressions.

#include "analysis/literals.h"

#include "facts/notations.h"
#include "syntax/lexicon.h"
#include "syntax/parse.h"

namespace zhunsheng::analysis {

using syntax::DateLiteral;
using syntax::NumberLiteral;
using syntax::PeriodLiteral;

std::optional<Literal> read_literal(const text::LocatedText& text, diagnostics::Report& report) {
    static const syntax::Lexicon no_names;
    const auto tree = syntax::parse(text, no_names, report);
    if (!tree) return std::nullopt;
    const syntax::Expression& expression = (*tree)[tree->root()].expression;
    if (const auto* number = std::get_if<NumberLiteral>(&expression)) return *number;
    if (const auto* date = std::get_if<DateLiteral>(&expression)) return *date;
    if (const auto* period = std::get_if<PeriodLiteral>(&expression)) return *period;
    return std::nullopt;
}

std::optional<values::Number> read_money(const text::LocatedText& text, diagnostics::Report& report) {
    if (facts::is_plain_decimal(text.text)) return values::Number::from_decimal(text.text);
    const auto literal = read_literal(text, report);
    const auto* number = literal ? std::get_if<NumberLiteral>(&*literal) : nullptr;
    if (number == nullptr || number->kind != values::Kind::money) return std::nullopt;
    return number->value;
}

std::optional<values::Date> read_date(const text::LocatedText& text, diagnostics::Report& report) {
    if (const auto date = values::Date::from_iso(text.text)) return date;
    const auto literal = read_literal(text, report);
    const auto* date = literal ? std::get_if<DateLiteral>(&*literal) : nullptr;
    return date == nullptr ? std::nullopt : std::optional{date->value};
}

std::optional<values::Period> read_period(const text::LocatedText& text, diagnostics::Report& report) {
    if (const auto period = facts::read_period(text.text)) return period;
    const auto literal = read_literal(text, report);
    const auto* period = literal ? std::get_if<PeriodLiteral>(&*literal) : nullptr;
    return period == nullptr ? std::nullopt : std::optional{period->value};
}

}  // namespace zhunsheng::analysis
