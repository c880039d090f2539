// Reads values by the type of their fact.

#include "analysis/case_values.h"

#include "analysis/literals.h"
#include "facts/notations.h"
#include "rulebook/closed_words.h"
#include "text/json_text.h"

namespace zhunsheng::analysis {
namespace {

using diagnostics::Code;
using text::LocatedText;
using values::Kind;
using vocabulary::Field;

std::string quoted(std::string_view text) {
    std::string json;
    text::append_json_string(json, text);
    return json;
}

/// Writes one value; what is no value of its field is reported.
class ValueWriter {
public:
    ValueWriter(const LocatedText& text, const Field& field, const vocabulary::Vocabulary& vocabulary,
                diagnostics::Report& report)
        : text_(text),
          field_(field),
          vocabulary_(vocabulary),
          report_(report),
          errors_before_(report.error_count()) {}

    [[nodiscard]] std::string write() const {
        switch (field_.type.kind) {
            case Kind::truth: return truth();
            case Kind::integer:
            case Kind::decimal:
            case Kind::money: return number();
            case Kind::percent: return percent();
            case Kind::date: return date();
            case Kind::period: return period();
            case Kind::choice: return choice();
            case Kind::text:
            case Kind::record:
            case Kind::none: break;
        }
        return quoted(text_.text);
    }

private:
    [[nodiscard]] std::string truth() const {
        const auto* word = rulebook::find_word(rulebook::WordSet::truth, text_.text);
        if (word == nullptr) return refuse();
        return word->value != 0 ? "true" : "false";
    }

    /// The number that the text writes with a unit or as a literal; nothing if it writes something else.
    [[nodiscard]] std::optional<syntax::NumberLiteral> number_literal() const {
        const auto literal = read_literal(text_, report_);
        const auto* number = literal ? std::get_if<syntax::NumberLiteral>(&*literal) : nullptr;
        return number == nullptr ? std::nullopt : std::optional{*number};
    }

    [[nodiscard]] std::string number() const {
        if (facts::is_json_number(text_.text)) return text_.text;
        const auto number = number_literal();
        const Kind due = field_.type.kind;
        const bool fits =
            number && (number->kind == due || (number->kind == Kind::integer && due == Kind::decimal));
        return fits ? number->value.to_decimal() : refuse();
    }

    [[nodiscard]] std::string percent() const {
        if (facts::is_percent(text_.text)) return quoted(text_.text);
        const auto number = number_literal();
        const auto hundredfold =
            number && number->kind == Kind::percent ? number->value.times(values::Number{100}) : std::nullopt;
        return hundredfold ? quoted(hundredfold->to_decimal() + "%") : refuse();
    }

    [[nodiscard]] std::string date() const {
        const auto date = read_date(text_, report_);
        return date ? quoted(date->to_iso()) : refuse();
    }

    [[nodiscard]] std::string period() const {
        const auto period = read_period(text_, report_);
        return period ? quoted(period->to_iso()) : refuse();
    }

    [[nodiscard]] std::string choice() const {
        const auto& values = vocabulary_.enumerations[field_.type.index].values;
        if (const auto* value = find_called(values, text_.text)) return quoted(value->id);
        std::string listed_zh;
        std::string listed_en;
        for (const vocabulary::EnumerationValue& value : values) {
            listed_zh.append(listed_zh.empty() ? "" : "、").append(value.label);
            listed_en.append(listed_en.empty() ? "" : ", ").append(value.id);
        }
        auto& finding =
            report_.add(Code::case_unknown_choice, text_.whole(), {text_.text, field_.label, field_.id});
        finding.did_you_mean(diagnostics::nearest(text_.text, names_of(values)));
        finding.hint("可用的值：" + listed_zh, "values: " + listed_en);
        return stand_in();
    }

    /// Says that the text is no value of the field, unless something was said of it already.
    [[nodiscard]] std::string refuse() const {
        if (report_.error_count() == errors_before_) {
            const Sentence due = due_value();
            report_.add(Code::value_in_test, text_.whole(),
                        {text_.text, field_.label, field_.id, due.zh, due.en});
        }
        return stand_in();
    }

    /// Some value of the field's type, in place of one that was refused, so that no one complains a second time.
    [[nodiscard]] std::string stand_in() const {
        switch (field_.type.kind) {
            case Kind::integer:
            case Kind::decimal:
            case Kind::money: return field_.least ? field_.least->to_decimal() : "0";
            case Kind::date: return quoted("2000-01-01");
            case Kind::period: return quoted("P1D");
            case Kind::choice: return quoted(vocabulary_.enumerations[field_.type.index].values.front().id);
            case Kind::truth: return "true";
            case Kind::percent:
            case Kind::text:
            case Kind::record:
            case Kind::none: break;
        }
        return "null";
    }

    [[nodiscard]] Sentence due_value() const {
        switch (field_.type.kind) {
            case Kind::truth:
                return {"是或者否；不知道的不写，或者写未知",
                        "yes or no (leave out what is not known, or write `unknown`)"};
            case Kind::money:
                return {"金额，如 3万元、9999.99元", "an amount such as `30000 yuan` or `9999.99`"};
            case Kind::integer: return {"整数，如 3", "a whole number such as `3`"};
            case Kind::decimal: return {"数，如 0.5", "a number such as `0.5`"};
            case Kind::percent: return {"百分比，如 30%", "a percentage such as `30%`"};
            case Kind::date: return {"日期，如 2022-03-01", "a date such as `2022-03-01`"};
            case Kind::period: return {"期间，如 10年、15日", "a period such as `10 years` or `P15D`"};
            case Kind::text:
            case Kind::choice:
            case Kind::record:
            case Kind::none: break;
        }
        return {vocabulary_.describe(field_.type, true), vocabulary_.describe(field_.type, false)};
    }

    const LocatedText& text_;
    const Field& field_;
    const vocabulary::Vocabulary& vocabulary_;
    diagnostics::Report& report_;
    std::size_t errors_before_;
};

}  // namespace

std::string value_in_json(const LocatedText& text, const Field& field,
                          const vocabulary::Vocabulary& vocabulary, diagnostics::Report& report) {
    return ValueWriter(text, field, vocabulary, report).write();
}

}  // namespace zhunsheng::analysis
