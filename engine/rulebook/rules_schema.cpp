// The key table as JSON Schemas. Texts may be numbers and truths, too, for YAML readers of editors take
// `2021` and `true` for such.

#include "rulebook/rules_schema.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "rulebook/keys.h"
#include "rulebook/object_schema.h"
#include "text/json_text.h"

namespace zhunsheng::rulebook {
namespace {

using text::JsonWriter;

constexpr std::string_view date_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

/// Measures with the same traits share a definition, named after the first of them.
std::string details_name(const MeasureKind& measure, const std::vector<MeasureKind>& all) {
    const auto first = std::find_if(all.begin(), all.end(),
                                    [&](const MeasureKind& other) { return other.traits == measure.traits; });
    return "measure_" + first->id;
}

void write_names(JsonWriter& json, const std::vector<MeasureKind>& measures) {
    json.begin_object().key("enum").begin_array();
    for (const MeasureKind& measure : measures) json.string(measure.label).string(measure.id);
    json.end_array().end_object();
}

/// A measure is its name alone, or its name with details.
void write_measure(JsonWriter& json, const std::vector<MeasureKind>& measures) {
    json.key("measure").begin_object().key("anyOf").begin_array();
    write_names(json, measures);
    json.begin_object().key("type").string("object").key("additionalProperties").boolean(false);
    json.key("minProperties").number(1).key("maxProperties").number(1).key("properties").begin_object();
    for (const MeasureKind& measure : measures) {
        for (const std::string& spelling : {measure.label, measure.id}) {
            json.key(spelling);
            write_reference(json, details_name(measure, measures));
        }
    }
    json.end_object().end_object().end_array().end_object();
    std::set<std::string> written;
    for (const MeasureKind& measure : measures) {
        const std::string name = details_name(measure, measures);
        if (!written.insert(name).second) continue;
        json.key(name).begin_object();
        write_object(json, Object::measure, measure.traits);
        json.end_object();
    }
}

void write_simple(JsonWriter& json) {
    json.key("text").begin_object().key("type").begin_array().string("string").string("number").string(
        "boolean");
    json.end_array().end_object();
    json.key("date")
        .begin_object()
        .key("type")
        .string("string")
        .key("pattern")
        .string(date_pattern)
        .end_object();
}

void write_basis(JsonWriter& json) {
    json.key("basis").begin_object().key("anyOf").begin_array();
    write_reference(json, "text");
    json.begin_object()
        .key("type")
        .string("object")
        .key("minProperties")
        .number(1)
        .key("additionalProperties");
    write_reference(json, "text");
    json.end_object().end_array().end_object();
}

void write_declared(JsonWriter& json, const std::string& name, const std::vector<std::string>& words) {
    json.key(name).begin_object().key("enum").begin_array();
    for (const std::string& word : words) json.string(word);
    json.end_array().end_object();
}

/// What a file is made of, from its topmost object down.
struct Parts {
    std::set<Object> objects;
    std::set<WordSet> words;
};

void collect(Object object, Parts& parts) {
    if (!parts.objects.insert(object).second) return;
    for (const KeyRow& row : keys_of(object)) {
        if (row.words != WordSet::none) parts.words.insert(row.words);
        if (row.inside != Object::top) collect(row.inside, parts);
    }
}

/// Answers under declared names, which editors offer, or under others.
void write_answers_under(JsonWriter& json, const std::string& name, const std::vector<std::string>& words,
                         Object inside) {
    json.key(name + "_answer");
    in_object(json, [&] { write_answer(json, inside); });
    json.key(name + "_answers").begin_object().key("type").string("object").key("properties").begin_object();
    for (const std::string& word : words) {
        json.key(word);
        write_reference(json, name + "_answer");
    }
    json.end_object().key("additionalProperties");
    write_reference(json, name + "_answer");
    json.end_object();
}

/// The definitions that come from the key table alone.
void write_table(JsonWriter& json, Object top) {
    Parts parts;
    collect(top, parts);
    write_simple(json);
    if (parts.objects.contains(Object::rule)) write_basis(json);
    for (const WordSet set : parts.words) {
        write_words(json, set);
    }
    for (const ObjectRow& row : objects()) {
        if (row.object != top && row.object != Object::measure && parts.objects.contains(row.object)) {
            json.key(definition_name(row.object)).begin_object();
            write_object(json, row.object, {});
            json.end_object();
        }
    }
}

template <typename WriteDeclared>
std::string schema_of(Object top, std::string_view id, std::string_view title, WriteDeclared write_words) {
    JsonWriter json(text::JsonLayout::pretty);
    json.begin_object();
    json.key("$schema").string("https://json-schema.org/draft/2020-12/schema");
    json.key("$id").string(id);
    json.key("title").string(title);
    write_object(json, top, {});
    json.key("$defs").begin_object();
    write_table(json, top);
    write_words(json);
    json.end_object().end_object();
    return json.take() + "\n";
}

}  // namespace

std::string rules_schema(const DeclaredWords& declared) {
    return schema_of(Object::top, "rules.schema.json", "规则文件 / rule file", [&](JsonWriter& json) {
        write_measure(json, declared.measures);
        write_declared(json, "rank_name", declared.ranks);
        write_declared(json, "band_name", declared.bands);
    });
}

std::string tests_schema(const TestWords& declared) {
    return schema_of(Object::test_file, "tests.schema.json", "规则测试文件 / file of rule tests",
                     [&](JsonWriter& json) {
                         write_answers_under(json, "finding", declared.violations, Object::top);
                         write_answers_under(json, "measure", declared.measures, Object::expected_measure);
                         declared.write_facts(json);
                     });
}

}  // namespace zhunsheng::rulebook
