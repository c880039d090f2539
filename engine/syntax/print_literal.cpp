// Printing literals so that they read back the same.

#include "syntax/print_literal.h"

#include <optional>
#include <string_view>

#include "syntax/literal_words.h"

namespace zhunsheng::syntax {
namespace {

using values::Kind;
using values::Number;

// `1.5万元` rather than `15000元`, where that takes at most two decimals.
std::string print_money_in_chinese(const Number& amount) {
    struct Step {
        std::int64_t worth;
        std::string_view unit;
    };
    for (const Step step : {Step{100'000'000, "亿元"}, Step{10'000, "万元"}}) {
        const std::optional<Number> part = amount.over(step.worth);
        if (amount >= Number(step.worth) && part && part->fits_decimals(2)) {
            return part->to_decimal().append(step.unit);
        }
    }
    return amount.to_decimal() + "元";
}

// A decimal without a fraction keeps its point, since `3` is an integer.
std::string print_decimal(const Number& value) {
    return value.is_integer() ? value.to_decimal() + ".0" : value.to_decimal();
}

std::string print_percent(const Number& part) { return part.times(100).value_or(part).to_decimal() + "%"; }

}  // namespace

std::string print_literal(const NumberLiteral& literal, SpellingChoice spelling) {
    if (literal.kind == Kind::percent) return print_percent(literal.value);
    if (literal.kind == Kind::decimal) return print_decimal(literal.value);
    if (literal.kind != Kind::money) return literal.value.to_decimal();
    return spelling == SpellingChoice::chinese ? print_money_in_chinese(literal.value)
                                               : literal.value.to_decimal() + " yuan";
}

std::string print_literal(const DateLiteral& literal, SpellingChoice) { return literal.value.to_iso(); }

std::string print_literal(const PeriodLiteral& literal, SpellingChoice spelling) {
    return spelling == SpellingChoice::chinese ? literal.value.to_chinese() : literal.value.to_english();
}

std::string print_literal(const TextLiteral& literal, SpellingChoice spelling) {
    const bool curly =
        literal.value.find("“") == std::string::npos && literal.value.find("”") == std::string::npos;
    if (spelling == SpellingChoice::chinese && curly) return "“" + literal.value + "”";
    std::string text = "\"";
    for (const char byte : literal.value) text.append(byte == '"' ? 2 : 1, byte);
    return text + "\"";
}

std::string print_literal(const TruthLiteral& literal, SpellingChoice spelling) {
    for (const TruthWord& word : truth_words()) {
        if (word.value == literal.value && word.chinese == (spelling == SpellingChoice::chinese)) {
            return std::string(word.text);
        }
    }
    return {};
}

}  // namespace zhunsheng::syntax
