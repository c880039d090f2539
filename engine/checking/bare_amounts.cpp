// Amounts of money whose unit was left out.

#include "checking/bare_amounts.h"

namespace zhunsheng::checking {

namespace {

constexpr std::int64_t surely_yuan = 1000;

}  // namespace

void offer_unit(diagnostics::Finding& finding, const TypedExpression& found, values::Type due) {
    const bool bare = found.type.is(values::Kind::integer) || found.type.is(values::Kind::decimal);
    const auto* constant = std::get_if<Constant>(&found.expression);
    if (!due.is(values::Kind::money) || !bare || constant == nullptr) return;
    const auto* number = std::get_if<values::Number>(&constant->value);
    if (number == nullptr || !number->fits_decimals(2)) return;
    const std::string amount = number->to_decimal() + "元";
    if (number->is_zero() || *number >= values::Number{surely_yuan}) {
        finding.fix(found.span, amount);
    } else {
        finding.suggest(found.span, amount);
    }
}

}  // namespace zhunsheng::checking
