// The key table as JSON Schemas. Texts may be numbers and truths, too, for YAML readers of editors take
// `2021` and `true` for such.

#include "rulebook/rules_schema.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "rulebook/keys.h"
#include "text/json_text.h"

namespace zhunsheng::rulebook {
namespace {

using text::JsonWriter;

constexpr std::string_view date_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

/// An object of the members that `write` writes. What a key may hold is written as members, since they stand beside the
/// key's description: an editor that completes takes the type of a value from there, not from an `allOf` below.
template <typename Write>
void in_object(JsonWriter& json, Write write) {
    json.begin_object();
    write();
    json.end_object();
}

void write_reference_members(JsonWriter& json, std::string_view definition) {
    json.key("$ref").string("#/$defs/" + std::string(definition));
}

void write_reference(JsonWriter& json, std::string_view definition) {
    in_object(json, [&] { write_reference_members(json, definition); });
}

std::string definition_name(Object object) {
    std::string name(describe(object).en);
    for (char& letter : name) {
        letter = letter == ' ' ? '_' : letter;
    }
    return name;
}

std::string words_name(WordSet set) {
    switch (set) {
        case WordSet::truth: return "word_truth";
        case WordSet::law_day: return "word_law_day";
        case WordSet::role: return "word_role";
        case WordSet::trait: return "word_trait";
        case WordSet::principle: return "word_principle";
        case WordSet::band_reach: return "word_band_reach";
        case WordSet::prevails_reason: return "word_prevails_reason";
        case WordSet::flag_kind: return "word_flag_kind";
        case WordSet::duty: return "word_duty";
        case WordSet::procedure_kind: return "word_procedure_kind";
        case WordSet::answer: return "word_answer";
        case WordSet::none: break;
    }
    return "text";
}

void write_list(JsonWriter& json, const std::string& definition) {
    json.key("type").string("array").key("items");
    write_reference(json, definition);
}

/// One of a definition, or a list of it.
void write_one_or_list(JsonWriter& json, const std::string& definition) {
    json.key("anyOf").begin_array();
    write_reference(json, definition);
    in_object(json, [&] { write_list(json, definition); });
    json.end_array();
}

/// The same for what is mostly a list: with `items` beside the choice, editors begin one.
void write_list_or_one(JsonWriter& json, const std::string& definition) {
    json.key("items");
    write_reference(json, definition);
    json.key("anyOf").begin_array();
    write_reference(json, definition);
    json.begin_object().key("type").string("array").end_object();
    json.end_array();
}

/// Where a text or an object may stand the object comes first: of choices equally far off, editors tell what the first lacks.
void write_exceptions(JsonWriter& json, Object inside) {
    json.key("anyOf").begin_array();
    write_reference(json, definition_name(inside));
    write_reference(json, "text");
    json.begin_object().key("type").string("array").key("items").begin_object().key("anyOf").begin_array();
    write_reference(json, definition_name(inside));
    write_reference(json, "text");
    json.end_array().end_object().end_object().end_array();
}

/// The definition of a text: any, or one of the names that the legal order declares.
std::string text_name(const KeyRow& row) {
    const bool rank = row.key == Key::rank && (row.owner == Object::file || row.owner == Object::yields_to);
    if (rank) return "rank_name";
    return row.key == Key::band && row.owner == Object::discretion ? "band_name" : "text";
}

/// What a test says of one thing: a text, or details if there is an object for them; or a list of such.
void write_answer(JsonWriter& json, Object inside) {
    const auto write_one = [&] {
        if (inside != Object::top) write_reference(json, definition_name(inside));
        write_reference(json, "text");
    };
    json.key("anyOf").begin_array();
    write_one();
    json.begin_object().key("type").string("array").key("items").begin_object().key("anyOf").begin_array();
    write_one();
    json.end_array().end_object().end_object().end_array();
}

void write_answers(JsonWriter& json, Object inside) {
    json.key("type").string("object").key("additionalProperties");
    in_object(json, [&] { write_answer(json, inside); });
}

void write_person_answers(JsonWriter& json) {
    json.key("type").string("object").key("additionalProperties");
    write_reference(json, "measure_answers");
}

/// What the key may hold, as members of its property.
void write_shape(JsonWriter& json, const KeyRow& row) {
    switch (row.shape) {
        case Shape::text: write_reference_members(json, text_name(row)); return;
        case Shape::expression:
        case Shape::article: write_reference_members(json, "text"); return;
        case Shape::date: write_reference_members(json, "date"); return;
        case Shape::word: write_reference_members(json, words_name(row.words)); return;
        case Shape::basis: write_reference_members(json, "basis"); return;
        case Shape::articles:
        case Shape::texts: write_one_or_list(json, "text"); return;
        case Shape::words: write_one_or_list(json, words_name(row.words)); return;
        case Shape::dates: write_one_or_list(json, "date"); return;
        case Shape::object: write_reference_members(json, definition_name(row.inside)); return;
        case Shape::objects: write_list(json, definition_name(row.inside)); return;
        case Shape::one_or_more: write_list_or_one(json, definition_name(row.inside)); return;
        case Shape::exceptions: write_exceptions(json, row.inside); return;
        case Shape::measures: write_list_or_one(json, "measure"); return;
        case Shape::facts: write_reference_members(json, "facts"); return;
        case Shape::answers:
            if (row.key == Key::findings) {
                write_reference_members(json, "finding_answers");
            } else {
                write_answers(json, row.inside);
            }
            return;
        case Shape::measure_answers: write_reference_members(json, "measure_answers"); return;
        case Shape::step_answers: write_answers(json, row.inside); return;
        case Shape::person_answers: write_person_answers(json); return;
        case Shape::flag_answers: write_answer(json, row.inside); return;
    }
}

/// `{"required": [name]}`.
void write_required(JsonWriter& json, std::string_view name) {
    json.begin_object().key("required").begin_array().string(name).end_array().end_object();
}

void write_property(JsonWriter& json, const KeyRow& row, std::string_view spelling) {
    json.key(spelling).begin_object();
    json.key("title").string(std::string(row.zh) + " / " + std::string(row.en));
    json.key("description").string(std::string(row.about_zh) + " / " + std::string(row.about_en));
    write_shape(json, row);
    json.end_object();
}

/// A required key stands in one of its two spellings, an optional one not in both.
void write_spellings(JsonWriter& json, const KeyRow& row) {
    json.begin_object();
    if (row.need == Need::required) {
        json.key("oneOf").begin_array();
        write_required(json, row.zh);
        write_required(json, row.en);
        json.end_array();
    } else {
        json.key("not").begin_object().key("required").begin_array().string(row.zh).string(row.en);
        json.end_array().end_object();
    }
    json.end_object();
}

/// Whether a measure with these traits has the key.
bool has_key(const KeyRow& row, const std::vector<Trait>& traits) {
    return !row.trait || std::find(traits.begin(), traits.end(), *row.trait) != traits.end();
}

void write_object(JsonWriter& json, Object object, const std::vector<Trait>& traits) {
    json.key("type").string("object").key("additionalProperties").boolean(false);
    // No description: editors would show it in place of that of the key which the object stands under.
    json.key("$comment");
    json.string(std::string(describe(object).about_zh) + " / " + std::string(describe(object).about_en));
    json.key("properties").begin_object();
    for (const KeyRow& row : keys_of(object)) {
        if (has_key(row, traits)) {
            write_property(json, row, row.zh);
            write_property(json, row, row.en);
        }
    }
    json.end_object().key("allOf").begin_array();
    for (const KeyRow& row : keys_of(object)) {
        if (has_key(row, traits)) {
            write_spellings(json, row);
        }
    }
    json.end_array();
}

void write_words(JsonWriter& json, WordSet set) {
    json.key(words_name(set)).begin_object().key("enum").begin_array();
    for (const Word& word : words_of(set)) {
        json.string(word.zh).string(word.en);
    }
    if (set == WordSet::truth || set == WordSet::answer) {
        json.string("true").string("false").boolean(true).boolean(false);
    }
    json.end_array().end_object();
}

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
