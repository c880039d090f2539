// Writes the schema record by record.

#include "facts/case_schema.h"

#include <string_view>
#include <vector>

#include "facts/notations.h"
#include "facts/read_case.h"
#include "text/json_text.h"

namespace zhunsheng::facts {
namespace {

using values::Kind;
using vocabulary::Field;
using vocabulary::Record;

constexpr std::string_view integer_pattern = R"(^-?(0|[1-9][0-9]*)(\.0+)?$)";
constexpr std::string_view decimal_pattern = R"(^-?(0|[1-9][0-9]*)(\.[0-9]+)?$)";
constexpr std::string_view money_pattern = R"(^-?(0|[1-9][0-9]*)(\.[0-9]{1,2}0*)?$)";
constexpr std::string_view date_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

std::string_view pattern_of(Kind kind) {
    if (kind == Kind::integer) return integer_pattern;
    if (kind == Kind::money) return money_pattern;
    if (kind == Kind::percent) return percent_pattern;
    return decimal_pattern;
}

/// The words that are not empty.
std::string joined(const std::vector<std::string>& words, std::string_view separator = "、") {
    std::string text;
    for (const std::string& word : words) {
        text.append(text.empty() || word.empty() ? "" : separator).append(word);
    }
    return text;
}

/// "证据：原始记录。", nothing of nothing.
std::string sentence(std::string_view name, std::string_view content) {
    return content.empty() ? std::string() : std::string(name).append(content).append("。");
}

class SchemaWriter {
public:
    explicit SchemaWriter(const vocabulary::Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

    std::string write() {
        json_.begin_object();
        json_.member("$schema", "https://json-schema.org/draft/2020-12/schema");
        json_.member("$id", "case.schema.json");
        json_.member("title", vocabulary_.root_record().label);
        json_.member("description", "一个案件的事实。不知道的可以不写，或写 null。UTF-8，不带 BOM，最多 " +
                                        std::to_string(max_case_bytes) + " 字节、" +
                                        std::to_string(max_case_depth) +
                                        " 层；同一对象中键不得重复；数须能精确表示（128 位）。");
        json_.member("$ref", reference(vocabulary_.root_record()));
        json_.key("$defs").begin_object();
        for (const Record& each : vocabulary_.records) {
            if (!each.is_derived()) record(each);
        }
        json_.end_object().end_object();
        return json_.take() + "\n";
    }

private:
    static std::string reference(const Record& record) { return "#/$defs/" + record.id; }

    void record(const Record& record) {
        json_.key(record.id).begin_object();
        json_.member("title", record.label);
        json_.member("type", "object");
        json_.key("additionalProperties").raw("false");
        json_.key("properties").begin_object();
        for (const Field& each : record.fields) {
            if (!vocabulary::is_derived(each.role)) field(each);
        }
        json_.end_object().end_object();
    }

    void field(const Field& field) {
        json_.key(field.id).begin_object();
        json_.member("title", field.label);
        const std::string told = joined({describe_field(field), choices(field)}, " ");
        if (!told.empty()) {
            json_.member("description", told);
        }
        json_.key("anyOf").begin_array();
        if (field.type.list) {
            json_.begin_object().member("type", "array").key("items").begin_object();
            json_.key("anyOf").begin_array();
            single(field);
            json_.end_array().end_object().end_object();
        } else {
            single(field);
        }
        if (field.judgement && !field.type.list) judgement(field);
        json_.begin_object().member("type", "null").end_object();
        json_.end_array().end_object();
    }

    /// A judgement may be given with its author: by whom, when, why.
    void judgement(const Field& field) {
        json_.begin_object().member("type", "object").key("additionalProperties").boolean(false);
        json_.key("required").begin_array().string("value").end_array();
        json_.key("properties").begin_object();
        json_.key("value").begin_object().key("anyOf").begin_array();
        single(field);
        json_.end_array().end_object();
        json_.key("by").begin_object().member("type", "string").end_object();
        json_.key("on").begin_object().member("type", "string").member("format", "date").end_object();
        json_.key("why").begin_object().member("type", "string").end_object();
        json_.end_object().end_object();
    }

    /// The ids of a choice's values with their labels.
    [[nodiscard]] std::string choices(const Field& field) const {
        if (field.type.kind != Kind::choice) {
            return {};
        }
        std::vector<std::string> values;
        for (const auto& value : vocabulary_.enumerations[field.type.index].values) {
            values.push_back(value.id + " " + value.label);
        }
        return "值：" + joined(values) + "。";
    }

    /// The alternatives for one value that is not null.
    void single(const Field& field) {
        switch (field.type.kind) {
            case Kind::truth: alternative("boolean"); break;
            case Kind::integer: number(field, "integer"); break;
            case Kind::decimal:
            case Kind::money: number(field, "number"); break;
            case Kind::percent: patterned(field); break;
            case Kind::date:
                json_.begin_object().member("type", "string").member("format", "date");
                json_.member("pattern", date_pattern).end_object();
                break;
            case Kind::period:
                json_.begin_object().member("type", "string").member("pattern", period_pattern).end_object();
                break;
            case Kind::text: alternative("string"); break;
            case Kind::choice: choice(field); break;
            case Kind::record:
                json_.begin_object();
                json_.member("$ref", reference(vocabulary_.records[field.type.index])).end_object();
                break;
            case Kind::none: break;
        }
    }

    void alternative(std::string_view type) { json_.begin_object().member("type", type).end_object(); }

    void number(const Field& field, std::string_view type) {
        json_.begin_object().member("type", type);
        if (field.least) {
            json_.key("minimum").raw(field.least->to_decimal());
        }
        json_.end_object();
        patterned(field);
    }

    /// A number written as text. Of the least values a pattern can tell only zero: no minus before anything but zero.
    void patterned(const Field& field) {
        json_.begin_object().member("type", "string").member("pattern", pattern_of(field.type.kind));
        if (field.least && !field.least->is_negative()) {
            json_.key("not").begin_object().member("pattern", "^-.*[1-9]").end_object();
        }
        json_.end_object();
    }

    void choice(const Field& field) {
        json_.begin_object().key("enum").begin_array();
        for (const auto& value : vocabulary_.enumerations[field.type.index].values) {
            json_.string(value.id);
        }
        json_.end_array().end_object();
    }

    const vocabulary::Vocabulary& vocabulary_;
    text::JsonWriter json_{text::JsonLayout::pretty};
};

}  // namespace

std::string describe_field(const Field& field) {
    const bool tells_least = field.least && field.type.kind != Kind::percent;
    return joined(
        {field.question, field.judgement ? "由人作出的判断。" : "", sentence("考虑：", joined(field.factors)),
         sentence("证据：", joined(field.evidence)), sentence("说明：", field.note),
         field.type.kind == Kind::money ? "单位为元，精确到分。" : "",
         sentence("不小于 ", tells_least ? field.least->to_decimal() : "")},
        " ");
}

std::string case_schema(const vocabulary::Vocabulary& vocabulary) { return SchemaWriter(vocabulary).write(); }

}  // namespace zhunsheng::facts
