// Reading numbers with their units, and texts in quotes. Dates and periods are in dates.cpp.

#include "syntax/literals.h"

#include <array>
#include <optional>
#include <string>

#include "syntax/characters.h"
#include "syntax/dates.h"
#include "syntax/digits.h"
#include "syntax/literal_words.h"
#include "text/utf8.h"

namespace zhunsheng::syntax {
namespace {

using diagnostics::Code;
using values::Kind;
using values::Number;

// The digits of a number as ASCII, with a fraction if there is one.
struct Digits {
    std::string decimal;
    bool fraction = false;
    std::size_t end = 0;
};

Digits read_decimal(std::string_view text, std::size_t at) {
    Digits digits;
    const DigitRun whole = read_digits(text, at);
    digits.decimal = whole.digits;
    digits.end = whole.end;
    const Character point = character_at(text, whole.end);
    if (point.ascii != '.') return digits;
    const DigitRun fraction = read_digits(text, whole.end + point.bytes);
    if (fraction.digits.empty()) return digits;
    digits.decimal += "." + fraction.digits;
    digits.fraction = true;
    digits.end = fraction.end;
    return digits;
}

// `1,000` would read as two elements of a list.
std::optional<std::size_t> end_of_thousands(std::string_view text, std::size_t at) {
    std::optional<std::size_t> end;
    for (Character comma = character_at(text, at); comma.ascii == ','; comma = character_at(text, at)) {
        const DigitRun group = read_digits(text, at + comma.bytes);
        if (group.digits.size() != 3) break;
        at = group.end;
        end = at;
    }
    return end;
}

bool refuse_thousands(Passage& passage, std::size_t at, Digits& digits) {
    const std::optional<std::size_t> end = end_of_thousands(passage.text(), digits.end);
    if (digits.fraction || digits.decimal.size() > 3 || !end) return false;
    std::string joined;
    for (std::size_t place = at; place < *end;) {
        const Character here = character_at(passage.text(), place);
        if (here.is_digit()) joined += here.ascii;
        place += here.bytes;
    }
    passage.complain(Code::thousands_separator, at, *end, {passage.piece(at, *end), joined})
        .suggest(passage.span(at, *end), joined);
    digits.end = *end;
    return true;
}

bool refuse_leading_zero(Passage& passage, std::size_t at, const Digits& digits) {
    if (digits.decimal.size() < 2 || digits.decimal[0] != '0' || digits.decimal[1] == '.') return false;
    passage.complain(Code::leading_zero, at, digits.end, {passage.piece(at, digits.end)});
    return true;
}

Literal refuse_size(Passage& passage, std::size_t at, std::size_t end) {
    passage.complain(Code::number_too_large, at, end, {passage.piece(at, end)});
    return {NumberLiteral{}, end};
}

Literal make_amount(Passage& passage, std::size_t at, std::size_t end, const Number& amount) {
    if (!amount.fits_decimals(2)) passage.complain(Code::below_fen, at, end, {passage.piece(at, end)});
    return {NumberLiteral{amount, Kind::money}, end};
}

Literal make_number(Passage& passage, std::size_t at, const Digits& digits, const UnitMatch& unit) {
    const std::optional<Number> value = Number::from_decimal(digits.decimal);
    if (!value) return refuse_size(passage, at, digits.end);
    if (unit.unit == nullptr) {
        return {NumberLiteral{*value, digits.fraction ? Kind::decimal : Kind::integer}, digits.end};
    }
    if (unit.unit->kind == UnitKind::percent) {
        const std::optional<Number> part = value->over(100);
        return part ? Literal{NumberLiteral{*part, Kind::percent}, unit.end}
                    : refuse_size(passage, at, unit.end);
    }
    const std::optional<Number> product = value->times(unit.unit->factor);
    if (!product) return refuse_size(passage, at, unit.end);
    if (unit.unit->kind == UnitKind::money) return make_amount(passage, at, unit.end, *product);
    return {NumberLiteral{*product, product->is_integer() ? Kind::integer : Kind::decimal}, unit.end};
}

struct Quotes {
    char32_t open;
    char32_t close;
};
constexpr auto quotes = std::to_array<Quotes>({
    {U'“', U'”'},
    {U'"', U'"'},
    {U'‘', U'’'},
    {U'\'', U'\''},
    {U'「', U'」'},
    {U'＂', U'＂'},
    {U'＇', U'＇'},
});

const Quotes* quotes_opened_by(char32_t character) {
    for (const Quotes& pair : quotes) {
        if (pair.open == character) return &pair;
    }
    return nullptr;
}

Literal refuse_unclosed(Passage& passage, std::size_t at, std::size_t end, const Quotes& pair) {
    std::string close;
    text::append(close, pair.close);
    passage.complain(Code::unclosed_text, at, end,
                     {passage.piece(at, at + character_at(passage.text(), at).bytes), close});
    return {TextLiteral{}, end};
}

}  // namespace

Literal read_number(Passage& passage, std::size_t at) {
    if (std::optional<Literal> date = read_date_in_digits(passage, at)) return *date;
    Digits digits = read_decimal(passage.text(), at);
    const UnitMatch unit = unit_at(passage, digits.end);
    if (unit.unit != nullptr && is_time(unit.unit->kind)) return read_date_or_period(passage, at);
    if (std::optional<Literal> month = refuse_bare_month(passage, at)) return *month;
    if (refuse_thousands(passage, at, digits)) {
        const UnitMatch after = unit_at(passage, digits.end);
        return {NumberLiteral{}, after.unit == nullptr ? digits.end : after.end};
    }
    if (refuse_leading_zero(passage, at, digits)) {
        return {NumberLiteral{}, unit.unit == nullptr ? digits.end : unit.end};
    }
    return make_number(passage, at, digits, unit);
}

bool opens_text(char32_t character) { return quotes_opened_by(character) != nullptr; }

Literal read_text(Passage& passage, std::size_t at) {
    const std::string_view text = passage.text();
    const Character opening = character_at(text, at);
    const Quotes& pair = *quotes_opened_by(opening.character);
    std::string value;
    for (std::size_t place = at + opening.bytes; place < text.size();) {
        const Character here = character_at(text, place);
        if (here.character == '\n' || here.character == '\r')
            return refuse_unclosed(passage, at, place, pair);
        const std::size_t next = place + here.bytes;
        if (here.character == pair.close) {
            // A straight quote written twice stands for itself.
            const bool doubled = pair.open == pair.close && character_at(text, next).character == pair.close;
            if (!doubled) return {TextLiteral{std::move(value)}, next};
            value.append(text.substr(place, here.bytes));
            place = next + here.bytes;
            continue;
        }
        if (!here.well_formed) {
            passage.complain(Code::malformed_utf8, place, next,
                             {std::to_string(passage.span(place, next).begin)});
        }
        value.append(text.substr(place, here.bytes));
        place = next;
    }
    return refuse_unclosed(passage, at, text.size(), pair);
}

}  // namespace zhunsheng::syntax
