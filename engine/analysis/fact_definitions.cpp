// Writes the definitions record by record: a record names its facts, each of which has a definition of its own.

#include "analysis/fact_definitions.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/case_text.h"
#include "analysis/case_values.h"
#include "facts/case_schema.h"

namespace zhunsheng::analysis {
namespace {

using values::Kind;
using vocabulary::Field;
using vocabulary::Record;

class DefinitionWriter {
public:
    DefinitionWriter(text::JsonWriter& json, const vocabulary::Vocabulary& vocabulary)
        : json_(json), vocabulary_(vocabulary) {}

    void write() {
        for (const Record& each : vocabulary_.records) {
            if (!each.is_derived()) record(each);
        }
        enumeration(not_known, {});
        if (has_truths_) enumeration(truth, {"是", "否", "yes", "no"});
        for (const std::uint16_t index : choices_) choice(index);
    }

private:
    static constexpr std::string_view truth = "fact_truth";
    static constexpr std::string_view not_known = "fact_not_known";

    [[nodiscard]] std::string name(const Record& record) const {
        return &record == &vocabulary_.root_record() ? "facts" : "facts_" + record.id;
    }

    void reference(std::string_view definition) {
        json_.begin_object().member("$ref", "#/$defs/" + std::string(definition)).end_object();
    }

    void record(const Record& record) {
        json_.key(name(record)).begin_object();
        json_.member("type", "object").key("additionalProperties").boolean(false);
        json_.key("properties").begin_object();
        for (const Field& field : record.fields) {
            if (!vocabulary::is_derived(field.role)) spellings(field, definition_of(record, field));
        }
        json_.end_object().end_object();
        for (const Field& field : record.fields) {
            if (!vocabulary::is_derived(field.role)) fact(field, definition_of(record, field));
        }
    }

    static std::string definition_of(const Record& record, const Field& field) {
        return "fact_" + record.id + "_" + field.id;
    }

    void spellings(const Field& field, const std::string& definition) {
        std::vector<std::string_view> names{field.label, field.id};
        names.insert(names.end(), field.aliases.begin(), field.aliases.end());
        for (const std::string_view each : names) {
            json_.key(each);
            reference(definition);
        }
    }

    void fact(const Field& field, const std::string& definition) {
        json_.key(definition).begin_object();
        json_.member("title", field.label + " / " + field.id);
        if (const std::string told = facts::describe_field(field); !told.empty()) {
            json_.member("description", told);
        }
        const std::string value = value_of(field);
        if (field.type.list) {
            json_.key("items");
            reference(value);
            json_.key("anyOf").begin_array();
            reference(value);
            json_.begin_object().member("type", "array").end_object();
            reference(not_known);
            json_.end_array();
        } else if (field.type.kind == Kind::record) {
            json_.key("anyOf").begin_array();
            reference(value);
            reference(not_known);
            json_.end_array();
        } else if (field.judgement) {
            json_.key("anyOf").begin_array();
            judgement(value);
            reference(value);
            json_.end_array();
        } else {
            json_.member("$ref", "#/$defs/" + value);
        }
        json_.end_object();
    }

    /// The definition of one value of the field.
    std::string value_of(const Field& field) {
        const values::Type type = field.type;
        if (type.kind == Kind::record) return name(vocabulary_.records[type.index]);
        if (type.kind == Kind::choice) {
            choices_.insert(type.index);
            return choice_name(type.index);
        }
        if (type.kind != Kind::truth) return "text";
        has_truths_ = true;
        return std::string(truth);
    }

    /// A judgement with its author.
    void judgement(const std::string& value) {
        json_.begin_object().member("type", "object").key("additionalProperties").boolean(false);
        json_.key("properties").begin_object();
        for (const auto& [zh, en] : judgement_keys) {
            for (const std::string_view spelling : {zh, en}) {
                json_.key(spelling);
                reference(en == "value" ? value : "text");
            }
        }
        json_.end_object().end_object();
    }

    [[nodiscard]] std::string choice_name(std::uint16_t index) const {
        return "choice_" + vocabulary_.enumerations[index].id;
    }

    void choice(std::uint16_t index) {
        enumeration(choice_name(index), names_of(vocabulary_.enumerations[index].values));
    }

    /// The words, and those for what is not known.
    void enumeration(std::string_view definition, const std::vector<std::string_view>& words) {
        json_.key(definition).begin_object().key("enum").begin_array();
        for (const std::string_view word : words) json_.string(word);
        json_.string("未知").string("unknown");
        if (definition == truth) json_.boolean(true).boolean(false);
        json_.null().end_array().end_object();
    }

    text::JsonWriter& json_;
    const vocabulary::Vocabulary& vocabulary_;
    bool has_truths_ = false;
    std::set<std::uint16_t> choices_;
};

}  // namespace

void write_fact_definitions(text::JsonWriter& json, const vocabulary::Vocabulary& vocabulary) {
    DefinitionWriter(json, vocabulary).write();
}

}  // namespace zhunsheng::analysis
