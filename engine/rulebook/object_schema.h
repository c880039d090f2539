#pragma once
// Objects of the key table as members of a JSON Schema.

#include <string>
#include <string_view>
#include <vector>

#include "rulebook/keys.h"
#include "text/json_text.h"

namespace zhunsheng::rulebook {

/// An object of the members that `write` writes. What a key may hold is written as members, since they stand beside the
/// key's description: an editor that completes takes the type of a value from there, not from an `allOf` below.
template <typename Write>
void in_object(text::JsonWriter& json, Write write) {
    json.begin_object();
    write();
    json.end_object();
}

/// `{"$ref": "#/$defs/definition"}`.
void write_reference(text::JsonWriter& json, std::string_view definition);
/// The name of an object's definition.
[[nodiscard]] std::string definition_name(Object object);

/// The members of an object: its keys in both spellings; of a measure those that its traits give it.
void write_object(text::JsonWriter& json, Object object, const std::vector<Trait>& traits);
/// What a test says of one thing: a text, or details if there is an object for them (`inside` is not `top`); or a list
/// of such.
void write_answer(text::JsonWriter& json, Object inside);
/// The definition of a closed set of words.
void write_words(text::JsonWriter& json, WordSet set);

}  // namespace zhunsheng::rulebook
