// Objects, their keys and closed words as members of a JSON Schema.

#include "rulebook/object_schema.h"

#include <algorithm>

namespace zhunsheng::rulebook {

using text::JsonWriter;

namespace {

void write_reference_members(JsonWriter& json, std::string_view definition) {
    json.key("$ref").string("#/$defs/" + std::string(definition));
}

}  // namespace

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

namespace {

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

}  // namespace

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

}  // namespace zhunsheng::rulebook
