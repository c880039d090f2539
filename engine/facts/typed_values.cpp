// Reads values by their type and says what is wrong with those that do not fit.

#include "facts/typed_values.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/notations.h"
#include "facts/read_choice.h"
#include "facts/read_date.h"

namespace zhunsheng::facts {
namespace {

using diagnostics::Code;
using diagnostics::Finding;
using values::Kind;
using values::Number;
using values::Unknown;

/// What kind of JSON value a node is, for a reader.
Sentence describe(JsonNode::Kind kind) {
    switch (kind) {
        case JsonNode::Kind::object: return {"对象 { }", "an object { }"};
        case JsonNode::Kind::array: return {"列表 [ ]", "a list [ ]"};
        case JsonNode::Kind::text: return {"文本", "a text"};
        case JsonNode::Kind::number: return {"数", "a number"};
        case JsonNode::Kind::yes: return {"true", "`true`"};
        case JsonNode::Kind::no: return {"false", "`false`"};
        case JsonNode::Kind::null: return {"null", "`null`"};
    }
    return {};
}

class ValueReader {
public:
    ValueReader(const JsonNode& node, const vocabulary::Field& field, const JsonPath& path,
                const ReadingContext& context)
        : node_(node), field_(field), path_(path), context_(context) {}

    [[nodiscard]] Value read() const {
        switch (field_.type.kind) {
            case Kind::truth: return truth();
            case Kind::integer:
            case Kind::decimal:
            case Kind::money: return number();
            case Kind::percent: return percent();
            case Kind::date: return is_text() ? read_date(node_, field_, path_, context_) : wrong_date();
            case Kind::period: return period();
            case Kind::text: return is_text() ? context_.frame.keep(std::string(node_.text)) : wrong_type();
            case Kind::choice: return is_text() ? read_choice(node_, field_, path_, context_) : wrong_type();
            case Kind::record:
            case Kind::none: break;
        }
        return wrong_type();
    }

private:
    [[nodiscard]] bool is_text() const { return node_.kind == JsonNode::Kind::text; }

    [[nodiscard]] Value truth() const {
        if (node_.kind == JsonNode::Kind::yes || node_.kind == JsonNode::Kind::no) {
            return node_.kind == JsonNode::Kind::yes;
        }
        wrong().hint("写 true 或 false，不加引号；不知道时写 null",
                     "write true or false without quotes, or null if not known");
        return Unknown{};
    }

    [[nodiscard]] Value number() const {
        if (node_.kind != JsonNode::Kind::number && !is_text()) {
            return wrong_type();
        }
        if (is_text() && !is_plain_decimal(node_.text)) {
            explain_amount(fault(Code::case_number_notation, context_.inside(node_)));
            return Unknown{};
        }
        return in_range(Number::from_decimal(node_.text));
    }

    [[nodiscard]] Value percent() const {
        if (is_text() && is_percent(node_.text)) {
            return in_range(read_percent(node_.text));
        }
        if (is_text()) {
            fault(Code::case_percent_notation, context_.inside(node_));
            return Unknown{};
        }
        if (node_.kind != JsonNode::Kind::number) {
            return wrong_type();
        }
        wrong().hint("百分比写作带百分号的文本，如 \"30%\"",
                     "write a percentage as a text with its sign, such as \"30%\"");
        return Unknown{};
    }

    [[nodiscard]] Value period() const {
        if (!is_text()) {
            wrong().hint("期间要带单位，如 \"P2Y\"、\"P3M\"、\"P15D\" 或 \"2年\"",
                         "a period has a unit, such as \"P2Y\", \"P3M\", \"P15D\" or \"2年\"");
            return Unknown{};
        }
        if (const auto period = read_period(node_.text)) {
            return *period;
        }
        fault(Code::case_period_notation, context_.inside(node_));
        return Unknown{};
    }

    [[nodiscard]] Value in_range(const std::optional<Number>& number) const {
        const Kind kind = field_.type.kind;
        if (!number) {
            fault(Code::case_number_out_of_range, context_.span(node_));
        } else if (kind == Kind::integer && !number->is_integer()) {
            fault(Code::case_not_an_integer, context_.span(node_));
        } else if (kind == Kind::money && !number->fits_decimals(2)) {
            fault(Code::case_finer_than_fen, context_.span(node_));
        } else if (field_.least && *number < *field_.least) {
            fault(Code::case_below_least, context_.span(node_), {least()});
        } else {
            return *number;
        }
        return Unknown{};
    }

    [[nodiscard]] std::string least() const {
        if (field_.type.kind != Kind::percent) {
            return field_.least->to_decimal();
        }
        const auto hundredfold = field_.least->times(100);
        return hundredfold ? hundredfold->to_decimal() + "%" : field_.least->to_decimal();
    }

    void explain_amount(Finding& finding) const {
        if (field_.type.kind == Kind::money) {
            finding.hint("金额以元计，不写单位和千分号，如 50000 或 \"50000.00\"",
                         "money is in yuan, without unit or separators, such as 50000 or \"50000.00\"");
        }
    }

    [[nodiscard]] Value wrong_date() const {
        wrong().hint("日期写作文本，如 \"2023-04-01\"", "write a date as a text, such as \"2023-04-01\"");
        return Unknown{};
    }

    Finding& wrong() const {
        return report_wrong_type(node_, field_, field_.type.element(), path_, context_);
    }

    [[nodiscard]] Value wrong_type() const {
        wrong();
        return Unknown{};
    }

    /// Arguments are the value as written, the field's label and id, then what is given.
    Finding& fault(Code code, text::Span place, std::vector<std::string> more = {}) const {
        std::vector<std::string> arguments{std::string(node_.text), field_.label, field_.id};
        std::ranges::move(more, std::back_inserter(arguments));
        return context_.report.add(code, place, std::move(arguments)).pointer(path_.pointer());
    }

    const JsonNode& node_;
    const vocabulary::Field& field_;
    const JsonPath& path_;
    const ReadingContext& context_;
};

}  // namespace

Value read_value(const JsonNode& node, const vocabulary::Field& field, const JsonPath& path,
                 const ReadingContext& context) {
    return ValueReader(node, field, path, context).read();
}

Finding& report_wrong_type(const JsonNode& node, const vocabulary::Field& field, values::Type expected,
                           const JsonPath& path, const ReadingContext& context) {
    const Sentence found = describe(node.kind);
    return context.report
        .add(Code::case_wrong_type, context.span(node),
             {field.label, field.id, context.vocabulary.describe(expected, true),
              context.vocabulary.describe(expected, false), found.zh, found.en})
        .pointer(path.pointer());
}

}  // namespace zhunsheng::facts
