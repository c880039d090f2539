#pragma once
// JSON Schemas from tables of members.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/json_text.h"

namespace zhunsheng::explanation {

/// What a member holds. `of` names a definition for reference, list_of and nullable forms of it.
enum class Shape : std::uint8_t {
    text,
    text_or_null,
    decimal,  ///< or null
    date,
    sha256,
    truth,
    count,
    any_scalar,
    texts,
    reference,
    list_of,
};

enum class Presence : std::uint8_t { always, sometimes };

struct SchemaMember {
    std::string_view name;
    Shape shape = Shape::text;
    std::string_view of;  ///< the definition, for reference and list_of
    std::string_view zh, en;
    Presence presence = Presence::always;
};

/// An object of a schema: its name under `$defs`, and its members in the order in which they are written.
struct SchemaObject {
    std::string_view name;
    std::string_view zh, en;
    std::vector<SchemaMember> members;
};

/// A closed list of words, under `$defs`.
struct SchemaWords {
    std::string_view name;
    std::string_view zh, en;
    std::vector<std::string_view> words;
};

struct Schema {
    std::string_view id;
    std::string_view title;
    SchemaMember root;  ///< reference or list_of
    std::vector<SchemaWords> words;
    std::vector<SchemaObject> objects;
};

/// The schema as indented JSON, ending with a line break.
[[nodiscard]] std::string write_schema(const Schema& schema);

}  // namespace zhunsheng::explanation
